import Base

extension Parser {
  private static let contradictionClauses = ClauseList("tegenspraak", [])

  /// Reads `tegenspraak van soort` and what cannot be true under it.
  mutating func parseContradictions(_ line: Int) -> ContradictionsSyntax? {
    expect(.van, as: "tegenspraak van recht")
    let kind = parseName("een soort zoals `recht`")
    close()
    var seen = SeenClauses(Parser.contradictionClauses)
    var (about, items) = (AboutSyntax(), [WarningSyntax]())
    var isEmpty = !hasFailed
    for child in children(of: line) {
      if lines[child].colon >= 0 {
        isEmpty = false
        if let item = parseContradiction(child) { items.append(item) }
      } else {
        _ = parseAbout(openClause(child, &seen), child, into: &about)
        if seen.hasUnknown { isEmpty = false }
      }
    }
    if isEmpty {
      open(line)
      fail(.missingList(at: span(ofLine: line)))
    }
    return kind.map { ContradictionsSyntax(kind: $0, about: about, items: items) }
  }

  /// Reads a label with a condition, which is never `altijd`, and the sentence under it.
  private mutating func parseContradiction(_ line: Int) -> WarningSyntax? {
    open(line)
    guard let item = parseWarning(line, of: "tegenspraak") else { return nil }
    if item.condition == nil {
      open(line)
      position = lines[line].colon + 1
      fail(.missingValue(found, at: spanHere))
      return nil
    }
    return item
  }
}
