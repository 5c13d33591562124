/// One line of a source file, drawn with the marks under it.
struct ExcerptLine {
  /// The piece of the line that a label is about, in characters.
  struct Mark {
    var start: Int
    var end: Int
    var isPrimary: Bool
    var text: String
  }

  /// What is drawn for each character of the line; a tab stays a tab.
  private var cells: [String]

  private var marks: [Mark]

  /// The characters that fit on a row.
  private let width: Int

  init(text: String, marks: [Mark], width: Int) {
    cells = text.map { $0 == "\t" ? "\t" : visible(String($0)) }
    self.marks = marks.sorted {
      ($0.start, $0.isPrimary ? 0 : 1, $0.end) < ($1.start, $1.isPrimary ? 0 : 1, $1.end)
    }
    self.width = width
    cut()
  }

  /// The line itself.
  var text: String { cells.joined() }

  /// The rows under the line.
  var rows: [String] { marks.flatMap(rows(of:)) }

  private func rows(of mark: Mark) -> [String] {
    let before = cells[..<min(mark.start, cells.count)]
    let indent = before.map { $0 == "\t" ? "\t" : spaces($0.count) }.joined()
    let length = max(1, cells[min(mark.start, cells.count)..<min(mark.end, cells.count)].width)
    let signs = String(repeating: mark.isPrimary ? "^" : "-", count: length)
    let words = visible(mark.text)
    let start = before.width
    if words.isEmpty { return [indent + signs] }
    if start + length + 1 + words.count <= width { return [indent + signs + " " + words] }
    // Words that do not fit beside the marks stand below them, and not in a narrow column.
    let narrowest = 30
    let fits = start + min(words.count, narrowest) <= width
    let left = fits ? indent : spaces(max(0, width - narrowest))
    let room = max(narrowest, width - start)
    return [indent + signs] + wrapped(words, to: room).map { left + $0 }
  }

  /// Cuts a line that does not fit to the part around the marks.
  private mutating func cut() {
    guard cells[...].width > width, let first = marks.first else { return }
    let room = width - 2
    let focus = marks.first(where: \.isPrimary) ?? first
    let all = first.start..<max(first.start, marks.map(\.end).max() ?? 0)
    let wanted = all.clamped(to: cells.indices)
    var window = min(focus.start, cells.count)..<min(focus.start, cells.count)
    if cells[wanted].width <= room { window = wanted }
    // First some text before the marks, then all that fits behind them, then before them again.
    grow(&window, to: room, before: 20, behind: 0)
    grow(&window, to: room, before: 0, behind: cells.count)
    grow(&window, to: room, before: cells.count, behind: 0)
    let isCutBefore = window.lowerBound > 0
    let isCutBehind = window.upperBound < cells.count
    let shift = (isCutBefore ? 1 : 0) - window.lowerBound
    cells =
      (isCutBefore ? ["…"] : []) + cells[window] + (isCutBehind ? ["…"] : [])
    marks = marks.map { mark in
      var moved = mark
      moved.start = min(max(mark.start, window.lowerBound - 1), window.upperBound) + shift
      moved.end = min(max(mark.end, window.lowerBound), window.upperBound) + shift
      moved.start = max(moved.start, 0)
      return moved
    }
  }

  private func grow(_ window: inout Range<Int>, to room: Int, before: Int, behind: Int) {
    var used = cells[window].width
    for _ in 0..<before {
      guard window.lowerBound > 0 else { break }
      used += width(of: cells[window.lowerBound - 1])
      guard used <= room else { break }
      window = window.lowerBound - 1..<window.upperBound
    }
    used = cells[window].width
    for _ in 0..<behind {
      guard window.upperBound < cells.count else { break }
      used += width(of: cells[window.upperBound])
      guard used <= room else { break }
      window = window.lowerBound..<window.upperBound + 1
    }
  }

  private func width(of cell: String) -> Int { cell.count }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}

extension ArraySlice<String> {
  /// The characters that these cells take on a row.
  fileprivate var width: Int { reduce(0) { $0 + $1.count } }
}
