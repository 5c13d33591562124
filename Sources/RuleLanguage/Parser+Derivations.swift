import Base

extension Parser {
  private static let derivationClauses = ClauseList(
    "bepaal",
    ["vraag", "is", "tenzij", "afgerond"],
    repeatable: [.bron, .tenzij]
  )

  /// Reads a derived value with its exceptions and its rounding.
  mutating func parseDerivation(_ line: Int) -> DerivationSyntax? {
    let owned = parseOwned("de naam van een waarde")
    var seen = SeenClauses(Parser.derivationClauses)
    var syntax = DerivationSyntax(
      owned: owned
        ?? OwnedSyntax(
          name: NameSyntax(text: "", span: spanHere),
          owner: nil,
          key: nil,
          type: .missing
        ),
      about: AboutSyntax(),
      question: nil,
      value: .expression(.missing(span(ofLine: line)), citations: []),
      exceptions: [],
      rounding: nil
    )
    for child in children(of: line) {
      let clause = openClause(child, &seen)
      switch clause {
      case .vraag: syntax.question = parseTextClause("een vraag", child, &syntax.about.citations)
      case .is: syntax.value = parseValue(child)
      case .tenzij:
        if let exception = parseException(child) { syntax.exceptions.append(exception) }
      case .afgerond: syntax.rounding = parseRounding("afgerond", child)
      default: _ = parseAbout(clause, child, into: &syntax.about)
      }
    }
    require("is", .is, in: seen, line)
    return owned == nil ? nil : syntax
  }

  /// Reads what follows `is`: an expression, or `het laagste van` with a list of candidates.
  mutating func parseValue(_ line: Int) -> DerivedValueSyntax {
    let start = position
    skipArticles()
    if [.hoogste, .laagste, .vroegste, .laatste].contains(keyword),
      token(ahead: 1).keyword == .van, token(ahead: 2).kind == .newline,
      let extreme = parseExtreme()
    {
      let span = span(from: start)
      return .extreme(extreme, parseCandidates(line), span)
    }
    let value = parseExpression()
    return .expression(value, citations: parseCitations(endOf: line))
  }

  /// Reads `tenzij …` and the `dan …` under it.
  private mutating func parseException(_ line: Int) -> ExceptionSyntax? {
    let condition = parseExpression()
    var citations = take(.bron) ? parseCitations() : []
    close()
    var (result, resultSpan): (ExpressionSyntax?, Span?)
    for child in children(of: line) {
      open(child)
      let here = spanHere
      switch keyword {
      case .dan:
        advance()
        if let resultSpan { fail(.repeatedClause("dan", at: here, first: resultSpan)) }
        resultSpan = here
        result = parseExpression()
        citations += parseCitations(endOf: child)
      case .bron:
        advance()
        citations += parseCitations()
        close()
        rejectChildren(of: child)
      default: fail(.unknownClause(source.text(of: here), at: here, in: Parser.exceptionClauses))
      }
    }
    guard let result else {
      diagnostics.append(.missingClause("dan", in: "tenzij", at: span(ofLine: line)))
      return nil
    }
    return ExceptionSyntax(
      condition: condition,
      result: result,
      citations: citations,
      span: span(ofLine: line)
    )
  }

  private static let exceptionClauses = ClauseList("tenzij", ["dan", "bron"], hasAbout: false)

  /// Reads `naar beneden op € 0,20` behind the word of its clause.
  mutating func parseRounding(_ word: String, _ line: Int) -> RoundingSyntax? {
    let start = position - 1
    var direction = Rounding.arithmetic
    if take(.naar) {
      direction = keyword == .boven ? .up : .down
      if !take(.beneden), !take(.boven) {
        let phrase = "\(word) naar beneden op …`, of `\(word) naar boven op …"
        fail(.missingWord("beneden` of `boven", in: phrase, found, at: spanHere))
      }
    } else {
      expect(.rekenkundig, as: "naar beneden`, `naar boven` of `rekenkundig")
    }
    expect(.op, as: "\(word) … op …")
    let step = parsePrimary()
    let span = span(from: start)
    let citations = parseCitations(endOf: line)
    if hasFailed { return nil }
    if citations.isEmpty { diagnostics.append(.missingCitation(at: span)) }
    return RoundingSyntax(direction: direction, step: step, citations: citations, span: span)
  }

  private static let readingParts = ["vraag", "gekozen", "voorkeur", "reden", "beslist door"]
  private static let readingClauses = ClauseList("lezing", readingParts)
  private static let scenarioClauses = ClauseList("scenario", readingParts)

  /// Reads a named ambiguity, or a choice of policy, with the answers that are possible.
  mutating func parseReading(_ line: Int, isScenario: Bool) -> ReadingSyntax? {
    let owned = parseOwned(isScenario ? "de naam van een scenario" : "de naam van een lezing")
    let empty = NameSyntax(text: "", span: spanHere)
    var syntax = ReadingSyntax(
      owned: owned ?? OwnedSyntax(name: empty, owner: nil, key: nil, type: .missing),
      about: AboutSyntax()
    )
    syntax.isScenario = isScenario
    var seen = SeenClauses(isScenario ? Parser.scenarioClauses : Parser.readingClauses)
    for child in children(of: line) {
      if lines[child].colon >= 0 {
        open(child)
        if let option = parseCandidate(child) { syntax.options.append(option) }
        continue
      }
      let clause = openClause(child, &seen)
      switch clause {
      case .vraag: syntax.question = parseTextClause("een vraag", child, &syntax.about.citations)
      case .reden: syntax.reason = parseTextClause("een reden", child, &syntax.about.citations)
      case .gekozen where keyword == .onbepaald && token(ahead: 1).kind == .newline:
        rejectChildren(of: child)
      case .gekozen: syntax.chosen = parseLabelClause(child)
      case .voorkeur: syntax.preferred = parseLabelClause(child)
      case .beslist:
        expect(.door, as: "beslist door …")
        syntax.closedBy = parseNameClause("wie beslist", child, &syntax.about.citations)
      default: _ = parseAbout(clause, child, into: &syntax.about)
      }
    }
    require("vraag", .vraag, in: seen, line)
    require("gekozen", .gekozen, in: seen, line)
    require("reden", .reden, in: seen, line)
    if syntax.options.count < 2, !seen.hasUnknown {
      diagnostics.append(.tooFewReadings(at: span(ofLine: line)))
    }
    return owned == nil ? nil : syntax
  }

  private mutating func parseLabelClause(_ line: Int) -> NameSyntax? {
    let label = parseRest("een van de antwoorden")
    rejectChildren(of: line)
    return label
  }
}
