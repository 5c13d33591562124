extension RuleFileGenerator {
  /// Writes a file with one declaration of each sort, in any order.
  func write() {
    if !chance(3) { header() }
    var declarations: [(RuleFileGenerator) -> Void] = [
      { $0.source() as Void }, { $0.facts() }, { $0.parameter() }, { $0.matrix() }, { $0.table() },
      { $0.conversion() }, { $0.derivation() }, { $0.reading() }, { $0.ladder() },
      { $0.provision() }, { $0.form() }, { $0.transition() }, { $0.contribution() },
      { $0.attention() }, { $0.inventory() }, { $0.contradictions() }, { $0.check() },
      { $0.testOfDays() }, { $0.testTable() },
    ]
    declarations.shuffle(using: &random)
    for declaration in declarations { declaration(self) }
  }

  private func header() {
    line(0, "regels~\(label())~van~\(name())")
    if chance(2) { line(1, "gemeente~Lindehoven~(oud)") }
    if chance(2) { line(1, "wet~Wmo~2015") }
    if chance(2) { line(1, "status~wet") }
    guard chance(2) else { return }
    line(1, "geldig~\(validity())")
    guard chance(2) else { return }
    line(1, "zonder~proef")
    line(2, "geldig,~dag^:~\(sentence())")
  }

  private func validity() -> String {
    "vanaf~\(day())" + maybe("~tot\(maybe("~en~met"))~\(day())")
  }

  private func about(_ depth: Int = 1) {
    if chance(2) { line(depth, "status~wet") }
    if chance(2) { line(depth, "geldig~\(validity())") }
    if chance(2) { line(depth, source()) }
    guard chance(2) else { return }
    line(depth, ids())
    guard chance(2) else { return }
    line(depth, "zonder~proef")
    line(depth + 1, "kenmerk,~getal^:~\(sentence())")
    line(depth + 1, "alles^:~\(sentence())")
  }

  private func source() {
    line(0, "bron~\(name())~(\(name()))")
    line(1, "titel~\(sentence())")
    line(1, "uitgever~\(sentence())")
    line(1, "datum~\(day())")
    line(1, "soort~wet")
    line(1, "stand~\(sentence())")
    line(1, "document~\(sentence())")
  }

  private func facts() {
    line(0, "gegevens~van~aanvraag")
    for _ in 0...Int.random(in: 0...5, using: &random) {
      let key = maybe("~volgens~\(name())")
      line(
        1,
        "\(name())\(key)^:~\(type())" + maybe("~oordeel~van~arts") + maybe("~vraag~\(sentence())")
      )
      if chance(3) { line(2, ids()) }
    }
    line(1, "\(name())^:~\(type())")
    line(2, "oordeel~van~generalist")
    line(2, "vraag~\(sentence())")
  }

  private func parameter() {
    line(0, head("parameter"))
    about()
    if chance(2) {
      line(1, "geïndexeerd~naar~\(one("beneden", "boven"))~op~\(amount())~" + source())
    }
    for _ in 0...Int.random(in: 0...4, using: &random) {
      let value = maybe("met~") + expression()
      if chance(2) {
        line(1, "\(validity())~\(value)~\(source())")
      } else {
        line(1, "\(validity())~\(value)")
        line(2, source())
      }
    }
  }

  private func matrix() {
    line(0, head("parameter", mayHaveKey: true))
    about()
    line(1, "|^vanaf^|^\(name())^|^\(name())^|^bron^|")
    for _ in 0...2 {
      let cells = "\(maybe("met~"))\(sum())^|^onbepaald^(a)"
      line(1, "|^\(day())^|^\(cells)^|^" + list(1...2, by: "^,^") { $0.citation() } + "^|")
    }
    line(1, "(^a^)^\(sentence())" + maybe("~door~gemeente"))
  }

  private func table() {
    line(0, head("tabel"))
    about()
    if chance(2) { line(1, "vraag~\(sentence())\(slot())") }
    line(1, "|^\(name())^|^\(sum())^|^uitkomst^|")
    for _ in 0...3 {
      let first = one("-", "anders", interval(), list(1...3, by: "^,~") { $0.value() })
      line(1, "|^\(first)^|^-^|^\(expression())^|")
    }
  }

  private func conversion() {
    line(0, "omrekening~1~jaar~is~13~keer~4~weken" + maybe("~" + source()))
    line(1, source())
  }

  private func value(_ word: String) {
    if chance(2) {
      line(1, "\(word)~\(expression())\(slot())")
      if chance(3) { line(2, source()) }
    } else {
      line(1, "\(word)~het~\(one("hoogste", "laagste"))~van")
      candidates(2)
    }
  }

  private func candidates(_ depth: Int) {
    for _ in 0...Int.random(in: 1...3, using: &random) {
      line(depth, "\(label())^:~\(expression())\(slot())")
      if chance(4) { line(depth + 1, source()) }
    }
  }

  private func derivation() {
    line(0, head("bepaal"))
    about()
    if chance(2) { line(1, "vraag~\(sentence())\(slot())") }
    value("is")
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      line(1, "tenzij~\(expression())\(slot())")
      line(2, "dan~\(expression())\(slot())")
      if chance(2) { line(2, source()) }
    }
    if chance(2) {
      line(
        1,
        "afgerond~\(one("naar~beneden", "naar~boven", "rekenkundig"))~op~\(amount())~" + source()
      )
    }
  }

  private func reading() {
    line(0, head(one("lezing", "scenario")))
    about()
    line(1, "vraag~\(sentence())")
    line(1, "gekozen~\(label())")
    if chance(2) { line(1, "voorkeur~\(label())") }
    line(1, "reden~\(sentence())\(slot())")
    if chance(2) { line(1, "beslist~door~gemeente\(slot())") }
    candidates(1)
  }

  private func ladder() {
    line(0, "afwegingskader~\(name())")
    about()
    line(1, "bevinding~door~generalist\(slot())")
    for _ in 0...2 {
      line(1, "trede~\(name())")
      line(2, "vraag~\(sentence())")
      line(2, "genoeg~\(sentence())")
      if chance(2) { line(2, "alleen~als~aangeboden") }
      if chance(2) { line(2, source()) }
    }
  }

  private func condition(_ words: String, _ depth: Int = 1) {
    if chance(2) {
      line(depth, "\(words)~\(expression())\(slot())")
    } else {
      line(depth, "\(words)~\(one("alle", "een", "geen"))~van\(slot())")
      items(depth + 1)
    }
  }

  private func items(_ depth: Int, mayBeAlways: Bool = false) {
    for _ in 0...Int.random(in: 0...3, using: &random) {
      if depth < 5, chance(4) {
        line(depth, "\(label())^:~\(one("alle", "een", "geen"))~van")
        items(depth + 1)
      } else {
        let condition = mayBeAlways && chance(2) ? "altijd" : expression()
        line(depth, "\(label())^:~\(condition)\(slot())")
      }
      if chance(3) { line(depth + 1, "vraag~\(sentence())") }
      if chance(3) { line(depth + 1, "anders~\(sentence())") }
      if chance(3) { line(depth + 1, source()) }
    }
    if chance(8) { line(depth, source()) }
  }

  private func warnings(_ depth: Int, _ condition: (RuleFileGenerator) -> String) {
    for _ in 0...Int.random(in: 0...2, using: &random) {
      line(depth, "\(label())^:~\(condition(self))")
      line(depth + 1, sentence() + slot())
      if chance(3) { line(depth + 1, ids()) }
      if chance(3) { line(depth + 1, source()) }
    }
  }

  private func letOp() {
    guard chance(2) else { return }
    line(1, "let~op")
    warnings(2) { $0.chance(2) ? "altijd" : $0.expression() }
  }

  private func titleAndReasons() {
    if chance(2) { line(1, "titel~\(sentence())\(slot())") }
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      line(1, "waarom~" + list(1...3, by: "^,;") { $0.sentence() } + slot())
    }
  }

  private func regime() {
    line(
      1,
      "bijdrage~"
        + one(
          "geen",
          "volgens~oude~regels",
          "volgens~eigen~bijdrage~\(name())",
          "onbepaald~\(words())" + maybe("~door~gemeente")
        ) + slot()
    )
  }

  private func provision() {
    line(0, "voorziening~\(name())")
    about()
    titleAndReasons()
    line(1, "voor~" + list(1...4) { $0.name() } + slot())
    if chance(3) {
      line(1, "buiten~afwegingskader\(slot())")
    } else {
      line(1, "trede~\(name())" + maybe("^,;tenzij~\(expression())") + slot())
    }
    if chance(2) { line(1, "soort~\(name())") }
    if chance(2) { line(1, "vorm~natura^,;pgb\(slot())") }
    if chance(2) { line(1, "prijs~\(sentence())\(slot())") }
    if chance(2) { line(1, "pas~na~\(name())" + maybe("^,;als~\(expression())") + slot()) }
    if chance(2) {
      line(1, "besluit~door~generalist^,;arts" + maybe("^,;getoetst~door~backoffice") + slot())
      if chance(2) { line(2, source()) }
    }
    if chance(2) { condition("toegang~als") }
    if chance(2) {
      line(1, "omvat")
      items(2)
    }
    if chance(2) { line(1, "ten~hoogste~\(sum())^,;gevraagd~\(sum())\(slot())") }
    if chance(2) { line(1, "duur~tijdelijk" + maybe("^,;tenzij~\(expression())")) }
    if chance(2) { line(1, "bedrag~\(expression())\(slot())") }
    if chance(2) { line(1, "behoudt~\(sentence())") }
    if chance(2) { regime() }
    letOp()
  }

  private func form() {
    line(0, "vorm~\(name())")
    about()
    titleAndReasons()
    if chance(2) { line(1, "betaalt~SVB\(slot())") }
    condition("toegang~als")
    if chance(2) { condition("mag~weigeren~als") }
    if chance(2) { condition("mag~intrekken~als") }
    if chance(2) { value("bedrag~is") }
    if chance(2) { value("bijbetaling~is") }
    letOp()
  }

  private func transition() {
    line(0, "overgangsrecht~\(name())")
    about()
    titleAndReasons()
    line(1, "beschermt~recht")
    condition("geldt~als")
    if chance(2) {
      line(1, one("in~plaats~van", "naast"))
      items(2, mayBeAlways: true)
    }
    if chance(2) { line(1, "behoudt~\(sentence())\(slot())") }
    if chance(2) { line(1, "bedrag~\(expression())") }
    if chance(2) { regime() }
    line(1, "loopt~vanaf~\(expression())\(slot())")
    line(1, "eindigt~bij~het~eerste~van")
    for _ in 0...2 { line(2, "\(label())^:~tot\(maybe("~en~met"))~\(expression())\(slot())") }
    if chance(2) { line(1, "daarna~\(sentence())") }
    letOp()
  }

  private func contribution() {
    line(0, head("eigen~bijdrage"))
    about()
    titleAndReasons()
    line(1, "int~CAK\(slot())")
    if chance(2) {
      line(1, "grondslag\(slot())")
      items(2)
    }
    if chance(2) { condition("over~elke~verstrekking^,;behalve~als") }
    if chance(2) { condition("vrijgesteld~als") }
    value("is")
    letOp()
  }

  private func attention() {
    line(0, "aandachtspunt~\(label())")
    about()
    let all = one("elk~besluit", "elke~voorziening", "elk~overgangsrecht", "elke~eigen~bijdrage")
    line(1, "bij~" + (!chance(4) ? all : list(1...3) { $0.name() }) + slot())
    if chance(2) { line(1, "als~\(expression())\(slot())") }
    line(1, "zegt~\(sentence())\(slot())")
  }

  private func inventory() {
    line(0, "inhoud~\(name())")
    for _ in 0...4 {
      line(
        1,
        "\(one("HB-1", "NL-20b"))~\(one("§7~r12", "blz.~3~(oud)"))~\(sentence())"
          + maybe("~weggelaten~\(sentence())")
      )
    }
  }

  private func contradictions() {
    line(0, "tegenspraak~van~recht")
    about()
    warnings(1) { $0.expression() }
  }

  private func check() {
    line(0, "toetspunt~\(name())~van~besluit")
    about()
    if chance(2) { line(1, "titel~\(sentence())") }
    if chance(2) { condition("geldt~als") }
    line(1, "eist")
    items(2)
    if chance(2) { line(1, "verwacht~\(sentence())") }
    if chance(2) { line(1, "gevolg~\(sentence())\(slot())") }
    if chance(2) { line(1, "gevolg~in~euro~\(expression())") }
    if chance(2) { line(1, "herstel~\(sentence())") }
    if chance(2) { line(1, "weegt~als~oordeel") }
  }

  private func assignments() -> String {
    list(1...5) { "\($0.name())\($0.maybe("~volgens~\($0.name())"))~is~\($0.sum())" }
  }

  private func givens() {
    if chance(2) { line(1, ids()) }
    if chance(2) { line(1, "gemeente~" + assignments()) }
    if chance(2) { line(1, "huishouden~" + assignments()) }
    line(1, "persoon~B" + maybe("~" + assignments()))
    for id in ["a1", "a12", "lang"] where chance(2) {
      let like = maybe("~als~a1^,;" + assignments())
      line(1, "\(one("aanvraag", "recht", "besluit", "verstrekking"))~\(id)~van~B\(like)")
    }
    if chance(2) { line(1, "neem~aan~" + assignments()) }
  }

  private func target() -> String {
    name() + maybe("~volgens~\(name())") + maybe("~van~a1")
  }

  private func rest() -> String {
    let asks = maybe("^,~vraagt~\(name())\(maybe("~volgens~2013"))\(maybe("~van~B"))")
    return asks + one("", "~door~\(label())", "^,~met~\(label())", "^,~zonder~\(label())")
  }

  private func outcome() -> String {
    one(
      "voldoet",
      "voldoet~niet",
      "loopt~tot~en~met~\(day())",
      "loopt,~einde~onbekend",
      "loopt,~einde~onbepaald",
      "loopt,~zonder~einde",
      "voorbij~sinds~\(day())",
      "verschuldigd,~hoogte~onbepaald"
    )
  }

  private func testOfDays() {
    line(0, "proef~\(sentence())")
    givens()
    for _ in 0...2 {
      line(1, chance(3) ? "lezing~\(name())~is~\(label())" : "peildatum~\(day())")
      for _ in 0...3 {
        let value = one("onbekend", "onbepaald", sum())
        line(2, "verwacht~\(target())" + (chance(2) ? "~is~\(value)" : "^:~\(outcome())") + rest())
      }
      if chance(3) { line(2, "verwacht~tegenspraak~\(label())\(maybe("~van~a1"))") }
    }
  }

  private func testTable() {
    line(0, "proef~\(sentence())")
    givens()
    for _ in 0...1 {
      line(1, "|^peildatum^|^\(target())^|^\(target())^|")
      for _ in 0...2 {
        let value = one("onbekend", "€_5", "ja", "12,5%", day())
        line(1, "|^\(day())^|^\(outcome())\(rest())^|^\(value)\(rest())^|")
      }
      line(1, "|^\(day())^|^-^|^\(outcome())^|")
    }
  }
}
