package import Base
import RuleProgram

extension VocabularyDifference {
  /// How the facts of two programs differ.
  init(_ old: Program, _ new: Program) {
    self.init()
    let (before, after) = (old.vocabulary.factTypes, new.vocabulary.factTypes)
    for (name, type) in before.sorted(by: { $0.key < $1.key }) {
      switch after[name] {
      case nil: onlyOld.append(name)
      case type?: break
      default: retyped.append(name)
      }
    }
    onlyNew = after.keys.filter { before[$0] == nil }.sorted()
  }

  /// Adds the differences of another municipality.
  mutating func formUnion(_ other: VocabularyDifference) {
    onlyOld += other.onlyOld.filter { !onlyOld.contains($0) }
    onlyNew += other.onlyNew.filter { !onlyNew.contains($0) }
    retyped += other.retyped.filter { !retyped.contains($0) }
  }
}

extension Vocabulary {
  /// What each fact may be, by its name with its owner.
  fileprivate var factTypes: [String: String] {
    var types: [String: String] = [:]
    for fact in facts {
      let key = fact.key.map { " volgens " + words($0) } ?? ""
      types["\(fact.name) (\(fact.kind.word))"] = words(fact.type) + key
    }
    return types
  }

  private func words(_ type: ValueType) -> String {
    guard case .choice(let index) = type, choices.indices.contains(index) else {
      return type.words(in: self)
    }
    return choices[index].name + ": " + choices[index].options.joined(separator: ", ")
  }

  /// Whether another numbers and types all its facts in the same way, so that one case serves both.
  package func isSame(as other: Vocabulary) -> Bool {
    guard facts.count == other.facts.count, choices.count == other.choices.count else {
      return false
    }
    let sameFacts = zip(facts, other.facts).allSatisfy {
      $0.name == $1.name && $0.kind == $1.kind && $0.type == $1.type && $0.key == $1.key
        && $0.slot == $1.slot
    }
    return sameFacts && zip(choices, other.choices).allSatisfy { $0.options == $1.options }
      && rungFinding == other.rungFinding && need == other.need && form == other.form
      && suppliedProvision == other.suppliedProvision && rungs == other.rungs
      && provisions == other.provisions && roles == other.roles
  }
}
