import Base

extension Parser {
  /// Reads operands with either `en` or `of` between them.
  mutating func parseExpression() -> ExpressionSyntax {
    let start = position
    let first = parseNegation()
    let joiner = keyword
    guard joiner == .en || joiner == .of else { return first }
    let joinerSpan = spanHere
    var operands = [first]
    var isMixed = false
    while keyword == .en || keyword == .of {
      if keyword != joiner, !isMixed {
        isMixed = true
        note(.mixedAndOr(at: spanHere, first: joinerSpan))
      }
      if operands.count == Parser.operandLimit {
        fail(.chainTooLong(at: spanHere, limit: Parser.operandLimit))
        break
      }
      advance()
      operands.append(parseNegation())
    }
    let span = span(from: start)
    return joiner == .en ? .and(operands, span) : .or(operands, span)
  }

  private mutating func parseNegation() -> ExpressionSyntax {
    guard keyword == .niet || keyword == .geen else { return parseTest() }
    let start = position
    guard enter() else { return missing }
    defer { depth -= 1 }
    advance()
    let operand = parseNegation()
    return .not(operand, span(from: start))
  }

  private mutating func parseTest() -> ExpressionSyntax {
    switch keyword {
    case .er: return parseQuantifier(.er, .is, .een, as: "er is een … waarvoor …")
    case .elke: return parseQuantifier(.elke, as: "elke … waarvoor …")
    default: break
    }
    let start = position
    let left = parseSum()
    if take(.is) { return parseComparison(of: left, from: start) }
    if take(.valt) {
      let interval = parseInterval()
      return .within(left, interval, span(from: start))
    }
    return left
  }

  private mutating func parseQuantifier(
    _ keywords: Keyword...,
    as phrase: String
  ) -> ExpressionSyntax {
    let start = position
    guard enter() else { return missing }
    defer { depth -= 1 }
    for keyword in keywords where !take(keyword) {
      fail(.missingWord(keyword.rawValue, in: phrase, found, at: spanHere))
    }
    guard let kind = parseName("een soort zoals `aanvraag`") else { return missing }
    expect(.waarvoor, as: "… waarvoor …")
    let condition = parseExpression()
    let span = span(from: start)
    return keywords.count == 1
      ? .every(kind: kind, condition, span) : .exists(kind: kind, condition, span)
  }

  private mutating func parseComparison(
    of left: ExpressionSyntax,
    from start: Int
  ) -> ExpressionSyntax {
    let next = token(ahead: 1).keyword
    var comparison = ComparisonSyntax.equal
    switch (keyword, next) {
    case (.een, .van), (.geen, .van):
      let isNegated = keyword == .geen
      position += 2
      let members = parseMembers()
      return .membership(left, members, negated: isNegated, span(from: start))
    case (.niet, .meer), (.niet, .minder), (.niet, .ten), (.niet, .een), (.geen, _):
      fail(.unknownComparison(at: spanHere, negated: next))
    case (.niet, _): comparison = .unequal
    case (.meer, .dan): comparison = .more
    case (.minder, .dan): comparison = .less
    case (.ten, .minste): comparison = .atLeast
    case (.ten, .hoogste): comparison = .atMost
    default: break
    }
    if comparison != .equal { position += comparison == .unequal ? 1 : 2 }
    let right = parseSum()
    return .comparison(left, comparison, right, span(from: start))
  }

  /// Reads `(…, …)`.
  mutating func parseMembers() -> [ExpressionSyntax] {
    let open = spanHere
    guard take(.open) else {
      fail(.missingParenthesis("(", found, at: spanHere))
      return []
    }
    guard enter() else { return [] }
    defer { depth -= 1 }
    var members: [ExpressionSyntax] = []
    repeat { members.append(parseExpression()) } while take(.comma)
    closeParenthesis(from: open)
    return members
  }

  mutating func closeParenthesis(from open: Span) {
    if !take(.close) { fail(.missingParenthesis(")", found, at: spanHere, from: open)) }
  }

  /// Reads `vanaf … tot en met …`, of which one part may be absent.
  mutating func parseInterval() -> IntervalSyntax {
    var interval = IntervalSyntax(from: nil, until: nil, includesUntil: false)
    if take(.vanaf) { interval.from = parseSum() }
    if let isInclusive = parseUntil() {
      interval.includesUntil = isInclusive
      interval.until = parseSum()
    }
    if interval.from == nil, interval.until == nil {
      let phrase = "valt vanaf …`, `valt tot …` of `valt tot en met …"
      fail(.missingWord("vanaf` of `tot", in: phrase, found, at: spanHere))
    }
    return interval
  }

  /// Reads products with `+` or `-` between them.
  mutating func parseSum() -> ExpressionSyntax {
    let start = position
    var sum = parseProduct()
    var count = 1
    while kind == .plus || kind == .minus {
      let operation = kind == .plus ? ArithmeticSyntax.add : .subtract
      guard extendChain(&count) else { break }
      let right = parseProduct()
      sum = .arithmetic(sum, operation, right, span(from: start))
    }
    return sum
  }

  private mutating func parseProduct() -> ExpressionSyntax {
    let start = position
    var product = parsePostfix()
    var count = 1
    while kind == .times || kind == .divide {
      let operation = kind == .times ? ArithmeticSyntax.multiply : .divide
      guard extendChain(&count) else { break }
      let right = parsePostfix()
      product = .arithmetic(product, operation, right, span(from: start))
    }
    return product
  }

  /// Reads `van`, `volgens`, `op` and `per` behind a value.
  ///
  /// `van` binds tightest, so `leeftijd van partner op 1 januari 2015` is the age on that day.
  private mutating func parsePostfix() -> ExpressionSyntax {
    let start = position
    var value = parseMember()
    var count = 1
    while true {
      switch keyword {
      case .van:
        guard extendChain(&count) else { return value }
        let owner = parseMember()
        value = .member(value, of: owner, span(from: start))
      case .volgens:
        guard extendChain(&count) else { return value }
        let key = parsePrimary()
        value = .keyed(value, by: key, span(from: start))
      case .op:
        guard extendChain(&count) else { return value }
        let day = parsePrimary()
        value = .asOf(value, day, span(from: start))
      case .per:
        guard extendChain(&count), let unit = parseUnit() else { return value }
        value = .converted(value, unit, span(from: start))
      default: return value
      }
    }
  }

  private mutating func parseMember() -> ExpressionSyntax {
    let start = position
    let member = parsePrimary()
    guard keyword == .van else { return member }
    guard enter() else { return member }
    defer { depth -= 1 }
    advance()
    let owner = parseMember()
    return .member(member, of: owner, span(from: start))
  }

  /// Passes an operator, unless the chain is too long already.
  private mutating func extendChain(_ count: inout Int) -> Bool {
    count += 1
    guard count <= Parser.chainLimit else {
      fail(.chainTooLong(at: spanHere, limit: Parser.chainLimit))
      return false
    }
    advance()
    return true
  }

  /// An expression that could not be read.
  var missing: ExpressionSyntax { .missing(spanHere) }
}
