import Base

extension Parser {
  private static let formClauses = ClauseList(
    "vorm",
    [
      "titel", "waarom", "betaalt", "toegang als", "mag weigeren als", "mag intrekken als",
      "bedrag is", "bijbetaling is", "let op",
    ],
    repeatable: [.bron, .waarom, .mag]
  )

  /// Reads a form with its own conditions.
  mutating func parseForm(_ line: Int) -> FormSyntax? {
    let name = parseName("de naam van een vorm")
    close()
    var syntax = FormSyntax(name: name ?? NameSyntax(text: "", span: spanHere))
    var seen = SeenClauses(Parser.formClauses)
    for child in children(of: line) {
      let clause = openClause(child, &seen)
      switch clause {
      case .titel: syntax.title = parseTextClause("een titel", child, &syntax.about.citations)
      case .waarom: syntax.reasons += parseSentences(child, &syntax.reasonCitations)
      case .betaalt: syntax.paidBy = cited(parseName("wie betaalt"), child)
      case .toegang:
        expect(.als, as: "toegang als …")
        syntax.access = parseCondition("toegang", child)
      case .mag: parsePower(child, into: &syntax)
      case .bedrag:
        expect(.is, as: "bedrag is …")
        syntax.amount = parseValue(child)
      case .bijbetaling:
        expect(.is, as: "bijbetaling is …")
        syntax.extraPayment = parseValue(child)
      case .let: syntax.warnings = parseWarnings(child)
      default: _ = parseAbout(clause, child, into: &syntax.about)
      }
    }
    return name == nil ? nil : syntax
  }

  /// Reads the rest of `mag weigeren als` or `mag intrekken als`.
  private mutating func parsePower(_ line: Int, into syntax: inout FormSyntax) {
    let here = span(of: tokens[position - 1])
    let isRefusal = keyword == .weigeren
    if !take(.weigeren), !take(.intrekken) {
      let phrase = "mag weigeren als …`, of `mag intrekken als …"
      fail(.missingWord("weigeren` of `intrekken", in: phrase, found, at: spanHere))
    }
    let phrase = isRefusal ? "mag weigeren" : "mag intrekken"
    if isRefusal ? syntax.mayRefuse != nil : syntax.mayRevoke != nil {
      return fail(.repeatedClause(phrase, at: span(from: position - 2), first: here))
    }
    expect(.als, as: "\(phrase) als …")
    let condition = parseCondition(phrase, line)
    if isRefusal { syntax.mayRefuse = condition } else { syntax.mayRevoke = condition }
  }

  private static let transitionClauses = ClauseList(
    "overgangsrecht",
    [
      "titel", "waarom", "daarna", "beschermt", "geldt als", "in plaats van", "naast",
      "behoudt", "bedrag", "bijdrage", "loopt vanaf", "eindigt bij het eerste van", "let op",
    ],
    repeatable: [.bron, .waarom]
  )

  /// Reads a transition.
  mutating func parseTransition(_ line: Int) -> TransitionSyntax? {
    let name = parseName("de naam van een overgangsrecht")
    close()
    var syntax = TransitionSyntax(name: name ?? NameSyntax(text: "", span: spanHere))
    var seen = SeenClauses(Parser.transitionClauses)
    for child in children(of: line) {
      parseTransitionClause(openClause(child, &seen), child, into: &syntax)
    }
    require("beschermt", .beschermt, in: seen, line)
    require("geldt als", .geldt, in: seen, line)
    require("loopt vanaf", .loopt, in: seen, line)
    require("eindigt bij het eerste van", .eindigt, in: seen, line)
    return name == nil ? nil : syntax
  }

  private mutating func parseTransitionClause(
    _ clause: Keyword,
    _ line: Int,
    into syntax: inout TransitionSyntax
  ) {
    switch clause {
    case .titel: syntax.title = parseTextClause("een titel", line, &syntax.about.citations)
    case .waarom: syntax.reasons += parseSentences(line, &syntax.reasonCitations)
    case .daarna:
      syntax.afterwards = parseTextClause("wat er daarna komt", line, &syntax.about.citations)
    case .beschermt:
      syntax.protects = parseNameClause("een soort zoals `recht`", line, &syntax.about.citations)
    case .geldt:
      expect(.als, as: "geldt als …")
      syntax.applies = parseCondition("geldt", line)
    case .in:
      expect(.plaats, .van, as: "in plaats van")
      parseReplacement(line, isInstead: true, into: &syntax)
    case .naast: parseReplacement(line, isInstead: false, into: &syntax)
    case .behoudt: syntax.retains = cited(parseText("wat behouden blijft"), line)
    case .bedrag: syntax.amount = cited(parseExpression(), line)
    case .bijdrage: syntax.regime = cited(parseRegime(), line)
    case .loopt:
      expect(.vanaf, as: "loopt vanaf …")
      syntax.starts = cited(parseExpression(), line)
    case .eindigt:
      expect(.bij, .eerste, .van, as: "eindigt bij het eerste van")
      syntax.ends = parseEnds(line)
    case .let: syntax.warnings = parseWarnings(line)
    default: _ = parseAbout(clause, line, into: &syntax.about)
    }
  }

  private mutating func parseReplacement(
    _ line: Int,
    isInstead: Bool,
    into syntax: inout TransitionSyntax
  ) {
    if let first = syntax.replaces, let label = first.provisions.first?.label {
      let here = span(of: tokens[lines[line].first])
      return fail(.repeatedClause("in plaats van` of `naast", at: here, first: label.span))
    }
    let provisions = parseConditionList(line, allowsAlways: true)
    syntax.replaces = ReplacementSyntax(isInstead: isInstead, provisions: provisions)
  }

  private mutating func parseEnds(_ line: Int) -> [EndSyntax] {
    close()
    var ends: [EndSyntax] = []
    for child in children(of: line) {
      open(child)
      guard let label = parseLabel(of: child) else { continue }
      let isInclusive = parseUntil()
      if isInclusive == nil {
        let phrase = "label : tot …`, of `label : tot en met …"
        fail(.missingWord("tot` of `tot en met", in: phrase, found, at: spanHere))
      }
      let day = parseExpression()
      let citations = parseCitations(endOf: child)
      guard let isInclusive else { continue }
      ends.append(EndSyntax(label: label, isInclusive: isInclusive, day: day, citations: citations))
    }
    if lines[line].next == line + 1, !hasFailed { fail(.missingList(at: span(ofLine: line))) }
    return ends
  }

  private static let contributionClauses = ClauseList(
    "eigen bijdrage",
    [
      "titel", "waarom", "int", "grondslag", "over elke verstrekking, behalve als",
      "vrijgesteld als", "is", "let op",
    ],
    repeatable: [.bron, .waarom]
  )

  /// Reads a contribution, of which `eigen` was passed; its name begins with those two words.
  mutating func parseContribution(_ line: Int) -> ContributionSyntax? {
    position -= 1
    let name = parseName("de naam van een eigen bijdrage", before: .van, .volgens)
    let owned = parseOwned(name: name)
    let empty = NameSyntax(text: "", span: spanHere)
    var syntax = ContributionSyntax(
      owned: owned ?? OwnedSyntax(name: empty, owner: nil, key: nil, type: .missing)
    )
    var seen = SeenClauses(Parser.contributionClauses)
    for child in children(of: line) {
      parseContributionClause(openClause(child, &seen), child, into: &syntax)
    }
    require("int", .int, in: seen, line)
    require("is", .is, in: seen, line)
    return owned == nil ? nil : syntax
  }

  private mutating func parseContributionClause(
    _ clause: Keyword,
    _ line: Int,
    into syntax: inout ContributionSyntax
  ) {
    switch clause {
    case .titel: syntax.title = parseTextClause("een titel", line, &syntax.about.citations)
    case .waarom: syntax.reasons += parseSentences(line, &syntax.reasonCitations)
    case .int: syntax.collector = cited(parseName("wie de bijdrage int"), line)
    case .grondslag: syntax.basis = parseConditionList(line)
    case .over:
      let phrase = "over elke verstrekking, behalve als …"
      expect(.elke, .verstrekking, as: phrase)
      if !take(.comma) { fail(.missingWord(",", in: phrase, found, at: spanHere)) }
      expect(.behalve, .als, as: phrase)
      syntax.exclusions = parseCondition("behalve", line)
    case .vrijgesteld:
      expect(.als, as: "vrijgesteld als …")
      syntax.exemptions = parseCondition("vrijgesteld", line)
    case .is: syntax.value = parseValue(line)
    case .let: syntax.warnings = parseWarnings(line)
    default: _ = parseAbout(clause, line, into: &syntax.about)
    }
  }
}
