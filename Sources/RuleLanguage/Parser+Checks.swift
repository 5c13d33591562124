import Base

extension Parser {
  private static let checkClauses = ClauseList(
    "toetspunt",
    ["titel", "geldt als", "eist", "verwacht", "gevolg", "herstel", "weegt als"],
    repeatable: [.bron, .gevolg]
  )

  /// Reads a check of the lawfulness of what was decided.
  mutating func parseCheck(_ line: Int) -> CheckSyntax? {
    let empty = NameSyntax(text: "", span: spanHere)
    let name = parseName("de naam van een toetspunt", before: .van)
    expect(.van, as: "toetspunt … van besluit")
    let kind = parseName("een soort zoals `besluit`")
    close()
    var syntax = CheckSyntax(name: name ?? empty, kind: kind ?? empty)
    var seen = SeenClauses(Parser.checkClauses)
    for child in children(of: line) {
      let clause = openClause(child, &seen)
      switch clause {
      case .titel: syntax.title = parseTextClause("een titel", child, &syntax.about.citations)
      case .geldt:
        expect(.als, as: "geldt als …")
        syntax.applies = parseCondition("geldt", child)
      case .eist: syntax.requires = parseConditionList(child)
      case .verwacht:
        syntax.expected = parseTextClause("een zin", child, &syntax.about.citations)
      case .gevolg: parseConsequence(child, into: &syntax)
      case .herstel: syntax.remedy = parseTextClause("een zin", child, &syntax.about.citations)
      case .weegt:
        expect(.als, as: "weegt als …")
        syntax.weight = parseNameClause("een gewicht", child, &syntax.about.citations)
      default: _ = parseAbout(clause, child, into: &syntax.about)
      }
    }
    require("eist", .eist, in: seen, line)
    return name == nil || kind == nil ? nil : syntax
  }

  /// Reads the rest of `gevolg "…"` or of `gevolg in euro …`.
  private mutating func parseConsequence(_ line: Int, into syntax: inout CheckSyntax) {
    let here = span(of: tokens[position - 1])
    if take(.in) {
      expect(.euro, as: "gevolg in euro …")
      if let first = syntax.loss {
        return fail(.repeatedClause("gevolg in euro", at: here, first: first.content.span))
      }
      syntax.loss = cited(parseExpression(), line)
    } else {
      if let first = syntax.consequence {
        return fail(.repeatedClause("gevolg", at: here, first: first.span))
      }
      syntax.consequence = parseTextClause("een zin", line, &syntax.about.citations)
    }
  }
}
