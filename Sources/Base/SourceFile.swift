/// A file of rules or a case: its path and its bytes.
///
/// The bytes need not be valid UTF-8. A question about one place reads the bytes before it; who has
/// many questions makes a `LineIndex` first.
package struct SourceFile: Hashable, Sendable {
  /// The path as the user gave it.
  package let path: String

  /// The contents.
  package let bytes: [UInt8]

  /// The number of the first line: above 1 for one line of a long file that is read line by line.
  package let firstLine: Int

  /// Creates a file from bytes that were read elsewhere.
  package init(path: String, bytes: [UInt8], firstLine: Int = 1) {
    self.path = path
    self.bytes = bytes
    self.firstLine = firstLine
  }

  /// Creates a file from text.
  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// Returns the line and the column of a byte, where a place behind the end counts as the end.
  package func position(of offset: Int) -> SourcePosition {
    let end = min(max(offset, 0), bytes.count)
    var line = firstLine
    var lineStart = 0
    for index in 0..<end where bytes[index] == UInt8(ascii: "\n") {
      line += 1
      lineStart = index + 1
    }
    return SourcePosition(line: line, column: characterCount(in: lineStart..<end) + 1)
  }

  /// Returns the text of a span, with the replacement character for bytes that are no UTF-8.
  package func text(of span: Span) -> String {
    let range = (span.start..<max(span.start, span.end)).clamped(to: 0..<bytes.count)
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// Returns the number of characters that a range of bytes spells.
  func characterCount(in range: Range<Int>) -> Int {
    let slice = bytes[range]
    if slice.allSatisfy({ $0 < 0x80 }) { return slice.count }
    return String(decoding: slice, as: UTF8.self).count
  }
}
