import Base

extension Diagnostic {
  /// `utf8-stuk`: bytes that are no UTF-8.
  static func brokenUTF8(at span: Span, byte: UInt8) -> Diagnostic {
    let digits = String(byte, radix: 16, uppercase: true)
    return Diagnostic(
      code: "utf8-stuk",
      message: "het bestand is geen UTF-8",
      primary: Label(span, "byte \(digits) hoort hier niet"),
      help: "bewaar het bestand als UTF-8"
    )
  }

  /// `json-bom`: an invisible mark before the JSON.
  static func byteOrderMark(at span: Span) -> Diagnostic {
    Diagnostic(
      code: "json-bom",
      message: "het bestand begint met een byte order mark",
      primary: Label(span, "een teken dat niemand ziet"),
      help: "bewaar het bestand als UTF-8 zonder BOM",
      edits: [Edit(span, "")]
    )
  }

  /// `json-stuurteken`: a tab or another control character inside a text.
  static func controlCharacter(at span: Span) -> Diagnostic {
    Diagnostic(
      code: "json-stuurteken",
      message: "een tab of ander stuurteken in een tekst",
      primary: Label(span, "dit teken mag niet los in een tekst"),
      help: #"schrijf een tab als `\t`, of maak er een spatie van"#
    )
  }

  /// `json-getal-vorm`: a Dutch decimal comma.
  static func decimalComma(_ text: String, at span: Span, comma: Span) -> Diagnostic {
    Diagnostic(
      code: "json-getal-vorm",
      message: "\(DutchText.quoted(text)) is geen getal in JSON",
      primary: Label(span, "een getal met een komma"),
      help: "schrijf een punt in plaats van de komma",
      edits: [Edit(comma, ".")]
    )
  }

  /// `json-sleutel-dubbel`: a key that the same object has already.
  static func duplicateKey(_ key: String, at span: Span, first: Span) -> Diagnostic {
    Diagnostic(
      code: "json-sleutel-dubbel",
      message: "\(DutchText.quoted(key)) staat er twee keer",
      primary: Label(span, "voor de tweede keer in dit object"),
      secondary: [Label(first, "hier voor het eerst")],
      help: "laat één van de twee staan"
    )
  }

  /// `bestand-leeg`: nothing to read.
  static func emptyFile(at span: Span) -> Diagnostic {
    Diagnostic(
      code: "bestand-leeg",
      message: "er staat niets in",
      primary: Label(span, "hier hoort een zaak te staan"),
      help: "schrijf een zaak als JSON-object, van `{` tot en met `}`"
    )
  }

  /// `json-niet-af`: the file ends inside a value.
  static func endTooSoon(
    at span: Span,
    missing: String,
    from bracket: Span?,
    isObject: Bool
  ) -> Diagnostic {
    let name = isObject ? "dit object" : "deze lijst"
    return Diagnostic(
      code: "json-niet-af",
      message: "het einde komt te vroeg",
      primary: Label(span, "hierna ontbreekt \(missing)"),
      secondary: bracket.map { [Label($0, "hier begint \(name)")] } ?? [],
      help: "vul aan wat ontbreekt, of kijk of het bestand heel is overgekomen"
    )
  }

  /// `json-komma-te-veel`: a comma before a closing bracket.
  static func extraComma(at span: Span) -> Diagnostic {
    Diagnostic(
      code: "json-komma-te-veel",
      message: "een komma waar niets op volgt",
      primary: Label(span, "na het laatste onderdeel staat geen komma"),
      help: "haal de komma weg",
      edits: [Edit(span, "")]
    )
  }

  /// `json-teken-half`: an escape that stands for half a character.
  static func halfCharacter(_ text: String, at span: Span) -> Diagnostic {
    Diagnostic(
      code: "json-teken-half",
      message: "\(DutchText.quoted(text)) is een half teken",
      primary: Label(span, "de andere helft ontbreekt"),
      help: "schrijf het teken zelf, of beide helften achter elkaar"
    )
  }

  /// `json-getal-vorm`: digits in a form that JSON does not have.
  static func malformedNumber(_ text: String, at span: Span) -> Diagnostic {
    Diagnostic(
      code: "json-getal-vorm",
      message: "\(DutchText.quoted(text)) is geen getal in JSON",
      primary: Label(span, "verwacht: een getal zoals `0.5` of `1250`"),
      help: numberHelp(for: text)
    )
  }

  /// `json-komma-ontbreekt`: two members or elements with nothing between them.
  static func missingComma(at span: Span) -> Diagnostic {
    Diagnostic(
      code: "json-komma-ontbreekt",
      message: "geen komma tussen twee onderdelen",
      primary: Label(span, "hier hoort een komma"),
      help: "zet hier een komma",
      edits: [Edit(span, ",")]
    )
  }

  /// `json-tekst-open`: a text without its closing quote.
  static func openString(at span: Span, from quote: Span) -> Diagnostic {
    Diagnostic(
      code: "json-tekst-open",
      message: "een tekst zonder aanhalingsteken aan het eind",
      primary: Label(span, #"hier ontbreekt `"`"#),
      secondary: [Label(quote, "hier begint de tekst")],
      help: #"sluit de tekst met `"`; een nieuwe regel in een tekst is `\n`"#
    )
  }

  /// `json-rest`: more text behind the value.
  static func textAfterValue(at span: Span) -> Diagnostic {
    Diagnostic(
      code: "json-rest",
      message: "er staat nog iets achter de zaak",
      primary: Label(span, "hier hoort niets meer te staan"),
      help: "zet één zaak in een `.json`-bestand, of elke zaak op één regel in `.ndjson`"
    )
  }

  /// `json-te-diep`: more brackets in brackets than the reader follows.
  static func tooDeep(at span: Span, limit: Int) -> Diagnostic {
    Diagnostic(
      code: "json-te-diep",
      message: "meer dan \(limit) haken in elkaar",
      primary: Label(span, "deze haak is er één te veel"),
      help: "een zaak heeft er hoogstens een handvol; kijk of een haak te laat sluit"
    )
  }

  /// `json-teken-onverwacht`: something that cannot stand here.
  static func unexpectedCharacter(_ text: String, at span: Span, expected: String) -> Diagnostic {
    Diagnostic(
      code: "json-teken-onverwacht",
      message: "\(DutchText.quoted(text)) hoort hier niet",
      primary: Label(span, "verwacht: \(expected)"),
      help: characterHelp(for: text)
    )
  }

  /// `json-escape-onbekend`: a backslash with something that has no meaning.
  static func unknownEscape(_ text: String, at span: Span) -> Diagnostic {
    Diagnostic(
      code: "json-escape-onbekend",
      message: "\(DutchText.quoted(text)) heeft geen betekenis",
      primary: Label(span, #"verwacht: een teken als `\n`, `\"` of `\u00e9`"#),
      help: #"schrijf een gewone `\` als `\\`"#
    )
  }

  /// `json-woord-onbekend`: a word without quotes.
  static func unknownWord(_ word: String, at span: Span) -> Diagnostic {
    let literal = literal(for: word)
    let plain = "zet een tekst tussen rechte aanhalingstekens: `\"`"
    return Diagnostic(
      code: "json-woord-onbekend",
      message: "\(DutchText.quoted(word)) staat los",
      primary: Label(span, "verwacht: `true`, `false`, `null`, een getal of een tekst"),
      help: literal.map { "schrijf `\($0)`" } ?? plain,
      edits: (literal ?? quoted(word)).map { [Edit(span, $0)] } ?? []
    )
  }

  /// `json-sleutel-los`: a key without quotes.
  static func unquotedKey(at span: Span, text: String) -> Diagnostic {
    Diagnostic(
      code: "json-sleutel-los",
      message: "\(DutchText.quoted(text)) staat los",
      primary: Label(span, "verwacht: een sleutel tussen aanhalingstekens"),
      help: "schrijf \(DutchText.quoted("\"\(text)\""))",
      edits: quoted(text).map { [Edit(span, $0)] } ?? []
    )
  }

  /// Returns the text as a JSON string, or nil when it has quotes or escapes of its own.
  private static func quoted(_ text: String) -> String? {
    text.contains(where: { "\\“”„‘’'".contains($0) }) ? nil : "\"\(text)\""
  }

  private static func characterHelp(for text: String) -> String {
    switch text {
    case "'": #"gebruik rechte dubbele aanhalingstekens: `"`"#
    case "/", "#": "JSON kent geen opmerkingen; haal ze weg"
    case "=", ";": "tussen sleutel en waarde staat `:`, tussen onderdelen een komma"
    default: "kijk of hiervoor een haak, komma of aanhalingsteken ontbreekt"
    }
  }

  private static func literal(for word: String) -> String? {
    switch word.lowercased() {
    case "true", "ja", "waar", "yes": "true"
    case "false", "nee", "onwaar", "no": "false"
    case "null", "none", "nil", "undefined", "nan", "leeg", "onbekend": "null"
    default: nil
    }
  }

  private static func numberHelp(for text: String) -> String {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    if Day(iso: text) != nil { return "zet een dag tussen aanhalingstekens" }
    if digits.hasPrefix("+") { return "laat het plusteken weg" }
    if digits.hasPrefix(".") || digits.hasSuffix(".") {
      return "zet een cijfer voor en achter de punt"
    }
    if digits.hasPrefix("0"), digits.utf8.dropFirst().first.map({ $0 >= 48 && $0 <= 57 }) == true {
      return "laat de nul vooraan weg, of zet een nummer tussen aanhalingstekens"
    }
    return "zet een tekst tussen aanhalingstekens"
  }
}
