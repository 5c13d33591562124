import Base

/// What was expected and is not there.
extension Diagnostic {
  /// `streep-ontbreekt`: a cell without `|` behind it.
  static func missingBar(_ found: Found, at span: Span) -> Diagnostic {
    Diagnostic(
      code: "streep-ontbreekt",
      message: "geen `|` maar \(found.words)",
      primary: Label(span, "hier hoort een `|`"),
      help: "zet een `|` tussen de cellen en aan het einde van de rij"
    )
  }

  /// `bron-ontbreekt`: a version, a rounding or a conversion that names no source.
  static func missingCitation(at span: Span) -> Diagnostic {
    Diagnostic(
      code: "bron-ontbreekt",
      message: "hier staat geen bron bij",
      primary: Label(span, "zonder vindplaats"),
      help: "schrijf `bron` met de vindplaats, of `bron eigen keuze` met de reden"
    )
  }

  /// `regel-ontbreekt`: a clause that a declaration has to have.
  static func missingClause(
    _ clause: String,
    in declaration: String,
    at span: Span
  ) -> Diagnostic {
    Diagnostic(
      code: "regel-ontbreekt",
      message: "`\(declaration)` zonder `\(clause)`",
      primary: Label(span, "`\(clause)` ontbreekt"),
      help: "schrijf hieronder een regel die begint met `\(clause)`"
    )
  }

  /// `dubbele-punt-ontbreekt`: a line without ` : `.
  static func missingColon(_ found: Found, at span: Span) -> Diagnostic {
    Diagnostic(
      code: "dubbele-punt-ontbreekt",
      message: "geen ` : ` maar \(found.words)",
      primary: Label(span, "hier hoort een ` : `"),
      help: "schrijf ` : ` met een spatie aan elke kant"
    )
  }

  /// `kolom-ontbreekt`: a table of which the first or the last column is not the one it must be.
  static func missingColumn(_ column: String, _ place: String, at span: Span) -> Diagnostic {
    Diagnostic(
      code: "kolom-ontbreekt",
      message: "de \(place) kolom is niet `\(column)`",
      primary: Label(span, "hier hoort `\(column)`"),
      help: "zet `\(column)` boven de \(place) kolom"
    )
  }

  /// `komma-ontbreekt`: two parts with nothing between them.
  static func missingComma(_ found: Found, at span: Span) -> Diagnostic {
    Diagnostic(
      code: "komma-ontbreekt",
      message: "geen komma maar \(found.words)",
      primary: Label(span, "hier hoort een komma"),
      help: "zet een komma voor wat hier volgt"
    )
  }

  /// `dag-ontbreekt`: something else than a date.
  static func missingDay(_ found: Found, at span: Span) -> Diagnostic {
    Diagnostic(
      code: "dag-ontbreekt",
      message: "geen dag maar \(found.words)",
      primary: Label(span, "hier hoort een dag"),
      help: "schrijf een dag voluit, zoals `1 januari 2015`"
    )
  }

  /// `label-ontbreekt`: a ` : ` with nothing before it.
  static func missingLabel(at span: Span) -> Diagnostic {
    Diagnostic(
      code: "label-ontbreekt",
      message: "een ` : ` zonder woorden ervoor",
      primary: Label(span, "hiervoor hoort een label"),
      help: "zet enkele woorden voor ` : ` die zeggen waar de regel over gaat"
    )
  }

  /// `lijst-ontbreekt`: a line that announces a list, with no list under it.
  static func missingList(at span: Span) -> Diagnostic {
    Diagnostic(
      code: "lijst-ontbreekt",
      message: "onder deze regel staat geen lijst",
      primary: Label(span, "hieronder horen regels met ` : `"),
      help:
        "zet elk onderdeel op een eigen regel eronder, verder ingesprongen, als `label : waarde`"
    )
  }

  /// `naam-ontbreekt`: something else than a name.
  static func missingName(_ role: String, _ found: Found, at span: Span) -> Diagnostic {
    Diagnostic(
      code: "naam-ontbreekt",
      message: "geen naam maar \(found.words)",
      primary: Label(span, "hier hoort \(role)"),
      help: "een naam bestaat uit gewone woorden; na het eerste mogen er hele getallen in staan"
    )
  }

  /// `letter-ontbreekt`: a note without its letter.
  static func missingNoteLetter(_ found: Found, at span: Span) -> Diagnostic {
    Diagnostic(
      code: "letter-ontbreekt",
      message: "geen letter maar \(found.words)",
      primary: Label(span, "hier hoort de letter van een noot"),
      help: "schrijf een noot als `(a) \"de reden\"`"
    )
  }

  /// `getal-ontbreekt`: something else than a whole number.
  static func missingNumber(_ found: Found, at span: Span) -> Diagnostic {
    Diagnostic(
      code: "getal-ontbreekt",
      message: "geen heel getal maar \(found.words)",
      primary: Label(span, "hier hoort een heel getal"),
      help: "schrijf een heel getal boven 0"
    )
  }

  /// `haakje-ontbreekt`: a parenthesis that is not opened or not closed.
  static func missingParenthesis(
    _ sign: String,
    _ found: Found,
    at span: Span,
    from open: Span? = nil
  ) -> Diagnostic {
    Diagnostic(
      code: "haakje-ontbreekt",
      message: "geen `\(sign)` maar \(found.words)",
      primary: Label(span, "hier hoort `\(sign)`"),
      secondary: open.map { [Label($0, "hier gaat het haakje open")] } ?? [],
      help: "zet `\(sign)` op deze plaats; een vervolgregel springt verder in dan de eerste"
    )
  }

  /// `rijen-ontbreken`: a table without a head or without rows.
  static func missingRows(at span: Span) -> Diagnostic {
    Diagnostic(
      code: "rijen-ontbreken",
      message: "een tabel zonder rijen",
      primary: Label(span, "hieronder horen rijen"),
      help: "schrijf eerst de kop en dan de rijen, elk tussen `|` en `|`"
    )
  }

  /// `vindplaats-ontbreekt`: `bron` with nothing behind it.
  static func missingSource(_ found: Found, at span: Span) -> Diagnostic {
    Diagnostic(
      code: "vindplaats-ontbreekt",
      message: "geen bron maar \(found.words)",
      primary: Label(span, "hier hoort een bron"),
      help: "schrijf de naam van een bron en de plaats erin, of `eigen keuze` met de reden"
    )
  }

  /// `tekst-ontbreekt`: something else than a text between quotation marks.
  static func missingText(_ role: String, _ found: Found, at span: Span) -> Diagnostic {
    Diagnostic(
      code: "tekst-ontbreekt",
      message: "geen tekst maar \(found.words)",
      primary: Label(span, "hier hoort \(role)"),
      help: "zet de tekst tussen aanhalingstekens"
    )
  }

  /// `type-ontbreekt`: something else than a type behind ` : `.
  static func missingType(_ found: Found, at span: Span) -> Diagnostic {
    Diagnostic(
      code: "type-ontbreekt",
      message: "geen soort waarde maar \(found.words)",
      primary: Label(span, "hier hoort de soort van de waarde"),
      help: "schrijf bijvoorbeeld `ja of nee`, `bedrag per maand`, `datum` of `keuze (…)`"
    )
  }

  /// `eenheid-ontbreekt`: something else than a unit.
  static func missingUnit(_ found: Found, at span: Span) -> Diagnostic {
    Diagnostic(
      code: "eenheid-ontbreekt",
      message: "geen eenheid maar \(found.words)",
      primary: Label(span, "hier hoort een eenheid"),
      help: "schrijf een eenheid zoals `jaar`, `4 weken` of `etmalen`"
    )
  }

  /// `waarde-ontbreekt`: something else than a value.
  static func missingValue(_ found: Found, at span: Span) -> Diagnostic {
    Diagnostic(
      code: "waarde-ontbreekt",
      message: "geen waarde maar \(found.words)",
      primary: Label(span, "hier hoort een waarde"),
      help: "schrijf een naam, een getal, een bedrag, een dag of een tekst"
    )
  }

  /// `woord-ontbreekt`: a word of a clause that is not there.
  static func missingWord(
    _ word: String,
    in phrase: String,
    _ found: Found,
    at span: Span
  ) -> Diagnostic {
    Diagnostic(
      code: "woord-ontbreekt",
      message: "geen `\(word)` maar \(found.words)",
      primary: Label(span, "hier hoort `\(word)`"),
      help: "schrijf `\(phrase)`"
    )
  }
}
