package import Base
package import Cases
package import Evaluation
package import RuleProgram

/// What testing the decisions of one case came to.
package struct Examination: Sendable {
  /// The case.
  package var file: CaseFile
  /// The answers to readings and scenarios that count instead of those of the rules.
  package var choices: [ReadingChoice]
  /// The decisions of the case, in its order.
  package var decisions: [ExaminedDecision]
  /// What was found about rights and requests themselves, such as a decision that is missing.
  package var findings: [Finding]

  /// Every finding, those about decisions first.
  package var allFindings: [Finding] { decisions.flatMap(\.findings) + findings }

  /// What the case as a whole comes to.
  package var verdict: FindingVerdict { FindingVerdict.whole(of: allFindings) }
}

/// One decision that was tested.
package struct ExaminedDecision: Sendable {
  /// The decision.
  package var decision: EntityReference
  /// Its days, as far as they are known.
  package var days: DecisionDays
  /// The day on which the rules were read; nil when the case gives none.
  package var day: Day?
  /// The option of the provision that it is about.
  package var provision: Int?
  /// What the checks found, in the order of the rules.
  package var findings: [Finding]

  /// What the decision as a whole comes to.
  package var verdict: FindingVerdict { FindingVerdict.whole(of: findings) }

  /// The largest sum of money of its unlawful findings over the whole term.
  ///
  /// Two faults in one decision are mostly about the same money, so they are not added up.
  package var loss: Fraction? {
    findings.filter { $0.verdict == .unlawful }.compactMap { $0.loss?.size }.max()
  }
}

/// What one check found for one entity.
package struct Finding: Sendable {
  /// The check, by its index in `Program.checks`.
  package var check: Int
  /// The decision, right or request.
  package var subject: EntityReference
  /// The day on which the rules were read.
  package var day: Day
  /// What it came to.
  package var verdict: FindingVerdict
  /// The conditions that do not hold or are open, innermost.
  package var deciding: [ConditionID]
  /// What keeps it open.
  package var open: Open
  /// The judgements that were not given as the rules ask.
  package var faults: [JudgementFault]
  /// What the deciding conditions read, each once.
  package var grounds: [Ground]
  /// The money that went wrong.
  package var loss: Loss?
}

/// Something that a condition of a check read.
package enum Ground: Hashable, Sendable {
  /// A fact of the case.
  case fact(FoundFact)
  /// An amount that the rules find, and its type.
  case amount(Fraction, ValueType)
  /// What the rules find for the provision that was decided on, by its place in the evaluation.
  case outcome(Outcome, because: String?)
  /// The last day of the old right; nil when it has none.
  case lastDay(Day?)
  /// Rungs of the ladder on which nobody found anything.
  case rungs([Int])
}

/// A fact that a condition read.
package struct FoundFact: Hashable, Sendable {
  /// The fact.
  package var fact: FactID
  /// The choice or the year after `volgens`.
  package var key: Value?
  /// Whose fact it is.
  package var entity: EntityReference
  /// Its value; nil when it is missing.
  package var value: Value?
}

/// Money that was paid too much (above zero) or too little.
package struct Loss: Hashable, Sendable {
  /// Money, and the period that it is per.
  package var type: ValueType
  /// Euros in one period; nil when that cannot be said.
  package var amount: Fraction?
  /// The number of periods in the term of the decision; nil when the term is not known.
  package var periods: Fraction?

  /// Euros over the whole term.
  package var total: Fraction? {
    guard let amount, let periods else { return nil }
    return amount.multiplied(by: periods)
  }

  /// The total without its sign: too little is as wrong as too much.
  package var size: Fraction? {
    total.flatMap { $0 < .zero ? Fraction.zero.subtracting($0) : $0 }
  }
}

/// What a finding comes to.
package enum FindingVerdict: String, CaseIterable, Sendable {
  /// Everything that is asked holds.
  case lawful = "rechtmatig"
  /// Something that is asked does not hold.
  case unlawful = "onrechtmatig"
  /// A fact is missing.
  case untestable = "niet te toetsen"
  /// The right person judged, in time, with a reason; what was judged is left alone.
  case judgement = "oordeel"
  /// The sources leave it open: never counted as unlawful.
  case undetermined = "onbepaald"
  /// Something to look at, and no more.
  case attention = "aandachtspunt"

  /// What several findings come to together: only a certain fault makes something unlawful, and
  /// only what leaves nothing open makes it lawful.
  static func whole(of findings: [Finding]) -> FindingVerdict {
    let verdicts = Set(findings.map(\.verdict))
    return [.unlawful, .untestable, .undetermined].first { verdicts.contains($0) } ?? .lawful
  }
}
