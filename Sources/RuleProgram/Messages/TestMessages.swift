import Base
import RuleLanguage

extension Diagnostic {
  /// An id that is used twice in one test.
  static func duplicateEntity(_ id: NameSyntax, first: Span) -> Diagnostic {
    Diagnostic(
      code: "proef-id-dubbel",
      message: "\(DutchText.quoted(id.text)) staat twee keer in deze proef",
      primary: Label(id.span, "bestaat al"),
      secondary: [Label(first, "de eerste")],
      help: "geef elk onderwerp van de proef een eigen naam"
    )
  }

  /// A fact that is given twice.
  static func duplicateGiven(_ name: NameSyntax, first: Span) -> Diagnostic {
    Diagnostic(
      code: "proef-gegeven-dubbel",
      message: "\(DutchText.quoted(name.text)) is al gegeven",
      primary: Label(name.span, "de tweede keer"),
      secondary: [Label(first, "de eerste keer")],
      help: "geef elk gegeven één keer"
    )
  }

  /// An entity of another kind than fits.
  static func entityKind(
    _ id: NameSyntax,
    found: EntityKind,
    expected: [EntityKind]
  ) -> Diagnostic {
    var seen: Set<EntityKind> = []
    let words = expected.filter { seen.insert($0).inserted }.map { "een \($0.word)" }
    return Diagnostic(
      code: "proef-onderwerp-verschilt",
      message: "hier past alleen \(DutchText.list(words, before: "of"))",
      primary: Label(id.span, "een \(found.word)"),
      help: "noem het onderwerp waar dit over gaat"
    )
  }

  /// An outcome that this sort of rule never has.
  static func impossibleOutcome(
    _ words: NameSyntax,
    name: String,
    possible: [ExpectedOutcome]
  ) -> Diagnostic {
    Diagnostic(
      code: "proef-uitkomst-past-niet",
      message: "`\(name)` heeft nooit de uitkomst \(DutchText.quoted(words.text))",
      primary: Label(words.span, "past niet bij deze regel"),
      help: "kies uit "
        + DutchText.list(possible.map { "`\($0.rawValue)`" }, before: "of")
    )
  }

  /// An expectation about a value of which the test does not say whose it is.
  static func missingSubject(_ name: NameSyntax, kinds: [EntityKind]) -> Diagnostic {
    let words = kinds.first?.word ?? ""
    return Diagnostic(
      code: "proef-onderwerp-ontbreekt",
      message: "van wie of wat \(DutchText.quoted(name.text)) is, staat er niet",
      primary: Label(name.span, "is iets van \(words)"),
      help: "schrijf `\(name.text) van …`"
    )
  }

  /// A reading that is chosen before any day is named.
  static func momentWithoutDay(_ span: Span) -> Diagnostic {
    Diagnostic(
      code: "proef-zonder-dag",
      message: "een lezing geldt op de peildatum die erboven staat",
      primary: Label(span, "hierboven staat geen peildatum"),
      help: "zet `peildatum` erboven"
    )
  }

  /// An owner of something that belongs to nobody.
  static func needlessOwner(_ owner: NameSyntax, of kind: EntityKind) -> Diagnostic {
    Diagnostic(
      code: "proef-onderwerp-verschilt",
      message: "een \(kind.word) is van niemand",
      primary: Label(owner.span, "hoort hier niet"),
      help: "laat `van \(owner.text)` weg"
    )
  }

  /// An end of something that does not run.
  static func neverRuns(_ span: Span, name: String) -> Diagnostic {
    Diagnostic(
      code: "proef-uitkomst-past-niet",
      message: "`\(name)` is geen overgangsrecht en loopt dus niet",
      primary: Label(span, "past alleen bij overgangsrecht"),
      help: "noem een overgangsrecht, of verwacht een andere uitkomst"
    )
  }

  /// A keyed parameter that a test cannot replace by one value.
  static func noAssumedKey(_ name: NameSyntax, key: String) -> Diagnostic {
    Diagnostic(
      code: "proef-sleutel",
      message: "\(DutchText.quoted(name.text)) heeft een waarde voor elke sleutel",
      primary: Label(name.span, "volgens \(key)"),
      help: "neem een waarde die de sleutel zelf kiest"
    )
  }

  /// A value of a rule that has an outcome.
  static func noValue(_ span: Span, name: String) -> Diagnostic {
    Diagnostic(
      code: "proef-uitkomst-past-niet",
      message: "`\(name)` heeft een uitkomst en geen waarde",
      primary: Label(span, "een waarde"),
      help: "schrijf ` : ` en de uitkomst, zoals ` : voldoet`"
    )
  }

  /// A name that should be a fact and is a value of the rules.
  static func notAFact(_ name: NameSyntax) -> Diagnostic {
    Diagnostic(
      code: "proef-geen-gegeven",
      message: "\(DutchText.quoted(name.text)) wordt berekend en niet gegeven",
      primary: Label(name.span, "geen gegeven"),
      help: "schrijf `neem aan  \(name.text) is …`, of geef de gegevens waar het op steunt"
    )
  }

  /// A name that should be a form.
  static func notAForm(_ name: NameSyntax, known: [String]) -> Diagnostic {
    unknown(
      code: "vorm-onbekend",
      name,
      "geen vorm",
      near: "een vorm",
      known,
      otherwise: "schrijf `bedrag van VORM van AANVRAAG`"
    )
  }

  /// A name that should be a reading.
  static func notAReading(_ name: NameSyntax, known: [String]) -> Diagnostic {
    unknown(
      code: "lezing-onbekend",
      name,
      "geen lezing",
      near: "een lezing",
      known,
      otherwise: "noem een `lezing` van de regels"
    )
  }

  /// An outcome that is expected of a household that contradicts itself.
  static func outcomeBesideContradiction(_ outcome: Span, _ contradiction: Span) -> Diagnostic {
    Diagnostic(
      code: "proef-tegenspraak-alleen",
      message: "bij een tegenspraak is er geen uitkomst",
      primary: Label(outcome, "hier wordt toch een uitkomst verwacht"),
      secondary: [Label(contradiction, "zo'n zaak wordt niet beoordeeld")],
      help: "verwacht de uitkomst in een andere proef"
    )
  }

  /// A derived value that does not exist.
  static func unknownAssumption(_ name: NameSyntax, known: [String]) -> Diagnostic {
    unknown(
      code: "naam-onbekend",
      name,
      "geen waarde van de regels",
      near: "een waarde",
      known,
      otherwise: "noem een `bepaal`, een `tabel`, een `parameter` of een `lezing`"
    )
  }

  /// A label that no contradiction has.
  static func unknownContradiction(_ label: NameSyntax, known: [String]) -> Diagnostic {
    unknown(
      code: "proef-tegenspraak-onbekend",
      label,
      "geen tegenspraak",
      near: "een tegenspraak",
      known,
      otherwise: "noem het label van een regel onder `tegenspraak van …`"
    )
  }

  /// A decider that is no label and no rule.
  static func unknownDecider(_ name: NameSyntax, known: [String]) -> Diagnostic {
    unknown(
      code: "proef-door-onbekend",
      name,
      "geen label en geen regel",
      near: "een label of regel",
      known,
      otherwise: "noem het label van de voorwaarde, of de naam van de regel of trede"
    )
  }

  /// An id that the test does not declare.
  static func unknownEntity(_ id: NameSyntax, known: [String]) -> Diagnostic {
    unknown(
      code: "proef-id-onbekend",
      id,
      "komt niet voor in deze proef",
      near: "een onderwerp",
      known.sorted(),
      otherwise: known.isEmpty ? "beschrijf het in deze proef, zoals `persoon \(id.text)`" : nil
    )
  }

  /// A fact that the kind does not have.
  static func unknownFact(
    _ name: NameSyntax,
    of kind: EntityKind?,
    known: [FactDefinition]
  ) -> Diagnostic {
    unknown(
      code: "naam-onbekend",
      name,
      kind.map { "geen gegeven van \($0.word)" } ?? "geen gegeven",
      near: "een gegeven",
      known.map(\.name),
      otherwise: "beschrijf het onder `gegevens van \(kind?.word ?? "…")`"
    )
  }

  /// A part of a form that has no value.
  static func unknownFormPart(_ name: NameSyntax) -> Diagnostic {
    Diagnostic(
      code: "proef-doel-onbekend",
      message: DutchText.quoted(name.text),
      primary: Label(name.span, "geen waarde van een vorm"),
      help: "schrijf `bedrag van …` of `bijbetaling van …`"
    )
  }

  /// A label behind `met` or `zonder` that the rule does not have.
  static func unknownMention(_ label: NameSyntax, of rule: String, known: [String]) -> Diagnostic {
    unknown(
      code: "proef-vermelding-onbekend",
      label,
      "niets dat bij `\(rule)` wordt vermeld",
      near: "een label",
      known,
      otherwise: "noem een label van `let op` of `omvat`, of een aandachtspunt van deze regel"
    )
  }

  /// Words that are no outcome.
  static func unknownOutcome(_ words: NameSyntax) -> Diagnostic {
    unknown(
      code: "proef-uitkomst-onbekend",
      words,
      "geen uitkomst",
      near: "een uitkomst",
      ExpectedOutcome.allCases.map(\.rawValue)
    )
  }

  /// A name about which nothing can be expected.
  static func unknownTarget(_ name: NameSyntax, known: [String]) -> Diagnostic {
    unknown(
      code: "proef-doel-onbekend",
      name,
      "geen regel en geen waarde van de regels",
      near: "een regel of waarde",
      known,
      otherwise: "noem een voorziening, een vorm, een overgangsrecht, "
        + "een eigen bijdrage of een waarde"
    )
  }
}
