import Base
import RuleLanguage

extension Lowering {
  /// Lowers a decision table; one with a mistake in its rows is not looked at any further.
  mutating func lower(_ syntax: TableSyntax, as type: ValueType) -> DefinitionBody {
    requireCitation([], at: syntax.owned.name.span, of: "een tabel")
    lowerNotes(syntax.notes)
    defer { rule.notes = [:] }
    let columns = syntax.columns.map { lower($0) }
    let mistakes = diagnostics.count
    let rows = syntax.rows.compactMap { row -> DecisionRow? in
      guard row.cells.count == columns.count else { return nil }
      let cells = zip(row.cells, columns).map { lower($0, in: $1) }
      let outcome = cell(row.outcome, as: type)
      return DecisionRow(cells: cells, outcome: outcome, span: row.span)
    }
    guard diagnostics.count == mistakes else { return .expression(poison(syntax.span).node) }
    return .table(DecisionTable(columns: columns.map(\.node), rows: rows))
  }

  private mutating func lower(_ syntax: CellSyntax, in column: Operand) -> Cell {
    switch syntax {
    case .any: return .any
    case .otherwise: return .otherwise
    case .interval(let interval, let span):
      if !column.type.isOrdered {
        diagnostics.append(.noOrder(span, words(column.type)))
        return .any
      }
      let from = interval.from.map { constantCell($0, in: column) }
      let until = interval.until.map { constantCell($0, in: column) }
      return .interval(
        from: from ?? nil,
        until: until ?? nil,
        includesUntil: interval.includesUntil
      )
    case .values(let values, _):
      return .values(values.compactMap { constantCell($0, in: column) })
    }
  }

  /// Returns the value of a cell, and reports a cell that leans on the case.
  private mutating func constantCell(
    _ expression: ExpressionSyntax,
    in column: Operand
  ) -> Value? {
    let mistakes = diagnostics.count
    let value = constant { $0.cell(expression, as: column.type) }
    if value == nil, diagnostics.count == mistakes {
      diagnostics.append(.notConstant(expression.span, of: "een cel"))
    }
    return value
  }
}
