import Base

extension Parser {
  /// Reads the rows of a test; each one that begins with `peildatum` is the head of a table.
  mutating func parseTestTables(_ rows: [Int]) -> [TestTableSyntax] {
    var tables: [TestTableSyntax] = []
    var rest = rows[...]
    while let head = rest.popFirst() {
      let body = rest.prefix { tokens[lines[$0].first + 1].keyword != .peildatum }
      rest = rest.dropFirst(body.count)
      if let table = parseTestTable(head, Array(body)) { tables.append(table) }
    }
    return tables
  }

  private mutating func parseTestTable(_ head: Int, _ body: [Int]) -> TestTableSyntax? {
    guard let columns = parseTestHead(head) else { return nil }
    let span = span(ofLine: head)
    let mistakes = diagnostics.count
    let rows = body.compactMap { parseTestRow($0, columns, head: span) }
    if body.isEmpty { diagnostics.append(.missingRows(at: span)) }
    if diagnostics.count == mistakes { checkExpectations(columns, rows) }
    return TestTableSyntax(columns: columns, rows: rows, span: span)
  }

  private mutating func parseTestHead(_ line: Int) -> [ExpectationTargetSyntax]? {
    open(line)
    advance()
    guard take(.peildatum) else {
      fail(.missingColumn("peildatum", "eerste", at: spanHere))
      return nil
    }
    expectBar()
    var columns: [ExpectationTargetSyntax] = []
    repeat {
      columns.append(parseExpectationTarget())
      expectBar()
    } while !isAtLineEnd
    rejectChildren(of: line)
    return hasFailed ? nil : columns
  }

  private mutating func parseTestRow(
    _ line: Int,
    _ columns: [ExpectationTargetSyntax],
    head: Span
  ) -> TestRowSyntax? {
    open(line)
    guard hasCells(columns.count + 1, line, head: head) else { return nil }
    advance()
    let day = parseDay()
    expectBar()
    let cells = columns.map { parseTestCell(of: $0) }
    close()
    rejectChildren(of: line)
    return day.map { TestRowSyntax(day: $0, cells: cells, span: span(ofLine: line)) }
  }

  /// Reads one cell and the bar behind it; while it is read, that bar is the end of the line.
  private mutating func parseTestCell(of column: ExpectationTargetSyntax) -> ExpectationSyntax? {
    guard !hasFailed else { return nil }
    let rowEnd = lineEnd
    let start = position
    lineEnd = tokens[start..<rowEnd].firstIndex { $0.kind == .bar } ?? rowEnd
    var cell: ExpectationSyntax?
    if kind == .minus, position + 1 == lineEnd {
      advance()
    } else if let expected = parseExpectedInCell() {
      cell = parseExpectation(of: column, expected, span: span(from: start))
    }
    close()
    lineEnd = rowEnd
    if hasFailed { position = rowEnd } else { expectBar() }
    return cell
  }

  /// Reads what a cell expects; words alone can be an outcome or a choice.
  private mutating func parseExpectedInCell() -> ExpectedSyntax? {
    switch keyword {
    case .ja, .nee, .nooit, .onbekend, .onbepaald: return parseExpectedValue()
    default: break
    }
    guard kind == .word || kind == .article || kind == .reserved else {
      return parseExpectedValue()
    }
    let outcome = parseOutcome()
    guard case .outcome(let words)? = outcome else { return outcome }
    return .words(words)
  }

  /// Reports a row or a column in which nothing is expected.
  private mutating func checkExpectations(
    _ columns: [ExpectationTargetSyntax],
    _ rows: [TestRowSyntax]
  ) {
    for row in rows where row.cells.allSatisfy({ $0 == nil }) {
      diagnostics.append(.nothingExpected(in: "rij", at: row.span))
    }
    for (index, column) in columns.enumerated() where rows.allSatisfy({ $0.cells[index] == nil }) {
      diagnostics.append(.nothingExpected(in: "kolom", at: column.span))
    }
  }
}
