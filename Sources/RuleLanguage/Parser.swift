package import Base

/// Reads a rule file into a tree, and adds every mistake in it to the diagnostics.
///
/// Parsing never fails: what cannot be read is left out or marked as missing, and reading goes on
/// with the next line. A line gives at most one mistake of its form. Of a file that is no UTF-8
/// nothing is read, because every accent in it would be a mistake of its own.
///
/// - Parameters:
///   - source: The file.
///   - file: The index of the file in the list of files, for the spans.
///   - skipsTests: Whether a `proef` is passed over.
///   - diagnostics: The list that gets the mistakes.
/// - Returns: The tree, as far as the file could be read.
package func parse(
  _ source: SourceFile,
  file: Int,
  skipsTests: Bool = false,
  into diagnostics: inout [Diagnostic]
) -> RuleFileSyntax {
  if let invalid = firstInvalidUTF8(in: source.bytes) {
    let span = Span(file: file, start: invalid.lowerBound, end: invalid.upperBound)
    diagnostics.append(.notUTF8(at: span))
    return RuleFileSyntax(file: file, header: nil, declarations: [])
  }
  let layout = lex(source, file: file, into: &diagnostics)
  var parser = Parser(source: source, file: file, layout: layout)
  let tree = parser.parseFile(skipsTests: skipsTests)
  diagnostics += parser.diagnostics
  return tree
}

/// The place in a rule file and what was found wrong so far.
///
/// A function that is called `parse…` stands on the first token of what it reads and stops behind
/// the last. After a mistake the place is the end of the line, where every function finds nothing
/// and stays silent; so no function has to look whether the one before it succeeded.
struct Parser {
  let source: SourceFile
  let file: Int
  let tokens: [Token]
  let lines: [Line]
  var diagnostics: [Diagnostic] = []
  /// The index of the next token.
  var position = 0
  /// The index of the token that ends the line.
  var lineEnd = 0
  /// Whether a mistake was found on this line.
  var hasFailed = false
  /// The number of parentheses, negations and groups that are open.
  var depth = 0
  /// A clause word that ends a name here, although it is an ordinary word.
  var nameEnd = Keyword.unknown
  /// Whether a line of this declaration stands under one that it does not belong to.
  var hasStrayLine = false
  /// The line that the declaration at hand begins with.
  var declaration = 0
  /// The notes that `onbepaald (a)` named in this declaration.
  var noteReferences: [NameSyntax] = []

  static let nestingLimit = 200
  static let operandLimit = 10_000
  static let chainLimit = 200

  init(source: SourceFile, file: Int, layout: Layout) {
    self.source = source
    self.file = file
    tokens = layout.tokens
    lines = layout.lines
  }

  /// The kind of the next token, `newline` at the end of the line.
  var kind: TokenKind { tokens[position].kind }

  /// The keyword that the next token spells.
  var keyword: Keyword { tokens[position].keyword }

  var isAtLineEnd: Bool { position >= lineEnd }

  /// The kind and the keyword of a token further on the line.
  func token(ahead count: Int) -> Token { tokens[min(position + count, lineEnd)] }

  /// The place of the next token.
  var spanHere: Span { span(of: tokens[position]) }

  func span(of token: Token) -> Span {
    Span(file: file, start: Int(token.start), end: Int(token.end))
  }

  /// The place from a token up to the last one that was read.
  func span(from start: Int) -> Span {
    guard position > start else { return span(of: tokens[start]) }
    let (first, last) = (tokens[start], tokens[position - 1])
    return Span(file: file, start: Int(first.start), end: Int(last.end))
  }

  /// The place of a whole line, without the lines under it.
  func span(ofLine line: Int) -> Span {
    let (first, last) = (tokens[lines[line].first], tokens[lines[line].newline])
    return Span(file: file, start: Int(first.start), end: Int(last.end))
  }

  // MARK: Lines

  /// Goes to the first token of a line.
  mutating func open(_ line: Int) {
    position = lines[line].first
    lineEnd = lines[line].newline
    hasFailed = false
  }

  /// Checks that nothing is left on the line.
  mutating func close() {
    if !isAtLineEnd { fail(.leftover(found, at: spanHere)) }
  }

  /// The lines directly under a line.
  func children(of line: Int) -> LineSequence {
    LineSequence(lines: lines, index: line + 1, end: lines[line].next)
  }

  /// Reports lines under a line that has none.
  mutating func rejectChildren(of line: Int) {
    guard lines[line].next > line + 1 else { return }
    rejectLine(line + 1, under: span(of: tokens[lines[line].first]))
  }

  /// Reports a line that does not belong under the one above it.
  mutating func rejectLine(_ line: Int, under parent: Span) {
    open(line)
    fail(.unexpectedLine(at: span(ofLine: line), under: parent))
    hasStrayLine = true
  }

  // MARK: Mistakes

  /// Reports a mistake, unless the line has one already, and goes to the end of the line.
  mutating func fail(_ diagnostic: Diagnostic) {
    note(diagnostic)
    hasFailed = true
    position = lineEnd
  }

  /// Reports a mistake that does not stop the reading of the line.
  mutating func note(_ diagnostic: Diagnostic) {
    if !hasFailed { diagnostics.append(diagnostic) }
  }

  /// What stands here, in the words of a message.
  var found: Found {
    kind == .newline ? .endOfLine : .text(source.text(of: spanHere))
  }

  // MARK: Taking

  mutating func advance() {
    if position < lineEnd { position += 1 }
  }

  /// Passes a keyword, if it is next.
  mutating func take(_ keyword: Keyword) -> Bool {
    guard tokens[position].keyword == keyword else { return false }
    advance()
    return true
  }

  /// Passes a sign, if it is next.
  mutating func take(_ kind: TokenKind) -> Bool {
    guard tokens[position].kind == kind, kind != .newline else { return false }
    advance()
    return true
  }

  /// Passes words that must stand here; the phrase names them in the message.
  mutating func expect(_ keywords: Keyword..., as phrase: String) {
    for keyword in keywords {
      skipArticles()
      guard take(keyword) else {
        return fail(.missingWord(keyword.rawValue, in: phrase, found, at: spanHere))
      }
    }
  }

  mutating func skipArticles() {
    while kind == .article { advance() }
  }

  /// Goes one level deeper, or reports that it is too deep.
  mutating func enter() -> Bool {
    depth += 1
    if depth <= Parser.nestingLimit { return true }
    fail(.nestingTooDeep(at: spanHere, limit: Parser.nestingLimit))
    return false
  }
}
