package import Base
package import Cases
import RuleProgram

/// Steps that somebody wants to know of: whether a case comes by them.
package final class Watch: Sendable {
  let count: Int
  let versions: [[[Int]]]
  let columns: [[[[Int]]]]
  let conditions: [[Int]]
  let items: [TraceItem: [Int]]

  /// Names what is watched, each by the numbers of its marks.
  ///
  /// - Parameters:
  ///   - count: How many marks there are.
  ///   - versions: The marks of each version of each definition.
  ///   - columns: The marks of each column of each version of each definition.
  ///   - conditions: The marks of each labelled condition.
  ///   - items: The marks of other steps.
  package init(
    count: Int,
    versions: [[[Int]]],
    columns: [[[[Int]]]],
    conditions: [[Int]],
    items: [TraceItem: [Int]]
  ) {
    self.count = count
    self.versions = versions
    self.columns = columns
    self.conditions = conditions
    self.items = items
  }
}

/// What came of a case while steps were watched.
package struct Watched: Sendable {
  /// The evaluation, without a record.
  package var evaluation: Evaluation
  /// For each mark, whether the case came by it.
  package var marks: [Bool]
  /// The values that were asked for, in their order.
  package var values: [Evaluated]
}

extension Engine {
  /// Evaluates a case on a day without a record, and notes by which steps it came.
  ///
  /// The determinations are those of `decide`.
  ///
  /// - Parameters:
  ///   - file: The case.
  ///   - day: The reference date.
  ///   - watch: The steps to note.
  ///   - requests: Definitions to evaluate as well.
  /// - Returns: The determinations, the steps that the case came by, and the values.
  package func decide(
    _ file: CaseFile,
    on day: Day,
    watching watch: Watch,
    values requests: [ValueRequest] = []
  ) -> Watched {
    var interpreter = interpreter(file, day, [], [], Watcher(watch))
    let found = interpreter.determinations()
    let marks = interpreter.trace.marks
    let evaluation = interpreter.evaluation(found, entries: [])
    let values = requests.map { interpreter.value(of: $0) }
    return Watched(evaluation: evaluation, marks: marks, values: values)
  }
}

/// Notes by which of the watched steps a case comes.
private struct Watcher: Tracer {
  static var isExhaustive: Bool { false }
  let watch: Watch
  private(set) var marks: [Bool]

  init(_ watch: Watch) {
    self.watch = watch
    marks = Array(repeating: false, count: watch.count)
  }

  var count: Int { 0 }
  mutating func begin() -> Int { 0 }
  mutating func forget(from place: Int) {}

  mutating func end(
    _ place: Int,
    _ item: TraceItem,
    _ subject: EntityReference,
    _ value: Evaluated
  ) {
    switch item {
    case .node: return
    case .definition(let id, let version):
      guard let version else { return }
      note(watch.versions[Int(id.index)][version])
    case .condition(let id): note(watch.conditions[Int(id.index)])
    default:
      if !watch.items.isEmpty, let found = watch.items[item] { note(found) }
    }
  }

  mutating func look(at id: DefinitionID, version: Int?, key: Value?) {
    guard let version, case .choice(let option)? = key else { return }
    let columns = watch.columns[Int(id.index)][version]
    if columns.indices.contains(option) { note(columns[option]) }
  }

  private mutating func note(_ found: [Int]) {
    for mark in found { marks[mark] = true }
  }
}
