import Assessment
import Base
import Cases
import Evaluation
import RuleProgram
import TestSupport
import Testing

/// The last day of an answer, held against every day in between.
@Suite struct ValidityTests {
  let engine: Engine

  init() throws {
    engine = Engine(try shippedProgram(of: "Hardenberg"))
  }

  @Test func anAnswerHoldsEveryDayUntilItsLastAndChangesTheDayAfter() throws {
    var generator = CaseGenerator(vocabulary: engine.program.vocabulary, seed: 3, density: 90)
    var (points, ends) = (0, 0)
    for number in 0..<60 {
      let (file, day) = (generator.next(), generator.day())
      let report = assess(file, with: engine, on: day)
      try check(report, file, from: day, label: "seed 3, case \(number), day \(day.iso)")
      points += report.points.count
      ends += report.points.count { $0.validity.lastDay != nil }
    }
    #expect(points > 200)
    #expect(ends > 20)
  }

  private func check(_ report: Report, _ file: CaseFile, from day: Day, label: String) throws {
    let horizon = 900
    var date = day
    var open = report.points
    for _ in 0..<horizon {
      date = try #require(date.adding(days: 1))
      let evaluation = engine.decide(file, on: date)
      open = open.filter { point in
        let found = evaluation.determinations.first {
          isVersion($0.rule, of: point.determination.rule)
            && $0.subject == point.determination.subject
        }
        let isSame = found.map(Shown.init) == Shown(point.determination)
        guard let last = point.validity.lastDay, date > last else {
          let change =
            "\(point.determination.outcome) to \(found.map { "\($0.outcome)" } ?? "none")"
          #expect(isSame, "\(label): \(point.determination.rule), \(change) on \(date.iso)")
          return isSame
        }
        #expect(!isSame, "\(label): \(point.determination.rule) still holds on \(date.iso)")
        return false
      }
      if open.isEmpty { return }
    }
  }
}

extension ValidityTests {
  /// Whether two rules are the same, or versions of one contribution: those follow each other.
  private func isVersion(_ one: RuleReference, of other: RuleReference) -> Bool {
    guard case .contribution(let first) = one, case .contribution(let second) = other else {
      return one == other
    }
    return engine.program.contributions[first].name == engine.program.contributions[second].name
  }
}

/// What a reader sees of an answer.
private struct Shown: Equatable {
  var outcome: Outcome
  var lastDay: Day?
  var isExact: Bool?
  var amount: Fraction?
  var atMost: Fraction?
  var questions: Set<MissingFact>

  init(_ determination: Determination) {
    outcome = determination.outcome
    let isHidden = determination.outcome == .notApplicable
    lastDay = isHidden ? nil : determination.run?.lastDay
    isExact = isHidden ? nil : determination.run?.isExact
    amount = determination.amount?.number
    atMost = determination.amount?.atMost
    questions = Set(determination.open.missing)
  }
}
