import Base
import Evaluation
import RuleProgram

/// The part of a determination that counts as the answer; two equal summaries are the same answer.
struct Summary: Hashable {
  var outcome: Outcome
  var lastDay: Day?
  var isExact: Bool?
  var amount: Fraction?
  var amountType: ValueType?
  var atMost: Fraction?
  var amountIsOpen: Bool
  var extraPayment: Fraction?

  /// Whether there is anything to say: a rule that is not about the case, or no longer, says nothing.
  var says: Bool { outcome != .notApplicable && outcome != .ended }

  init(_ determination: Determination) {
    outcome = determination.outcome
    lastDay = determination.outcome == .notApplicable ? nil : determination.run?.lastDay
    isExact = determination.outcome == .notApplicable ? nil : determination.run?.isExact
    amount = determination.amount?.number
    amountType = determination.amount?.type
    atMost = determination.amount?.atMost
    amountIsOpen = determination.amount?.open != nil
    extraPayment = determination.extraPayment?.number
  }
}

extension Evaluation {
  /// The determination of the same rule for the same subject, by whichever version holds.
  func determination(like other: Determination, in program: Program) -> Determination? {
    let name = program.ruleName(other.rule)
    return determinations.first {
      $0.subject == other.subject && program.ruleName($0.rule) == name
    }
  }

  /// The answer of the same rule for the same subject; none when the rule says nothing.
  func summary(like other: Determination, in program: Program) -> Summary? {
    determination(like: other, in: program).map { Summary($0) }
  }
}
