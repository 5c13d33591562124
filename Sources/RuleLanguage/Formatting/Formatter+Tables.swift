extension Formatter {
  /// Decides the parts of the rows among some lines: rows that follow each other are one table.
  ///
  /// A row that begins with `peildatum` is the head of a new one.
  mutating func shapeTables(_ lines: [Int]) {
    var rows: [Int] = []
    for line in lines {
      let first = self.lines[line].first
      if tokens[first].kind == .bar {
        if tokens[first + 1].keyword == .peildatum {
          shapeTable(rows)
          rows = []
        }
        rows.append(line)
        shapeBlock(line)
      } else {
        shapeTable(rows)
        rows = []
      }
    }
    shapeTable(rows)
  }

  /// The width from which a cell sticks out of its column.
  private static let longestCell = 80

  /// Decides the parts of one table; cells that hold sources, or outcomes of a test, are free text.
  private mutating func shapeTable(_ rows: [Int]) {
    guard let head = rows.first else { return }
    var columns = 0
    for row in rows {
      var cells: [Cell] = []
      for index in contents(of: row) {
        if tokens[index].kind == .bar || cells.isEmpty {
          cells.append(Cell(index..<index + 1, isBreakable: false))
        } else {
          cells[cells.count - 1].tokens = cells[cells.count - 1].tokens.lowerBound..<index + 1
        }
      }
      columns = max(columns, cells.count)
      shapes[row] = cells
    }
    let isTest = tokens[lines[outline.declaration(of: head)].first].keyword == .proef
    if isTest {
      for row in rows.dropFirst() {
        for cell in shapes[row].indices.dropFirst() { shapes[row][cell].spacing = .free }
      }
    }
    let count = shapes[head].count
    if !isTest, count > 1, tokens[shapes[head][count - 2].tokens.upperBound - 1].keyword == .bron {
      for row in rows.dropFirst() where shapes[row].count > 1 {
        shapes[row][shapes[row].count - 2].spacing = .citation
      }
    }
    for column in 1..<max(columns, 2) {
      align(column, of: rows, gap: 1, limit: Formatter.longestCell)
    }
  }

  /// Decides the parts of an inventory: the id, the place, the subject and why it is left out.
  mutating func shapeInventory(_ declaration: Int) {
    let items = outline.children(of: declaration)
    for item in items {
      let all = contents(of: item)
      let subject = all.first { tokens[$0].kind == .text } ?? all.upperBound
      let place = min(all.lowerBound + 1, all.upperBound)
      shapes[item] = [Cell(all.lowerBound..<place, isBreakable: false)]
      if place < subject { shapes[item].append(Cell(place..<subject, .free, isBreakable: false)) }
      guard subject < all.upperBound else { continue }
      shapes[item].append(Cell(subject..<subject + 1, isBreakable: false))
      if subject + 1 < all.upperBound { shapes[item].append(Cell(subject + 1..<all.upperBound)) }
      shapeBlock(item)
    }
    align(1, of: items, gap: 2)
    align(2, of: items, gap: 2)
    align(3, of: items, gap: 2)
  }
}
