package import Base

/// One operation of an expression, with its operands by id.
///
/// Invariant: the operands of a node have a lower id than the node itself, so expressions are trees
/// without cycles; cycles between definitions are refused before a program exists.
package enum Node: Hashable, Sendable {
  /// A value written in the rules.
  case constant(Value)
  /// `onbepaald`, with its reason.
  case undetermined(ReasonID)
  /// A fact of the subject, or of what the subject belongs to.
  case fact(FactID)
  /// A fact with `volgens`: one value for each choice or year.
  case keyedFact(FactID, key: NodeID)
  /// A parameter, derivation, table or reading, read on the reference date.
  case definition(DefinitionID)
  /// A definition with `volgens`: the value for one choice.
  case keyedDefinition(DefinitionID, key: NodeID)
  /// `inner van owner`: the inner expression with the entity that owner gives as subject.
  case member(owner: NodeID, inner: NodeID)
  /// Kleene's `niet`: the opposite of an unknown value is unknown.
  case not(NodeID)
  /// Kleene's `en`: one certain nee decides, whatever is unknown.
  case all([NodeID])
  /// Kleene's `of`: one certain ja decides, whatever is unknown.
  case any([NodeID])
  /// Whether the first stands in this relation to the second.
  case compare(NodeID, Comparison, NodeID)
  /// Whether the value is one of the options, or none of them when negated.
  case oneOf(NodeID, [NodeID], negated: Bool)
  /// Whether the value lies in a stretch that includes `from`; an absent bound is open.
  case within(NodeID, from: NodeID?, until: NodeID?, includesUntil: Bool)
  /// Exact arithmetic on numbers, and a time span added to a date or taken off it.
  case arithmetic(NodeID, Arithmetic, NodeID)
  /// `per 4 weken`: the declared conversion, divided when `inverse` is false.
  case convert(NodeID, conversion: Int, inverse: Bool)
  /// `waarde op datum`: read with another reference date.
  case asOf(NodeID, date: NodeID)
  /// One of several values; `nooit` lies after every date.
  case extreme(Extreme, [NodeID])
  /// `er is een … waarvoor`: the condition holds for at least one entity of the kind.
  case exists(EntityKind, NodeID)
  /// `elke … waarvoor`: the condition holds for all entities of the kind.
  case every(EntityKind, NodeID)
  /// `aantal … waarvoor`: how many entities of the kind; all of them without a condition.
  case count(EntityKind, where: NodeID?)
  /// `som van … over elke … waarvoor`: the total of a value over the entities of a kind.
  case sum(EntityKind, NodeID, where: NodeID?)
  /// `peildatum`.
  case referenceDate
  /// `leeftijd` of the person, in whole years (a time span).
  case age
  /// `kalenderjaar van datum`.
  case year(of: NodeID)
  /// `slotdag`: the last day of the transition that protects the right, where one runs.
  case lastDay
  /// `voorziening` within a provision or a form: the provision that is assessed.
  case assessedProvision
  /// `trede van voorziening`.
  case rung(of: NodeID)
  /// `wet van voorziening`, a text.
  case law(of: NodeID)
  /// `telt mee`: the supply counts for the contribution that is computed.
  case counts
  /// `bedrag` within a form: the amount that was just determined.
  case amount
  /// What the rules find for the decision that is tested, within a check.
  case ruled(RuledValue)
}

/// How two values are compared.
package enum Comparison: Hashable, Sendable {
  case equal, unequal, more, less, atLeast, atMost
}

/// The four operations.
package enum Arithmetic: Hashable, Sendable {
  case add, subtract, multiply, divide
}

/// Which of several values is taken.
package enum Extreme: Hashable, Sendable {
  case highest, lowest, earliest, latest
}

/// A labelled condition of a list; lists nest.
package struct Condition: Sendable {
  /// The label in the rule file.
  package var label: String
  /// What must hold.
  package var test: ConditionTest
  /// The question of the step: its own, or that of the only fact it reads.
  package var question: String?
  /// The sentence that is printed when this condition is the reason of failure.
  package var otherwise: String?
  /// Its own citations; empty when those of the rule apply.
  package var citations: [Citation]
  /// Where it stands.
  package var span: Span

  /// Creates a condition.
  package init(
    label: String,
    test: ConditionTest,
    question: String?,
    otherwise: String?,
    citations: [Citation],
    span: Span
  ) {
    self.label = label
    self.test = test
    self.question = question
    self.otherwise = otherwise
    self.citations = citations
    self.span = span
  }
}

/// What a condition asks.
package enum ConditionTest: Sendable {
  /// A single test, without labelled parts.
  case expression(NodeID)
  /// `alle van`.
  case all([ConditionID])
  /// `een van`.
  case any([ConditionID])
  /// `geen van`.
  case none([ConditionID])
}
