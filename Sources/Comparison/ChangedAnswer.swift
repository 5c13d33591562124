package import Base
package import Evaluation

/// One answer of a household that changes.
package struct ChangedAnswer: Sendable {
  /// The rule.
  package let rule: RuleLabel
  /// What it is about.
  package let subject: EntityReference
  /// What happens to the household.
  package let effect: Effect
  /// What the old and the new rules say; nil where they say nothing.
  package let old: Determination?
  package let new: Determination?
  /// What is paid or given; nil while it is not certain.
  package let oldAmount: Fraction?
  package let newAmount: Fraction?
  /// The places in `ComparisonReport.changes` that make it change, sorted.
  package let changes: [Int]
}

extension Comparer {
  /// The answers of a household that change, in their order.
  package func changedAnswers(of household: ComparedHousehold) -> [ChangedAnswer] {
    household.answers.filter { $0.effect != .same }.map { answer in
      let rule = labels[answer.name.label]
      let isPaid = rule.sort == .contribution
      return ChangedAnswer(
        rule: rule,
        subject: answer.name.subject,
        effect: answer.effect,
        old: answer.old?.determination,
        new: answer.new?.determination,
        oldAmount: (isPaid ? answer.old.paid : answer.old.received).number,
        newAmount: (isPaid ? answer.new.paid : answer.new.received).number,
        changes: answer.changes
      )
    }
  }

  /// A report without households, with the changes of the rules.
  package var emptyReport: ComparisonReport {
    var report = ComparisonReport(
      old: RuleSet(folder: nil, programs: []),
      new: RuleSet(folder: nil, programs: [])
    )
    report.changes = changes
    return report
  }
}
