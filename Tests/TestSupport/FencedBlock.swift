/// A block between fences in a Markdown text.
package struct FencedBlock {
  /// The line of the first fence.
  package let line: Int
  /// The word behind that fence.
  package let language: Substring
  /// What stands between the fences.
  package private(set) var lines: [Substring] = []

  /// The lines, each with its end.
  package var text: String { lines.map { $0 + "\n" }.joined() }

  /// Finds the blocks of a text, in order.
  package static func all(in text: String) -> [FencedBlock] {
    var blocks: [FencedBlock] = []
    var isInside = false
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if line.hasPrefix("```") {
        if !isInside { blocks.append(FencedBlock(line: index + 1, language: line.dropFirst(3))) }
        isInside.toggle()
      } else if isInside {
        blocks[blocks.count - 1].lines.append(line)
      }
    }
    return blocks
  }
}
