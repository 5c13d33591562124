package import Base
package import Cases

/// Takes out of a case what only the other rules know, so that both can read it.
///
/// What is taken out is unknown on this side, and never guessed. A slip of the pen, which neither
/// knows, stays and is told.
package struct SharedFacts: Sendable {
  /// What each key may hold, by the kind of entity and the name.
  private let own: [Fact: Known]
  private let others: [Fact: Known]
  private let ownRungs: Set<String>
  private let otherRungs: Set<String>

  private struct Fact: Hashable {
    var kind: EntityKind
    var name: String
  }

  private struct Known: Sendable {
    var type: String
    /// The words of a choice, and those of a choice behind `volgens`.
    var options: Set<String>?
    var keys: Set<String>?
  }

  /// Prepares for the cases of one vocabulary, of which the other has other facts.
  package init(_ vocabulary: Vocabulary, beside other: Vocabulary) {
    own = Self.facts(vocabulary)
    others = Self.facts(other)
    ownRungs = Self.rungs(vocabulary)
    otherRungs = Self.rungs(other)
  }

  private static func facts(_ vocabulary: Vocabulary) -> [Fact: Known] {
    var facts: [Fact: Known] = [:]
    for fact in vocabulary.facts {
      facts[Fact(kind: fact.kind, name: fact.name)] = Known(
        type: kind(of: fact.type),
        options: options(fact.type, vocabulary),
        keys: fact.key.flatMap { options($0, vocabulary) }
      )
    }
    return facts
  }

  private static func kind(of type: ValueType) -> String {
    guard case .choice = type else { return "\(type)" }
    return "keuze"
  }

  private static func options(_ type: ValueType, _ vocabulary: Vocabulary) -> Set<String>? {
    guard case .choice(let index) = type else { return nil }
    return Set(vocabulary.choices[index].options)
  }

  private static func rungs(_ vocabulary: Vocabulary) -> Set<String> {
    guard vocabulary.choices.indices.contains(vocabulary.rungs) else { return [] }
    return Set(vocabulary.choices[vocabulary.rungs].options)
  }

  /// Returns the case without what only the other rules know.
  package func taking(from root: JSONNode) -> JSONNode {
    change(root) { member in
      switch member.key {
      case CaseKey.household: return facts(member, .household)
      case CaseKey.municipality: return facts(member, .municipality)
      default:
        guard let kind = CaseKey.listedKinds.first(where: { $0.plural == member.key }),
          let elements = member.value.elements
        else { return member }
        var list = member
        list.value.kind = .array(elements.map { entity($0, kind) })
        return list
      }
    }
  }

  private func facts(_ member: JSONMember, _ kind: EntityKind) -> JSONMember? {
    var result = member
    result.value = entity(member.value, kind)
    return result
  }

  private func entity(_ node: JSONNode, _ kind: EntityKind) -> JSONNode {
    change(node) { member in
      if member.key == CaseKey.rungs {
        var rungs = member
        rungs.value = change(member.value) {
          !ownRungs.contains($0.key) && otherRungs.contains($0.key) ? nil : $0
        }
        return rungs
      }
      let kinds = [kind] + (kind == .request || kind == .entitlement ? [.supply] : [])
      let known = kinds.lazy.compactMap { own[Fact(kind: $0, name: member.key)] }.first
      let other = kinds.lazy.compactMap { others[Fact(kind: $0, name: member.key)] }.first
      guard let other else { return member }
      guard let known, known.type == other.type else { return nil }
      return fitting(member, known, other)
    }
  }

  /// The fact without the words that only the other rules have for it.
  private func fitting(_ member: JSONMember, _ known: Known, _ other: Known) -> JSONMember? {
    let word = member.value.text ?? member.value[CaseKey.value]?.text
    if let word, isForeign(word, known.options, other.options) { return nil }
    guard known.keys != nil, other.keys != nil else { return member }
    var result = member
    result.value = change(member.value) { isForeign($0.key, known.keys, other.keys) ? nil : $0 }
    return result
  }

  private func isForeign(_ word: String, _ own: Set<String>?, _ other: Set<String>?) -> Bool {
    guard let own, let other else { return false }
    return !own.contains(word) && other.contains(word)
  }

  private func change(_ node: JSONNode, _ body: (JSONMember) -> JSONMember?) -> JSONNode {
    guard let members = node.members else { return node }
    var result = node
    result.kind = .object(members.compactMap(body))
    return result
  }
}
