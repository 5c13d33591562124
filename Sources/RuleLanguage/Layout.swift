/// A rule file cut into tokens and lines, which is all that the parser sees.
struct Layout: Sendable {
  /// The tokens; every line ends with a `newline`.
  var tokens: [Token] = []
  /// The lines that hold tokens.
  var lines: [Line] = []
}

extension Layout {
  /// Finds for each line where the lines indented under it end.
  ///
  /// A line that goes back to a depth that no line before it has is returned, and stands for a new
  /// line at the depth above it.
  mutating func nest() -> [Int] {
    var strays: [Int] = []
    var open: [Int] = []
    for index in lines.indices {
      let indentation = lines[index].indentation
      var closed: Int?
      while let last = open.last, lines[last].indentation >= indentation {
        lines[last].next = index
        closed = lines[last].indentation
        open.removeLast()
      }
      if let closed, closed != indentation, indentation > 0 { strays.append(index) }
      open.append(index)
    }
    for index in open { lines[index].next = lines.count }
    return strays
  }
}
