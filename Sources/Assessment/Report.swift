package import Base
package import Cases
package import Evaluation
package import RuleProgram

/// The answer to one case on one day: the determinations, each with everything that explains it.
package struct Report: Sendable {
  /// The evaluation with its record.
  package var evaluation: Evaluation
  /// The answers to readings and scenarios that count instead of those of the rules.
  package var choices: [ReadingChoice] = []
  /// The points of the report, in the order in which they are printed.
  package var points: [Point]
}

/// One numbered point of a report.
package struct Point: Sendable {
  /// The number, from 1, among the points that `kort` shows; hidden points follow on.
  package var number: Int
  /// What the rules say in this point.
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
  /// What is missing, and of whom.
  package var fact: MissingFact
  /// What each answer leads to; empty when the answers are no closed list.
  package var answers: [Answer]
  /// The citations of the condition that asks.
  package var citations: [Citation]
}

/// One answer to a question.
package struct Answer: Sendable {
  /// What would be answered.
  package var value: Value
  /// The determination after this answer; nil when the rule then says nothing.
  package var determination: Determination?
}

/// What one reading leads to.
package struct ReadingOutcome: Sendable {
  /// The `lezing` in question.
  package var definition: DefinitionID
  /// The answer that was tried, by its index in `Reading.options`.
  package var option: Int
  /// Whether the rules chose or prefer this one.
  package var isChosen: Bool
  /// What follows from that answer; nil when the rule then says nothing.
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
  /// The question, as a reference to the rules.
  package var content: StepContent
  /// The entity that the question is about.
  package var subject: EntityReference
  /// The answer, or what keeps it open.
  package var value: Evaluated.State
  /// The static type of the answer, units included.
  package var type: ValueType
  /// The facts of the case that went in directly.
  package var facts: [UsedFact]
  /// The places that the answer rests on.
  package var citations: [Citation]
  /// The id of an earlier step that says the same.
  package var sameAs: String?
  /// Whether this step decides the outcome.
  package var decides: Bool
  /// The ids of the lines that went into a line of a sum.
  package var inputs: [String]
  /// The steps that led to the answer, numbered below this one.
  package var steps: [Step]
  /// The key of a parameter with a value for each option, such as the type of household.
  package var key: Value? = nil
  /// The time spans that were added to a day on the way to the value.
  package var additions: [DateAddition] = []
}

/// What a step is about; the words are made by the report.
package enum StepContent: Hashable, Sendable {
  /// Whether a labelled condition holds.
  case condition(ConditionID)
  /// Whether a rung of the ladder suffices.
  case rung(Int)
  /// Whether no more is asked than a provision allows.
  case maximum(provision: Int)
  /// The value of a definition; no version when none held.
  case definition(DefinitionID, version: Int?)
  /// Whether a `tenzij` fires, by its index in the derivation.
  case exception(DefinitionID, version: Int, index: Int)
  /// What the case says, with the key of a fact that has one.
  case fact(FactID, key: Value?)
  /// The first day of a transition.
  case start(transition: Int)
  /// "Wat is de vroegste einddag?", with the candidates as its steps.
  case ends(transition: Int)
  /// One candidate of the last day of a transition.
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
  /// What the household owes.
  case contribution(Int)
  /// What the resident gets in a form.
  case form(Int)
  /// What a form leaves the resident to pay.
  case formExtra(Int)
  /// What a provision pays out.
  case provision(Int)
  /// What is kept during a transition.
  case transition(Int)
  /// What a check says was paid too much or too little.
  case loss(Int)
}

/// How a line of a sum follows from other lines.
package enum Operation: Hashable, Sendable {
  /// Two operands joined by one of the four operations.
  case arithmetic(Operand, Arithmetic, Operand)
  /// `per …`: times the factor of a declared conversion, or divided by it.
  case convert(Operand, conversion: Int, inverse: Bool)
  /// The highest or lowest of the operands.
  case extreme(Extreme, [Operand])
  /// The sum over entities.
  case total([Operand])
}

/// A line of the same sum, or a constant of the rules.
package enum Operand: Hashable, Sendable {
  /// The letter of the line.
  case line(String)
  /// A value written in the rules, with its unit.
  case constant(Value, ValueType)
}

/// A fact of the case as it was used.
package struct UsedFact: Hashable, Sendable {
  /// The entity that the report names as the one that carries it.
  package var entity: EntityReference
  /// Which fact it is.
  package var fact: FactID
  /// The choice or the year of a fact with a key.
  package var key: Value?
  /// The value and who found it; nil when the fact is missing.
  package var entry: FactEntry?
}
