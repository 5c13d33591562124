import Base
import RuleLanguage

extension Diagnostic {
  /// A contribution of something else than a household.
  static func contributionOwner(_ owner: NameSyntax) -> Diagnostic {
    Diagnostic(
      code: "bijdrage-onderwerp",
      message: "een eigen bijdrage is van het huishouden",
      primary: Label(owner.span, "een ander onderwerp"),
      help: "schrijf `van huishouden`"
    )
  }

  /// A contribution that is no amount.
  static func contributionType(_ name: NameSyntax) -> Diagnostic {
    Diagnostic(
      code: "bijdrage-geen-bedrag",
      message: "een eigen bijdrage is een bedrag",
      primary: Label(name.span, "heeft een andere soort waarde"),
      help: "schrijf achter de naam ` : bedrag per …`"
    )
  }

  /// A weight that a check cannot have.
  static func unknownWeight(_ word: NameSyntax) -> Diagnostic {
    unknown(
      code: "gewicht-onbekend",
      word,
      "geen gewicht van een toetspunt",
      near: "een gewicht",
      LegalityCheck.Weight.allCases.map(\.rawValue)
    )
  }

  /// A group of conditions where one condition is asked.
  static func groupNotHere(_ span: Span) -> Diagnostic {
    Diagnostic(
      code: "groep-niet-hier",
      message: "hier staat één voorwaarde",
      primary: Label(span, "een groep van voorwaarden"),
      help: "schrijf de voorwaarden op één regel met `en` of `of`"
    )
  }

  /// A rung without its question or its sentence.
  static func incompleteRung(_ name: NameSyntax, without parts: [String]) -> Diagnostic {
    let words = DutchText.list(parts.map { "`\($0)`" }, before: "en geen")
    return Diagnostic(
      code: "trede-onvolledig",
      message: "de trede \(DutchText.quoted(name.text)) heeft geen \(words)",
      primary: Label(name.span, "hieronder ontbreekt iets"),
      help: "schrijf bij elke trede `vraag \"…\"` en `genoeg \"…\"`, "
        + "de zin achter \"Niet nodig:\""
    )
  }

  /// A matrix of a parameter whose key is no choice.
  static func matrixWithoutKey(_ name: NameSyntax) -> Diagnostic {
    Diagnostic(
      code: "matrix-zonder-sleutel",
      message: "kolommen horen bij de keuzes van een sleutel",
      primary: Label(name.span, "is geen sleutel met keuzes"),
      help: "schrijf `volgens` en de naam van een keuze achter de naam, of regels met `vanaf`"
    )
  }

  /// Columns that a matrix lacks.
  static func missingColumns(_ missing: [String], of name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      code: "keuze-niet-volledig",
      message: "niet elke keuze van `\(name)` heeft een kolom",
      primary: Label(span, "hierna ontbreken kolommen"),
      help: "voeg toe: " + DutchText.list(missing.map { "`\($0)`" })
    )
  }

  /// A fact that the language itself reads and that is not declared as a choice.
  static func missingFact(_ name: NameSyntax, fact: String, clause: String) -> Diagnostic {
    Diagnostic(
      code: "gegeven-ontbreekt",
      message: "`\(clause)` leest het gegeven `\(fact)` van de aanvraag, en dat is er niet",
      primary: Label(name.span, "is hiervan een keuze"),
      help: "schrijf onder `gegevens van aanvraag`: `\(fact) : keuze (…)`"
    )
  }

  /// A keyed parameter that has lines instead of a matrix.
  static func missingMatrix(_ key: NameSyntax) -> Diagnostic {
    Diagnostic(
      code: "matrix-ontbreekt",
      message: "een parameter met een sleutel heeft een waarde voor elke keuze",
      primary: Label(key.span, "de sleutel"),
      help: "schrijf de versies als tabel, met een kolom voor elke keuze"
    )
  }

  /// A key on a definition that is no parameter.
  static func noKeyHere(_ key: NameSyntax) -> Diagnostic {
    Diagnostic(
      code: "sleutel-niet-mogelijk",
      message: "alleen een gegeven en een parameter hebben een sleutel",
      primary: Label(key.span, "een sleutel"),
      help: "laat `volgens` weg en lees de keuze in de regel zelf"
    )
  }

  /// A transition that protects what has no course of its own.
  static func notProtectable(_ word: NameSyntax) -> Diagnostic {
    Diagnostic(
      code: "bescherming-onmogelijk",
      message: "overgangsrecht beschermt een recht, een aanvraag of een verstrekking",
      primary: Label(word.span, "iets anders"),
      help: "kies `recht`, `aanvraag` of `verstrekking`"
    )
  }

  /// A label that is no answer of a reading.
  static func unknownReading(_ label: NameSyntax, known: [String]) -> Diagnostic {
    unknown(
      code: "lezing-keuze-onbekend",
      label,
      "geen antwoord van deze lezing",
      near: "een antwoord",
      known
    )
  }
}
