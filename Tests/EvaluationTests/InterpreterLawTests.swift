import Base
import Cases
import Evaluation
import RuleProgram
import TestSupport
import Testing

/// Laws that hold for every case, tried on cases made from the vocabulary of the shipped rules.
@Suite struct InterpreterLawTests {
  let engine: Engine

  init() throws {
    engine = Engine(try shippedProgram(of: "Hardenberg"))
  }

  @Test func aRecordChangesNoAnswer() {
    var generator = CaseGenerator(vocabulary: engine.program.vocabulary, seed: 1)
    var compared = 0
    for number in 0..<1_000 {
      let (file, day) = (generator.next(), generator.day())
      let recorded = engine.evaluate(file, on: day).determinations
      let plain = engine.decide(file, on: day).determinations
      #expect(recorded.map(Answer.init) == plain.map(Answer.init), "seed 1, case \(number)")
      compared += plain.count
    }
    #expect(compared > 3_000)
  }

  @Test func aMissingFactNeverGivesAnotherClosedAnswer() {
    var generator = CaseGenerator(vocabulary: engine.program.vocabulary, seed: 2, density: 95)
    var compared = 0
    for number in 0..<2_000 {
      let (full, day) = (generator.next(), generator.day())
      let known = engine.decide(full, on: day)
      let less = engine.decide(generator.thinned(full), on: day)
      for determination in less.determinations where isClosed(determination, in: less) {
        guard let other = counterpart(of: determination, in: known) else { continue }
        let label: Comment = "seed 2, case \(number), \(day.iso): \(determination.rule)"
        let runs = other.outcome == .transition || other.outcome == .ended
        compared += 1
        #expect(other.open.missing.isEmpty || runs, label)
        #expect(Verdict(determination) == Verdict(other), label)
      }
    }
    #expect(compared > 5_000)
  }

  /// The same determination with all facts, unless it is one of which more is known by design: the
  /// finding on the own rung of a provision is never asked for, and a form goes with a provision
  /// that is not refused.
  private func counterpart(
    of determination: Determination,
    in evaluation: Evaluation
  ) -> Determination? {
    let isPassedOver = evaluation.determinations.contains {
      guard case .provision(let index) = $0.rule, $0.outcome == .notApplicable else { return false }
      return $0.deciding == engine.program.provisions[index].rung.map { .rung($0) }
        && ($0.subject == determination.subject || determination.rule == .contribution(0))
    }
    if isPassedOver { return nil }
    let found = evaluation.determinations.first {
      $0.rule == determination.rule && $0.subject == determination.subject
    }
    if case .form = determination.rule { return found }
    if found == nil, determination.outcome != .notDue {
      Issue.record("\(determination.rule) is gone")
    }
    return found
  }

  /// Whether no missing fact can change an answer.
  ///
  /// The contribution of a household also hangs on requests of which the answer is open; the
  /// report says so.
  private func isClosed(_ determination: Determination, in evaluation: Evaluation) -> Bool {
    guard determination.open.missing.isEmpty else { return false }
    if determination.supply != nil { return false }
    guard case .contribution = determination.rule else { return true }
    return evaluation.determinations.allSatisfy { $0.open.missing.isEmpty }
  }
}

/// What counts as the answer.
private struct Answer: Equatable {
  var rule: RuleReference
  var subject: EntityReference
  var outcome: Outcome
  var run: Run?
  var amount: Amount?

  init(_ determination: Determination) {
    rule = determination.rule
    subject = determination.subject
    outcome = determination.outcome
    run = determination.run
    amount = determination.amount
  }
}

/// What a missing fact may not change: whether there is something to be had, until when, how much.
///
/// Which of several reasons stands in the way of a provision may come out by another fact.
private struct Verdict: Equatable, CustomStringConvertible {
  var outcome: String
  var lastDay: Day?
  var amount: Fraction?

  init(_ determination: Determination) {
    switch (determination.rule, determination.outcome) {
    case (.provision, .notMet), (.provision, .notNeeded), (.provision, .notApplicable):
      outcome = "not granted"
    case (.transition, .notApplicable), (.transition, .ended): outcome = "does not run"
    default: outcome = "\(determination.outcome)"
    }
    lastDay = determination.outcome == .transition ? determination.run?.lastDay : nil
    amount = determination.amount?.number
  }

  var description: String { "\(outcome) \(lastDay?.iso ?? "") \(amount.map { "\($0)" } ?? "")" }
}
