import Base

/// Lines of at most 80 columns, with the text of each block under its own first word.
struct Page {
  /// The width of a screen.
  static let width = 80

  private(set) var lines: [String] = []
  /// Whether outcomes are printed bold.
  let hasEmphasis: Bool

  init(hasEmphasis: Bool = false) {
    self.hasEmphasis = hasEmphasis
  }

  /// The page as text, with a line end behind each line.
  var text: String { lines.map { $0 + "\n" }.joined() }

  /// Adds a line as it stands, without the spaces at its end.
  mutating func line(_ text: String = "") {
    guard let last = text.lastIndex(where: { $0 != " " }) else { return lines.append("") }
    lines.append(String(text[...last]))
  }

  /// Adds text behind a head; the lines that follow begin in the same column.
  ///
  /// - Parameters:
  ///   - text: The text, which is broken at its spaces.
  ///   - head: What stands in front, with its spaces.
  ///   - column: Where the text begins; a head that is too long pushes only its own line.
  ///   - hang: How much further in the lines that follow begin.
  ///   - isBold: Whether the text is bold on a page with emphasis.
  mutating func block(
    _ text: String,
    head: String = "",
    column: Int = 0,
    hang: Int = 0,
    isBold: Bool = false
  ) {
    let start = max(column, head.count)
    let hanging = String(repeating: " ", count: column + hang)
    let first = head + String(repeating: " ", count: start - head.count)
    for (index, part) in wrapped(text, to: Page.width - max(start, column + hang)).enumerated() {
      let words = isBold && hasEmphasis ? "\u{1B}[1m\(part)\u{1B}[0m" : part
      line((index == 0 ? first : hanging) + words)
    }
  }

  /// Adds texts below each other behind one label; nothing when there is no text.
  mutating func rows(_ texts: [String], label: String, column: Int, isBold: Bool = false) {
    var head = label
    for text in texts where !text.isEmpty {
      block(text, head: head, column: column, isBold: isBold)
      head = ""
    }
  }

  /// Adds pairs in two columns behind one label.
  mutating func columns(_ pairs: [(String, String)], label: String, column: Int) {
    let width = (pairs.map(\.0.count).max() ?? 0) + 2
    var head = label
    for (left, right) in pairs {
      let start = head + String(repeating: " ", count: column - head.count) + left
      block(right, head: start, column: column + width)
      head = ""
    }
  }
}
