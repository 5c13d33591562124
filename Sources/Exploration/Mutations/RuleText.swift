import Base

/// The text of the rules, in which a place is found by the words that stand there.
///
/// The rules are well formed, so a clause is found by the word that its line begins with.
struct RuleText: Sendable {
  /// The files, by the index that a span has.
  let files: [SourceFile]
  private let lines: [[TextLine]]

  /// One line that holds more than white space and a comment.
  private struct TextLine {
    var range: Range<Int>
    var indentation: Int
  }

  /// A word and where it stands.
  struct Word {
    var text: String
    var span: Span
  }

  init(_ files: [SourceFile]) {
    self.files = files
    lines = files.map(RuleText.lines)
  }

  /// Returns the text of a span on one line, with single spaces.
  func text(_ span: Span) -> String {
    guard files.indices.contains(span.file) else { return "" }
    return files[span.file].text(of: span).split { $0.isWhitespace }.joined(separator: " ")
  }

  // MARK: Words

  /// The words in a span; parentheses, bars and commas stand alone, comments are left out.
  func words(in span: Span) -> [Word] {
    guard files.indices.contains(span.file) else { return [] }
    let bytes = files[span.file].bytes
    let end = min(span.end, bytes.count)
    var result: [Word] = []
    var index = span.start
    func add(_ start: Int, _ end: Int) {
      let place = Span(file: span.file, start: start, end: end)
      result.append(Word(text: files[span.file].text(of: place), span: place))
    }
    while index < end {
      let start = index
      switch bytes[index] {
      case let byte where byte.isBlank: index += 1
      case UInt8(ascii: "-") where index + 1 < end && bytes[index + 1] == UInt8(ascii: "-"):
        while index < end, bytes[index] != UInt8(ascii: "\n") { index += 1 }
      case UInt8(ascii: "\""):
        index += 1
        while index < end, bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "\n") {
          index += 1
        }
        index = min(index + 1, end)
        add(start, index)
      case let byte where byte.standsAlone(before: index + 1 < end ? bytes[index + 1] : 32):
        index += 1
        add(start, index)
      default:
        while index < end, !bytes[index].isBlank,
          !bytes[index].standsAlone(before: index + 1 < end ? bytes[index + 1] : 32)
        {
          index += 1
        }
        add(start, index)
      }
    }
    return result
  }

  /// Returns the first place in a span where some words follow each other.
  func place(of wanted: [String], in span: Span) -> Span? {
    let words = words(in: span)
    guard words.count >= wanted.count, let first = wanted.first else { return nil }
    for start in 0...(words.count - wanted.count) where words[start].text == first {
      let found = words[start..<start + wanted.count]
      guard found.map(\.text) == wanted, let last = found.last else { continue }
      return words[start].span.joined(with: last.span)
    }
    return nil
  }

  /// The stretch between two places, whichever comes first.
  func gap(_ one: Span, _ other: Span) -> Span {
    let (first, second) = one < other ? (one, other) : (other, one)
    return Span(file: first.file, start: first.end, end: max(first.end, second.start))
  }

  // MARK: Lines

  /// The line on which a place begins, with the lines indented under it.
  func block(at span: Span) -> Span {
    guard let index = index(of: span) else { return span }
    return block(index, in: span.file)
  }

  /// The whole declaration that a place belongs to.
  func declaration(around span: Span) -> Span {
    guard var index = index(of: span) else { return span }
    while index > 0, lines[span.file][index].indentation > 0 { index -= 1 }
    return block(index, in: span.file)
  }

  /// The lines of a declaration that begin with some words, each with the lines under it.
  func clauses(_ words: [String], in declaration: Span) -> [Span] {
    guard let first = index(of: declaration) else { return [] }
    var result: [Span] = []
    var index = first + 1
    let file = lines[declaration.file]
    while index < file.count, file[index].indentation > 0 {
      let line = Span(
        file: declaration.file,
        start: file[index].range.lowerBound,
        end: file[index].range.upperBound
      )
      if self.words(in: line).prefix(words.count).map(\.text) == words {
        result.append(block(index, in: declaration.file))
      }
      index += 1
    }
    return result
  }

  /// The declarations of a file that begin with a word, in order.
  func declarations(_ word: String, in file: Int) -> [Span] {
    lines[file].indices.filter { lines[file][$0].indentation == 0 }
      .map { block($0, in: file) }
      .filter { words(in: $0).first?.text == word }
  }

  /// The source behind `bron` for a place: of its line, else of the lines around it.
  func source(at span: Span) -> String? {
    guard var index = index(of: span) else { return nil }
    let file = lines[span.file]
    while true {
      let line = Span(
        file: span.file,
        start: file[index].range.lowerBound,
        end: file[index].range.upperBound
      )
      if let source = source(onLine: line) { return source }
      var child = index + 1
      while child < file.count, file[child].indentation > file[index].indentation {
        let range = file[child].range
        let place = Span(file: span.file, start: range.lowerBound, end: range.upperBound)
        let isDirect = file[child].indentation == file[index + 1].indentation
        if isDirect, words(in: place).first?.text == "bron" { return source(onLine: place) }
        child += 1
      }
      guard
        let outer = (0..<index).last(where: { file[$0].indentation < file[index].indentation })
      else { return nil }
      index = outer
    }
  }

  /// The text behind `bron` on a line; of the row of a matrix its last cell.
  private func source(onLine line: Span) -> String? {
    let words = words(in: line)
    if let place = words.firstIndex(where: { $0.text == "bron" }), place + 1 < words.count {
      return text(Span(file: line.file, start: words[place + 1].span.start, end: line.end))
    }
    let bars = words.filter { $0.text == "|" }.map(\.span)
    guard words.first?.text == "|", bars.count > 2 else { return nil }
    let cell = text(gap(bars[bars.count - 2], bars[bars.count - 1]))
    return cell.contains { $0.isLetter } && isMatrix(at: line) ? cell : nil
  }

  /// Whether a row stands in a table of which the last column holds sources.
  private func isMatrix(at row: Span) -> Bool {
    guard let index = index(of: row) else { return false }
    var head = index
    while head > 0, lines[row.file][head - 1].range.isEmpty == false,
      files[row.file].bytes[lines[row.file][head - 1].range.lowerBound] == UInt8(ascii: "|")
    {
      head -= 1
    }
    let range = lines[row.file][head].range
    let words = words(in: Span(file: row.file, start: range.lowerBound, end: range.upperBound))
    return words.dropLast().last?.text == "bron"
  }

  /// The whole lines of a block, from the first character of its first line to the next line.
  func wholeLines(_ block: Span) -> Span {
    let bytes = files[block.file].bytes
    var (start, end) = (block.start, block.end)
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    return Span(file: block.file, start: start, end: min(end + 1, bytes.count))
  }

  private func block(_ first: Int, in file: Int) -> Span {
    let lines = lines[file]
    var last = first
    while last + 1 < lines.count, lines[last + 1].indentation > lines[first].indentation {
      last += 1
    }
    return Span(
      file: file,
      start: lines[first].range.lowerBound,
      end: lines[last].range.upperBound
    )
  }

  /// The index of the line on which a place begins.
  private func index(of span: Span) -> Int? {
    guard files.indices.contains(span.file) else { return nil }
    let lines = lines[span.file]
    var (low, high) = (0, lines.count)
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].range.upperBound <= span.start { low = middle + 1 } else { high = middle }
    }
    return low < lines.count ? low : nil
  }

  private static func lines(of file: SourceFile) -> [TextLine] {
    var result: [TextLine] = []
    var start = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < file.bytes.count {
      let end = file.bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? file.bytes.count
      let content = file.bytes[start..<end]
      if let first = content.firstIndex(where: { !$0.isBlank }),
        !content[first...].starts(with: Array("--".utf8)),
        let last = content.lastIndex(where: { !$0.isBlank })
      {
        result.append(TextLine(range: first..<last + 1, indentation: first - start))
      }
      start = end + 1
    }
    return result
  }
}

extension UInt8 {
  /// Whether this is white space; no byte of a longer character is.
  fileprivate var isBlank: Bool { self == 32 || (9...13).contains(self) }

  /// Whether this is a word by itself, which a comma inside a number is not.
  fileprivate func standsAlone(before next: UInt8) -> Bool {
    switch self {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "|"): true
    case UInt8(ascii: ","): next.isBlank
    default: false
    }
  }
}
