import Base
import RuleLanguage

extension Diagnostic {
  /// A duration that is no whole number of months or days.
  static func brokenDuration(_ span: Span) -> Diagnostic {
    Diagnostic(
      code: "duur-niet-heel",
      message: "deze duur is geen heel aantal maanden of dagen",
      primary: Label(span, "niet heel"),
      help: "schrijf de duur in maanden of in dagen"
    )
  }

  /// A divisor that is always 0.
  static func divisionByZero(_ span: Span) -> Diagnostic {
    Diagnostic(
      code: "deling-door-nul",
      message: "delen door 0 heeft geen uitkomst",
      primary: Label(span, "altijd 0"),
      help: "deel door een ander getal"
    )
  }

  /// A date that may be `nooit` where a date is asked.
  static func mayBeNever(_ span: Span) -> Diagnostic {
    Diagnostic(
      code: "datum-kan-nooit-zijn",
      message: "hier is een datum nodig, en dit kan `nooit` zijn",
      primary: Label(span, "een datum of nooit"),
      help: "maak het gevraagde een `datum of nooit`, "
        + "of neem met `de vroegste van (…)` een dag die er altijd is"
    )
  }

  /// A conversion that is not declared.
  static func missingConversion(
    _ span: Span,
    operand: Span,
    from: Period,
    to: Period
  ) -> Diagnostic {
    Diagnostic(
      code: "omrekening-ontbreekt",
      message: "van \(from.words) naar \(to.words) is geen omrekening beschreven",
      primary: Label(span, "moet per \(to.words) worden"),
      secondary: operand == span ? [] : [Label(operand, "is per \(from.words)")],
      help: "beschrijf haar met haar bron: `omrekening 1 \(from.words) is … keer \(to.words)`"
    )
  }

  /// A calculation that has no meaning.
  static func noArithmetic(
    _ operation: Arithmetic,
    _ left: Operand,
    _ right: Operand,
    in vocabulary: Vocabulary
  ) -> Diagnostic {
    let verb =
      switch operation {
      case .add: "op te tellen"
      case .subtract: "af te trekken"
      case .multiply: "te vermenigvuldigen"
      case .divide: "te delen"
      }
    let areDates = left.type.isDate && right.type.isDate
    return Diagnostic(
      code: "rekenen-onmogelijk",
      message: "dit is niet \(verb)",
      primary: Label(right.span, right.type.words(in: vocabulary)),
      secondary: [Label(left.span, left.type.words(in: vocabulary))],
      help: areDates ? "vergelijk de datums met `valt`, of reken met een datum en een duur" : nil
    )
  }

  /// A comparison of what has no order.
  static func noOrder(_ span: Span, _ found: String) -> Diagnostic {
    Diagnostic(
      code: "volgorde-ontbreekt",
      message: "hier is meer, minder, eerder of later nodig",
      primary: Label(span, "\(found) heeft geen volgorde"),
      help: "vergelijk met `is` of `is een van (…)`"
    )
  }

  /// `per` on something that has no period.
  static func noPeriod(_ span: Span, _ found: String) -> Diagnostic {
    Diagnostic(
      code: "tijdvak-onmogelijk",
      message: "dit is niet per tijdvak uit te drukken",
      primary: Label(span, found),
      help: "zet `per` achter een bedrag, een aantal of een percentage dat per tijdvak geldt"
    )
  }

  /// A rounding of what is no number.
  static func noRounding(_ span: Span, _ found: String) -> Diagnostic {
    Diagnostic(
      code: "afronding-onmogelijk",
      message: "dit is niet af te ronden",
      primary: Label(span, "de uitkomst is \(found)"),
      help: "laat `afgerond` weg"
    )
  }

  /// A step of a rounding that is no number above 0.
  static func noRoundingStep(_ span: Span) -> Diagnostic {
    Diagnostic(
      code: "afronding-onmogelijk",
      message: "afronden gaat op een vaste stap boven 0",
      primary: Label(span, "geen stap boven 0"),
      help: "schrijf een bedrag of een getal dat vaststaat"
    )
  }

  /// A sum of something that cannot be added up.
  static func noSum(_ span: Span, _ found: String) -> Diagnostic {
    Diagnostic(
      code: "rekenen-onmogelijk",
      message: "dit is niet op te tellen",
      primary: Label(span, found),
      help: "tel bedragen, aantallen of getallen op"
    )
  }

  /// A cell or a given value that leans on the case.
  static func notConstant(_ span: Span, of place: String) -> Diagnostic {
    Diagnostic(
      code: "waarde-niet-vast",
      message: "in \(place) staat een vaste waarde",
      primary: Label(span, "deze waarde hangt van de zaak af"),
      help: "schrijf de waarde zelf, of maak er een kolom van"
    )
  }

  /// A member that a provision does not have.
  static func notOfProvision(_ span: Span) -> Diagnostic {
    Diagnostic(
      code: "naam-onbekend",
      message: "van een voorziening is dit niet te vragen",
      primary: Label(span, "geen `trede` en geen `wet`"),
      help: "schrijf `trede van voorziening` of `wet van voorziening`"
    )
  }

  /// `van` on something that has no members.
  static func notOfType(_ span: Span, owner: Span, _ found: String) -> Diagnostic {
    Diagnostic(
      code: "onderwerp-verschilt",
      message: "achter `van` staat van wie of waarvan iets is",
      primary: Label(owner, found),
      secondary: [Label(span, "dit wordt ervan gevraagd")],
      help: "noem een persoon of een ander onderwerp van regels"
    )
  }

  /// A second conversion between the same periods.
  static func secondConversion(_ span: Span, first: Span) -> Diagnostic {
    Diagnostic(
      code: "omrekening-dubbel",
      message: "deze omrekening is er al",
      primary: Label(span, "de tweede"),
      secondary: [Label(first, "de eerste")],
      help: "houd één omrekening over"
    )
  }

  /// A value of another type than is asked.
  static func type(_ span: Span, _ found: String, expected: String) -> Diagnostic {
    Diagnostic(
      code: "type-verschilt",
      message: "hier is \(expected) nodig",
      primary: Label(span, found)
    )
  }

  /// Values that stand beside each other and are of different types.
  static func types(_ sides: [(Span, ValueType)], in vocabulary: Vocabulary) -> Diagnostic {
    let words = sides.map { $0.1.words(in: vocabulary) }
    return Diagnostic(
      code: "type-verschilt",
      message: "\(words[0]) en \(words[1]) gaan niet samen",
      primary: Label(sides[1].0, words[1]),
      secondary: [Label(sides[0].0, words[0])]
    )
  }

  /// A value of another unit than is asked.
  static func unit(
    _ span: Span,
    _ found: ValueType,
    expected: ValueType,
    conversion: Period?,
    in vocabulary: Vocabulary
  ) -> Diagnostic {
    Diagnostic(
      code: "eenheid-verschilt",
      message: unitsMessage(found, expected),
      primary: Label(
        span,
        "\(found.words(in: vocabulary)); hier is \(expected.words(in: vocabulary)) nodig"
      ),
      help: unitsHelp(found, expected, conversion)
    )
  }

  /// Values that stand beside each other and have different units.
  static func units(
    _ sides: [(Span, ValueType)],
    conversion: Period?,
    in vocabulary: Vocabulary
  ) -> Diagnostic {
    Diagnostic(
      code: "eenheid-verschilt",
      message: unitsMessage(sides[1].1, sides[0].1),
      primary: Label(sides[1].0, sides[1].1.words(in: vocabulary)),
      secondary: [Label(sides[0].0, sides[0].1.words(in: vocabulary))],
      help: unitsHelp(sides[1].1, sides[0].1, conversion)
    )
  }

  /// Two versions of one definition with different types.
  static func versionType(
    _ name: NameSyntax,
    _ found: String,
    first: Span,
    _ expected: String
  ) -> Diagnostic {
    Diagnostic(
      code: "versie-verschilt",
      message: "de versies van \(DutchText.quoted(name.text)) geven niet dezelfde soort waarde",
      primary: Label(name.span, "hier \(found)"),
      secondary: [Label(first, "hier \(expected)")],
      help: "geef alle versies dezelfde soort waarde en dezelfde sleutel, of een andere naam"
    )
  }

  /// An extreme of dates as of numbers, or the other way round.
  static func wrongExtreme(
    _ span: Span,
    _ extreme: Extreme,
    _ found: String,
    isDate: Bool
  ) -> Diagnostic {
    let isUpper = extreme == .highest || extreme == .latest
    let word = isDate ? (isUpper ? "laatste" : "vroegste") : (isUpper ? "hoogste" : "laagste")
    let fits = extreme == .highest || extreme == .lowest ? isDate : !isDate
    return Diagnostic(
      code: "volgorde-ontbreekt",
      message: "hier zijn waarden met een volgorde nodig",
      primary: Label(span, found),
      help: fits && !found.hasPrefix("een keuze") ? "schrijf `\(word) van`" : nil
    )
  }

  /// `kalenderjaar` without a date.
  static func yearOfWhat(_ name: NameSyntax) -> Diagnostic {
    Diagnostic(
      code: "type-verschilt",
      message: "`kalenderjaar` is het jaar van een datum",
      primary: Label(name.span, "welke datum, staat er niet"),
      help: "schrijf `kalenderjaar van peildatum` of een andere datum"
    )
  }

  private static func unitsHelp(
    _ found: ValueType,
    _ expected: ValueType,
    _ conversion: Period?
  ) -> String? {
    if let conversion { return "reken om met `per \(conversion.words)`" }
    guard let source = found.period, let target = expected.period, found.per(target) == expected
    else { return nil }
    return "reken om met `per \(target.words)`, en beschrijf met haar bron de omrekening "
      + "van \(source.words) naar \(target.words)"
  }

  private static func unitsMessage(_ found: ValueType, _ expected: ValueType) -> String {
    "\(found.unitWords) en \(expected.unitWords)"
  }
}
