package import Base

/// A `proef`: given facts and what is expected of them.
package struct TestSyntax: Hashable, Sendable {
  /// The text after `proef`.
  package var title: TextSyntax
  /// The case, line by line.
  package var givens: [GivenSyntax]
  /// The blocks of expectations, in the order written.
  package var moments: [MomentSyntax]
  /// `kenmerk`: the cases of a source that it runs.
  package var ids: [NameSyntax] = []
  /// The tables of expectations, in the order written.
  package var tables: [TestTableSyntax] = []

  /// Creates a test.
  package init(title: TextSyntax, givens: [GivenSyntax], moments: [MomentSyntax]) {
    self.title = title
    self.givens = givens
    self.moments = moments
  }
}

/// One line of given facts.
package struct GivenSyntax: Hashable, Sendable {
  /// The entity that the line is about.
  package var subject: GivenSubjectSyntax
  /// The facts on the line, in the order written.
  package var assignments: [AssignmentSyntax]
  /// Where the line stands.
  package var span: Span

  /// Creates a line of given facts.
  package init(subject: GivenSubjectSyntax, assignments: [AssignmentSyntax], span: Span) {
    self.subject = subject
    self.assignments = assignments
    self.span = span
  }
}

/// Whose facts are given.
package enum GivenSubjectSyntax: Hashable, Sendable {
  /// `gemeente`, of which a case has one.
  case municipality
  /// `huishouden`, of which a case has one.
  case household
  /// `recht r2 van G als r1`.
  case entity(kind: NameSyntax, id: NameSyntax, owner: NameSyntax?, like: NameSyntax?)
  /// `neem aan`: a derived value is replaced.
  case assumption
}

/// `gegeven volgens sleutel is waarde`.
package struct AssignmentSyntax: Hashable, Sendable {
  /// The fact, or for `neem aan` the derived value.
  package var name: NameSyntax
  /// The choice or the year after `volgens`.
  package var key: ExpressionSyntax?
  /// What stands after `is`.
  package var value: ExpressionSyntax

  /// Creates an assignment.
  package init(name: NameSyntax, key: ExpressionSyntax?, value: ExpressionSyntax) {
    self.name = name
    self.key = key
    self.value = value
  }
}

/// A day, or a choice of a reading on the last day named, with its expectations.
package struct MomentSyntax: Hashable, Sendable {
  /// The day or the reading in its first line.
  package var choice: MomentChoiceSyntax
  /// The lines `verwacht` below it.
  package var expectations: [ExpectationSyntax]
  /// Where its first line stands.
  package var span: Span

  /// Creates a moment.
  package init(choice: MomentChoiceSyntax, expectations: [ExpectationSyntax], span: Span) {
    self.choice = choice
    self.expectations = expectations
    self.span = span
  }
}

/// What a block of expectations begins with.
package enum MomentChoiceSyntax: Hashable, Sendable {
  /// `peildatum …`.
  case referenceDate(Day)
  /// `lezing …`: the answer with this label counts, on the last day named.
  case reading(NameSyntax, label: NameSyntax)
}

/// One `verwacht` line.
package struct ExpectationSyntax: Hashable, Sendable {
  /// What it is about.
  package var target: ExpectationTargetSyntax
  /// What must be found.
  package var expected: ExpectedSyntax
  /// `, vraagt gegeven van r1`.
  package var asks: AskSyntax?
  /// The text after `door`.
  package var by: NameSyntax?
  /// `, met dieet`, or `, zonder dieet`.
  package var mention: MentionSyntax?
  /// Where the line or the cell stands.
  package var span: Span

  /// Creates an expectation.
  package init(
    target: ExpectationTargetSyntax,
    expected: ExpectedSyntax,
    asks: AskSyntax?,
    by: NameSyntax?,
    span: Span
  ) {
    self.target = target
    self.expected = expected
    self.asks = asks
    self.by = by
    self.span = span
  }
}

/// What an expectation is about: `bedrag van pgb van a1`, `drempel volgens alleen`.
package struct ExpectationTargetSyntax: Hashable, Sendable {
  /// The names between `van`, in the order written.
  package var path: [NameSyntax]
  /// The choice behind `volgens`, which stands behind the first name.
  package var key: ExpressionSyntax?
  /// Where it stands.
  package var span: Span

  /// Creates a target.
  package init(path: [NameSyntax], key: ExpressionSyntax?, span: Span) {
    self.path = path
    self.key = key
    self.span = span
  }
}

/// `, met dieet`: what the report must say, or must not say, beside the outcome.
package struct MentionSyntax: Hashable, Sendable {
  /// The text after `met` or `zonder`.
  package var label: NameSyntax
  /// Whether it is `zonder`.
  package var isAbsent: Bool

  /// Creates a mention.
  package init(label: NameSyntax, isAbsent: Bool) {
    self.label = label
    self.isAbsent = isAbsent
  }
}

/// A table in a test: a row for each day, a column for each value or rule.
package struct TestTableSyntax: Hashable, Sendable {
  /// The head, without `peildatum`.
  package var columns: [ExpectationTargetSyntax]
  /// The rows under the head.
  package var rows: [TestRowSyntax]
  /// Where the head stands.
  package var span: Span

  /// Creates a table.
  package init(columns: [ExpectationTargetSyntax], rows: [TestRowSyntax], span: Span) {
    self.columns = columns
    self.rows = rows
    self.span = span
  }
}

/// One row of a table in a test.
package struct TestRowSyntax: Hashable, Sendable {
  /// The `peildatum`.
  package var day: Day
  /// What is expected in each column; nil for `-`.
  package var cells: [ExpectationSyntax?]
  /// Where the row stands.
  package var span: Span

  /// Creates a row.
  package init(day: Day, cells: [ExpectationSyntax?], span: Span) {
    self.day = day
    self.cells = cells
    self.span = span
  }
}

/// What is expected.
package enum ExpectedSyntax: Hashable, Sendable {
  /// `is …`.
  case value(ExpressionSyntax)
  /// `is onbekend`.
  case unknown(Span)
  /// `is onbepaald`.
  case undetermined(Span)
  /// `: voldoet niet`; the words as written, single-spaced.
  case outcome(NameSyntax)
  /// The words in a cell of a table: an outcome, or a choice that is a value.
  case words(NameSyntax)
  /// `: loopt tot en met 30 juni 2015`.
  case runsUntil(Day, Span)
  /// `: loopt, einde onbekend`.
  case runsEndUnknown(Span)
  /// `: loopt, einde onbepaald`.
  case runsEndUndetermined(Span)
  /// `: loopt, zonder einde`.
  case runsWithoutEnd(Span)
  /// `: voorbij sinds 30 juni 2015`, the last day.
  case endedOn(Day, Span)
  /// `tegenspraak …`: the label that the target names cannot be true of who it is about.
  case contradiction(Span)
}

/// The fact that an expectation says is asked for.
package struct AskSyntax: Hashable, Sendable {
  /// The words after `vraagt`.
  package var fact: NameSyntax
  /// The choice after `volgens`.
  package var key: NameSyntax?
  /// The id after `van`.
  package var owner: NameSyntax?

  /// Creates a question.
  package init(fact: NameSyntax, key: NameSyntax?, owner: NameSyntax?) {
    self.fact = fact
    self.key = key
    self.owner = owner
  }
}
