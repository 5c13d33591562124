package import Base
package import Cases
package import RuleProgram

/// Which places of the rules an evaluation came by, without order and without parts.
///
/// Both sides of `en` and `of` are looked at, and so is what is evaluated on trial. So a place that
/// is not in here cannot make the evaluation differ.
package struct Footprint: Sendable {
  /// What was seen of each expression, by its index.
  package private(set) var nodes: [Sighting]
  /// What was seen of each labelled condition, by its index.
  package private(set) var conditions: [Sighting]
  /// Everything else that was recorded.
  package private(set) var items: Set<TraceItem> = []
  /// The rules that said something of the case.
  package private(set) var rules: Set<RuleReference> = []
  /// The days on which versions were chosen, and perhaps some others.
  package private(set) var days: Set<Day> = []

  /// What was seen of one place; several entities may see different things.
  package struct Sighting: OptionSet, Hashable, Sendable {
    /// The bits.
    package let rawValue: UInt8
    /// Creates a set of bits.
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    /// It was evaluated.
    package static let reached = Sighting(rawValue: 1)
    /// It was a known ja.
    package static let yes = Sighting(rawValue: 2)
    /// It was a known nee.
    package static let no = Sighting(rawValue: 4)
  }

  /// Creates a footprint on which nothing was trodden.
  package init(_ program: Program) {
    nodes = Array(repeating: [], count: program.nodes.count)
    conditions = Array(repeating: [], count: program.conditions.count)
  }

  /// Adds the places of another footprint of the same program.
  package mutating func formUnion(_ other: Footprint) {
    for index in nodes.indices { nodes[index].formUnion(other.nodes[index]) }
    for index in conditions.indices { conditions[index].formUnion(other.conditions[index]) }
    items.formUnion(other.items)
    rules.formUnion(other.rules)
    days.formUnion(other.days)
  }

  fileprivate mutating func add(_ item: TraceItem, _ value: Evaluated) {
    switch item {
    case .node(let id): nodes[Int(id.index)].formUnion(Sighting(value))
    case .condition(let id): conditions[Int(id.index)].formUnion(Sighting(value))
    default: items.insert(item)
    }
    // Each date may be the day of an `op`, and is kept for that.
    if case .known(.date(let day)) = value.state { days.insert(day) }
  }

  fileprivate mutating func add(_ day: Day) { days.insert(day) }

  fileprivate mutating func add(_ rule: RuleReference) { rules.insert(rule) }
}

extension Footprint.Sighting {
  fileprivate init(_ value: Evaluated) {
    switch value.truth {
    case true?: self = [.reached, .yes]
    case false?: self = [.reached, .no]
    case nil: self = .reached
    }
  }
}

/// Records a footprint; what is forgotten or used again was trodden on all the same.
struct FootprintTracer: Tracer {
  static var isExhaustive: Bool { true }
  var footprint: Footprint
  private(set) var count = 0

  init(_ program: Program) {
    footprint = Footprint(program)
  }

  mutating func begin() -> Int {
    count += 1
    return count - 1
  }

  mutating func end(
    _ place: Int,
    _ item: TraceItem,
    _ subject: EntityReference,
    _ value: Evaluated
  ) {
    footprint.add(item, value)
  }

  mutating func forget(from place: Int) {}
}

extension Engine {
  /// Finds what an evaluation of a case comes by, and of definitions for entities after it.
  package func footprint(
    of file: CaseFile,
    on day: Day,
    choices: [ReadingChoice] = [],
    assumptions: [Assumption] = [],
    values: [ValueRequest] = []
  ) -> Footprint {
    var interpreter = interpreter(file, day, choices, assumptions, FootprintTracer(program))
    let found = interpreter.determinations()
    for request in values { _ = interpreter.value(of: request) }
    var footprint = interpreter.trace.footprint
    footprint.add(day)
    for determination in found.determinations { footprint.add(determination.rule) }
    return footprint.completed(in: program)
  }

  /// The footprint of who looks on a day and finds no rule.
  package func footprint(on day: Day) -> Footprint {
    var footprint = Footprint(program)
    footprint.add(day)
    return footprint
  }

  /// Finds what looking for contradictions in a case comes by.
  package func footprint(
    ofContradictionsIn file: CaseFile,
    on day: Day,
    choices: [ReadingChoice] = [],
    assumptions: [Assumption] = []
  ) -> Footprint {
    var interpreter = interpreter(file, day, choices, assumptions, FootprintTracer(program))
    for contradiction in program.contradictions where contradiction.about.holds(on: day) {
      for number in 0..<file.count(of: contradiction.subject) {
        let subject = EntityReference(contradiction.subject, number)
        _ = interpreter.with(subject) { $0.evaluate(contradiction.condition) }
      }
    }
    var footprint = interpreter.trace.footprint
    footprint.add(day)
    return footprint.completed(in: program)
  }

  /// Finds what testing checks for one entity comes by, apart from the evaluation itself.
  package func footprint(
    ofTesting checks: [Int],
    of subject: EntityReference,
    in evaluation: Evaluation,
    choices: [ReadingChoice] = []
  ) -> Footprint {
    var tester = tester(of: subject, in: evaluation, choices, FootprintTracer(program))
    tester.setLastDay()
    for index in checks { _ = tester.with(subject) { $0.test(program.checks[index]) } }
    var footprint = tester.trace.footprint
    footprint.add(evaluation.referenceDate)
    return footprint.completed(in: program)
  }
}

extension Footprint {
  /// Adds the days of `op` that are written in the rules, which are not recorded.
  fileprivate func completed(in program: Program) -> Footprint {
    var copy = self
    for index in nodes.indices where !nodes[index].isEmpty {
      guard case .asOf(_, let date) = program.nodes[index],
        case .constant(.date(let day)) = program[date]
      else { continue }
      copy.days.insert(day)
    }
    return copy
  }
}
