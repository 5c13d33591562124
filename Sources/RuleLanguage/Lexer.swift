import Base

/// Cuts a rule file into tokens and lines.
///
/// A line goes on while a parenthesis is open and after a comma, as long as the next one is indented
/// deeper, and when the next one starts with `en`, `of`, `+`, `*` or `/`. Lexing never fails: bytes
/// that mean nothing become a token of their own.
func lex(_ source: SourceFile, file: Int, into diagnostics: inout [Diagnostic]) -> Layout {
  var lexer = Lexer(bytes: source.bytes, file: file)
  lexer.run()
  diagnostics += lexer.diagnostics
  return lexer.layout
}

struct Lexer {
  let bytes: [UInt8]
  let file: Int
  let keywords = KeywordTable.shared
  var layout = Layout()
  var diagnostics: [Diagnostic] = []
  /// The offset of the next byte.
  var offset = 0
  /// The line that is being read, which is put away when the next one begins.
  private var line = Line(first: 0, newline: 0, colon: -1, indentation: 0, next: 0)
  private var isAtLineStart = true
  private var isAfterSource = false
  private var indentation = 0
  private var openParentheses = 0
  private var tabs = 0
  private var firstTab = Span.none

  init(bytes: [UInt8], file: Int) {
    self.bytes = bytes
    self.file = file
    layout.tokens.reserveCapacity(bytes.count / 5)
    layout.lines.reserveCapacity(bytes.count / 40)
  }

  mutating func run() {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    readIndentation()
    while offset < bytes.count { readNext() }
    if !layout.tokens.isEmpty { endLine() }
    if tabs > 0 { diagnostics.append(.tabAsIndentation(at: firstTab, others: tabs - 1)) }
    for index in layout.nest() {
      let line = layout.lines[index]
      let start = Int(layout.tokens[line.first].start)
      let span = Span(file: file, start: start - line.indentation, end: start)
      diagnostics.append(.strayIndentation(at: span))
    }
  }

  /// Returns the byte at a place, or 0 behind the end.
  func byte(at index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

  /// Puts a token on the line, which is a new one unless this token continues it.
  mutating func add(_ kind: TokenKind, _ keyword: Keyword = .unknown, start: Int) {
    let token = Token(kind, keyword, start: start, end: offset)
    if isAtLineStart {
      isAtLineStart = false
      if layout.tokens.isEmpty || !continuesLine(token) {
        if !layout.tokens.isEmpty { endLine() }
        let first = layout.tokens.count
        line = Line(first: first, newline: 0, colon: -1, indentation: indentation, next: 0)
        isAfterSource = false
        openParentheses = 0
      }
    }
    switch kind {
    case .open: openParentheses += 1
    case .close: openParentheses = max(0, openParentheses - 1)
    case .colon where line.colon < 0 && !isAfterSource: line.colon = layout.tokens.count
    case .reserved where keyword == .bron: isAfterSource = true
    default: break
    }
    layout.tokens.append(token)
  }

  /// Tells whether the first token of a line in the file belongs to the line before it.
  private func continuesLine(_ token: Token) -> Bool {
    switch token.kind {
    case .plus, .times, .divide: return true
    case .reserved where token.keyword == .en || token.keyword == .of:
      return !hasColon(after: Int(token.end))
    case .close where openParentheses > 0: return true
    default:
      guard indentation > line.indentation, let last = layout.tokens.last else { return false }
      return openParentheses > 0 || last.kind == .comma
    }
  }

  private func hasColon(after start: Int) -> Bool {
    var index = start
    while index < bytes.count, bytes[index] != UInt8(ascii: "\n") {
      if bytes[index] == UInt8(ascii: ":"), bytes[index - 1] == UInt8(ascii: " "),
        Lexer.isBlank(byte(at: index + 1))
      {
        return true
      }
      index += 1
    }
    return false
  }

  private mutating func endLine() {
    let end = Int(layout.tokens[layout.tokens.count - 1].end)
    line.newline = layout.tokens.count
    layout.tokens.append(Token(.newline, start: end, end: end))
    layout.lines.append(line)
  }

  /// Counts the characters that a line starts with, up to its first token.
  mutating func readIndentation() {
    let start = offset
    var wide = 0
    let (tabsBefore, firstBefore) = (tabs, firstTab)
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: " "): offset += 1
      case UInt8(ascii: "\t"):
        if tabs == 0 { firstTab = Span(file: file, start: offset, end: offset + 1) }
        tabs += 1
        offset += 1
      case 0xC2 where byte(at: offset + 1) == 0xA0:
        offset += 2
        wide += 1
      default:
        // Tabs on an empty line stand before nothing.
        if Lexer.isBlank(bytes[offset]) { (tabs, firstTab) = (tabsBefore, firstBefore) }
        indentation = offset - start - wide
        isAtLineStart = true
        return
      }
    }
  }
}
