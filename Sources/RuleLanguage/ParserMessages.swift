import Base

extension Diagnostic {
  /// `keten-te-lang`: more operands in one expression than the parser follows.
  static func chainTooLong(at span: Span, limit: Int) -> Diagnostic {
    Diagnostic(
      code: "keten-te-lang",
      message: "meer dan \(DutchText.number(limit)) waarden achter elkaar",
      primary: Label(span, "vanaf hier wordt niet verder gelezen"),
      help: "verdeel de uitdrukking over enkele `bepaal`-regels"
    )
  }

  /// `dag-bestaat-niet`: a date that the calendar does not have.
  static func dayDoesNotExist(_ text: String, _ date: WrittenDate, at span: Span) -> Diagnostic {
    let hasYear = (1...9999).contains(date.year)
    let days = Day.daysIn(month: date.month, year: max(date.year, 1))
    let month = "\(DutchText.monthNames[date.month - 1]) \(date.year)"
    return Diagnostic(
      code: "dag-bestaat-niet",
      message: "\(DutchText.quoted(text)) bestaat niet",
      primary: Label(
        span,
        hasYear ? "\(month) heeft \(days) dagen" : "het jaar ligt niet tussen 1 en 9999"
      ),
      help: "schrijf een dag die bestaat, zoals `1 januari 2015`"
    )
  }

  /// `inspringing-onverwacht`: a declaration that does not begin in the first column.
  static func indentedDeclaration(at span: Span) -> Diagnostic {
    Diagnostic(
      code: "inspringing-onverwacht",
      message: "deze regel springt in en hoort bij geen opdracht",
      primary: Label(span, "hierboven staat geen opdracht"),
      help: "begin een opdracht helemaal links"
    )
  }

  /// `kop-niet-vooraan`: a second `regels`, or one behind a declaration.
  static func lateHeader(at span: Span) -> Diagnostic {
    Diagnostic(
      code: "kop-niet-vooraan",
      message: "`regels` staat niet vooraan in het bestand",
      primary: Label(span, "hiervoor staat al iets anders"),
      help: "zet `regels` één keer in een bestand, voor alle opdrachten"
    )
  }

  /// `rest-onverwacht`: something behind the end of a clause.
  static func leftover(_ found: Found, at span: Span) -> Diagnostic {
    Diagnostic(
      code: "rest-onverwacht",
      message: "de regel gaat door met \(found.words)",
      primary: Label(span, "hier hoort de regel op te houden"),
      help: "haal weg wat hier te veel staat, of begin een nieuwe regel"
    )
  }

  /// `en-of-gemengd`: `en` and `of` in one expression.
  static func mixedAndOr(at span: Span, first: Span) -> Diagnostic {
    Diagnostic(
      code: "en-of-gemengd",
      message: "`en` en `of` staan door elkaar",
      primary: Label(span, "het ene woord"),
      secondary: [Label(first, "het andere woord")],
      help: "zet haakjes om wat bij elkaar hoort"
    )
  }

  /// `nesting-te-diep`: more in each other than the parser follows.
  static func nestingTooDeep(at span: Span, limit: Int) -> Diagnostic {
    Diagnostic(
      code: "nesting-te-diep",
      message: "meer dan \(limit) lagen in elkaar",
      primary: Label(span, "vanaf hier wordt niet verder gelezen"),
      help: "verdeel de uitdrukking over enkele `bepaal`-regels"
    )
  }

  /// `proef-zonder-verwachting`: a row or a column of a test with nothing in it but `-`.
  static func nothingExpected(in part: String, at span: Span) -> Diagnostic {
    Diagnostic(
      code: "proef-zonder-verwachting",
      message: "in deze \(part) wordt niets verwacht",
      primary: Label(span, "alleen `-`"),
      help: "zet in een cel wat wordt verwacht, of haal de \(part) weg"
    )
  }

  /// `regel-dubbel`: a clause that stands there already.
  static func repeatedClause(_ clause: String, at span: Span, first: Span) -> Diagnostic {
    Diagnostic(
      code: "regel-dubbel",
      message: "`\(clause)` staat er twee keer",
      primary: Label(span, "voor de tweede keer"),
      secondary: [Label(first, "hier voor het eerst")],
      help: "laat één van de twee staan"
    )
  }

  /// `trede-en-buiten`: a provision that stands on the ladder and outside it.
  static func bothOnAndOffLadder(at span: Span, rung: Span) -> Diagnostic {
    Diagnostic(
      code: "trede-en-buiten",
      message: "een trede, en toch buiten het afwegingskader",
      primary: Label(span, "dit zegt dat er geen trede is"),
      secondary: [Label(rung, "en dit noemt er een")],
      help: "laat één van de twee staan"
    )
  }

  /// `gereserveerd-woord`: a reserved word inside a name.
  static func reservedWord(_ word: String, at span: Span) -> Diagnostic {
    Diagnostic(
      code: "gereserveerd-woord",
      message: "`\(word)` kan niet in een naam staan",
      primary: Label(span, "een woord met een vaste betekenis"),
      help: "kies een naam zonder `\(word)`"
    )
  }

  /// `lezing-zonder-keuze`: a reading with fewer than two answers.
  static func tooFewReadings(at span: Span) -> Diagnostic {
    Diagnostic(
      code: "lezing-zonder-keuze",
      message: "een `lezing` met minder dan twee antwoorden",
      primary: Label(span, "hier is niets te kiezen"),
      help: "schrijf elk antwoord op een eigen regel, als `label : waarde`"
    )
  }

  /// `regel-onverwacht`: a line that is indented under one that has no lines under it.
  static func unexpectedLine(at span: Span, under parent: Span) -> Diagnostic {
    Diagnostic(
      code: "regel-onverwacht",
      message: "deze regel hoort niet onder de regel erboven",
      primary: Label(span, "springt te ver in"),
      secondary: [Label(parent, "hieronder past deze regel niet")],
      help: "laat de regel minder inspringen, of haal hem weg"
    )
  }

  /// `regel-onbekend`: a clause that the declaration does not have.
  static func unknownClause(_ word: String, at span: Span, in list: ClauseList) -> Diagnostic {
    let firstWords = list.clauses.map { String($0.prefix { $0 != " " }) }
    let near = suggestion(of: "een regel", closestTo: word, in: firstWords)
    let all = DutchText.list(list.clauses.map { "`\($0)`" })
    return Diagnostic(
      code: "regel-onbekend",
      message: "\(DutchText.quoted(word)) is geen regel van `\(list.declaration)`",
      primary: Label(span, "hier begint geen regel mee"),
      help: near ?? "hier passen \(all)"
    )
  }

  /// `vergelijking-onbekend`: a comparison in words that the language does not have.
  static func unknownComparison(at span: Span, negated: Keyword) -> Diagnostic {
    let help: String
    switch negated {
    case .meer: help = "schrijf `is ten hoogste`"
    case .minder: help = "schrijf `is ten minste`"
    case .een: help = "schrijf `is geen van (…)`"
    case .ten: help = "schrijf `is meer dan` of `is minder dan`"
    default: help = "schrijf `is niet`, of `is geen van (…)` voor meer waarden"
    }
    return Diagnostic(
      code: "vergelijking-onbekend",
      message: "zo kan niet worden vergeleken",
      primary: Label(span, "deze woorden passen niet achter `is`"),
      help: help
    )
  }

  /// `opdracht-onbekend`: a line in the first column that begins no declaration.
  static func unknownDeclaration(_ word: String, at span: Span) -> Diagnostic {
    let words = [
      "regels", "bron", "gegevens", "parameter", "tabel", "omrekening", "bepaal", "lezing",
      "afwegingskader", "voorziening", "vorm", "overgangsrecht", "eigen bijdrage", "tegenspraak",
      "toetspunt", "proef",
    ]
    let all = DutchText.list(words.map { "`\($0)`" })
    return Diagnostic(
      code: "opdracht-onbekend",
      message: "\(DutchText.quoted(word)) is geen opdracht",
      primary: Label(span, "hier begint geen opdracht mee"),
      help: suggestion(of: "een opdracht", closestTo: word, in: words) ?? "hier passen \(all)"
    )
  }

  /// `noot-onbekend`: `onbepaald (a)` without a note (a).
  static func unknownNote(_ letter: String, at span: Span) -> Diagnostic {
    Diagnostic(
      code: "noot-onbekend",
      message: "er is geen noot `(\(letter))`",
      primary: Label(span, "deze noot staat niet onder de tabel"),
      help: "schrijf onder de tabel `(\(letter)) \"de reden\"`, of zet de reden hier zelf"
    )
  }

  /// `plaats-onbekend`: a line of `zonder proef` that is about no line of its rule.
  static func unknownPlace(_ label: NameSyntax) -> Diagnostic {
    Diagnostic(
      code: "plaats-onbekend",
      message: "geen regel van deze opdracht begint met \(DutchText.quoted(label.text))",
      primary: Label(label.span, "hoort bij geen regel"),
      help: "neem de eerste woorden over van de regel waar het om gaat, of schrijf `alles`"
    )
  }

  /// `getal-onleesbaar`: digits in a form that the language does not have.
  static func unreadableNumber(_ text: String, at span: Span) -> Diagnostic {
    Diagnostic(
      code: "getal-onleesbaar",
      message: "\(DutchText.quoted(text)) is geen getal",
      primary: Label(span, "hier hoort een getal"),
      help: "schrijf punten tussen duizendtallen en een komma voor decimalen, zoals `1.254,90`"
    )
  }

  /// `tot-uiterlijk`: an end of which nobody can tell whether the day itself counts.
  static func untilAtTheLatest(at span: Span) -> Diagnostic {
    Diagnostic(
      code: "tot-uiterlijk",
      message: "`tot uiterlijk` zegt niet of de dag zelf meetelt",
      primary: Label(span, "twee betekenissen"),
      help: "schrijf `tot en met` als de dag zelf meetelt, en `tot` als die niet meetelt"
    )
  }

  /// `cellen-verschillen`: a row with more or fewer cells than the head.
  static func wrongCellCount(
    _ count: Int,
    expected: Int,
    at span: Span,
    head: Span
  ) -> Diagnostic {
    Diagnostic(
      code: "cellen-verschillen",
      message: "een rij met \(count) cellen in een tabel met \(expected) kolommen",
      primary: Label(span, DutchText.count(count, one: "cel", many: "cellen")),
      secondary: [Label(head, DutchText.count(expected, one: "kolom", many: "kolommen"))],
      help: "geef elke rij evenveel cellen als de kop; `-` staat voor elke waarde"
    )
  }
}
