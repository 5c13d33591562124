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
  /// `zonder proef`: why no test decides what the header itself says.
  package var untested: [UntestedSyntax] = []

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
  case attention(AttentionSyntax)
  case inventory(InventorySyntax)
  case contradictions(ContradictionsSyntax)
  case check(CheckSyntax)
  case test(TestSyntax)
}

/// A `bron`: a document or a law.
package struct SourceSyntax: Hashable, Sendable {
  /// The words that citations of it begin with.
  package var name: NameSyntax
  /// `titel`: the full title.
  package var title: TextSyntax?
  /// `uitgever`: who issued it.
  package var publisher: TextSyntax?
  /// `document`: where the text is kept.
  package var document: TextSyntax?
  /// `stand`: what the document is at this moment, for the head of a report.
  package var standing: TextSyntax?
  /// `datum`: the day of the document.
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
  /// The word after `van`, such as `persoon`.
  package var kind: NameSyntax
  /// The lines below, in the order written.
  package var facts: [FactSyntax]

  /// Creates a list of facts.
  package init(kind: NameSyntax, facts: [FactSyntax]) {
    self.kind = kind
    self.facts = facts
  }
}

/// One fact.
package struct FactSyntax: Hashable, Sendable {
  /// The words that rules and cases use for it.
  package var name: NameSyntax
  /// The name after `volgens`: the fact has a value for each choice, or each year.
  package var key: NameSyntax?
  /// What stands after the colon.
  package var type: TypeSyntax
  /// `vraag`: the sentence that asks for it.
  package var question: TextSyntax?
  /// The role whose judgement the fact is.
  package var judge: NameSyntax?
  /// `kenmerk`: the items of a source that say what the fact means.
  package var ids: [NameSyntax] = []

  /// Creates a fact.
  package init(name: NameSyntax, key: NameSyntax?, type: TypeSyntax) {
    self.name = name
    self.key = key
    self.type = type
  }
}

/// The name, the subject, the key and the type that a rule with a value begins with.
package struct OwnedSyntax: Hashable, Sendable {
  /// The words before `van`, `volgens` or the colon.
  package var name: NameSyntax
  /// The kind after `van`.
  package var owner: NameSyntax?
  /// The name after `volgens`.
  package var key: NameSyntax?
  /// What stands after the colon.
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
  /// Its first line.
  package var owned: OwnedSyntax
  /// What it says about itself.
  package var about: AboutSyntax
  /// `geïndexeerd`: what is done to an amount that `met` gives, for use.
  package var indexing: RoundingSyntax?
  /// The lines `vanaf …`; empty for a matrix.
  package var versions: [ParameterVersionSyntax]
  /// The versions as a table; nil for lines.
  package var matrix: MatrixSyntax?

  /// Creates a parameter.
  package init(
    owned: OwnedSyntax,
    about: AboutSyntax,
    indexing: RoundingSyntax? = nil,
    versions: [ParameterVersionSyntax],
    matrix: MatrixSyntax?
  ) {
    self.owned = owned
    self.about = about
    self.indexing = indexing
    self.versions = versions
    self.matrix = matrix
  }
}

/// One line `vanaf … waarde bron …`.
package struct ParameterVersionSyntax: Hashable, Sendable {
  /// The days on which the value holds.
  package var validity: ValiditySyntax
  /// What holds on those days.
  package var value: ParameterValueSyntax
  /// The places that the value rests on.
  package var citations: [CitationSyntax]

  /// Creates a version.
  package init(
    validity: ValiditySyntax,
    value: ParameterValueSyntax,
    citations: [CitationSyntax]
  ) {
    self.validity = validity
    self.value = value
    self.citations = citations
  }
}

/// Versions as rows and choices as columns.
package struct MatrixSyntax: Hashable, Sendable {
  /// The choices in its head, without `vanaf` and `bron`.
  package var columns: [NameSyntax]
  /// One row for each version.
  package var rows: [MatrixRowSyntax]
  /// The reasons that cells refer to by a letter.
  package var notes: [TableNoteSyntax]
  /// Where the head stands.
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
  /// The first day of the version, which holds until the next row.
  package var from: Day
  /// Where that day stands.
  package var fromSpan: Span
  /// One value for each column.
  package var cells: [ParameterValueSyntax]
  /// The places in the last cell.
  package var citations: [CitationSyntax]
  /// Where the row stands.
  package var span: Span

  /// Creates a row.
  package init(
    from: Day,
    fromSpan: Span,
    cells: [ParameterValueSyntax],
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
  /// The letter between parentheses.
  package var letter: NameSyntax
  /// The reason why the sources leave the cell open.
  package var text: TextSyntax
  /// Who can settle it, after `door`.
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
  /// Its first line.
  package var owned: OwnedSyntax
  /// What it says about itself.
  package var about: AboutSyntax
  /// `vraag`: the question that the outcome answers.
  package var question: TextSyntax?
  /// The values in its head that cells test, without `uitkomst`.
  package var columns: [ExpressionSyntax]
  /// The rows from top to bottom.
  package var rows: [TableRowSyntax]
  /// The reasons that cells refer to by a letter.
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
  /// One test for each column.
  package var cells: [CellSyntax]
  /// The value in the last column.
  package var outcome: ExpressionSyntax
  /// Where the row stands.
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
  /// `vanaf …`, `tot …`, or both.
  case interval(IntervalSyntax, Span)
  /// One or more values, of which one must match.
  case values([ExpressionSyntax], Span)
}

/// `omrekening 1 jaar is 13 keer 4 weken`.
package struct ConversionSyntax: Hashable, Sendable {
  /// The longer period, `1 jaar` in the example.
  package var from: UnitSyntax
  /// How many times the shorter period goes into the longer one.
  package var factor: Int
  /// The shorter period, `4 weken` in the example.
  package var to: UnitSyntax
  /// The places that say so.
  package var citations: [CitationSyntax]
  /// Where the conversion stands, without its citations.
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
  /// Its first line.
  package var owned: OwnedSyntax
  /// What it says about itself.
  package var about: AboutSyntax
  /// `vraag`: the question that the value answers.
  package var question: TextSyntax?
  /// The value when no exception fires.
  package var value: DerivedValueSyntax
  /// Each `tenzij`, in the order written, which means nothing.
  package var exceptions: [ExceptionSyntax]
  /// `afgerond`: what is done to the value last.
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
  /// What stands after `tenzij`.
  package var condition: ExpressionSyntax
  /// What stands after `dan`.
  package var result: ExpressionSyntax
  /// The places that it rests on.
  package var citations: [CitationSyntax]
  /// Where the line with `tenzij` stands.
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

/// A `lezing`: a named ambiguity; or a `scenario`: a choice of policy that nobody runs by itself.
package struct ReadingSyntax: Hashable, Sendable {
  /// Its first line.
  package var owned: OwnedSyntax
  /// What it says about itself.
  package var about: AboutSyntax
  /// `vraag`: what the sources leave open.
  package var question: TextSyntax?
  /// The chosen label; nil for `gekozen onbepaald`.
  package var chosen: NameSyntax?
  /// The preferred label when none is chosen.
  package var preferred: NameSyntax?
  /// Why this one is chosen or preferred.
  package var reason: TextSyntax?
  /// Who can close the question.
  package var closedBy: NameSyntax?
  /// The possible answers, each with a label.
  package var options: [CandidateSyntax]
  /// Whether it is a `scenario`.
  package var isScenario = false

  /// Creates a reading.
  package init(owned: OwnedSyntax, about: AboutSyntax) {
    self.owned = owned
    self.about = about
    self.options = []
  }
}
