extension RuleFileGenerator {
  /// Any expression.
  func expression() -> String {
    depth += 1
    defer { depth -= 1 }
    switch Int.random(in: 0..<12, using: &random) {
    case 0 where depth < 4: return list(2...5, by: ";en~") { $0.negation() }
    case 1 where depth < 4: return list(2...5, by: ";of~") { $0.negation() }
    case 2: return "onbepaald~\(words())" + maybe("~door~gemeenteraad")
    default: return negation()
    }
  }

  private func negation() -> String { chance(6) ? "niet~" + test() : test() }

  private func test() -> String {
    guard depth < 5 else { return sum() }
    switch Int.random(in: 0..<12, using: &random) {
    case 0:
      let comparison = one("", "niet~", "meer~dan~", "minder~dan~", "ten~minste~", "ten~hoogste~")
      return "\(sum())~is~\(comparison)\(sum())"
    case 1: return "\(sum())~is~\(one("een", "geen"))~van^\(members())"
    case 2: return "\(sum())~valt~\(interval())"
    case 3: return "er~is~een~aanvraag~waarvoor~\(group())"
    case 4: return "elke~aanvraag~waarvoor~\(group())"
    default: return sum()
    }
  }

  func interval() -> String {
    let until = "tot\(maybe("~en~met"))~\(value())"
    return one("vanaf~\(value())", until, "vanaf~\(value())~\(until)")
  }

  func sum() -> String {
    if depth > 5 { return value() }
    depth += 1
    defer { depth -= 1 }
    switch Int.random(in: 0..<9, using: &random) {
    case 0: return list(2...4, by: ";+^") { $0.value() }
    case 1: return list(2...4, by: "~-~") { $0.value() }
    case 2: return list(2...3, by: "^;*^") { $0.value() }
    case 3: return list(2...3, by: ";/^") { $0.value() }
    default: return value()
    }
  }

  private func group() -> String { "(^;\(expression())^)" }

  private func members() -> String { "(^" + list(1...9) { $0.expression() } + "^)" }

  func value() -> String {
    if depth > 6 { return name() }
    depth += 1
    defer { depth -= 1 }
    switch Int.random(in: 0..<20, using: &random) {
    case 0: return "\(one("hoogste", "laagste", "vroegste", "de~laatste"))~van^\(members())"
    case 1: return "som~van~\(name())~over~elke~verstrekking" + maybe("~waarvoor~\(group())")
    case 2: return "aantal~aanvragen~waarvoor~\(group())"
    case 3: return "(aantal~aanvragen)"
    case 4: return group()
    case 5: return "\(name())~van~\(name())"
    case 6: return "(\(name()))~van~\(name())"
    case 7: return "\(name())~volgens~\(name())"
    case 8: return "\(name())~op~\(day())"
    case 9: return "\(name())~per~\(one("jaar", "4~weken"))"
    case 10: return amount()
    case 11: return one("12,5%", "8%", "100%")
    case 12: return one("12", "1.254,90", "3~dagen", "3~dagen~per~week")
    case 13: return day()
    case 14: return words()
    case 15: return one("ja", "nee", "nooit")
    default: return name()
    }
  }

  func amount() -> String { "€" + one("_", "") + one("5", "1.254,90", "0,01") }

  func type() -> String {
    switch Int.random(in: 0..<13, using: &random) {
    case 0: "ja~of~nee"
    case 1: "keuze^(^" + list(1...12) { $0.name() } + "^)"
    case 2: "getal"
    case 3: "aantal~dagen" + maybe("~per~week")
    case 4: "percentage" + maybe("~per~jaar")
    case 5: "bedrag" + maybe("~per~4~weken")
    case 6: "datum" + maybe("~of~nooit")
    case 7: "duur"
    case 8: "kalenderjaar"
    case 9: "tekst"
    case 10: "rol"
    default: one("persoon", "voorziening", "aap")
    }
  }

  /// `naam van soort volgens sleutel : type`.
  func head(_ word: String, mayHaveKey: Bool = false) -> String {
    let key = mayHaveKey ? maybe("~volgens~\(name())") : ""
    return "\(word)~\(name())\(maybe("~van~huishouden"))\(key)^:~\(type())"
  }
}
