/// Returns text in lines of at most a number of characters, broken at spaces only.
///
/// A word that is longer than a line stands on a line of its own, and the sign of an amount stays
/// with its digits. There is always one line.
package func wrapped(_ text: String, to width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  var length = 0
  for word in words(of: text) {
    let count = word.count
    if length > 0, length + 1 + count > width {
      lines.append(line)
      (line, length) = ("", 0)
    }
    if length > 0 { line += " " }
    line += word
    length += (length > 0 ? 1 : 0) + count
  }
  return lines + [line]
}

/// Returns the pieces of a text that are not broken, without the spaces between them.
private func words(of text: String) -> [Substring] {
  let bytes = text.utf8
  var words: [Substring] = []
  var start = bytes.startIndex
  while start < bytes.endIndex {
    var end = bytes[start...].firstIndex(of: UInt8(ascii: " ")) ?? bytes.endIndex
    if end < bytes.endIndex, text[start..<end].hasSuffix("€") {
      let digits = bytes[end...].dropFirst()
      end = digits.firstIndex(of: UInt8(ascii: " ")) ?? bytes.endIndex
    }
    if start < end { words.append(text[start..<end]) }
    start = end < bytes.endIndex ? bytes.index(after: end) : end
  }
  return words
}
