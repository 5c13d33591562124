import Base

extension Parser {
  private static let parameterClauses = ClauseList(
    "parameter",
    ["geïndexeerd", "vanaf"],
    repeatable: [.bron, .vanaf]
  )

  /// Reads a parameter with its versions, one a line or as a matrix.
  mutating func parseParameter(_ line: Int) -> ParameterSyntax? {
    let owned = parseOwned("de naam van een parameter")
    let hasHeadFailed = hasFailed
    var seen = SeenClauses(Parser.parameterClauses)
    var (about, versions) = (AboutSyntax(), [ParameterVersionSyntax]())
    var indexing: RoundingSyntax?
    var table = TableLines()
    for child in children(of: line) where !addTableLine(child, to: &table) {
      let clause = openClause(child, &seen)
      switch clause {
      case .vanaf: if let version = parseVersion(child) { versions.append(version) }
      case .geïndexeerd: indexing = parseRounding("geïndexeerd", child)
      default: _ = parseAbout(clause, child, into: &about)
      }
    }
    let matrix = parseMatrix(table)
    checkNotes(table)
    if table.rows.isEmpty, !hasHeadFailed { require("vanaf", .vanaf, in: seen, line) }
    guard let owned else { return nil }
    return ParameterSyntax(
      owned: owned,
      about: about,
      indexing: indexing,
      versions: versions,
      matrix: matrix
    )
  }

  /// Reads the value of a version, or `met` and the share that is put on the amount before.
  private mutating func parseParameterValue() -> ParameterValueSyntax {
    let start = position
    guard take(.met) else { return .stated(parseExpression()) }
    let share = parseExpression()
    return .raised(share, span(from: start))
  }

  /// Reads a version, of which `vanaf` was passed already.
  private mutating func parseVersion(_ line: Int) -> ParameterVersionSyntax? {
    position -= 1
    let validity = parseValidity()
    let value = parseParameterValue()
    let citations = parseCitations(endOf: line)
    guard let validity else { return nil }
    if citations.isEmpty, !hasFailed { diagnostics.append(.missingCitation(at: validity.span)) }
    return ParameterVersionSyntax(validity: validity, value: value, citations: citations)
  }

  private mutating func parseMatrix(_ table: TableLines) -> MatrixSyntax? {
    let notes = parseNotes(table)
    guard let head = table.rows.first else { return nil }
    open(head)
    let span = span(ofLine: head)
    _ = take(.bar)
    guard take(.vanaf), take(.bar) else {
      fail(.missingColumn("vanaf", "eerste", at: spanHere))
      return nil
    }
    var columns: [NameSyntax] = []
    while !isAtLineEnd, keyword != .bron {
      guard let column = parseName("een keuze") else { return nil }
      columns.append(column)
      expectBar()
    }
    guard take(.bron) else {
      fail(.missingColumn("bron", "laatste", at: spanHere))
      return nil
    }
    expectBar()
    close()
    rejectChildren(of: head)
    var rows: [MatrixRowSyntax] = []
    for row in table.rows.dropFirst() {
      open(row)
      if let row = parseMatrixRow(row, columns: columns.count, head: span) { rows.append(row) }
    }
    if table.rows.count == 1 { diagnostics.append(.missingRows(at: span)) }
    return MatrixSyntax(columns: columns, rows: rows, notes: notes, span: span)
  }

  private mutating func parseMatrixRow(_ line: Int, columns: Int, head: Span) -> MatrixRowSyntax? {
    let span = span(ofLine: line)
    guard hasCells(columns + 2, line, head: head) else { return nil }
    advance()
    let fromSpan = spanHere
    let from = parseDay()
    expectBar()
    var cells: [ParameterValueSyntax] = []
    for _ in 0..<columns {
      cells.append(parseParameterValue())
      expectBar()
    }
    let citations = parseCitations()
    expectBar()
    close()
    rejectChildren(of: line)
    guard let from else { return nil }
    return MatrixRowSyntax(
      from: from,
      fromSpan: fromSpan,
      cells: cells,
      citations: citations,
      span: span
    )
  }

  private static let tableClauses = ClauseList("tabel", ["vraag"])

  /// Reads a table with its columns, rows and notes.
  mutating func parseTable(_ line: Int) -> TableSyntax? {
    let owned = parseOwned("de naam van een tabel")
    var seen = SeenClauses(Parser.tableClauses)
    var about = AboutSyntax()
    var question: TextSyntax?
    var table = TableLines()
    for child in children(of: line) where !addTableLine(child, to: &table) {
      let clause = openClause(child, &seen)
      if clause == .vraag {
        question = parseTextClause("een vraag", child, &about.citations)
      } else {
        _ = parseAbout(clause, child, into: &about)
      }
    }
    let notes = parseNotes(table)
    guard let head = table.rows.first else {
      diagnostics.append(.missingRows(at: span(ofLine: line)))
      return nil
    }
    open(head)
    let columns = parseTableHead(head)
    var rows: [TableRowSyntax] = []
    if let columns {
      for row in table.rows.dropFirst() {
        open(row)
        if let row = parseTableRow(row, columns: columns.count, head: span(ofLine: head)) {
          rows.append(row)
        }
      }
      if table.rows.count == 1 { diagnostics.append(.missingRows(at: span(ofLine: head))) }
    }
    checkNotes(table)
    guard let owned else { return nil }
    return TableSyntax(
      owned: owned,
      about: about,
      question: question,
      columns: columns ?? [],
      rows: rows,
      notes: notes,
      span: span(ofLine: head)
    )
  }

  private mutating func parseTableHead(_ line: Int) -> [ExpressionSyntax]? {
    advance()
    var columns: [ExpressionSyntax] = []
    while !isAtLineEnd, keyword != .uitkomst || token(ahead: 1).kind != .bar {
      columns.append(parseExpression())
      expectBar()
    }
    if !hasFailed, !take(.uitkomst) {
      fail(.missingColumn("uitkomst", "laatste", at: spanHere))
    }
    expectBar()
    close()
    rejectChildren(of: line)
    return hasFailed ? nil : columns
  }

  private mutating func parseTableRow(_ line: Int, columns: Int, head: Span) -> TableRowSyntax? {
    let span = span(ofLine: line)
    guard hasCells(columns + 1, line, head: head) else { return nil }
    advance()
    var cells: [CellSyntax] = []
    for _ in 0..<columns {
      cells.append(parseCell())
      expectBar()
    }
    let outcome = parseExpression()
    expectBar()
    close()
    rejectChildren(of: line)
    return TableRowSyntax(cells: cells, outcome: outcome, span: span)
  }

  private mutating func parseCell() -> CellSyntax {
    let start = position
    switch keyword {
    case .anders:
      advance()
      return .otherwise(span(from: start))
    case .vanaf, .tot:
      let interval = parseInterval()
      return .interval(interval, span(from: start))
    default: break
    }
    if take(.minus) { return .any(span(from: start)) }
    var values: [ExpressionSyntax] = []
    repeat { values.append(parseExpression()) } while take(.comma)
    return .values(values, span(from: start))
  }

  mutating func expectBar() {
    if !take(.bar) { fail(.missingBar(found, at: spanHere)) }
  }

  /// Checks the number of cells of a row before reading it.
  mutating func hasCells(_ count: Int, _ line: Int, head: Span) -> Bool {
    let bars = tokens[position..<lineEnd].count { $0.kind == .bar }
    let isClosed = tokens[lineEnd - 1].kind == .bar
    let cells = isClosed ? bars - 1 : bars
    guard cells != count else { return true }
    fail(.wrongCellCount(cells, expected: count, at: span(ofLine: line), head: head))
    return false
  }
}
