package import Base

/// A named value: a parameter, a derivation, a table or a reading, with its versions.
package struct Definition: Sendable {
  package var name: String
  package var sort: DefinitionSort
  /// The kind of entity that it is about; nil for a parameter without an owner.
  package var subject: EntityKind?
  /// The type of the key after `volgens`.
  package var key: ValueType?
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
  case parameter, derivation, table, reading
}

/// What a definition says from one day to another.
package struct DefinitionVersion: Sendable {
  package var about: About
  /// The question that the value answers.
  package var question: String?
  package var body: DefinitionBody
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
  case expression(NodeID)
  /// One value for each option of the key.
  case keyed([NodeID])
  case derivation(Derivation)
  case table(DecisionTable)
  case reading(Reading)
}

/// A `bepaal`: a base value, its exceptions and its rounding.
package struct Derivation: Sendable {
  package var base: DerivedValue
  package var exceptions: [RuleException]
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
  case expression(NodeID, [Citation])
  case extreme(Extreme, [NamedValue])
}

/// A labelled value of a list.
package struct NamedValue: Sendable {
  package var label: String
  package var node: NodeID
  package var citations: [Citation]
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
  package var condition: NodeID
  package var result: NodeID
  package var citations: [Citation]
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
  package var direction: Rounding
  package var step: Fraction
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
  package var columns: [NodeID]
  package var rows: [DecisionRow]

  /// Creates a table.
  package init(columns: [NodeID], rows: [DecisionRow]) {
    self.columns = columns
    self.rows = rows
  }
}

/// One row of a table.
package struct DecisionRow: Sendable {
  package var cells: [Cell]
  package var outcome: NodeID
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
  case any
  case otherwise
  case interval(from: Value?, until: Value?, includesUntil: Bool)
  case values([Value])
}

/// A `lezing`: a named ambiguity with its readings.
package struct Reading: Sendable {
  package var question: String
  package var options: [NamedValue]
  /// The chosen option; nil when the rules take no side.
  package var chosen: Int?
  /// The preferred option when none is chosen.
  package var preferred: Int?
  package var reason: String?
  package var closedBy: String?

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
  package var from: Period
  package var factor: Int
  package var to: Period
  package var citations: [Citation]

  /// Creates a conversion.
  package init(from: Period, factor: Int, to: Period, citations: [Citation]) {
    self.from = from
    self.factor = factor
    self.to = to
    self.citations = citations
  }
}
