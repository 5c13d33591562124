import Base
import Evaluation
import RuleProgram

/// Finds the steps of a record by what they are about, to lay the records of two days side by side.
struct RecordIndex {
  let evaluation: Evaluation
  private var places: [StepKey: Int] = [:]

  init(_ evaluation: Evaluation) {
    self.evaluation = evaluation
    for place in evaluation.entries.indices where evaluation.entries[place].earlier == nil {
      let key = StepKey(evaluation.entries[place])
      if places[key] == nil { places[key] = place }
    }
  }

  /// The place of the same step in this record.
  subscript(_ entry: TraceEntry) -> Int? { places[StepKey(entry)] }

  /// The steps that stand directly in a stretch of the record.
  func top(of stretch: Range<Int>) -> [Int] {
    var result: [Int] = []
    var place = stretch.lowerBound
    while place < stretch.upperBound {
      result.append(origin(of: place))
      place += max(evaluation.entries[place].size, 1)
    }
    return result
  }

  /// The steps directly below a step.
  func parts(of place: Int) -> [Int] {
    top(of: place + 1..<place + max(evaluation.entries[place].size, 1))
  }

  /// The step where the value was computed.
  private func origin(of place: Int) -> Int {
    var place = place
    while let earlier = evaluation.entries[place].earlier { place = earlier }
    return place
  }
}

/// What a step is about, whichever version of a definition held.
private struct StepKey: Hashable {
  private let item: TraceItem
  private let subject: EntityReference

  init(_ entry: TraceEntry) {
    subject = entry.subject
    switch entry.item {
    case .definition(let id, _): item = .definition(id, version: nil)
    default: item = entry.item
    }
  }
}

extension TraceEntry {
  /// Whether the same step came to something else.
  func differs(from other: TraceEntry) -> Bool {
    switch (state, other.state) {
    case (.known(let one), .known(let two)): one != two
    case (.open(let one), .open(let two)):
      Set(one.missing) != Set(two.missing) || Set(one.reasons) != Set(two.reasons)
        || one.bound != two.bound
    default: true
    }
  }
}
