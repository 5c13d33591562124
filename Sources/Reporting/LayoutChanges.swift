package import Base

/// A place in a file where its layout changes: some lines, and the lines that replace them.
package struct LayoutChange: Hashable, Sendable {
  /// The number of the first line, counted in the file as it was.
  package var line: Int
  /// The lines as they were.
  package var old: [String] = []
  /// The lines as they become.
  package var new: [String] = []
}

/// Finds where two layouts of one file differ.
///
/// They have the same characters apart from white space, so lines belong together when they end at
/// the same character. One pass is enough, however many lines there are.
package func layoutChanges(from old: SourceFile, to new: SourceFile) -> [LayoutChange] {
  var (before, after) = (LayoutLines(old), LayoutLines(new))
  var changes: [LayoutChange] = []
  while before.isLeft || after.isLeft {
    let line = before.index + 1
    let pair = (before.peek, after.peek)
    if let old = pair.0, let new = pair.1, old.text == new.text {
      before.index += 1
      after.index += 1
      continue
    }
    var change = LayoutChange(line: line)
    let isOldBlank = pair.0?.weight == 0
    let isNewBlank = pair.1?.weight == 0
    var ahead = 0
    if !isNewBlank || isOldBlank, let old = before.take() {
      change.old.append(old.text)
      ahead += old.weight
    }
    if !isOldBlank || isNewBlank, let new = after.take() {
      change.new.append(new.text)
      ahead -= new.weight
    }
    while ahead != 0 {
      if ahead < 0, let old = before.take() {
        change.old.append(old.text)
        ahead += old.weight
      } else if ahead > 0, let new = after.take() {
        change.new.append(new.text)
        ahead -= new.weight
      } else {
        break
      }
    }
    changes.append(change)
  }
  return changes
}

/// The lines of a file, taken one by one.
private struct LayoutLines {
  private let lines: LineIndex
  private let count: Int
  var index = 0

  init(_ file: SourceFile) {
    lines = LineIndex(file)
    let endsWell = file.bytes.last.map { $0 == UInt8(ascii: "\n") } ?? true
    count = endsWell ? lines.count - 1 : lines.count
  }

  var isLeft: Bool { index < count }

  /// The next line as a person sees it, and how many of its bytes are no white space.
  var peek: (text: String, weight: Int)? {
    guard isLeft else { return nil }
    let bytes = lines.bytes(ofLine: index + 1)
    var weight = bytes.count { $0 > 0x20 }
    weight -= 2 * zip(bytes, bytes.dropFirst()).count { $0 == 0xC2 && $1 == 0xA0 }
    if index == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { weight -= 3 }
    var text = visible(String(decoding: bytes, as: UTF8.self))
    let spaces = text.reversed().prefix { $0 == " " }.count
    text = text.dropLast(spaces) + String(repeating: "·", count: spaces)
    if index == count - 1, lines.count == count { text += "⟨geen regeleinde⟩" }
    return (text, weight)
  }

  mutating func take() -> (text: String, weight: Int)? {
    defer { index += 1 }
    return peek
  }
}

extension LineIndex {
  /// The bytes of a line up to its line feed, so with the carriage return before it.
  fileprivate func bytes(ofLine line: Int) -> ArraySlice<UInt8> {
    let range = range(ofLine: line)
    let hasReturn = file.bytes[range.upperBound...].first == UInt8(ascii: "\r")
    return file.bytes[range.lowerBound..<range.upperBound + (hasReturn ? 1 : 0)]
  }
}
