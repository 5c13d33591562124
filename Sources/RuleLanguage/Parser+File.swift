import Base

extension Parser {
  /// Reads the whole file, with or without what says nothing of a case: tests and inventories.
  mutating func parseFile(skipsTests: Bool) -> RuleFileSyntax {
    var file = RuleFileSyntax(file: file, header: nil, declarations: [])
    var line = 0
    while line < lines.count {
      open(line)
      declaration = line
      noteReferences = []
      hasStrayLine = false
      if skipsTests, keyword == .proef || keyword == .inhoud {
        line = lines[line].next
        continue
      }
      if lines[line].indentation > 0 {
        diagnostics.append(.indentedDeclaration(at: spanHere))
      }
      if keyword == .regels {
        parseHeader(line, into: &file)
      } else if let declaration = parseDeclaration(line) {
        file.declarations.append(declaration)
      }
      if let letter = noteReferences.first {
        diagnostics.append(.unknownNote(letter.text, at: letter.span))
      }
      line = lines[line].next
    }
    return file
  }

  private mutating func parseDeclaration(_ line: Int) -> DeclarationSyntax? {
    let (word, here) = (keyword, spanHere)
    advance()
    switch word {
    case .bron: return parseSource(line).map { .source($0) }
    case .gegevens: return parseFacts(line).map { .facts($0) }
    case .parameter: return parseParameter(line).map { .parameter($0) }
    case .tabel: return parseTable(line).map { .table($0) }
    case .omrekening: return parseConversion(line).map { .conversion($0) }
    case .bepaal: return parseDerivation(line).map { .derivation($0) }
    case .lezing, .scenario:
      return parseReading(line, isScenario: word == .scenario).map { .reading($0) }
    case .afwegingskader: return parseLadder(line).map { .ladder($0) }
    case .voorziening: return parseProvision(line).map { .provision($0) }
    case .vorm: return parseForm(line).map { .form($0) }
    case .overgangsrecht: return parseTransition(line).map { .transition($0) }
    case .eigen where keyword == .bijdrage: return parseContribution(line).map { .contribution($0) }
    case .aandachtspunt: return parseAttention(line).map { .attention($0) }
    case .inhoud: return parseInventory(line).map { .inventory($0) }
    case .tegenspraak: return parseContradictions(line).map { .contradictions($0) }
    case .proef: return parseTest(line).map { .test($0) }
    case .toetspunt: return parseCheck(line).map { .check($0) }
    default:
      fail(.unknownDeclaration(source.text(of: here), at: here))
      return nil
    }
  }

  private static let headerClauses = ClauseList(
    "regels",
    ["gemeente", "wet", "status", "geldig", "zonder proef"],
    hasAbout: false
  )

  private mutating func parseHeader(_ line: Int, into file: inout RuleFileSyntax) {
    let here = spanHere
    if file.header != nil || !file.declarations.isEmpty {
      return fail(.lateHeader(at: here))
    }
    advance()
    var header = HeaderSyntax(name: NameSyntax(text: "", span: here))
    if let name = parseRest("het onderwerp van dit bestand") { header.name = name }
    var seen = SeenClauses(Parser.headerClauses)
    for child in children(of: line) {
      switch openClause(child, &seen) {
      case .gemeente: header.municipality = parseRest("een gemeente")
      case .wet: header.law = parseRest("een wet")
      case .status: header.status = parseName("een status")
      case .geldig: header.validity = parseValidity()
      case .zonder:
        header.untested = parseUntested(child)
        continue
      default: continue
      }
      close()
      rejectChildren(of: child)
    }
    file.header = header
  }

  private static let sourceClauses = ClauseList(
    "bron",
    ["titel", "uitgever", "datum", "soort", "document", "stand"],
    hasAbout: false
  )

  /// Reads a source; its name never stands in an expression and may hold any word.
  private mutating func parseSource(_ line: Int) -> SourceSyntax? {
    let name = parseRest("de naam van een bron")
    var syntax = SourceSyntax(name: name ?? NameSyntax(text: "", span: spanHere))
    var seen = SeenClauses(Parser.sourceClauses)
    for child in children(of: line) {
      switch openClause(child, &seen) {
      case .titel: syntax.title = parseText("een titel")
      case .uitgever: syntax.publisher = parseText("een uitgever")
      case .document: syntax.document = parseText("een document")
      case .stand: syntax.standing = parseText("een stand")
      case .datum: syntax.date = parseDay()
      case .soort: syntax.sort = parseName("een soort bron")
      default: continue
      }
      close()
      rejectChildren(of: child)
    }
    guard name != nil else { return nil }
    require("titel", .titel, in: seen, line)
    require("soort", .soort, in: seen, line)
    return syntax
  }

  private mutating func parseConversion(_ line: Int) -> ConversionSyntax? {
    let start = position
    let from = parseUnit()
    expect(.is, as: "omrekening 1 jaar is 13 keer 4 weken")
    let factor = parseInteger()
    expect(.keer, as: "omrekening 1 jaar is 13 keer 4 weken")
    let to = parseUnit()
    let span = span(from: start)
    let citations = parseCitations(endOf: line)
    guard let from, let factor, let to, !hasFailed else { return nil }
    if citations.isEmpty { diagnostics.append(.missingCitation(at: span)) }
    return ConversionSyntax(from: from, factor: factor, to: to, citations: citations, span: span)
  }
}
