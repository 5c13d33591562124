/// How the lines of a file hang under each other.
struct Outline {
  /// How many lines each line hangs under.
  private(set) var depths: [Int] = []
  /// The line that each line hangs under, or -1.
  private(set) var parents: [Int] = []
  private let lines: [Line]

  init(_ lines: [Line]) {
    self.lines = lines
    var open: [Int] = []
    for index in lines.indices {
      while let last = open.last, lines[last].next <= index { open.removeLast() }
      depths.append(open.count)
      parents.append(open.last ?? -1)
      open.append(index)
    }
  }

  /// The line of the declaration that a line belongs to.
  func declaration(of line: Int) -> Int {
    var line = line
    while parents[line] >= 0 { line = parents[line] }
    return line
  }

  /// Whether lines hang under a line.
  func hasChildren(_ line: Int) -> Bool { lines[line].next > line + 1 }

  /// The lines directly under a line.
  func children(of line: Int) -> [Int] {
    Array(LineSequence(lines: lines, index: line + 1, end: lines[line].next))
  }

  /// The depth of a comment that stands between a line and the next one.
  ///
  /// It goes with the next line, unless it is indented deeper: then it still belongs to the lines
  /// above, as deep as its place tells.
  func depth(ofCommentAt indentation: Int, after line: Int?, before next: Int?) -> Int {
    let (nextDepth, nextIndentation) = next.map { (depths[$0], lines[$0].indentation) } ?? (0, 0)
    guard indentation > nextIndentation, var above = line else { return nextDepth }
    while lines[above].indentation > indentation, parents[above] >= 0 { above = parents[above] }
    return max(depths[above], nextDepth)
  }
}
