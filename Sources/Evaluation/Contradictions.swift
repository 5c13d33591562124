package import Base
package import Cases
package import RuleProgram

/// A `tegenspraak` that is certainly true of an entity.
package struct FoundContradiction: Hashable, Sendable {
  /// The index among the contradictions of the program.
  package var contradiction: Int
  /// The entity that it is about.
  package var subject: EntityReference
  /// The facts that were read, in the order in which the rule reads them.
  package var facts: [GivenFact]
}

/// A fact that a case gives.
package struct GivenFact: Hashable, Sendable {
  /// Whose fact it is.
  package var entity: EntityReference
  /// Which fact.
  package var fact: FactID
  /// The key of a keyed fact.
  package var key: Value?
  /// What the case says.
  package var value: Value
}

extension Engine {
  /// Finds what a case says that cannot all be true, without assessing it.
  ///
  /// Looking costs one evaluation for each entity; only what is found is evaluated again, with a
  /// record of the facts that were read. Supplies that follow from rights and requests are not
  /// there yet, because a case does not say them.
  ///
  /// - Parameters:
  ///   - file: The case.
  ///   - day: The reference date.
  ///   - choices: Options of readings that are taken instead of the chosen ones.
  ///   - assumptions: Derived values that are replaced.
  /// - Returns: The contradictions in the order of the rules, and of the entities.
  package func contradictions(
    in file: CaseFile,
    on day: Day,
    choices: [ReadingChoice] = [],
    assumptions: [Assumption] = []
  ) -> [FoundContradiction] {
    guard !program.contradictions.isEmpty else { return [] }
    var found: [FoundContradiction] = []
    var interpreter = interpreter(file, day, choices, assumptions, NoTrace())
    for (index, contradiction) in program.contradictions.enumerated()
    where contradiction.about.holds(on: day) {
      for number in 0..<file.count(of: contradiction.subject) {
        let subject = EntityReference(contradiction.subject, number)
        let result = interpreter.with(subject) { $0.evaluate(contradiction.condition) }
        guard result.truth == true else { continue }
        var reader = self.interpreter(file, day, choices, assumptions, ReadNodes())
        let facts = reader.facts(readBy: contradiction.condition, of: subject)
        found.append(FoundContradiction(contradiction: index, subject: subject, facts: facts))
      }
    }
    return found
  }
}

/// Records which expressions were evaluated for whom, and looks no further than what decides.
private struct ReadNodes: Tracer {
  static var isExhaustive: Bool { false }
  private(set) var nodes: [(id: NodeID, subject: EntityReference)] = []
  var count: Int { nodes.count }

  mutating func begin() -> Int { nodes.count }

  mutating func end(
    _ place: Int,
    _ item: TraceItem,
    _ subject: EntityReference,
    _ value: Evaluated
  ) {
    if case .node(let id) = item { nodes.append((id, subject)) }
  }

  mutating func forget(from place: Int) { nodes.removeSubrange(place...) }
}

extension Interpreter where Trace == ReadNodes {
  /// The facts that an expression about an entity reads and that the case gives, each once.
  fileprivate mutating func facts(
    readBy node: NodeID,
    of entity: EntityReference
  ) -> [GivenFact] {
    subject = entity
    _ = evaluate(node)
    var facts: [GivenFact] = []
    for node in trace.nodes {
      let read: (fact: FactID, key: NodeID?)
      switch code.nodes[Int(node.id.index)] {
      case .fact(let fact): read = (fact, nil)
      case .keyedFact(let fact, let key): read = (fact, key)
      case .age:
        guard let fact = code.facts.birthDate else { continue }
        read = (fact, nil)
      default: continue
      }
      let key = read.key.map { key in with(node.subject) { $0.evaluate(key).value } }
      let kind = code.factKinds[read.fact.index]
      guard let owner = with(node.subject, { $0.entity(of: kind) }) ?? self.entity(of: kind),
        let value = value(of: read.fact, key: key ?? nil, on: owner)
      else { continue }
      let fact = GivenFact(entity: owner, fact: read.fact, key: key ?? nil, value: value)
      if !facts.contains(fact) { facts.append(fact) }
    }
    return facts
  }
}
