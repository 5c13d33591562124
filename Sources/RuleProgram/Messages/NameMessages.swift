import Base
import RuleLanguage

extension Diagnostic {
  /// A type that is named after something with different choices on different kinds.
  static func ambiguousChoice(_ name: NameSyntax) -> Diagnostic {
    Diagnostic(
      code: "naam-dubbelzinnig",
      message: "\(DutchText.quoted(name.text)) heeft meer dan één lijst van keuzes",
      primary: Label(name.span, "welke lijst wordt bedoeld, is niet te zien"),
      help: "geef de gegevens met die keuzes elk een eigen naam"
    )
  }

  /// A catalogue id that occurs twice in one rule.
  static func duplicateID(_ id: NameSyntax, first: Span) -> Diagnostic {
    Diagnostic(
      code: "kenmerk-dubbel",
      message: "\(DutchText.quoted(id.text)) staat hier twee keer",
      primary: Label(id.span, "staat er al"),
      secondary: [Label(first, "de eerste keer")],
      help: "noem elk kenmerk één keer"
    )
  }

  /// A name that was already declared.
  static func duplicateName(_ name: NameSyntax, first: Span) -> Diagnostic {
    Diagnostic(
      code: "naam-dubbel",
      message: "\(DutchText.quoted(name.text)) bestaat al",
      primary: Label(name.span, "dezelfde naam"),
      secondary: [Label(first, "hier stond de naam al")],
      help: "kies een andere naam, of geef elke versie een eigen `geldig vanaf … tot …`"
    )
  }

  /// An option that occurs twice in one list.
  static func duplicateOption(_ name: NameSyntax, first: Span, of list: String) -> Diagnostic {
    Diagnostic(
      code: "keuze-dubbel",
      message: "\(DutchText.quoted(name.text)) staat twee keer in \(list)",
      primary: Label(name.span, "staat er al"),
      secondary: [Label(first, "de eerste keer")],
      help: "noem elke keuze één keer"
    )
  }

  /// A value that needs a key and has none.
  static func missingKey(_ name: NameSyntax, key: String, example: String) -> Diagnostic {
    Diagnostic(
      code: "sleutel-ontbreekt",
      message: "\(DutchText.quoted(name.text)) heeft een sleutel nodig",
      primary: Label(name.span, "volgens welke sleutel: \(key)"),
      help: "schrijf `\(name.text) volgens \(example)`"
    )
  }

  /// A value that has a key and needs none.
  static func needlessKey(_ value: Span, key: Span) -> Diagnostic {
    Diagnostic(
      code: "sleutel-overbodig",
      message: "hier hoort geen sleutel",
      primary: Label(key, "deze sleutel kiest niets"),
      secondary: [Label(value, "heeft één waarde")],
      help: "laat `volgens` weg"
    )
  }

  /// A name that only another subject carries.
  static func otherSubject(
    _ name: NameSyntax,
    of kind: EntityKind,
    subject: EntityKind?
  ) -> Diagnostic {
    let here = subject.map { "hier gaat het over \($0.word)" } ?? "deze regel heeft geen onderwerp"
    return Diagnostic(
      code: "onderwerp-verschilt",
      message: "\(DutchText.quoted(name.text)) is iets van \(kind.word)",
      primary: Label(name.span, here),
      help: subject == nil
        ? "zet achter de naam van de regel `van \(kind.word)`"
        : "kies een \(kind.word) met `er is een \(kind.word) waarvoor …`, "
          + "of maak dit een regel van \(kind.word)"
    )
  }

  /// A kind after `van` that does not belong to the subject.
  static func outOfReach(_ name: NameSyntax, subject: EntityKind?) -> Diagnostic {
    Diagnostic(
      code: "onderwerp-verschilt",
      message: "vanaf hier is geen \(name.text) te bereiken",
      primary: Label(
        name.span,
        subject.map { "hier gaat het over \($0.word)" } ?? "deze regel heeft geen onderwerp"
      ),
      help: "kies er een met `er is een \(name.text) waarvoor …`"
    )
  }

  /// A second ladder.
  static func secondLadder(_ name: NameSyntax, first: Span) -> Diagnostic {
    Diagnostic(
      code: "afwegingskader-dubbel",
      message: "er is al een afwegingskader",
      primary: Label(name.span, "het tweede"),
      secondary: [Label(first, "het eerste")],
      help: "houd één afwegingskader over"
    )
  }

  /// A name that is not among the known ones, with the near ones as help.
  ///
  /// Without a near name the help is the one given, or else the list of names when it is short.
  /// The nearest name is also an edit.
  static func unknown(
    code: String,
    _ name: NameSyntax,
    _ label: String,
    near noun: String,
    _ known: [String],
    otherwise: String? = nil
  ) -> Diagnostic {
    let nearest = closest(to: name.text, in: known).first
    return Diagnostic(
      code: code,
      message: DutchText.quoted(name.text),
      primary: Label(name.span, label),
      help: suggestion(of: noun, closestTo: name.text, in: known) ?? otherwise ?? choices(known),
      edits: nearest.map { [Edit(name.span, $0)] } ?? []
    )
  }

  /// A contribution that is not declared.
  static func unknownContribution(_ name: NameSyntax, known: [String]) -> Diagnostic {
    unknown(
      code: "bijdrage-onbekend",
      name,
      "geen eigen bijdrage met deze naam",
      near: "een eigen bijdrage",
      known,
      otherwise: "beschrijf haar met `eigen bijdrage … van huishouden : bedrag per …`"
    )
  }

  /// A word that is no kind of entity.
  static func unknownKind(_ word: NameSyntax) -> Diagnostic {
    unknown(
      code: "onderwerp-onbekend",
      word,
      "geen onderwerp van regels",
      near: "een onderwerp",
      EntityKind.allCases.map(\.word)
    )
  }

  /// A name of a value that nothing in reach has.
  static func unknownName(
    _ name: NameSyntax,
    subject: EntityKind?,
    known: [String]
  ) -> Diagnostic {
    unknown(
      code: "naam-onbekend",
      name,
      subject.map { "geen gegeven en geen waarde van \($0.word)" }
        ?? "geen waarde zonder onderwerp",
      near: "een gegeven of waarde",
      known,
      otherwise: "beschrijf het onder `gegevens van …`, of bereken het met `bepaal`"
    )
  }

  /// A name that is no option of a choice.
  static func unknownOption(_ name: NameSyntax, of choice: String, known: [String]) -> Diagnostic {
    unknown(
      code: "keuze-onbekend",
      name,
      "geen keuze van `\(choice)`",
      near: "een keuze",
      known
    )
  }

  /// A provision that is not declared.
  static func unknownProvision(_ name: NameSyntax, known: [String]) -> Diagnostic {
    unknown(
      code: "voorziening-onbekend",
      name,
      "geen voorziening met deze naam",
      near: "een voorziening",
      known,
      otherwise: "beschrijf haar met `voorziening \(name.text)`"
    )
  }

  /// A role that no rule gives a task.
  static func unknownRole(_ name: NameSyntax, known: [String]) -> Diagnostic {
    unknown(
      code: "rol-onbekend",
      name,
      "geen rol die ergens een taak heeft",
      near: "een rol",
      known
    )
  }

  /// A rung that the ladder does not have.
  static func unknownRung(_ name: NameSyntax, known: [String]) -> Diagnostic {
    unknown(
      code: "trede-onbekend",
      name,
      "geen trede van het afwegingskader",
      near: "een trede",
      known,
      otherwise: known.isEmpty ? "beschrijf de treden in een `afwegingskader`" : nil
    )
  }

  /// A type that is the name of nothing with choices.
  static func unknownType(_ name: NameSyntax, known: [String]) -> Diagnostic {
    Diagnostic(
      code: "keuze-ontbreekt",
      message: "\(DutchText.quoted(name.text)) heeft geen keuzes",
      primary: Label(name.span, "geen soort waarde, en geen gegeven met een `keuze (…)`"),
      help: suggestion(of: "een gegeven", closestTo: name.text, in: known)
        ?? "schrijf een soort waarde, of som de keuzes op met `keuze (…)`"
    )
  }

  private static func choices(_ known: [String]) -> String? {
    guard !known.isEmpty else { return nil }
    guard known.count <= 8 else { return "schrijf een van de \(known.count) namen" }
    return "kies uit " + DutchText.list(known.map { "`\($0)`" }, before: "of")
  }
}
