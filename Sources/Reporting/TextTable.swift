import Base

/// A table of a report: columns under their heads, amounts and counts to the right.
struct TextTable {
  /// A column.
  struct Column {
    let head: String
    /// The width, which grows with what stands in it.
    var width: Int
    var isRight = false
  }

  private var columns: [Column]
  private var rows: [[String]] = []
  /// The rows above the second line, when there is a row with totals.
  private var total: [String]?

  init(_ columns: [Column]) {
    self.columns = columns
  }

  /// Adds a row with a cell for each column.
  mutating func row(_ cells: [String]) { rows.append(cells) }

  /// Adds the row below the line.
  mutating func total(_ cells: [String]) { total = cells }

  /// Writes the table; the column that is named gives way when the page is too narrow.
  func write(on page: inout Page, wrapping soft: Int) {
    var table = self
    for cells in rows + [total].compactMap(\.self) {
      for (place, cell) in cells.enumerated() {
        table.columns[place].width = max(table.columns[place].width, cell.count)
      }
    }
    let others = table.columns.indices.filter { $0 != soft }
    let taken = others.reduce(2 * others.count) { $0 + table.columns[$1].width }
    table.columns[soft].width = max(8, min(table.columns[soft].width, Page.width - taken))
    let rule = table.columns.map { String(repeating: "-", count: $0.width) }
    table.write(table.columns.map(\.head), soft, &page)
    table.write(rule, soft, &page)
    for row in rows { table.write(row, soft, &page) }
    guard let total else { return }
    table.write(rule, soft, &page)
    table.write(total, soft, &page)
  }

  private func write(_ cells: [String], _ soft: Int, _ page: inout Page) {
    for (line, text) in wrapped(cells[soft], to: columns[soft].width).enumerated() {
      let texts = cells.indices.map { place in
        let cell = place == soft ? text : line == 0 ? cells[place] : ""
        let gap = String(repeating: " ", count: max(0, columns[place].width - cell.count))
        return columns[place].isRight ? gap + cell : cell + gap
      }
      page.line(texts.joined(separator: "  "))
    }
  }
}
