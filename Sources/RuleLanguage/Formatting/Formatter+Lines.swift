extension Formatter {
  /// Writes a line with the lines that continue it, and the comments in it and behind it.
  mutating func writeLine(_ line: Int) {
    let indentation = outline.depths[line] * Formatter.step
    let cells = shapes[line]
    writeCommentsInside(cells, indentation)
    startLine(at: indentation)
    var place = LinePlace(indentation: indentation, hasHazard: hasHazard(line))
    for (number, cell) in cells.enumerated() {
      if number > 0 { pad(to: max(column + cell.gap, indentation + cell.column)) }
      if cell.isBreakable {
        writeBroken(cell, &place)
      } else {
        for index in cell.tokens {
          if index > cell.tokens.lowerBound {
            pad(to: column + space(before: index, cell.spacing))
          }
          place.pass(tokens[index].kind, at: column)
          write(token: index)
        }
      }
    }
    writeCommentBehind(lines[line].newline + 1)
    endLine()
  }

  /// Writes the comments inside the parts that stay on one line, above that line.
  private mutating func writeCommentsInside(_ cells: [Cell], _ indentation: Int) {
    for (number, cell) in cells.enumerated() {
      for index in cell.tokens where number > 0 || index > cell.tokens.lowerBound {
        if cell.isBreakable, index > cell.tokens.lowerBound { break }
        for comment in comments(before: index) {
          startLine(at: indentation)
          write(comment)
          endLine()
        }
      }
    }
  }

  /// Writes the comment that stands behind the last token on its line, of which the next is given.
  private mutating func writeCommentBehind(_ next: Int) {
    for comment in comments(before: next) where !comment.isOnOwnLine {
      pad(to: column + 6)
      write(comment)
    }
  }

  /// Writes a part that may take more lines.
  private mutating func writeBroken(_ cell: Cell, _ place: inout LinePlace) {
    var index = cell.tokens.lowerBound
    place.hang = nil
    while index < cell.tokens.upperBound {
      if index > cell.tokens.lowerBound {
        let inside = comments(before: index)
        if !inside.isEmpty || keepsBreak(before: index, place) {
          writeCommentBehind(index)
          let below = place.below
          for comment in inside where comment.isOnOwnLine {
            endLine()
            startLine(at: below)
            write(comment)
          }
          endLine()
          startLine(at: below)
        }
      }
      let end = endOfStretch(from: index, cell, place)
      writeStretch(index..<end, cell, &place)
      index = end
      if index < cell.tokens.upperBound, comments(before: index).isEmpty,
        !keepsBreak(before: index, place)
      {
        // The stretch was too long for a line and is cut here.
        hasCut = true
        endLine()
        startLine(at: place.below)
      }
    }
  }

  /// Whether the writer let the line go on below here; a closing parenthesis stays with the rest.
  private func keepsBreak(before index: Int, _ place: LinePlace) -> Bool {
    guard trivia.gaps[index].isBreak else { return false }
    return place.hasHazard || tokens[index].kind != .close
  }

  /// Returns the end of what goes on one line from here: the next break, or the place of a new one.
  ///
  /// A line that is too long is cut between the parts that hang together least: outside the
  /// parentheses first, and there as far as the line goes.
  private func endOfStretch(from start: Int, _ cell: Cell, _ place: LinePlace) -> Int {
    var column = column
    var depth = 0
    var best: (index: Int, depth: Int)?
    var index = start
    while index < cell.tokens.upperBound {
      if index > start {
        if !comments(before: index).isEmpty || keepsBreak(before: index, place) { return index }
        if mayBreak(before: index, cell, place), depth <= best?.depth ?? depth {
          best = (index, depth)
        }
        column += space(before: index, cell.spacing)
      }
      column += tokens[index].width(in: bytes)
      if column > Formatter.lineLimit, let best { return best.index }
      switch tokens[index].kind {
      case .open: depth += 1
      case .close: depth -= 1
      default: break
      }
      index += 1
    }
    return index
  }

  /// Whether a line that is too long may go on below with this token.
  private func mayBreak(before index: Int, _ cell: Cell, _ place: LinePlace) -> Bool {
    if cell.spacing == .free { return false }
    if tokens[index - 1].kind == .comma { return tokens[index].kind != .close }
    if cell.spacing == .citation { return false }
    switch tokens[index].kind {
    case .plus, .times, .divide: return true
    case .reserved:
      let keyword = tokens[index].keyword
      return (keyword == .en || keyword == .of) && !isPhrase(index) && !place.hasHazard
    default: return false
    }
  }

  /// Whether `en` or `of` joins no conditions here: `tot en met`, `ja of nee`, `datum of nooit`.
  private func isPhrase(_ index: Int) -> Bool {
    let (before, behind) = (tokens[index - 1].keyword, tokens[index + 1].keyword)
    return before == .tot && behind == .met || before == .ja && behind == .nee
      || before == .datum && behind == .nooit
  }

  private mutating func writeStretch(_ range: Range<Int>, _ cell: Cell, _ place: inout LinePlace) {
    for index in range {
      if index > range.lowerBound { pad(to: column + space(before: index, cell.spacing)) }
      if index == cell.hang { place.hang = column }
      let isOpen = tokens[index].kind == .open
      place.pass(
        tokens[index].kind,
        at: column,
        holdsFar: isOpen && !isRoomBehind(index, at: column + 1, cell, place)
      )
      write(token: index)
    }
  }

  /// Whether what a parenthesis holds can go on behind it, on the lines that the writer made.
  ///
  /// When it does not fit there it has to fit one step further than the rest, or else lines are cut
  /// anyhow. So the answer is the same for the lines that come out.
  private func isRoomBehind(_ open: Int, at column: Int, _ cell: Cell, _ place: LinePlace) -> Bool {
    if column > Formatter.parenthesisLimit { return false }
    let end = cell.tokens.upperBound
    if open + 1 < end, trivia.gaps[open + 1].isBreak { return false }
    var (depth, longest, width) = (0, 0, 0)
    var isBelow = false
    for index in open..<end {
      if depth > 0, keepsBreak(before: index, place) {
        (isBelow, width) = (true, 0)
      } else if depth <= 0, index > open, trivia.gaps[index].isBreak {
        break
      } else if index > open {
        width += space(before: index, cell.spacing)
      }
      width += tokens[index].width(in: bytes)
      if isBelow { longest = max(longest, width) }
      if tokens[index].kind == .open { depth += 1 }
      if tokens[index].kind == .close { depth -= 1 }
      if depth <= 0, !isBelow { return true }
    }
    return column + longest <= Formatter.lineLimit
      || place.below + Formatter.step + longest > Formatter.lineLimit
  }

  /// Whether ` : ` inside a text or a comment would end a line that begins with `en` or `of`.
  private func hasHazard(_ line: Int) -> Bool {
    let sign = Array(" : ".utf8)
    for index in lines[line].first..<lines[line].newline {
      if tokens[index].kind == .text, bytes[tokens[index].range].contains(sign) { return true }
      if index > lines[line].first,
        comments(before: index).contains(where: { bytes[$0.range].contains(sign) })
      {
        return true
      }
    }
    return comments(before: lines[line].newline + 1).contains { comment in
      !comment.isOnOwnLine && bytes[comment.range].contains(sign)
    }
  }
}

/// Where a line that is being written goes on below.
struct LinePlace {
  /// The number of spaces before the line.
  let indentation: Int
  /// Whether an `en` or `of` at the beginning of a line could be taken for a label.
  let hasHazard: Bool
  /// The column below which the part goes on, once it is known.
  var hang: Int?
  /// The columns behind the parentheses that are open.
  private var open: [Int] = []

  init(indentation: Int, hasHazard: Bool) {
    self.indentation = indentation
    self.hasHazard = hasHazard
  }

  /// Takes note of a token at a column.
  ///
  /// What a parenthesis holds goes on behind it, or one step further than the rest.
  mutating func pass(_ kind: TokenKind, at column: Int, holdsFar: Bool = false) {
    switch kind {
    case .open: open.append(holdsFar ? below + Formatter.step : column + 1)
    case .close: _ = open.popLast()
    default: break
    }
  }

  /// The column where the next line begins.
  var below: Int {
    max(open.last ?? hang ?? indentation + Formatter.step, indentation + Formatter.step)
  }
}
