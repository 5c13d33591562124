import Assessment
import Base
import Evaluation
import RuleProgram

extension PointWords {
  /// The citations of the outcome: those of the rung that suffices, else those of the rule.
  var citations: [Citation] {
    if case .notNeeded(let rung) = determination.outcome,
      let ladder = program.ladder, ladder.rungs.indices.contains(rung)
    {
      return ladder.rungs[rung].citations
    }
    return about?.citations ?? []
  }

  /// The readings of which people see the difference; one end day more or less may not show yet.
  var readings: [ReadingOutcome] {
    point.readings.filter { reading in
      let effects = point.readings.filter { $0.definition == reading.definition }
        .map { words.effect($0.determination, of: determination.rule) }
      return Set(effects).count > 1
    }
  }

  /// What stays as it was, or what the provision keeps, and where that stands.
  var retains: Cited<String>? {
    switch determination.rule {
    case .transition(let index) where determination.outcome == .transition:
      program.transitions[index].retains
    case .provision(let index) where determination.outcome.isPositive:
      program.provisions[index].retains
    default: nil
    }
  }

  /// The candidates of the end: the day, or why there is none, and the label.
  var ends: [(day: String, label: String, binds: Bool)] {
    guard case .transition(let index) = determination.rule, let run = determination.run,
      determination.outcome != .notApplicable
    else { return [] }
    let sorted = zip(run.candidates, program.transitions[index].ends).enumerated()
      .sorted { (order($0.element.0), $0.offset) < (order($1.element.0), $1.offset) }
    return sorted.map { item in
      let (candidate, end) = item.element
      return (stand(candidate.stand), end.label, candidate.binds && run.isExact)
    }
  }

  /// A last day, `geen`, or what keeps it open.
  func stand(_ stand: Candidate.Stand) -> String {
    switch stand {
    case .day(let day): DutchText.date(day)
    case .never: "geen"
    case .open(let open): open.isUnknown ? "onbekend" : "onbepaald"
    }
  }

  /// Days in their order, then what is open, then what does not come.
  private func order(_ candidate: Candidate) -> Int {
    switch candidate.stand {
    case .day(let day): Int(day.number)
    case .open: Int.max - 1
    case .never: Int.max
    }
  }
}
