extension Formatter {
  /// The number of spaces before a token that is not the first of its part.
  func space(before index: Int, _ spacing: Cell.Spacing) -> Int {
    let (kind, last) = (tokens[index].kind, tokens[index - 1].kind)
    if last == .bar || kind == .bar { return 1 }
    switch spacing {
    case .strict:
      if kind == .comma || kind == .close || last == .open { return 0 }
      return 1
    case .citation:
      if kind == .comma { return 0 }
      if last == .comma { return 1 }
      return trivia.gaps[index].isSpace ? 1 : 0
    case .free:
      return trivia.gaps[index].isSpace ? 1 : 0
    }
  }

  /// The number of characters of a part when it stands on one line.
  func width(_ cell: Cell) -> Int {
    var width = 0
    for index in cell.tokens {
      if index > cell.tokens.lowerBound { width += space(before: index, cell.spacing) }
      width += tokens[index].width(in: bytes)
    }
    return width
  }

  /// Puts a part of some lines in one column, behind the longest part before it.
  ///
  /// - Parameters:
  ///   - part: The index of the part; lines that do not have it are passed over.
  ///   - lines: The lines.
  ///   - gap: The number of spaces behind the longest.
  ///   - limit: The width from which a part does not count: the rest goes on behind it.
  mutating func align(_ part: Int, of lines: [Int], gap: Int, limit: Int = 60) {
    var column = 0
    for line in lines where shapes[line].count > part {
      let before = shapes[line][part - 1]
      let width = width(before)
      if width <= limit { column = max(column, before.column + width + gap) }
    }
    for line in lines where shapes[line].count > part {
      shapes[line][part].column = column
      shapes[line][part].gap = gap
    }
  }
}
