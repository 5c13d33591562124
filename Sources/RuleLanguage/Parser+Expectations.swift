import Base

extension Parser {
  /// Reads what is expected, of which `verwacht` was passed.
  mutating func parseExpectation(_ line: Int) -> ExpectationSyntax? {
    let span = span(ofLine: line)
    let expectation: ExpectationSyntax?
    if keyword == .tegenspraak {
      expectation = parseExpectedContradiction(span)
    } else {
      let target = parseExpectationTarget()
      expectation = parseExpected().flatMap { parseExpectation(of: target, $0, span: span) }
    }
    close()
    rejectChildren(of: line)
    return expectation
  }

  /// Reads `tegenspraak einde voor begin van r1`.
  ///
  /// A label may hold `van` too, so only the last one with one word behind it says whose it is.
  private mutating func parseExpectedContradiction(_ span: Span) -> ExpectationSyntax? {
    let start = position
    advance()
    skipArticles()
    let (first, joint) = (position, lineEnd - 2)
    guard parseRest("het label van een tegenspraak") != nil else { return nil }
    let isOwned = joint > first && tokens[joint].keyword == .van
    var path = [name(from: first, to: isOwned ? joint : position)]
    if isOwned { path.append(name(from: joint + 1, to: position)) }
    let target = ExpectationTargetSyntax(path: path, key: nil, span: self.span(from: start))
    return ExpectationSyntax(
      target: target,
      expected: .contradiction(target.span),
      asks: nil,
      by: nil,
      span: span
    )
  }

  /// Reads `bedrag van pgb van a1`, or `drempel volgens alleen`.
  mutating func parseExpectationTarget() -> ExpectationTargetSyntax {
    let start = position
    var path: [NameSyntax] = []
    var key: ExpressionSyntax?
    repeat {
      guard let name = parseName("wat wordt verwacht", before: .van, .volgens, .is) else { break }
      path.append(name)
      if path.count == 1, take(.volgens) { key = parsePrimary() }
    } while take(.van)
    return ExpectationTargetSyntax(path: path, key: key, span: span(from: start))
  }

  /// Reads what may stand behind an expected value or outcome: what is asked, what goes with it,
  /// and what decides.
  mutating func parseExpectation(
    of target: ExpectationTargetSyntax,
    _ expected: ExpectedSyntax,
    span: Span
  ) -> ExpectationSyntax? {
    var asks: AskSyntax?
    var mention: MentionSyntax?
    while kind == .comma {
      advance()
      let isAbsent = keyword == .zonder
      if take(.met) || take(.zonder) {
        mention = parseRest("een label").map { MentionSyntax(label: $0, isAbsent: isAbsent) }
      } else {
        expect(.vraagt, as: "…, vraagt …")
        asks = parseAskedFact()
      }
    }
    let by = take(.door) ? parseRest("een label of een naam") : nil
    guard !target.path.isEmpty else { return nil }
    var syntax = ExpectationSyntax(
      target: target,
      expected: expected,
      asks: asks,
      by: by,
      span: span
    )
    syntax.mention = mention
    return syntax
  }

  private mutating func parseExpected() -> ExpectedSyntax? {
    if hasFailed { return nil }
    if take(.is) { return parseExpectedValue() }
    guard take(.colon) else {
      fail(
        .missingWord("is` of ` : ", in: "verwacht … is …`, of `verwacht … : …", found, at: spanHere)
      )
      return nil
    }
    return parseOutcome()
  }

  mutating func parseExpectedValue() -> ExpectedSyntax? {
    let here = spanHere
    let next = token(ahead: 1)
    if position + 1 == lineEnd || next.kind == .comma || next.keyword == .door {
      if take(.onbekend) { return .unknown(here) }
      if take(.onbepaald) { return .undetermined(here) }
    }
    nameEnd = .door
    defer { nameEnd = .unknown }
    let value = parseExpression()
    return hasFailed ? nil : .value(value)
  }

  /// Reads the words behind ` : `, up to `, vraagt`, `door` or the end of the line.
  mutating func parseOutcome() -> ExpectedSyntax? {
    let start = position
    switch keyword {
    case .loopt:
      advance()
      if keyword == .tot {
        guard parseUntil() == true else {
          fail(.missingWord("tot en met", in: "loopt tot en met …", found, at: spanHere))
          return nil
        }
        return parseDay().map { .runsUntil($0, span(from: start)) }
      }
      if kind == .comma, token(ahead: 1).keyword == .zonder, token(ahead: 2).keyword == .einde {
        position += 3
        return .runsWithoutEnd(span(from: start))
      }
      if kind == .comma, token(ahead: 1).keyword == .einde {
        position += 2
        if take(.onbekend) { return .runsEndUnknown(span(from: start)) }
        if take(.onbepaald) { return .runsEndUndetermined(span(from: start)) }
        let phrase = "loopt, einde onbekend`, of `loopt, einde onbepaald"
        fail(.missingWord("onbekend` of `onbepaald", in: phrase, found, at: spanHere))
        return nil
      }
    case .voorbij where token(ahead: 1).keyword == .sinds:
      position += 2
      return parseDay().map { .endedOn($0, span(from: start)) }
    default: break
    }
    while !isAtLineEnd, keyword != .door {
      if kind == .comma, [.vraagt, .met, .zonder].contains(token(ahead: 1).keyword) { break }
      advance()
    }
    guard position > start else {
      fail(.missingName("een uitkomst", found, at: spanHere))
      return nil
    }
    return .outcome(name(from: start, to: position))
  }

  private mutating func parseAskedFact() -> AskSyntax? {
    nameEnd = .door
    defer { nameEnd = .unknown }
    guard let fact = parseName("een gegeven", before: .volgens, .van) else { return nil }
    var (key, owner): (NameSyntax?, NameSyntax?)
    if take(.volgens) {
      if kind == .integer {
        key = NameSyntax(text: source.text(of: spanHere), span: spanHere)
        advance()
      } else {
        key = parseName("een sleutel", before: .van)
      }
    }
    if take(.van) { owner = parseName("wie het gegeven mist") }
    return AskSyntax(fact: fact, key: key, owner: owner)
  }
}
