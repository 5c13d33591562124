package import Base
package import Cases
package import Evaluation
package import RuleProgram

/// The answer to one case on one day: the determinations, each with everything that explains it.
package struct Report: Sendable {
  /// The evaluation with its record.
  package var evaluation: Evaluation
  /// The points of the report, in the order in which they are printed.
  package var points: [Point]
}

/// One numbered point of a report.
package struct Point: Sendable {
  /// The number, from 1, among the points that `kort` shows; hidden points follow on.
  package var number: Int
  package var determination: Determination
  /// The provisions that are summed up in this point, when a lighter rung ends the way up for all.
  package var provisions: [Int]
  /// Whether only `volledig` shows it.
  package var isHidden: Bool
  /// The questions, most decisive first.
  package var questions: [Question]
  /// The readings that lead to another outcome.
  package var readings: [ReadingOutcome]
  /// How long the outcome lasts when only time passes.
  package var validity: Validity
  /// The steps, in the order in which they were taken.
  package var steps: [Step]
}

/// A missing fact, and what its answers lead to.
package struct Question: Sendable {
  package var fact: MissingFact
  /// What each answer leads to; empty when the answers are no closed list.
  package var answers: [Answer]
  /// The citations of the condition that asks.
  package var citations: [Citation]
}

/// One answer to a question.
package struct Answer: Sendable {
  package var value: Value
  /// The determination after this answer; nil when the rule then says nothing.
  package var determination: Determination?
}

/// What one reading leads to.
package struct ReadingOutcome: Sendable {
  package var definition: DefinitionID
  package var option: Int
  /// Whether the rules chose or prefer this one.
  package var isChosen: Bool
  package var determination: Determination?
}

/// How long an outcome lasts.
package struct Validity: Sendable {
  /// The last day; nil when time alone does not change the outcome.
  package var lastDay: Day?
  /// What ends it.
  package var cause: Horizon.Cause
  /// The determination on the day after; nil when the rule then says nothing.
  package var next: Determination?
}

/// One numbered question with its answer.
package struct Step: Sendable {
  /// The number: `4.2`, `4.2.1`, or a letter behind it for a line of a sum, `4.2.a`.
  package var id: String
  package var content: StepContent
  package var subject: EntityReference
  package var value: Evaluated.State
  package var type: ValueType
  /// The facts of the case that went in directly.
  package var facts: [UsedFact]
  package var citations: [Citation]
  /// The id of an earlier step that says the same.
  package var sameAs: String?
  /// Whether this step decides the outcome.
  package var decides: Bool
  /// The ids of the lines that went into a line of a sum.
  package var inputs: [String]
  package var steps: [Step]
  /// The key of a parameter with a value for each option, such as the type of household.
  package var key: Value? = nil
  /// The time spans that were added to a day on the way to the value.
  package var additions: [DateAddition] = []
}

/// What a step is about; the words are made by the report.
package enum StepContent: Hashable, Sendable {
  case condition(ConditionID)
  case rung(Int)
  case maximum(provision: Int)
  case definition(DefinitionID, version: Int?)
  case exception(DefinitionID, version: Int, index: Int)
  case fact(FactID, key: Value?)
  case start(transition: Int)
  /// "Wat is de vroegste einddag?", with the candidates as its steps.
  case ends(transition: Int)
  case end(transition: Int, candidate: Int)
  /// A sum, with lettered lines as its steps.
  case sum(AmountReference)
  /// A line of a sum: the operation and the operands, each a letter or a constant.
  case operation(Operation, name: DefinitionID?)
  /// The rounding of a definition.
  case rounding(DefinitionID, version: Int)
}

/// Which amount a sum computes.
package enum AmountReference: Hashable, Sendable {
  case contribution(Int)
  case form(Int)
  case formExtra(Int)
  case provision(Int)
}

/// How a line of a sum follows from other lines.
package enum Operation: Hashable, Sendable {
  case arithmetic(Operand, Arithmetic, Operand)
  case convert(Operand, conversion: Int, inverse: Bool)
  case extreme(Extreme, [Operand])
  case total([Operand])
}

/// A line of the same sum, or a constant of the rules.
package enum Operand: Hashable, Sendable {
  case line(String)
  case constant(Value, ValueType)
}

/// A fact of the case as it was used.
package struct UsedFact: Hashable, Sendable {
  package var entity: EntityReference
  package var fact: FactID
  package var key: Value?
  /// The value and who found it; nil when the fact is missing.
  package var entry: FactEntry?
}
