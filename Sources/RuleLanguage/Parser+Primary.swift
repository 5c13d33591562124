import Base

extension Parser {
  /// Reads one value: a name, a literal, an expression between parentheses or a computation.
  mutating func parsePrimary() -> ExpressionSyntax {
    skipArticles()
    switch kind {
    case .word:
      guard let name = parseNameIfPresent() else { return missingValue() }
      return .name(name)
    case .integer, .number: return parseNumber()
    case .percentage, .amount: return parseFraction()
    case .date:
      let here = spanHere
      return parseDay().map { .literal(.date($0), here) } ?? missing
    case .text:
      let here = spanHere
      return parseText("een tekst").map { .literal(.text($0.text), here) } ?? missing
    case .open: return parseParenthesized()
    case .reserved: return parseReserved()
    default: return missingValue()
    }
  }

  /// Reports that no value stands here.
  private mutating func missingValue() -> ExpressionSyntax {
    let missing = missing
    let text = source.text(of: spanHere)
    let isNumber = text.utf8.first.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    if kind == .other, isNumber == true || text.hasPrefix("€") {
      fail(.unreadableNumber(text, at: spanHere))
    } else {
      fail(.missingValue(found, at: spanHere))
    }
    return missing
  }

  private mutating func parseParenthesized() -> ExpressionSyntax {
    let open = spanHere
    guard enter() else { return missing }
    defer { depth -= 1 }
    advance()
    let expression = parseExpression()
    closeParenthesis(from: open)
    return expression
  }

  private mutating func parseReserved() -> ExpressionSyntax {
    let start = position
    switch keyword {
    case .ja, .nee, .nooit:
      let literal: LiteralSyntax = keyword == .nooit ? .never : .boolean(keyword == .ja)
      advance()
      return .literal(literal, span(from: start))
    case .onbepaald: return parseUndetermined()
    case .hoogste, .laagste, .vroegste, .laatste:
      guard let extreme = parseExtreme() else { return missing }
      let members = parseMembers()
      return .extreme(extreme, members, span(from: start))
    case .som: return parseTotal()
    case .aantal: return parseCount()
    default: return missingValue()
    }
  }

  /// Reads `hoogste van` and its kin.
  mutating func parseExtreme() -> ExtremeSyntax? {
    let extreme: ExtremeSyntax
    switch keyword {
    case .hoogste: extreme = .highest
    case .laagste: extreme = .lowest
    case .vroegste: extreme = .earliest
    case .laatste: extreme = .latest
    default: return nil
    }
    let word = source.text(of: spanHere)
    advance()
    expect(.van, as: "\(word) van (…, …)")
    return extreme
  }

  private mutating func parseUndetermined() -> ExpressionSyntax {
    let start = position
    advance()
    if kind == .open, token(ahead: 1).kind == .word, token(ahead: 2).kind == .close {
      position += 1
      let letter = NameSyntax(text: source.text(of: spanHere), span: spanHere)
      position += 2
      noteReferences.append(letter)
      return .undeterminedNote(letter: letter, span(from: start))
    }
    guard let reason = parseText("de reden van `onbepaald`") else { return missing }
    let closedBy = parseClosedBy()
    return .undetermined(reason: reason, closedBy: closedBy, span(from: start))
  }

  /// Reads `door` and who can close a question, if present.
  mutating func parseClosedBy() -> NameSyntax? {
    guard take(.door) else { return nil }
    return parseName("wie dit kan bepalen")
  }

  private mutating func parseTotal() -> ExpressionSyntax {
    let start = position
    guard enter() else { return missing }
    defer { depth -= 1 }
    advance()
    expect(.van, as: "som van … over elke …")
    let value = parseSum()
    expect(.over, .elke, as: "som van … over elke …")
    guard let kind = parseName("een soort zoals `verstrekking`") else { return missing }
    let condition = take(.waarvoor) ? parseExpression() : nil
    return .sum(value, kind: kind, condition, span(from: start))
  }

  private mutating func parseCount() -> ExpressionSyntax {
    let start = position
    guard enter() else { return missing }
    defer { depth -= 1 }
    advance()
    guard let kind = parseName("een soort zoals `aanvragen`") else { return missing }
    let condition = take(.waarvoor) ? parseExpression() : nil
    return .count(kind: kind, condition, span(from: start))
  }

  private mutating func parseNumber() -> ExpressionSyntax {
    let start = position
    guard let number = fraction(of: tokens[position]) else { return unreadableNumber() }
    advance()
    guard kind == .word, keyword != nameEnd || nameEnd == .unknown else {
      return .literal(.number(number), span(from: start))
    }
    let unit = UnitSyntax(word: NameSyntax(text: source.text(of: spanHere), span: spanHere))
    advance()
    return .literal(.quantity(number, unit), span(from: start))
  }

  private mutating func parseFraction() -> ExpressionSyntax {
    let start = position
    guard let number = fraction(of: tokens[position]) else { return unreadableNumber() }
    let isPercentage = kind == .percentage
    guard isPercentage else {
      advance()
      return .literal(.money(number), span(from: start))
    }
    guard let part = number.divided(by: Fraction(100)) else { return unreadableNumber() }
    advance()
    return .literal(.percentage(part), span(from: start))
  }

  private mutating func unreadableNumber() -> ExpressionSyntax {
    let missing = missing
    fail(.unreadableNumber(source.text(of: spanHere), at: spanHere))
    return missing
  }

  /// Returns the number in a token, or nil when it has more than 30 digits.
  private func fraction(of token: Token) -> Fraction? {
    var above: Int128 = 0
    var below: Int128 = 1
    var digits = 0
    var isBehindComma = false
    for index in token.range {
      switch source.bytes[index] {
      case let byte where byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"):
        above = above * 10 + Int128(byte - UInt8(ascii: "0"))
        if isBehindComma { below *= 10 }
        digits += 1
        if digits > 30 { return nil }
      case UInt8(ascii: ","): isBehindComma = true
      default: break
      }
    }
    if below == 1, let whole = Int(exactly: above) { return Fraction(whole) }
    return Fraction(numerator: above, denominator: below)
  }

  /// Reads `4 weken` or `jaar`, as it stands behind `per`.
  mutating func parseUnit() -> UnitSyntax? {
    var count = 1
    if kind == .integer {
      guard let number = parseInteger() else { return nil }
      count = number
    }
    guard kind == .word else {
      fail(.missingUnit(found, at: spanHere))
      return nil
    }
    let word = NameSyntax(text: source.text(of: spanHere), span: spanHere)
    advance()
    return UnitSyntax(count: count, word: word)
  }

  /// Reads a whole number above 0.
  mutating func parseInteger() -> Int? {
    guard kind == .integer else {
      fail(.missingNumber(found, at: spanHere))
      return nil
    }
    guard let number = fraction(of: tokens[position])?.integerValue, number > 0 else {
      fail(.unreadableNumber(source.text(of: spanHere), at: spanHere))
      return nil
    }
    advance()
    return number
  }
}
