package import Base

/// A rule file as written.
package struct RuleFileSyntax: Hashable, Sendable {
  /// The index of the file among the sources.
  package var file: Int
  /// The defaults for the whole file.
  package var header: HeaderSyntax?
  /// The declarations in the order of the file.
  package var declarations: [DeclarationSyntax]

  /// Creates a rule file.
  package init(file: Int, header: HeaderSyntax?, declarations: [DeclarationSyntax]) {
    self.file = file
    self.header = header
    self.declarations = declarations
  }
}

/// What `regels …` says at the top of a file.
package struct HeaderSyntax: Hashable, Sendable {
  /// The subject of the file.
  package var name: NameSyntax
  /// The municipality whose rules these are; absent for national rules.
  package var municipality: NameSyntax?
  /// The law that the provisions of the file belong to.
  package var law: NameSyntax?
  /// The status of rules that name none.
  package var status: NameSyntax?
  /// The validity of rules that name none.
  package var validity: ValiditySyntax?

  /// Creates a header.
  package init(name: NameSyntax) {
    self.name = name
  }
}

/// One declaration.
package enum DeclarationSyntax: Hashable, Sendable {
  case source(SourceSyntax)
  case facts(FactsSyntax)
  case parameter(ParameterSyntax)
  case table(TableSyntax)
  case conversion(ConversionSyntax)
  case derivation(DerivationSyntax)
  case reading(ReadingSyntax)
  case ladder(LadderSyntax)
  case provision(ProvisionSyntax)
  case form(FormSyntax)
  case transition(TransitionSyntax)
  case contribution(ContributionSyntax)
  case test(TestSyntax)
}

/// A `bron`: a document or a law.
package struct SourceSyntax: Hashable, Sendable {
  package var name: NameSyntax
  package var title: TextSyntax?
  package var publisher: TextSyntax?
  package var document: TextSyntax?
  /// `stand`: what the document is at this moment, for the head of a report.
  package var standing: TextSyntax?
  package var date: Day?
  /// The word that gives the rank.
  package var sort: NameSyntax?

  /// Creates a source.
  package init(name: NameSyntax) {
    self.name = name
  }
}

/// `gegevens van …`: facts of one kind.
package struct FactsSyntax: Hashable, Sendable {
  package var kind: NameSyntax
  package var facts: [FactSyntax]

  /// Creates a list of facts.
  package init(kind: NameSyntax, facts: [FactSyntax]) {
    self.kind = kind
    self.facts = facts
  }
}

/// One fact.
package struct FactSyntax: Hashable, Sendable {
  package var name: NameSyntax
  /// The name after `volgens`: the fact has a value for each choice, or each year.
  package var key: NameSyntax?
  package var type: TypeSyntax
  package var question: TextSyntax?
  /// The role whose judgement the fact is.
  package var judge: NameSyntax?

  /// Creates a fact.
  package init(name: NameSyntax, key: NameSyntax?, type: TypeSyntax) {
    self.name = name
    self.key = key
    self.type = type
  }
}

/// The name, the subject, the key and the type that a rule with a value begins with.
package struct OwnedSyntax: Hashable, Sendable {
  package var name: NameSyntax
  /// The kind after `van`.
  package var owner: NameSyntax?
  /// The name after `volgens`.
  package var key: NameSyntax?
  package var type: TypeSyntax

  /// Creates the beginning of a rule with a value.
  package init(name: NameSyntax, owner: NameSyntax?, key: NameSyntax?, type: TypeSyntax) {
    self.name = name
    self.owner = owner
    self.key = key
    self.type = type
  }
}

/// A `parameter` with its versions, either lines or a matrix.
package struct ParameterSyntax: Hashable, Sendable {
  package var owned: OwnedSyntax
  package var about: AboutSyntax
  package var versions: [ParameterVersionSyntax]
  package var matrix: MatrixSyntax?

  /// Creates a parameter.
  package init(
    owned: OwnedSyntax,
    about: AboutSyntax,
    versions: [ParameterVersionSyntax],
    matrix: MatrixSyntax?
  ) {
    self.owned = owned
    self.about = about
    self.versions = versions
    self.matrix = matrix
  }
}

/// One line `vanaf … waarde bron …`.
package struct ParameterVersionSyntax: Hashable, Sendable {
  package var validity: ValiditySyntax
  package var value: ExpressionSyntax
  package var citations: [CitationSyntax]

  /// Creates a version.
  package init(validity: ValiditySyntax, value: ExpressionSyntax, citations: [CitationSyntax]) {
    self.validity = validity
    self.value = value
    self.citations = citations
  }
}

/// Versions as rows and choices as columns.
package struct MatrixSyntax: Hashable, Sendable {
  package var columns: [NameSyntax]
  package var rows: [MatrixRowSyntax]
  package var notes: [TableNoteSyntax]
  package var span: Span

  /// Creates a matrix.
  package init(
    columns: [NameSyntax],
    rows: [MatrixRowSyntax],
    notes: [TableNoteSyntax],
    span: Span
  ) {
    self.columns = columns
    self.rows = rows
    self.notes = notes
    self.span = span
  }
}

/// One row of a matrix.
package struct MatrixRowSyntax: Hashable, Sendable {
  package var from: Day
  package var fromSpan: Span
  package var cells: [ExpressionSyntax]
  package var citations: [CitationSyntax]
  package var span: Span

  /// Creates a row.
  package init(
    from: Day,
    fromSpan: Span,
    cells: [ExpressionSyntax],
    citations: [CitationSyntax],
    span: Span
  ) {
    self.from = from
    self.fromSpan = fromSpan
    self.cells = cells
    self.citations = citations
    self.span = span
  }
}

/// `(a) "reden"` below a table.
package struct TableNoteSyntax: Hashable, Sendable {
  package var letter: NameSyntax
  package var text: TextSyntax
  package var closedBy: NameSyntax?

  /// Creates a note.
  package init(letter: NameSyntax, text: TextSyntax, closedBy: NameSyntax? = nil) {
    self.letter = letter
    self.text = text
    self.closedBy = closedBy
  }
}

/// A `tabel`: rows that are tried from above.
package struct TableSyntax: Hashable, Sendable {
  package var owned: OwnedSyntax
  package var about: AboutSyntax
  package var question: TextSyntax?
  package var columns: [ExpressionSyntax]
  package var rows: [TableRowSyntax]
  package var notes: [TableNoteSyntax]
  /// The place of the head of the table.
  package var span: Span

  /// Creates a table.
  package init(
    owned: OwnedSyntax,
    about: AboutSyntax,
    question: TextSyntax?,
    columns: [ExpressionSyntax],
    rows: [TableRowSyntax],
    notes: [TableNoteSyntax],
    span: Span
  ) {
    self.owned = owned
    self.about = about
    self.question = question
    self.columns = columns
    self.rows = rows
    self.notes = notes
    self.span = span
  }
}

/// One row of a table.
package struct TableRowSyntax: Hashable, Sendable {
  package var cells: [CellSyntax]
  package var outcome: ExpressionSyntax
  package var span: Span

  /// Creates a row.
  package init(cells: [CellSyntax], outcome: ExpressionSyntax, span: Span) {
    self.cells = cells
    self.outcome = outcome
    self.span = span
  }
}

/// One cell of a table.
package enum CellSyntax: Hashable, Sendable {
  /// `-`: any value.
  case any(Span)
  /// `anders`: no earlier row certainly holds.
  case otherwise(Span)
  case interval(IntervalSyntax, Span)
  case values([ExpressionSyntax], Span)
}

/// `omrekening 1 jaar is 13 keer 4 weken`.
package struct ConversionSyntax: Hashable, Sendable {
  package var from: UnitSyntax
  package var factor: Int
  package var to: UnitSyntax
  package var citations: [CitationSyntax]
  package var span: Span

  /// Creates a conversion.
  package init(
    from: UnitSyntax,
    factor: Int,
    to: UnitSyntax,
    citations: [CitationSyntax],
    span: Span
  ) {
    self.from = from
    self.factor = factor
    self.to = to
    self.citations = citations
    self.span = span
  }
}

/// A `bepaal`: a derived value with its exceptions.
package struct DerivationSyntax: Hashable, Sendable {
  package var owned: OwnedSyntax
  package var about: AboutSyntax
  package var question: TextSyntax?
  package var value: DerivedValueSyntax
  package var exceptions: [ExceptionSyntax]
  package var rounding: RoundingSyntax?

  /// Creates a derivation.
  package init(
    owned: OwnedSyntax,
    about: AboutSyntax,
    question: TextSyntax?,
    value: DerivedValueSyntax,
    exceptions: [ExceptionSyntax],
    rounding: RoundingSyntax?
  ) {
    self.owned = owned
    self.about = about
    self.question = question
    self.value = value
    self.exceptions = exceptions
    self.rounding = rounding
  }
}

/// `tenzij … dan …`.
package struct ExceptionSyntax: Hashable, Sendable {
  package var condition: ExpressionSyntax
  package var result: ExpressionSyntax
  package var citations: [CitationSyntax]
  package var span: Span

  /// Creates an exception.
  package init(
    condition: ExpressionSyntax,
    result: ExpressionSyntax,
    citations: [CitationSyntax],
    span: Span
  ) {
    self.condition = condition
    self.result = result
    self.citations = citations
    self.span = span
  }
}

/// A `lezing`: a named ambiguity.
package struct ReadingSyntax: Hashable, Sendable {
  package var owned: OwnedSyntax
  package var about: AboutSyntax
  package var question: TextSyntax?
  /// The chosen label; nil for `gekozen onbepaald`.
  package var chosen: NameSyntax?
  /// The preferred label when none is chosen.
  package var preferred: NameSyntax?
  /// Why this one is chosen or preferred.
  package var reason: TextSyntax?
  /// Who can close the question.
  package var closedBy: NameSyntax?
  package var options: [CandidateSyntax]

  /// Creates a reading.
  package init(owned: OwnedSyntax, about: AboutSyntax) {
    self.owned = owned
    self.about = about
    self.options = []
  }
}
