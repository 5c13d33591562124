import Base

extension Parser {
  /// Reads a name: a run of words, in which whole numbers may follow the first word.
  ///
  /// `role` says in a message which name is missing, such as "de naam van een bron".
  mutating func parseName(_ role: String = "een naam") -> NameSyntax? {
    guard let name = parseNameIfPresent() else {
      if kind == .reserved {
        fail(.reservedWord(source.text(of: spanHere), at: spanHere))
      } else {
        fail(.missingName(role, found, at: spanHere))
      }
      return nil
    }
    return name
  }

  /// Reads a name after which only some reserved words may stand.
  ///
  /// Another reserved word behind the name was meant as a part of it.
  mutating func parseName(_ role: String, before keywords: Keyword...) -> NameSyntax? {
    guard let name = parseName(role) else { return nil }
    if kind == .reserved, !keywords.contains(keyword), keyword != .bron {
      fail(.reservedWord(source.text(of: spanHere), at: spanHere))
      return nil
    }
    return name
  }

  /// Reads a name, or nothing when no word stands here.
  mutating func parseNameIfPresent() -> NameSyntax? {
    skipArticles()
    let start = position
    var end = position
    loop: while true {
      switch tokens[position].kind {
      case .word:
        if nameEnd != .unknown, keyword == nameEnd, endsName { break loop }
        position += 1
        end = position
      case .integer where position > start:
        position += 1
        end = position
      case .article: position += 1
      default: break loop
      }
    }
    guard end > start else { return nil }
    return name(from: start, to: end)
  }

  /// Whether the word that ends a name here does so, and is not the last word of the name itself.
  ///
  /// Behind `door` stands what decides, so that in `vraagt genomen door` it is a part of the name.
  private var endsName: Bool {
    guard nameEnd == .door else { return true }
    let next = token(ahead: 1)
    return position + 1 < lineEnd && next.kind != .comma
      && ![.van, .volgens, nameEnd].contains(next.keyword)
  }

  /// Reads names with commas between them.
  mutating func parseNames(_ role: String) -> [NameSyntax] {
    var names: [NameSyntax] = []
    repeat {
      guard let name = parseName(role, before: .als) else { break }
      names.append(name)
    } while take(.comma)
    return names
  }

  /// Reads the free text before the ` : ` of a line, and the colon.
  mutating func parseLabel(of line: Int) -> NameSyntax? {
    let colon = lines[line].colon
    guard colon > position else {
      fail(colon < 0 ? .missingColon(found, at: spanHere) : .missingLabel(at: spanHere))
      return nil
    }
    let label = name(from: position, to: colon)
    position = colon + 1
    return label
  }

  /// Reads the rest of the line as free text.
  mutating func parseRest(_ role: String) -> NameSyntax? {
    skipArticles()
    guard !isAtLineEnd else {
      fail(.missingName(role, found, at: spanHere))
      return nil
    }
    let rest = name(from: position, to: lineEnd)
    position = lineEnd
    return rest
  }

  /// Reads a text between quotation marks.
  mutating func parseText(_ role: String) -> TextSyntax? {
    guard kind == .text else {
      fail(.missingText(role, found, at: spanHere))
      return nil
    }
    let text = TextSyntax(text: content(of: tokens[position]), span: spanHere)
    advance()
    return text
  }

  /// Returns a text without its quotation marks, also when the last one is missing.
  private func content(of token: Token) -> String {
    let bytes = source.bytes
    var range = token.range
    if bytes[range.lowerBound] == UInt8(ascii: "\"") {
      range = range.lowerBound + 1..<range.upperBound
      if let last = bytes[range].last, last == UInt8(ascii: "\"") {
        range = range.lowerBound..<range.upperBound - 1
      }
    } else {
      range = range.lowerBound + 3..<range.upperBound
      if range.count >= 3, bytes[range.upperBound - 3] == 0xE2,
        bytes[range.upperBound - 2] == 0x80, (0x9C...0x9E).contains(bytes[range.upperBound - 1])
      {
        range = range.lowerBound..<range.upperBound - 3
      }
    }
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// Makes a name of tokens, without its articles and with single spaces.
  func name(from start: Int, to end: Int) -> NameSyntax {
    var (first, last) = (start, end - 1)
    while first < last, tokens[first].kind == .article { first += 1 }
    while last > first, tokens[last].kind == .article { last -= 1 }
    let span = Span(file: file, start: Int(tokens[first].start), end: Int(tokens[last].end))
    let text = text(from: first, to: last)
    let hasArticle = tokens[first...last].contains { $0.kind == .article }
    let written = hasArticle ? self.text(from: first, to: last, keepsArticles: true) : nil
    return NameSyntax(text: text, written: written, span: span)
  }

  /// Returns the text of tokens with single spaces, and without articles unless they are kept.
  ///
  /// The spaces inside a date or an amount are single too.
  ///
  /// Nearly always the text stands in the file as it has to be, and is taken from there at once.
  func text(from first: Int, to last: Int, keepsArticles: Bool = false) -> String {
    var isAsWritten = true
    var index = first
    while index < last, isAsWritten {
      let (end, next) = (Int(tokens[index].end), tokens[index + 1])
      let gap = Int(next.start) - end
      isAsWritten = gap == 0 || gap == 1 && source.bytes[end] == UInt8(ascii: " ")
      if next.kind == .article, !keepsArticles { isAsWritten = false }
      index += 1
    }
    if !tokens[first...last].allSatisfy({ $0.isTidy(in: source.bytes) }) { isAsWritten = false }
    if isAsWritten {
      let range = Int(tokens[first].start)..<Int(tokens[last].end)
      return String(decoding: source.bytes[range], as: UTF8.self)
    }
    var text = ""
    var end = tokens[first].start
    for token in tokens[first...last] where keepsArticles || token.kind != .article {
      if token.start > end, !text.isEmpty { text += " " }
      text += String(decoding: token.tidyBytes(in: source.bytes), as: UTF8.self)
      end = token.end
    }
    return text
  }
}
