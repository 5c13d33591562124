import Base

extension Parser {
  private static let ladderClauses = ClauseList(
    "afwegingskader",
    ["bevinding door", "trede"],
    repeatable: [.bron, .trede]
  )

  /// Reads a ladder and its rungs.
  mutating func parseLadder(_ line: Int) -> LadderSyntax? {
    let name = parseName("de naam van een afwegingskader")
    close()
    let empty = NameSyntax(text: "", span: spanHere)
    var syntax = LadderSyntax(name: name ?? empty, about: AboutSyntax(), findingBy: nil, rungs: [])
    var seen = SeenClauses(Parser.ladderClauses)
    for child in children(of: line) {
      let clause = openClause(child, &seen)
      switch clause {
      case .bevinding:
        expect(.door, as: "bevinding door …")
        syntax.findingBy = parseNameClause("een rol", child, &syntax.about.citations)
      case .trede:
        if let rung = parseRung(child) { syntax.rungs.append(rung) }
      default: _ = parseAbout(clause, child, into: &syntax.about)
      }
    }
    require("bevinding door", .bevinding, in: seen, line)
    require("trede", .trede, in: seen, line)
    return name == nil ? nil : syntax
  }

  private static let rungClauses = ClauseList(
    "trede",
    ["vraag", "genoeg", "alleen als aangeboden", "bron"],
    hasAbout: false
  )

  private mutating func parseRung(_ line: Int) -> RungSyntax? {
    let name = parseName("de naam van een trede")
    close()
    var rung = RungSyntax(name: name ?? NameSyntax(text: "", span: spanHere))
    var seen = SeenClauses(Parser.rungClauses)
    for child in children(of: line) {
      switch openClause(child, &seen) {
      case .vraag: rung.question = parseText("een vraag")
      case .genoeg: rung.sufficient = parseText("een zin")
      case .alleen:
        expect(.als, .aangeboden, as: "alleen als aangeboden")
        rung.onlyIfOffered = true
      case .bron: rung.citations += parseCitations()
      default: continue
      }
      close()
      rejectChildren(of: child)
    }
    return name == nil ? nil : rung
  }

  private static let provisionClauses = ClauseList(
    "voorziening",
    [
      "titel", "waarom", "voor", "trede", "buiten afwegingskader", "soort", "vorm", "prijs",
      "pas na", "besluit door",
      "toegang als", "omvat", "ten hoogste", "duur", "bedrag", "behoudt", "bijdrage", "let op",
    ],
    repeatable: [.bron, .waarom]
  )

  /// Reads a provision.
  mutating func parseProvision(_ line: Int) -> ProvisionSyntax? {
    let name = parseName("de naam van een voorziening")
    close()
    var syntax = ProvisionSyntax(name: name ?? NameSyntax(text: "", span: spanHere))
    var seen = SeenClauses(Parser.provisionClauses)
    for child in children(of: line) {
      parseProvisionClause(openClause(child, &seen), child, into: &syntax)
    }
    require("voor", .voor, in: seen, line)
    if syntax.outsideLadder == nil {
      require("trede` of `buiten afwegingskader", .trede, in: seen, line)
    }
    if let outside = syntax.outsideLadder, let rung = seen.place(of: .trede) {
      diagnostics.append(.bothOnAndOffLadder(at: outside, rung: rung))
    }
    return name == nil ? nil : syntax
  }

  private mutating func parseProvisionClause(
    _ clause: Keyword,
    _ line: Int,
    into syntax: inout ProvisionSyntax
  ) {
    switch clause {
    case .titel: syntax.title = parseTextClause("een titel", line, &syntax.about.citations)
    case .waarom: syntax.reasons += parseSentences(line, &syntax.reasonCitations)
    case .voor:
      syntax.needs = parseNames("een hulpvraag")
      syntax.about.citations += parseCitations(endOf: line)
    case .trede: parseStanding(line, into: &syntax)
    case .buiten:
      let here = span(of: tokens[position - 1])
      expect(.afwegingskader, as: "buiten afwegingskader")
      if !hasFailed { syntax.outsideLadder = here }
      syntax.about.citations += parseCitations(endOf: line)
    case .soort: syntax.sort = parseNameClause("een soort", line, &syntax.about.citations)
    case .vorm: syntax.forms = cited(parseNames("een vorm"), line)
    case .prijs:
      syntax.price = parseTextClause("een zin over de prijs", line, &syntax.priceCitations)
    case .pas: syntax.after = cited(parseAfter(), line)
    case .besluit: syntax.decision = cited(parseDecision(), line)
    case .toegang:
      expect(.als, as: "toegang als …")
      syntax.access = parseCondition("toegang", line)
    case .omvat: syntax.includes = parseConditionList(line)
    case .ten: syntax.maximum = cited(parseMaximum(), line)
    case .duur: syntax.term = cited(parseTerm(), line)
    case .bedrag: syntax.amount = cited(parseExpression(), line)
    case .behoudt: syntax.retains = cited(parseText("wat behouden blijft"), line)
    case .bijdrage: syntax.regime = cited(parseRegime(), line)
    case .let: syntax.warnings = parseWarnings(line)
    default: _ = parseAbout(clause, line, into: &syntax.about)
    }
  }

  /// Reads the rest of `pas na X, Y, als …`.
  private mutating func parseAfter() -> AfterSyntax? {
    expect(.na, as: "pas na …")
    var names: [NameSyntax] = []
    repeat {
      if !names.isEmpty, take(.als) {
        return AfterSyntax(provisions: names, condition: parseExpression())
      }
      guard let name = parseName("een voorziening") else { return nil }
      names.append(name)
    } while take(.comma)
    return AfterSyntax(provisions: names, condition: nil)
  }

  /// Reads the rest of `trede X, tenzij …`.
  private mutating func parseStanding(_ line: Int, into syntax: inout ProvisionSyntax) {
    syntax.rung = parseName("een trede", before: .tenzij)
    guard take(.comma) else {
      syntax.about.citations += parseCitations(endOf: line)
      return
    }
    expect(.tenzij, as: "trede …, tenzij …")
    syntax.rungUnless = cited(parseExpression(), line)
  }

  /// Reads the rest of `besluit door X, Y, getoetst door Z`.
  private mutating func parseDecision() -> DecisionSyntax? {
    expect(.door, as: "besluit door …")
    var by: [NameSyntax] = []
    repeat {
      if !by.isEmpty, keyword == .getoetst, token(ahead: 1).keyword == .door {
        position += 2
        return DecisionSyntax(by: by, testedBy: parseName("een rol"))
      }
      guard let role = parseName("een rol") else { return nil }
      by.append(role)
    } while take(.comma)
    return DecisionSyntax(by: by, testedBy: nil)
  }

  /// Reads the rest of `ten hoogste …, gevraagd …`.
  private mutating func parseMaximum() -> MaximumSyntax? {
    expect(.hoogste, as: "ten hoogste …, gevraagd …")
    let limit = parseExpression()
    guard take(.comma) else {
      fail(.missingWord(", gevraagd", in: "ten hoogste …, gevraagd …", found, at: spanHere))
      return nil
    }
    expect(.gevraagd, as: "ten hoogste …, gevraagd …")
    let requested = parseExpression()
    return hasFailed ? nil : MaximumSyntax(limit: limit, requested: requested)
  }

  /// Reads the rest of `duur tijdelijk, tenzij …`.
  private mutating func parseTerm() -> TermSyntax? {
    guard let name = parseName("een duur", before: .tenzij) else { return nil }
    guard take(.comma) else { return TermSyntax(name: name, unless: nil) }
    expect(.tenzij, as: "duur …, tenzij …")
    return TermSyntax(name: name, unless: parseExpression())
  }

  /// Reads the rest of a clause `bijdrage …`.
  mutating func parseRegime() -> RegimeSyntax? {
    let start = position
    if take(.geen) { return RegimeSyntax.none(span(from: start)) }
    if take(.onbepaald) {
      guard let reason = parseText("de reden van `onbepaald`") else { return nil }
      let closedBy = parseClosedBy()
      return .undetermined(reason, closedBy: closedBy, span(from: start))
    }
    expect(.volgens, as: "geen`, `volgens …` of `onbepaald")
    if keyword == .oude, token(ahead: 1).keyword == .regels {
      position += 2
      return .oldRules(span(from: start))
    }
    return parseName("een eigen bijdrage").map { .contribution($0) }
  }

  /// Reads the rest of `let op` and the warnings under it.
  mutating func parseWarnings(_ line: Int) -> [WarningSyntax] {
    expect(.op, as: "let op")
    close()
    var warnings: [WarningSyntax] = []
    for child in children(of: line) {
      open(child)
      if let warning = parseWarning(child) { warnings.append(warning) }
    }
    if lines[line].next == line + 1, !hasFailed { fail(.missingList(at: span(ofLine: line))) }
    return warnings
  }

  /// Reads a label with a condition, or `altijd`, and the sentence under it.
  mutating func parseWarning(_ line: Int, of clause: String = "let op") -> WarningSyntax? {
    guard let label = parseLabel(of: line) else { return nil }
    let isAlways = keyword == .altijd && token(ahead: 1).kind == .newline
    let condition = isAlways ? nil : parseExpression()
    if isAlways { advance() }
    var citations = take(.bron) ? parseCitations() : []
    close()
    var (text, ids): (TextSyntax?, [NameSyntax]) = (nil, [])
    for child in children(of: line) {
      open(child)
      if take(.kenmerk) {
        ids += parseNames("een kenmerk")
      } else if kind == .text, text == nil {
        text = parseText("een zin")
        if take(.bron) { citations += parseCitations() }
      } else if take(.bron) {
        citations += parseCitations()
      } else {
        rejectLine(child, under: label.span)
        continue
      }
      close()
      rejectChildren(of: child)
    }
    guard let text else {
      open(line)
      fail(.missingText("de zin van `\(clause)`", .endOfLine, at: label.span))
      return nil
    }
    var warning = WarningSyntax(
      label: label,
      condition: condition,
      text: text,
      citations: citations
    )
    warning.ids = ids
    return warning
  }
}
