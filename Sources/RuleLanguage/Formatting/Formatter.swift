import Base

/// Writes the lines of a file in their layout.
struct Formatter {
  let bytes: [UInt8]
  let tokens: [Token]
  let lines: [Line]
  let trivia: Trivia
  let outline: Outline
  /// The parts of each line.
  var shapes: [[Cell]]
  /// The file as far as it is written.
  var output: [UInt8] = []
  /// The number of characters on the last line of it.
  var column = 0
  /// Whether a line was too long and was cut.
  var hasCut = false

  /// The length of a line that is not passed when there is a place to go on below.
  static let lineLimit = 140
  /// The column behind which nothing is put below a parenthesis.
  static let parenthesisLimit = 60
  /// The number of spaces for each step.
  static let step = 2

  init(source: SourceFile, layout: Layout) {
    bytes = source.bytes
    tokens = layout.tokens
    lines = layout.lines
    trivia = Trivia(source.bytes, layout.tokens)
    outline = Outline(layout.lines)
    shapes = Array(repeating: [], count: layout.lines.count)
    output.reserveCapacity(source.bytes.count * 5 / 4)
  }

  /// What was written last, which tells where blank lines go.
  private enum Last {
    case nothing
    case comment(depth: Int)
    case line(depth: Int)
  }

  /// Returns the whole file.
  mutating func format() -> [UInt8] {
    var line = 0
    while line < lines.count {
      shapeDeclaration(line)
      line = lines[line].next
    }
    var last = Last.nothing
    for line in lines.indices {
      writeComments(before: line, &last)
      let gap = trivia.gaps[lines[line].first]
      let depth = outline.depths[line]
      writeBlankLine(ifWritten: gap.hasBlankLine, before: depth, isComment: false, last)
      writeLine(line)
      last = .line(depth: depth)
    }
    writeComments(before: nil, &last)
    return output
  }

  /// Writes the comments between two lines, but not the one at the end of the first.
  private mutating func writeComments(before line: Int?, _ last: inout Last) {
    let gap = trivia.gaps[line.map { lines[$0].first } ?? tokens.count]
    let above = line.map { $0 - 1 } ?? lines.count - 1
    for comment in trivia.comments[gap.comments] where comment.isOnOwnLine {
      let depth = outline.depth(
        ofCommentAt: comment.indentation,
        after: above < 0 ? nil : above,
        before: line
      )
      writeBlankLine(ifWritten: comment.hasBlankLine, before: depth, isComment: true, last)
      startLine(at: depth * Formatter.step)
      write(comment)
      endLine()
      last = .comment(depth: depth)
    }
  }

  /// Writes a blank line where one belongs: always between declarations, never below a heading.
  private mutating func writeBlankLine(
    ifWritten isWritten: Bool,
    before depth: Int,
    isComment: Bool,
    _ last: Last
  ) {
    switch last {
    case .nothing: return
    case .line(let above):
      guard depth == 0 || isWritten && depth <= above else { return }
    case .comment(let above):
      guard isWritten || above > 0 && depth == 0 else { return }
    }
    endLine()
  }

  /// The comments that stand before a token.
  func comments(before token: Int) -> ArraySlice<Trivia.Comment> {
    trivia.comments[trivia.gaps[token].comments]
  }

  // MARK: Output

  mutating func startLine(at indentation: Int) {
    output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indentation))
    column = indentation
  }

  mutating func endLine() {
    output.append(UInt8(ascii: "\n"))
    column = 0
  }

  /// Writes spaces up to a column.
  mutating func pad(to wanted: Int) {
    guard wanted > column else { return }
    output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: wanted - column))
    column = wanted
  }

  mutating func write(_ comment: Trivia.Comment) {
    output += bytes[comment.range]
    column += characterWidth(bytes[comment.range])
  }

  mutating func write(token index: Int) {
    let token = tokens[index]
    if token.isTidy(in: bytes) {
      output += bytes[token.range]
    } else {
      output += token.tidyBytes(in: bytes)
    }
    column += token.width(in: bytes)
  }
}
