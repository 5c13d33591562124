extension Formatter {
  /// Decides the parts of a declaration and of everything under it.
  mutating func shapeDeclaration(_ line: Int) {
    let first = lines[line].first
    switch tokens[first].keyword {
    case .regels, .bron, .inhoud, .aandachtspunt:
      shapes[line] = [Cell(contents(of: line), .free, hang: first + 1)]
    default: shapes[line] = flow(line)
    }
    switch tokens[first].keyword {
    case .gegevens: shapeFacts(line)
    case .inhoud: shapeInventory(line)
    case .proef: shapeTest(line)
    default: shapeBlock(line)
    }
  }

  /// Decides the parts of the lines under a line: clauses, items with a label, and rows.
  ///
  /// The values of the clauses stand in one column. A clause with a longer word stands out.
  mutating func shapeBlock(_ parent: Int) {
    let children = outline.children(of: parent)
    var (clauses, items, versions): ([Int], [Int], [Int]) = ([], [], [])
    for child in children {
      switch tokens[lines[child].first].kind {
      case .bar: continue
      case .open, .text: shapes[child] = flow(child)
      case _ where isItem(child, under: parent): items.append(child)
      case .reserved where isVersion(child): versions.append(child)
      default: clauses.append(child)
      }
    }
    shapeTables(children)
    shapeList(items)
    shapeVersions(versions)
    let column = shapeClauses(clauses)
    for clause in clauses { shapeUnder(clause, column: column) }
  }

  /// Decides the parts of clauses, and returns the column where their values stand.
  private mutating func shapeClauses(_ clauses: [Int]) -> Int {
    var column = 0
    for clause in clauses {
      shapes[clause] = isFlowing(clause) ? flow(clause) : keyed(clause)
      let cells = shapes[clause]
      guard cells.count > 1, cells[1].gap < 3, !opensSection(clause) else { continue }
      let width = width(cells[0])
      let keyword = tokens[lines[clause].first].keyword
      let gap = keyword == .bijdrage || keyword == .voorkeur ? 1 : 2
      if width <= Formatter.longestKey { column = max(column, width + gap) }
    }
    for clause in clauses where shapes[clause].count > 1 && shapes[clause][1].gap < 3 {
      let stands = width(shapes[clause][0]) <= Formatter.longestKey && !opensSection(clause)
      shapes[clause][1].column = stands ? column : 0
      shapes[clause][1].gap = stands ? 1 : 2
    }
    return column
  }

  /// The length of the longest clause word that the others stand in line with.
  private static let longestKey = 9

  /// Decides the parts of the lines under a clause.
  private mutating func shapeUnder(_ clause: Int, column: Int) {
    guard outline.hasChildren(clause) else { return }
    if opensSection(clause) { return shapeBlock(clause) }
    let children = outline.children(of: clause)
    let items = children.filter { isItem($0, under: clause) }
    shapeList(items)
    for child in children where !isItem(child, under: clause) {
      if tokens[lines[child].first].kind == .bar { continue }
      shapes[child] = keyed(child, gap: 1)
      if items.isEmpty, shapes[child].count > 1 {
        shapes[child][1].column = column - Formatter.step
      }
      shapeBlock(child)
    }
    shapeTables(children)
  }

  /// Whether the lines under a clause are clauses of their own, as those of a `trede` are.
  private func opensSection(_ clause: Int) -> Bool {
    outline.children(of: clause).contains { child in
      let keyword = tokens[lines[child].first].keyword
      return !isItem(child, under: clause) && keyword != .bron && keyword != .dan
        && tokens[lines[child].first].kind == .word
    }
  }

  /// Whether a clause is read as one phrase, such as `toegang als …` and `is het laagste van`.
  private func isFlowing(_ clause: Int) -> Bool {
    let (first, end) = (lines[clause].first, lines[clause].newline)
    switch tokens[first].keyword {
    case .over, .mag, .buiten, .let, .zonder: return true
    default: break
    }
    let second = tokens[first + 1].keyword
    if first + 1 < end, second == .als || second == .is { return true }
    return outline.children(of: clause).contains { isItem($0, under: clause) }
  }

  /// Whether a line is a version of a parameter.
  private func isVersion(_ line: Int) -> Bool {
    let first = lines[line].first
    return tokens[first].keyword == .vanaf && tokens[first + 1].kind == .date
  }

  /// Whether a line is an item with a label, as in a list of conditions.
  func isItem(_ line: Int, under parent: Int) -> Bool {
    let kind = tokens[lines[line].first].kind
    return lines[line].colon > lines[line].first && kind != .bar
      && tokens[lines[parent].first].keyword != .regels
  }

  /// The tokens of a line.
  func contents(of line: Int) -> Range<Int> { lines[line].first..<lines[line].newline }

  /// The parts of a line whose words follow each other: the sources at its end are a part of their own.
  func flow(_ line: Int, _ spacing: Cell.Spacing = .strict) -> [Cell] {
    let all = contents(of: line)
    let start = lines[line].colon >= 0 ? lines[line].colon + 1 : all.lowerBound + 1
    let joint = all.prefix(6).first { index in
      index > all.lowerBound && (tokens[index].keyword == .als || tokens[index].keyword == .is)
    }
    return parts(all, spacing, hang: joint.map { $0 + 1 } ?? min(start, all.upperBound - 1))
  }

  /// The parts of a line that begins with a clause word.
  func keyed(_ line: Int, gap: Int = 2) -> [Cell] {
    let all = contents(of: line)
    let first = all.lowerBound
    let key = first..<min(first + keyLength(at: first), all.upperBound)
    guard key.upperBound < all.upperBound else { return [Cell(key, isBreakable: false)] }
    let rest = key.upperBound..<all.upperBound
    var cells = [Cell(key, isBreakable: false)]
    switch tokens[first].keyword {
    case .bron: cells.append(Cell(rest, .citation))
    case .gemeente, .wet, .gekozen, .voorkeur: cells.append(Cell(rest, .free))
    default:
      let isBehindDoor = tokens[rest.lowerBound].keyword == .door && rest.count > 1
      cells += parts(rest, .strict, hang: rest.lowerBound + (isBehindDoor ? 1 : 0))
    }
    cells[1].gap = gap
    return cells
  }

  /// The number of words that a clause begins with: `ten hoogste`, `gevolg in euro`.
  private func keyLength(at first: Int) -> Int {
    switch (tokens[first].keyword, tokens[first + 1].keyword) {
    case (.pas, .na), (.ten, .hoogste), (.neem, .aan): 2
    case (.gevolg, .in): 3
    default: 1
    }
  }

  /// Splits a range in what stands before `bron` and the sources behind it.
  func parts(_ range: Range<Int>, _ spacing: Cell.Spacing, hang: Int) -> [Cell] {
    let bron = range.first { index in
      index > range.lowerBound && tokens[index].keyword == .bron
    }
    guard let bron else { return [Cell(range, spacing, hang: hang)] }
    return [
      Cell(range.lowerBound..<bron, spacing, hang: hang),
      Cell(bron..<range.upperBound, .citation, gap: 3, hang: bron + 1),
    ]
  }
}
