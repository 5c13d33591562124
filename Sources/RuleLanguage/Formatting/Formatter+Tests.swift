extension Formatter {
  /// Decides the parts of facts: their name with their type, and what is asked.
  mutating func shapeFacts(_ declaration: Int) {
    for fact in outline.children(of: declaration) {
      let (all, colon) = (contents(of: fact), lines[fact].colon)
      var starts = [all.lowerBound]
      var depth = 0
      for index in all where index > colon {
        switch tokens[index].kind {
        case .open: depth += 1
        case .close: depth -= 1
        default: break
        }
        let keyword = tokens[index].keyword
        if depth == 0, keyword == .vraag || keyword == .oordeel { starts.append(index) }
      }
      shapes[fact] = zip(starts, starts.dropFirst() + [all.upperBound]).map { start, end in
        Cell(start..<end, gap: 2, hang: start == all.lowerBound ? max(colon, start) + 1 : start + 1)
      }
      if starts.count > 1 { shapes[fact][1].column = Formatter.questionColumn - Formatter.step }
      for child in outline.children(of: fact) {
        shapes[child] = flow(child)
        shapeBlock(child)
      }
    }
  }

  /// The column of a question on the line of its fact.
  private static let questionColumn = 43

  /// Decides the parts of a test: who there are, and what is expected on which day.
  mutating func shapeTest(_ declaration: Int) {
    let children = outline.children(of: declaration)
    var run: [Int] = []
    for child in children {
      shapes[child] = given(child) ?? moment(child)
      let isGiven = shapes[child].count > 1 && shapes[child][1].gap == 2
      if !isGiven || run.last.map({ kind(of: $0) != kind(of: child) }) ?? false {
        alignGivens(run)
        run = []
      }
      if isGiven { run.append(child) }
      let below = outline.children(of: child)
      for line in below where tokens[lines[line].first].kind != .bar {
        shapes[line] = expectation(line)
        shapeBlock(line)
      }
      shapeTables(below)
    }
    alignGivens(run)
    shapeTables(children)
  }

  private func kind(of line: Int) -> Keyword { tokens[lines[line].first].keyword }

  /// Puts the facts of neighbours of one kind in the column of that kind, or behind the longest.
  private mutating func alignGivens(_ lines: [Int]) {
    guard let first = lines.first else { return }
    let column =
      switch kind(of: first) {
      case .recht: 17
      case .aanvraag, .besluit: 20
      case .verstrekking: 24
      default: 12
      }
    align(1, of: lines, gap: 2)
    for line in lines { shapes[line][1].column = max(shapes[line][1].column, column) }
  }

  /// The parts of a line that says who there is and what is given, or nothing for another line.
  private func given(_ line: Int) -> [Cell]? {
    let all = contents(of: line)
    var end = all.lowerBound + 1
    switch kind(of: line) {
    case .gemeente, .huishouden: break
    case .neem: end += 1
    case .persoon, .aanvraag, .recht, .besluit, .verstrekking:
      end += 1
      if end < all.upperBound, tokens[end].keyword == .van { end += 2 }
    default: return nil
    }
    end = min(end, all.upperBound)
    let subject = Cell(all.lowerBound..<end, isBreakable: false)
    return end == all.upperBound ? [subject] : [subject, Cell(end..<all.upperBound, gap: 2)]
  }

  /// The parts of `peildatum …` and `lezing … is …`, and of any other line of a test.
  private func moment(_ line: Int) -> [Cell] {
    let all = contents(of: line)
    guard kind(of: line) == .lezing, let joint = all.first(where: { tokens[$0].keyword == .is }),
      joint + 1 < all.upperBound
    else { return flow(line) }
    return [Cell(all.lowerBound..<joint + 1), Cell(joint + 1..<all.upperBound, .free)]
  }

  /// The parts of what is expected: outcomes and labels are free text.
  private func expectation(_ line: Int) -> [Cell] {
    let (all, colon) = (contents(of: line), lines[line].colon)
    var cells = [Cell(all, hang: min(all.lowerBound + 1, all.upperBound - 1))]
    func cut(at index: Int, _ spacing: Cell.Spacing, gap: Int) {
      let last = cells.count - 1
      guard index > cells[last].tokens.lowerBound, index < all.upperBound else { return }
      cells[last].tokens = cells[last].tokens.lowerBound..<index
      cells.append(Cell(index..<all.upperBound, spacing, gap: gap))
    }
    if all.count > 2, tokens[all.lowerBound + 1].keyword == .tegenspraak {
      cut(at: all.lowerBound + 2, .free, gap: 1)
      return cells
    }
    if colon >= 0 { cut(at: colon + 1, .free, gap: 1) }
    let joint = all.first { tokens[$0].keyword == .is } ?? all.lowerBound
    var start = colon >= 0 ? colon : joint
    for index in all where index > start && tokens[index].kind == .comma {
      let (next, second) = (tokens[index + 1].keyword, tokens[index + 2].keyword)
      if next == .vraagt {
        cut(at: index, .strict, gap: 0)
        start = index
      } else if next == .met || next == .zonder && second != .einde {
        cut(at: index, .strict, gap: 0)
        cut(at: index + 2, .free, gap: 1)
        return cells
      }
    }
    if let by = all.first(where: { $0 > start && tokens[$0].keyword == .door }) {
      cut(at: by, .free, gap: 1)
    }
    return cells
  }
}
