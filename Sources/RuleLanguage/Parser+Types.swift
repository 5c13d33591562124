import Base

extension Parser {
  /// Reads `naam van soort volgens sleutel : type`, and the end of the line.
  mutating func parseOwned(_ role: String) -> OwnedSyntax? {
    let name = parseName(role, before: .van, .volgens)
    return parseOwned(name: name)
  }

  /// Reads what follows the name of a rule with a value.
  mutating func parseOwned(name: NameSyntax?) -> OwnedSyntax? {
    var (owner, key): (NameSyntax?, NameSyntax?)
    if take(.van) { owner = parseName("een soort zoals `huishouden`", before: .volgens) }
    if take(.volgens) { key = parseName("een sleutel") }
    let type = parseTypeBehindColon()
    close()
    guard let name else { return nil }
    return OwnedSyntax(name: name, owner: owner, key: key, type: type)
  }

  private mutating func parseTypeBehindColon() -> TypeSyntax {
    if hasFailed { return .missing }
    guard take(.colon) else {
      if kind == .reserved {
        fail(.reservedWord(source.text(of: spanHere), at: spanHere))
      } else {
        fail(.missingColon(found, at: spanHere))
      }
      return .missing
    }
    return parseType()
  }

  private mutating func parseType() -> TypeSyntax {
    skipArticles()
    switch keyword {
    case .ja:
      expect(.ja, .of, .nee, as: "ja of nee")
      return hasFailed ? .missing : .boolean
    case .keuze:
      advance()
      return parseChoice()
    case .aantal:
      advance()
      guard let unit = parseUnit() else { return .missing }
      return .count(unit, per: parsePeriod())
    case .percentage: return parsePlain { .percentage(per: $0.parsePeriod()) }
    case .bedrag: return parsePlain { .money(per: $0.parsePeriod()) }
    case .datum: return parsePlain { .date(orNever: $0.parseOrNever()) }
    case .getal: return parsePlain { _ in .number }
    case .duur: return parsePlain { _ in .duration }
    case .kalenderjaar: return parsePlain { _ in .year }
    case .tekst: return parsePlain { _ in .text }
    case .rol: return parsePlain { _ in .role }
    default:
      let ask = tokens[position...lineEnd].first { $0.keyword == .vraag || $0.keyword == .oordeel }
      nameEnd = ask?.keyword ?? .unknown
      defer { nameEnd = .unknown }
      guard let name = parseNameIfPresent() else {
        fail(.missingType(found, at: spanHere))
        return .missing
      }
      return .named(name)
    }
  }

  private mutating func parsePlain(_ rest: (inout Parser) -> TypeSyntax) -> TypeSyntax {
    advance()
    return rest(&self)
  }

  private mutating func parsePeriod() -> UnitSyntax? {
    take(.per) ? parseUnit() : nil
  }

  private mutating func parseOrNever() -> Bool {
    guard take(.of) else { return false }
    expect(.nooit, as: "datum of nooit")
    return true
  }

  private mutating func parseChoice() -> TypeSyntax {
    let open = spanHere
    guard take(.open) else {
      fail(.missingParenthesis("(", found, at: spanHere))
      return .missing
    }
    let options = parseNames("een keuze")
    closeParenthesis(from: open)
    return .choice(options)
  }

  // MARK: Facts

  /// Reads `gegevens van soort` and the facts under it.
  mutating func parseFacts(_ line: Int) -> FactsSyntax? {
    expect(.van, as: "gegevens van aanvraag")
    let kind = parseName("een soort zoals `aanvraag`")
    close()
    var facts: [FactSyntax] = []
    for child in children(of: line) {
      open(child)
      if let fact = parseFact(child) { facts.append(fact) }
    }
    if lines[line].next == line + 1, !hasFailed {
      fail(.missingList(at: span(ofLine: line)))
    }
    return kind.map { FactsSyntax(kind: $0, facts: facts) }
  }

  private mutating func parseFact(_ line: Int) -> FactSyntax? {
    let name = parseName("de naam van een gegeven", before: .volgens)
    let key = take(.volgens) ? parseName("een sleutel") : nil
    let type = parseTypeBehindColon()
    let empty = NameSyntax(text: "", span: spanHere)
    var fact = FactSyntax(name: name ?? empty, key: key, type: type)
    var seen = SeenClauses(Parser.factClauses)
    while keyword == .vraag || keyword == .oordeel { parseAsk(into: &fact, &seen) }
    close()
    for child in children(of: line) {
      open(child)
      if take(.kenmerk) {
        fact.ids += parseNames("een kenmerk")
        close()
        rejectChildren(of: child)
        continue
      }
      guard keyword == .vraag || keyword == .oordeel else {
        fail(.unknownClause(source.text(of: spanHere), at: spanHere, in: seen.list))
        continue
      }
      parseAsk(into: &fact, &seen)
      close()
      rejectChildren(of: child)
    }
    return name == nil ? nil : fact
  }

  private static let factClauses = ClauseList(
    "gegeven",
    ["vraag", "oordeel van", "kenmerk"],
    hasAbout: false
  )

  private mutating func parseAsk(into fact: inout FactSyntax, _ seen: inout SeenClauses) {
    let (word, here) = (keyword, spanHere)
    advance()
    if let first = seen.place(of: word) {
      return fail(.repeatedClause(source.text(of: here), at: here, first: first))
    }
    seen.add(word, at: here)
    if word == .vraag {
      fact.question = parseText("een vraag")
    } else {
      expect(.van, as: "oordeel van …")
      nameEnd = .vraag
      fact.judge = parseName("een rol")
      nameEnd = .unknown
    }
  }
}
