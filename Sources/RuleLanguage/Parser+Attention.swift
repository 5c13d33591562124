import Base

extension Parser {
  private static let attentionClauses = ClauseList("aandachtspunt", ["bij", "als", "zegt"])

  /// Reads a point of attention.
  mutating func parseAttention(_ line: Int) -> AttentionSyntax? {
    let name = parseRest("de naam van een aandachtspunt")
    var syntax = AttentionSyntax(name: name ?? NameSyntax(text: "", span: spanHere))
    var seen = SeenClauses(Parser.attentionClauses)
    for child in children(of: line) {
      let clause = openClause(child, &seen)
      switch clause {
      case .bij:
        syntax.targets = parseTargets()
        syntax.about.citations += parseCitations(endOf: child)
      case .als: syntax.condition = cited(parseExpression(), child)
      case .zegt: syntax.text = parseTextClause("een zin", child, &syntax.about.citations)
      default: _ = parseAbout(clause, child, into: &syntax.about)
      }
    }
    require("bij", .bij, in: seen, line)
    require("zegt", .zegt, in: seen, line)
    return name == nil ? nil : syntax
  }

  /// Reads `elk besluit`, or the names of rules.
  private mutating func parseTargets() -> AttentionTargetsSyntax? {
    guard keyword == .elke || keyword == .elk else {
      return .named(parseNames("een voorziening, vorm, overgangsrecht of eigen bijdrage"))
    }
    advance()
    let word = keyword
    advance()
    switch word {
    case .besluit: return .decisions
    case .voorziening: return .provisions
    case .overgangsrecht: return .transitions
    case .eigen where keyword == .bijdrage:
      advance()
      return .contributions
    default:
      position -= 1
      let words = "besluit`, `voorziening`, `overgangsrecht` of `eigen bijdrage"
      fail(.missingWord(words, in: "bij elk besluit", found, at: spanHere))
      return nil
    }
  }

  /// Reads the items of a source.
  mutating func parseInventory(_ line: Int) -> InventorySyntax? {
    let name = parseRest("de naam van een bron")
    var items: [InventoryItemSyntax] = []
    for child in children(of: line) {
      open(child)
      if let item = parseInventoryItem() { items.append(item) }
      rejectChildren(of: child)
    }
    if lines[line].next == line + 1, !hasFailed { fail(.missingList(at: span(ofLine: line))) }
    return name.map { InventorySyntax(source: $0, items: items) }
  }

  /// Reads `HB-001  §7.2 r2536  "onderwerp"  weggelaten "reden"`.
  private mutating func parseInventoryItem() -> InventoryItemSyntax? {
    let id = name(from: position, to: position + 1)
    advance()
    let start = position
    while !isAtLineEnd, kind != .text { position += 1 }
    guard position > start else {
      fail(.missingSource(found, at: spanHere))
      return nil
    }
    let place = text(from: start, to: position - 1, keepsArticles: true)
    guard let subject = parseText("het onderwerp") else { return nil }
    var leftOut: TextSyntax?
    if take(.weggelaten) { leftOut = parseText("de reden van `weggelaten`") }
    close()
    return InventoryItemSyntax(id: id, place: place, subject: subject, leftOut: leftOut)
  }
}
