import Base

/// Returns what is wrong with a table: a gap, rows that disagree or never fire, idle columns.
func mistakes(
  in table: DecisionTable,
  of id: DefinitionID,
  version: Int,
  _ program: Program
) -> [Lead] {
  let definition = program[id]
  let span = definition.versions[version].span
  guard !table.rows.isEmpty, !table.columns.isEmpty else { return [] }
  var columns: [TableColumn] = []
  for (index, node) in table.columns.enumerated() {
    let cells = table.rows.map { $0.cells[index] }
    guard let column = TableColumn(cells, at: node, in: program) else { return [] }
    columns.append(column)
  }
  var size = 1
  for column in columns {
    size *= column.classes.count
    guard size <= TableCheck.mostCombinations else {
      let limit = TableCheck.mostCombinations
      return [Lead(.tableTooLarge(definition.name, at: span, limit: limit))]
    }
  }
  var check = TableCheck(table, columns, program)
  check.run()
  return check.leads(of: id, version: version)
}

/// Tries every combination of classes of values, which `mistakes(in:of:at:_:)` has bounded.
private struct TableCheck {
  static let mostCombinations = 20_000

  private let table: DecisionTable
  private let columns: [TableColumn]
  private let program: Program

  /// For each row, the first row with the same outcome.
  private var outcomes: [Int] = []
  /// For each combination in order, the outcome, or nil in a gap.
  private var results: [Int?] = []
  private var gap: [Int]?
  private var fired: RowSet
  /// For each row, the first row above that matches what it matches and says otherwise, and where.
  private var masks: [(row: Int, choice: [Int])?]

  init(_ table: DecisionTable, _ columns: [TableColumn], _ program: Program) {
    self.table = table
    self.columns = columns
    self.program = program
    let count = table.rows.count
    fired = RowSet(count: count, all: false)
    masks = Array(repeating: nil, count: count)
    for (index, row) in table.rows.enumerated() {
      let known = (0..<index).first {
        outcomes[$0] == $0 && program.isSame(table.rows[$0].outcome, row.outcome)
      }
      outcomes.append(known ?? index)
    }
  }

  mutating func run() {
    var choice: [Int] = []
    explore(&choice, RowSet(count: table.rows.count, all: true))
  }

  private mutating func explore(_ choice: inout [Int], _ rows: RowSet) {
    guard choice.count < columns.count else { return conclude(choice, rows) }
    for (index, some) in columns[choice.count].classes.enumerated() {
      choice.append(index)
      explore(&choice, rows.intersection(some.rows))
      choice.removeLast()
    }
  }

  private mutating func conclude(_ choice: [Int], _ rows: RowSet) {
    guard let first = rows.first else {
      if gap == nil { gap = choice }
      return results.append(nil)
    }
    fired.insert(first)
    results.append(outcomes[first])
    rows.visit { row in
      guard outcomes[row] != outcomes[first], masks[row] == nil else { return }
      // `anders` means that no row above holds, so such a row gives way without a word.
      if !table.rows[row].hasOtherwise { masks[row] = (first, choice) }
    }
  }

  func leads(of id: DefinitionID, version: Int) -> [Lead] {
    let definition = program[id]
    var result: [Lead] = []
    for (index, row) in table.rows.enumerated() {
      if !fired.contains(index) {
        result.append(Lead(.deadRow(definition.name, at: row.span, covered: isMatched(index))))
      } else if let mask = masks[index] {
        let values = describe(mask.choice)
        let first = table.rows[mask.row].span
        result.append(
          Lead(
            .overlap(definition.name, first, row.span, values: values),
            .rowsDisagree(id, version: version, row: index)
          )
        )
      }
    }
    if let gap {
      let values = describe(essential(of: gap))
      let span = definition.versions[version].span
      result.append(Lead(.tableGap(definition.name, at: span, values: values), .noRow(id)))
    }
    if result.isEmpty {
      for index in columns.indices where decidesNothing(index) {
        let name = program.name(ofColumn: table.columns[index], number: index + 1)
        let place = program.nodeSpans[Int(table.columns[index].index)]
        result.append(Lead(.idleColumn(name, of: definition.name, at: place)))
      }
    }
    return result
  }

  /// Whether any value is matched by a row, whatever stands above it.
  private func isMatched(_ row: Int) -> Bool {
    columns.allSatisfy { column in column.classes.contains { $0.rows.contains(row) } }
  }

  /// Whether the outcome is the same for every class of a column, the other columns being equal.
  private func decidesNothing(_ column: Int) -> Bool {
    let stride = columns[(column + 1)...].reduce(1) { $0 * $1.classes.count }
    let count = columns[column].classes.count
    return results.indices.allSatisfy { index in
      let position = index / stride % count
      return results[index] == results[index - position * stride]
    }
  }

  /// Returns the classes of a combination in words, leaving out columns that are open.
  private func describe(_ choice: [Int?]) -> [String] {
    choice.enumerated().compactMap { index, option in
      guard let option else { return nil }
      let name = program.name(ofColumn: table.columns[index], number: index + 1)
      let column = columns[index]
      return name + " " + column.text(of: column.classes[option].values, program.vocabulary)
    }
  }

  /// Returns a combination without a row, with the columns left open that make no difference.
  private func essential(of choice: [Int]) -> [Int?] {
    var kept: [Int?] = choice
    for column in columns.indices {
      kept[column] = nil
      let all = RowSet(count: table.rows.count, all: true)
      if !isGap(kept, column: 0, all) { kept[column] = choice[column] }
    }
    return kept
  }

  /// Tells whether no row matches, whatever the class in the columns that are left open.
  private func isGap(_ choice: [Int?], column: Int, _ rows: RowSet) -> Bool {
    if rows.isEmpty { return true }
    guard column < columns.count else { return false }
    let classes = columns[column].classes
    let options = choice[column].map { [classes[$0]] } ?? classes
    return options.allSatisfy {
      isGap(choice, column: column + 1, rows.intersection($0.rows))
    }
  }
}

extension DecisionRow {
  /// Whether a cell says `anders`.
  fileprivate var hasOtherwise: Bool {
    cells.contains { if case .otherwise = $0 { true } else { false } }
  }
}
