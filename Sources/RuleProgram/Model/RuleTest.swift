package import Base
package import Cases

/// A `proef`: a case, and what is expected of it on certain days.
package struct RuleTest: Sendable {
  /// The text after `proef`, which the test run prints.
  package var title: String
  /// The given facts as a case.
  package var given: CaseFile
  /// `neem aan`: derived values that are replaced.
  package var assumptions: [Assumption]
  /// The days and readings under which the case is tried.
  package var moments: [TestMoment]
  /// Where the title is written.
  package var span: Span

  /// Creates a test.
  package init(
    title: String,
    given: CaseFile,
    assumptions: [Assumption],
    moments: [TestMoment],
    span: Span
  ) {
    self.title = title
    self.given = given
    self.assumptions = assumptions
    self.moments = moments
    self.span = span
  }
}

/// A derived value that a test or a run replaces.
package struct Assumption: Hashable, Sendable {
  /// What is replaced.
  package var definition: DefinitionID
  /// What it counts as instead of what the rules find.
  package var value: Value

  /// Creates an assumption.
  package init(definition: DefinitionID, value: Value) {
    self.definition = definition
    self.value = value
  }
}

/// The choice of a reading for one run.
package struct ReadingChoice: Hashable, Sendable {
  /// The `lezing` in question.
  package var definition: DefinitionID
  /// The answer that counts during the run, by its index in `Reading.options`.
  package var option: Int

  /// Creates a choice.
  package init(definition: DefinitionID, option: Int) {
    self.definition = definition
    self.option = option
  }
}

/// A day and the choices of readings, with the expectations that go with them.
package struct TestMoment: Sendable {
  /// The `peildatum`.
  package var referenceDate: Day
  /// The answers to readings that count then, instead of those of the rules.
  package var choices: [ReadingChoice]
  /// What must come out, in the order written.
  package var expectations: [Expectation]
  /// Where the line or the row begins that names it.
  package var span: Span

  /// Creates a moment.
  package init(
    referenceDate: Day,
    choices: [ReadingChoice],
    expectations: [Expectation],
    span: Span
  ) {
    self.referenceDate = referenceDate
    self.choices = choices
    self.expectations = expectations
    self.span = span
  }

  /// Whether the household contradicts itself then; nothing else can be expected of it.
  package var expectsContradictions: Bool { expectations.contains { $0.target.isContradiction } }
}

/// One `verwacht` line.
package struct Expectation: Sendable {
  /// The rule or the value that is looked at.
  package var target: ExpectationTarget
  /// The choice behind `volgens`; nil when the target has one value.
  package var key: Value?
  /// The entity of the given case that it is looked at for.
  package var subject: EntityReference
  /// What must be found.
  package var expected: Expected
  /// The fact that must be asked for, and of whom.
  package var asks: AskedFact?
  /// What must decide: the label of a condition or a candidate, or the name of a rule or a rung.
  package var by: String?
  /// What the report must say, or must not say, beside the outcome.
  package var mention: Mention?
  /// Where the expected outcome stands.
  package var span: Span
  /// Where the head of the column stands, of a cell in a table.
  package var column: Span?

  /// Creates an expectation.
  package init(
    target: ExpectationTarget,
    key: Value?,
    subject: EntityReference,
    expected: Expected,
    asks: AskedFact?,
    by: String?,
    mention: Mention?,
    span: Span,
    column: Span?
  ) {
    self.target = target
    self.key = key
    self.subject = subject
    self.expected = expected
    self.asks = asks
    self.by = by
    self.mention = mention
    self.span = span
    self.column = column
  }
}

/// What an expectation is about.
package enum ExpectationTarget: Hashable, Sendable {
  /// A definition, as a value.
  case definition(DefinitionID)
  /// The option of a provision.
  case provision(Int)
  /// The index of a form.
  case form(Int)
  /// The amount of a form.
  case formAmount(Int)
  /// The extra payment of a form.
  case formExtraPayment(Int)
  /// The index of a transition.
  case transition(Int)
  /// The index of a contribution.
  case contribution(Int)
  /// The index of a check of lawfulness.
  case check(Int)
  /// `bijdrage van r1`: the regime of a right, a request or a supply.
  case regime
  /// The index of a contradiction.
  case contradiction(Int)

  /// Whether it is what cannot be, and no outcome.
  package var isContradiction: Bool {
    if case .contradiction = self { true } else { false }
  }
}

/// What is expected.
package enum Expected: Sendable {
  /// A known value of a definition or an amount.
  case value(Value, ValueType)
  /// `is onbekend`: facts are missing.
  case unknown
  /// `is onbepaald`: the sources leave it open.
  case undetermined
  /// One of the words of an outcome, such as `voldoet niet`.
  case outcome(ExpectedOutcome)
  /// `loopt tot en met …`: the last day of a transition.
  case runsUntil(Day)
  /// `loopt, einde onbekend`: facts about the end are missing.
  case runsEndUnknown
  /// `loopt, einde onbepaald`: the sources leave the end open.
  case runsEndUndetermined
  /// `loopt, zonder einde`: no candidate ever comes.
  case runsWithoutEnd
  /// `voorbij sinds …`: the last day of a transition that has ended.
  case endedOn(Day)
  /// How the contribution for a supply is dealt with.
  case regime(Regime)
  /// What cannot be true is so; there is no outcome then.
  case contradiction
}

/// The outcomes that a test can name in words.
package enum ExpectedOutcome: String, CaseIterable, Sendable {
  case met = "voldoet"
  case notMet = "voldoet niet"
  case notNeeded = "niet nodig"
  case freelyAccessible = "vrij toegankelijk"
  case transition = "overgangsrecht"
  case due = "verschuldigd"
  case notDue = "niet verschuldigd"
  case dueUndetermined = "verschuldigd, hoogte onbepaald"
  case unknown = "onbekend"
  case undetermined = "onbepaald"
  case notApplicable = "niet van toepassing"
  case lawful = "rechtmatig"
  case unlawful = "onrechtmatig"
  case untestable = "niet te toetsen"
  case judgement = "oordeel"
  case attention = "aandachtspunt"
}

/// A `let op`, an `aandachtspunt`, a part or a power that goes with an outcome, or must not.
package struct Mention: Hashable, Sendable {
  /// The label, as the rule writes it.
  package var label: String
  /// Whether it must not be there.
  package var isAbsent: Bool

  /// The label of a provision that is temporary.
  package static let temporary = "duur tijdelijk"
  /// The label of a form that may be refused.
  package static let refusal = "mag weigeren"
  /// The label of a form that may be revoked.
  package static let revocation = "mag intrekken"

  /// Creates a mention.
  package init(label: String, isAbsent: Bool) {
    self.label = label
    self.isAbsent = isAbsent
  }
}

/// A fact that an expectation says is asked for.
package struct AskedFact: Hashable, Sendable {
  /// What is missing.
  package var fact: FactID
  /// The choice or the year after `volgens`; nil for a fact without a key.
  package var key: Value?
  /// The entity it is asked of; nil when any will do.
  package var owner: EntityReference?

  /// Creates a question.
  package init(fact: FactID, key: Value?, owner: EntityReference?) {
    self.fact = fact
    self.key = key
    self.owner = owner
  }
}
