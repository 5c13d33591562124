package import Base
package import Cases

/// A `proef`: a case, and what is expected of it on certain days.
package struct RuleTest: Sendable {
  package var title: String
  /// The given facts as a case.
  package var given: CaseFile
  /// `neem aan`: derived values that are replaced.
  package var assumptions: [Assumption]
  package var moments: [TestMoment]
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
  package var definition: DefinitionID
  package var value: Value

  /// Creates an assumption.
  package init(definition: DefinitionID, value: Value) {
    self.definition = definition
    self.value = value
  }
}

/// The choice of a reading for one run.
package struct ReadingChoice: Hashable, Sendable {
  package var definition: DefinitionID
  package var option: Int

  /// Creates a choice.
  package init(definition: DefinitionID, option: Int) {
    self.definition = definition
    self.option = option
  }
}

/// A day and the choices of readings, with the expectations that go with them.
package struct TestMoment: Sendable {
  package var referenceDate: Day
  package var choices: [ReadingChoice]
  package var expectations: [Expectation]

  /// Creates a moment.
  package init(referenceDate: Day, choices: [ReadingChoice], expectations: [Expectation]) {
    self.referenceDate = referenceDate
    self.choices = choices
    self.expectations = expectations
  }
}

/// One `verwacht` line.
package struct Expectation: Sendable {
  package var target: ExpectationTarget
  package var subject: EntityReference
  package var expected: Expected
  /// The fact that must be asked for, and of whom.
  package var asks: AskedFact?
  /// What must decide: the label of a condition or a candidate, or the name of a rule or a rung.
  package var by: String?
  /// Where the expected outcome stands.
  package var span: Span

  /// Creates an expectation.
  package init(
    target: ExpectationTarget,
    subject: EntityReference,
    expected: Expected,
    asks: AskedFact?,
    by: String?,
    span: Span
  ) {
    self.target = target
    self.subject = subject
    self.expected = expected
    self.asks = asks
    self.by = by
    self.span = span
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
  /// `bijdrage van r1`: the regime of a right, a request or a supply.
  case regime
}

/// What is expected.
package enum Expected: Sendable {
  case value(Value, ValueType)
  case unknown
  case undetermined
  /// One of the words of an outcome, such as `voldoet niet`.
  case outcome(ExpectedOutcome)
  case runsUntil(Day)
  case runsEndUnknown
  case runsEndUndetermined
  case endedOn(Day)
  case regime(Regime)
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
}

/// A fact that an expectation says is asked for.
package struct AskedFact: Hashable, Sendable {
  package var fact: FactID
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
