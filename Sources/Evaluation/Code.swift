import Base
import RuleProgram

/// A program laid out for evaluation: what every step reads lies in flat arrays of its own.
///
/// Shared by all evaluations, so that starting one copies nothing of the rules.
final class Code: Sendable {
  let program: Program
  let facts: EngineFacts
  /// The expressions, by id.
  let nodes: [Node]
  /// What each labelled condition asks, by id.
  let tests: [ConditionTest]
  /// The list of conditions around each condition.
  let around: [ConditionID?]
  /// The kind of entity that carries each fact, and the slot it has there.
  let factKinds: [EntityKind]
  let factSlots: [Int]
  let definitions: [DefinitionCode]
  /// The places of the versions of each provision, by its option.
  let provisionVersions: [Int: [Int]]

  /// The rung that nobody asks for; nil when each is asked for in its turn.
  let missingRung: Int?

  init(_ program: Program, withoutRung: Int? = nil) {
    self.program = program
    missingRung = withoutRung
    facts = EngineFacts(program.vocabulary)
    nodes = program.nodes
    tests = program.conditions.map(\.test)
    var around: [ConditionID?] = program.conditions.map { _ in nil }
    for (index, condition) in program.conditions.enumerated() {
      switch condition.test {
      case .expression: break
      case .all(let parts), .any(let parts), .none(let parts):
        for part in parts { around[Int(part.index)] = ConditionID(index) }
      }
    }
    self.around = around
    factKinds = program.vocabulary.facts.map(\.kind)
    factSlots = program.vocabulary.facts.map(\.slot)
    definitions = program.definitions.map { DefinitionCode($0) }
    provisionVersions = Dictionary(grouping: program.provisions.indices) {
      program.provisions[$0].option
    }
  }
}

/// The part of a definition that evaluation reads.
struct DefinitionCode: Sendable {
  let subject: EntityKind?
  let bodies: [DefinitionBody]
  /// The first day of each version and the first day after it, as day numbers.
  private let starts: [Int32]
  private let ends: [Int32]

  init(_ definition: Definition) {
    subject = definition.subject
    bodies = definition.versions.map(\.body)
    starts = definition.versions.map { $0.about.from?.number ?? .min }
    ends = definition.versions.map { $0.about.until?.number ?? .max }
  }

  /// The index of the version that holds on a day.
  func version(on day: Day) -> Int? {
    for index in starts.indices where starts[index] <= day.number && day.number < ends[index] {
      return index
    }
    return nil
  }

  /// The number of the first day after a day on which a version begins or ends.
  func boundary(after day: Day) -> Int32 {
    var next = Int32.max
    for index in starts.indices {
      if starts[index] > day.number { next = min(next, starts[index]) }
      if ends[index] > day.number { next = min(next, ends[index]) }
    }
    return next
  }
}
