package import Base

/// A named value: a parameter, a derivation, a table or a reading, with its versions.
package struct Definition: Sendable {
  /// How the rules refer to it, without articles.
  package var name: String
  /// The declaration that it comes from, which decides how a step shows it.
  package var sort: DefinitionSort
  /// The kind of entity that it is about; nil for a parameter without an owner.
  package var subject: EntityKind?
  /// The type of the key after `volgens`.
  package var key: ValueType?
  /// The static type of the value, units included; with a key, of each value.
  package var type: ValueType
  /// The versions by first day; no two hold on one day.
  package var versions: [DefinitionVersion]

  /// Creates a definition.
  package init(
    name: String,
    sort: DefinitionSort,
    subject: EntityKind?,
    key: ValueType?,
    type: ValueType,
    versions: [DefinitionVersion]
  ) {
    self.name = name
    self.sort = sort
    self.subject = subject
    self.key = key
    self.type = type
    self.versions = versions
  }
}

/// What a definition was declared as.
package enum DefinitionSort: Sendable {
  /// `parameter`, `bepaal`, `tabel`, `lezing`.
  case parameter, derivation, table, reading
}

/// What a definition says from one day to another.
package struct DefinitionVersion: Sendable {
  /// When it holds, on which sources it rests and how firm they are.
  package var about: About
  /// The question that the value answers.
  package var question: String?
  /// The way to the value.
  package var body: DefinitionBody
  /// Where it is written: the name, or `vanaf` for the version of a parameter.
  package var span: Span

  /// Creates a version.
  package init(about: About, question: String?, body: DefinitionBody, span: Span) {
    self.about = about
    self.question = question
    self.body = body
    self.span = span
  }
}

/// How a version finds its value.
package enum DefinitionBody: Sendable {
  /// One value that needs no exceptions and no table.
  case expression(NodeID)
  /// One value for each option of the key.
  case keyed([NodeID])
  /// Amounts of which one at least follows from the version before.
  case indexed(IndexedAmounts)
  /// A base value, unless an exception fires.
  case derivation(Derivation)
  /// The outcome of the first row that holds.
  case table(DecisionTable)
  /// The answer that was chosen among named readings.
  case reading(Reading)
}

extension DefinitionBody {
  /// What is done to the value last; nil when it stays exact.
  package var rounding: RoundingStep? {
    switch self {
    case .derivation(let derivation): derivation.rounding
    case .indexed(let amounts): amounts.rounding
    case .expression, .keyed, .table, .reading: nil
    }
  }
}

/// The amounts of one version of a `parameter` that is `geïndexeerd`.
///
/// The next version goes on from the amount before rounding, so that the small change of a year is
/// never lost; what is rounded is only what the rules use.
package struct IndexedAmounts: Sendable {
  /// The amounts before rounding: one, or one for each option of the key.
  package var nodes: [NodeID]
  /// For each amount, whether `met` gave it; one that a source names is used as it stands.
  package var isRaised: [Bool]
  /// What is done to an amount that `met` gave, for use.
  package var rounding: RoundingStep

  /// Creates the amounts of a version.
  package init(nodes: [NodeID], isRaised: [Bool], rounding: RoundingStep) {
    self.nodes = nodes
    self.isRaised = isRaised
    self.rounding = rounding
  }
}

/// A `bepaal`: a base value, its exceptions and its rounding.
package struct Derivation: Sendable {
  /// The value when no exception fires.
  package var base: DerivedValue
  /// Each `tenzij`; their order means nothing, the rank of their sources settles a clash.
  package var exceptions: [RuleException]
  /// What is done to the value last; nil when it stays exact.
  package var rounding: RoundingStep?

  /// Creates a derivation.
  package init(base: DerivedValue, exceptions: [RuleException], rounding: RoundingStep?) {
    self.base = base
    self.exceptions = exceptions
    self.rounding = rounding
  }
}

/// An expression, or the extreme of named candidates.
package enum DerivedValue: Sendable {
  /// A single value with its own citations.
  case expression(NodeID, [Citation])
  /// The highest, lowest, earliest or latest of the candidates.
  case extreme(Extreme, [NamedValue])
}

/// A labelled value of a list.
package struct NamedValue: Sendable {
  /// The words before the colon, as a report prints them.
  package var label: String
  /// The value.
  package var node: NodeID
  /// The places that this value rests on.
  package var citations: [Citation]
  /// Where the label is written.
  package var span: Span

  /// Creates a labelled value.
  package init(label: String, node: NodeID, citations: [Citation], span: Span) {
    self.label = label
    self.node = node
    self.citations = citations
    self.span = span
  }
}

/// `tenzij … dan …`.
package struct RuleException: Sendable {
  /// When it fires.
  package var condition: NodeID
  /// The value after `dan`, instead of the base.
  package var result: NodeID
  /// The places that it rests on, whose highest rank counts when exceptions disagree.
  package var citations: [Citation]
  /// Where the line with `tenzij` is written.
  package var span: Span

  /// Creates an exception.
  package init(condition: NodeID, result: NodeID, citations: [Citation], span: Span) {
    self.condition = condition
    self.result = result
    self.citations = citations
    self.span = span
  }
}

/// A written rounding.
package struct RoundingStep: Sendable {
  /// Which way it goes when the value lies between two multiples.
  package var direction: Rounding
  /// The unit of which the outcome is a multiple: in euros for money, and never zero.
  package var step: Fraction
  /// The places that it rests on, which may be an own choice of the rules.
  package var citations: [Citation]

  /// Creates a rounding.
  package init(direction: Rounding, step: Fraction, citations: [Citation]) {
    self.direction = direction
    self.step = step
    self.citations = citations
  }
}

/// A `tabel`: its rows are tried from above.
package struct DecisionTable: Sendable {
  /// The values that the cells test, from left to right.
  package var columns: [NodeID]
  /// The rows from top to bottom, of which the first that holds decides.
  package var rows: [DecisionRow]

  /// Creates a table.
  package init(columns: [NodeID], rows: [DecisionRow]) {
    self.columns = columns
    self.rows = rows
  }
}

/// One row of a table.
package struct DecisionRow: Sendable {
  /// One test for each column.
  package var cells: [Cell]
  /// The value when every cell holds.
  package var outcome: NodeID
  /// Where the line of the row is written.
  package var span: Span

  /// Creates a row.
  package init(cells: [Cell], outcome: NodeID, span: Span) {
    self.cells = cells
    self.outcome = outcome
    self.span = span
  }
}

/// One cell of a table; its values are constants.
package enum Cell: Sendable {
  /// `-`: holds for every value.
  case any
  /// `anders`: holds when no earlier row certainly does.
  case otherwise
  /// A stretch that includes `from`; an absent bound is open.
  case interval(from: Value?, until: Value?, includesUntil: Bool)
  /// Holds when the value is one of these.
  case values([Value])
}

/// A `lezing`: a named ambiguity with its readings.
package struct Reading: Sendable {
  /// What the sources leave open, as a question.
  package var question: String
  /// The possible answers, each with its label and sources.
  package var options: [NamedValue]
  /// The chosen option; nil when the rules take no side.
  package var chosen: Int?
  /// The preferred option when none is chosen.
  package var preferred: Int?
  /// Why an answer was chosen or preferred.
  package var reason: String?
  /// Who can settle the question.
  package var closedBy: String?
  /// Whether it is a `scenario`: a choice of policy, of which the other answers are no readings.
  package var isScenario = false

  /// Creates a reading.
  package init(
    question: String,
    options: [NamedValue],
    chosen: Int?,
    preferred: Int?,
    reason: String?,
    closedBy: String?
  ) {
    self.question = question
    self.options = options
    self.chosen = chosen
    self.preferred = preferred
    self.reason = reason
    self.closedBy = closedBy
  }
}

/// `omrekening 1 jaar is 13 keer 4 weken`: a per-year amount is 13 times the per-4-weeks amount.
package struct Conversion: Sendable {
  /// The longer period, `1 jaar` in the example.
  package var from: Period
  /// How many times `to` goes into `from`, never zero.
  package var factor: Int
  /// The shorter period, `4 weken` in the example.
  package var to: Period
  /// The places that say so.
  package var citations: [Citation]

  /// Creates a conversion.
  package init(from: Period, factor: Int, to: Period, citations: [Citation]) {
    self.from = from
    self.factor = factor
    self.to = to
    self.citations = citations
  }
}
