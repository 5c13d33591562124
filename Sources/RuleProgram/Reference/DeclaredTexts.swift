import Base

/// The texts of the declarations of a file, found by its layout alone.
///
/// A declaration begins at the left edge; what is indented below it belongs to it, and so do the
/// remarks between it and the declaration before.
struct DeclaredTexts {
  private let file: SourceFile
  private let number: Int
  private let index: LineIndex
  /// For each declaration the lines of its text.
  private var blocks: [ClosedRange<Int>] = []
  /// The lines above the head of the file that are remarks.
  private(set) var remarks: [String] = []

  init(_ file: SourceFile, number: Int) {
    self.file = file
    self.number = number
    index = LineIndex(file)
    var start: Int?
    var isHead = true
    for line in file.firstLine..<(file.firstLine + index.count) {
      let text = index.text(ofLine: line)
      if text.allSatisfy(\.isWhitespace) { continue }
      if text.hasPrefix("--") {
        if start == nil { start = line }
      } else if text.first == " " {
        // A remark at the left edge within a declaration does not begin the next one.
        guard let last = blocks.popLast() else { continue }
        blocks.append(last.lowerBound...line)
        start = nil
      } else {
        if isHead, let start {
          remarks = (start..<line).map { remark(index.text(ofLine: $0)) }
          isHead = false
          blocks.append(line...line)
        } else {
          isHead = false
          blocks.append((start ?? line)...line)
        }
        start = nil
      }
    }
  }

  /// The text of the declaration in which a name stands.
  func text(around name: Span) -> Span {
    let line = index.position(of: name.start).line
    guard let block = blocks.first(where: { $0.contains(line) }) else { return name }
    return span(of: block)
  }

  /// The lines from one name up to the next, or to the end of the declaration.
  func text(from name: Span, to next: Span?) -> Span {
    let first = index.position(of: name.start).line
    var last = next.map { index.position(of: $0.start).line - 1 } ?? first
    if next == nil {
      last = blocks.first { $0.contains(first) }?.upperBound ?? first
    }
    while last > first, isRemark(index.text(ofLine: last)) { last -= 1 }
    return span(of: first...max(first, last))
  }

  private func isRemark(_ line: String) -> Bool {
    let start = line.drop(while: \.isWhitespace)
    return start.isEmpty || start.hasPrefix("--")
  }

  private func span(of lines: ClosedRange<Int>) -> Span {
    Span(
      file: number,
      start: index.range(ofLine: lines.lowerBound).lowerBound,
      end: index.range(ofLine: lines.upperBound).upperBound
    )
  }

  /// A remark without its dashes.
  private func remark(_ line: String) -> String {
    let text = line.drop { $0 == "-" }
    return String(text.first == " " ? text.dropFirst() : text)
  }
}
