/// The places in a file where its lines begin.
///
/// Made once by who asks for many positions, so that a file without mistakes is never searched.
package struct LineIndex: Sendable {
  /// The file whose lines these are.
  package let file: SourceFile

  private let starts: [Int]

  /// Finds the lines of a file.
  package init(_ file: SourceFile) {
    self.file = file
    var starts = [0]
    for (index, byte) in file.bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(index + 1)
    }
    self.starts = starts
  }

  /// The number of lines, at least 1.
  package var count: Int { starts.count }

  /// Returns the line and the column of a byte, where a place behind the end counts as the end.
  package func position(of offset: Int) -> SourcePosition {
    let end = min(max(offset, 0), file.bytes.count)
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= end { low = middle } else { high = middle }
    }
    let column = file.characterCount(in: starts[low]..<end) + 1
    return SourcePosition(line: low + file.firstLine, column: column)
  }

  /// Returns the bytes of a line without its line end, or an empty range when there is no such line.
  package func range(ofLine line: Int) -> Range<Int> {
    let index = line - file.firstLine
    guard starts.indices.contains(index) else { return 0..<0 }
    let start = starts[index]
    guard index + 1 < starts.count else { return start..<file.bytes.count }
    let end = starts[index + 1] - 1
    let hasReturn = end > start && file.bytes[end - 1] == UInt8(ascii: "\r")
    return start..<(hasReturn ? end - 1 : end)
  }

  /// Returns the text of a line without its line end.
  package func text(ofLine line: Int) -> String {
    String(decoding: file.bytes[range(ofLine: line)], as: UTF8.self)
  }
}
