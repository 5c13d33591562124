import Base

/// The mistakes that show only when rules are looked at together, sorted by name.
extension Diagnostic {
  /// `geldigheid-leeg`: a version that ends before it begins, so that it holds on no day.
  static func emptyPeriod(_ name: String, _ version: Version) -> Diagnostic {
    let last = version.until.flatMap { $0.adding(days: -1) }.map { DutchText.date($0) } ?? ""
    return Diagnostic(
      code: "geldigheid-leeg",
      message: "`\(name)` geldt op geen enkele dag",
      primary: Label(
        version.span,
        "vanaf \(DutchText.date(version.from)), en de laatste dag is \(last)"
      ),
      help: "schrijf een einde dat na het begin ligt"
    )
  }

  /// Two exceptions that fire together, always or for some household, and give different values.
  static func clashingExceptions(
    _ name: String,
    _ first: RuleException,
    _ second: RuleException,
    isAlways: Bool,
    values: (String, String)
  ) -> Self {
    Diagnostic(
      code: "uitzonderingen-botsen",
      message: "twee uitzonderingen van \(DutchText.quoted(name)) spreken elkaar tegen",
      primary: Label(second.span, "geeft \(values.1)"),
      secondary: [
        Label(
          first.span,
          "geldt \(isAlways ? "onder dezelfde voorwaarde" : "soms tegelijk"), en geeft \(values.0)"
        )
      ],
      help: "haal er een weg, of noem bij een van beide een bron die voorgaat"
    )
  }

  /// A row of a table that no values reach.
  static func deadRow(_ table: String, at span: Span, covered: Bool) -> Self {
    Diagnostic(
      code: "tabel-dode-rij",
      message: "een rij van \(DutchText.quoted(table)) wordt nooit bereikt",
      primary: Label(
        span,
        covered ? "de rijen hierboven vangen alles af" : "geen enkele waarde past in deze cellen"
      ),
      help: covered ? "haal de rij weg, of zet haar hoger" : "kijk de grenzen in de cellen na"
    )
  }

  /// Two answers to an ambiguity that come to the same.
  static func equalReadings(_ option: NamedValue, _ earlier: NamedValue) -> Self {
    Diagnostic(
      .warning,
      code: "lezingen-gelijk",
      message: "twee lezingen komen op hetzelfde uit",
      primary: Label(option.span, "dezelfde waarde"),
      secondary: [Label(earlier.span, "als hier")],
      help: "haal een van beide weg, of kijk de waarden na"
    )
  }

  /// A column that can go without any outcome changing.
  static func idleColumn(_ column: String, of table: String, at span: Span) -> Self {
    Diagnostic(
      .warning,
      code: "tabel-kolom-overbodig",
      message: "een kolom van \(DutchText.quoted(table)) beslist niets",
      primary: Label(span, "\(DutchText.quoted(column)) maakt in geen enkele rij verschil"),
      help: "haal de kolom weg"
    )
  }

  /// A provision with a decision that leaves open what the contribution is.
  static func missingRegime(_ provision: String, at span: Span) -> Self {
    Diagnostic(
      code: "bijdrage-ontbreekt",
      message: "\(DutchText.quoted(provision)) zegt niets over de eigen bijdrage",
      primary: Label(span, "hier hoort een regel `bijdrage`"),
      help: "schrijf `bijdrage volgens …`, `bijdrage geen`, of `bijdrage onbepaald` met de reden"
    )
  }

  /// Two rows of a table that match the same values and disagree.
  static func overlap(_ table: String, _ first: Span, _ second: Span, values: [String]) -> Self {
    Diagnostic(
      code: "tabel-overlap",
      message: "twee rijen van \(DutchText.quoted(table)) gelden voor dezelfde waarden",
      primary: Label(second, "geeft iets anders bij \(values.joined(separator: ", "))"),
      secondary: [Label(first, "deze rij gaat voor")],
      help: "maak de cellen zo dat één rij past, of schrijf `anders`"
    )
  }

  /// Definitions that read each other in a circle.
  static func ring(_ steps: [RingStep]) -> Self {
    let names = steps.map { DutchText.quoted($0.name) }
    // The first name is read by the last, so its place closes the ring.
    let places = steps.dropFirst() + steps.prefix(1)
    var labels = places.enumerated().map { index, step in
      let isLast = index == steps.count - 1
      let reader = DutchText.quoted(steps[index].name)
      let isSelf = steps.count == 1
      let start = isSelf ? "hier" : "\(reader) leest \(DutchText.quoted(step.name))"
      return Label(step.span, isLast && index > 0 ? start + ": de kring is rond" : start)
    }
    let first = labels.removeFirst()
    return Diagnostic(
      code: "kring",
      message: steps.count == 1
        ? "\(names[0]) leest zichzelf"
        : "\(DutchText.list(names)) lezen elkaar in een kring",
      primary: first,
      secondary: labels,
      help: "haal een van deze verwijzingen weg"
    )
  }

  /// Values for which a table has no row.
  static func tableGap(_ table: String, at span: Span, values: [String]) -> Self {
    Diagnostic(
      .warning,
      code: "tabel-gat",
      message: "\(DutchText.quoted(table)) heeft niet voor alles een rij",
      primary: Label(
        span,
        values.isEmpty ? "geen enkele rij past" : "geen rij voor \(values.joined(separator: ", "))"
      ),
      help: "voeg een rij toe, of een laatste rij met `anders`"
    )
  }

  /// A table with more combinations than are tried.
  static func tableTooLarge(_ table: String, at span: Span, limit: Int) -> Self {
    Diagnostic(
      .warning,
      code: "tabel-te-groot",
      message: "\(DutchText.quoted(table)) is te groot om helemaal na te kijken",
      primary: Label(span, "meer dan \(DutchText.number(limit)) combinaties van waarden"),
      help: "splits de tabel; nu is niet gezocht naar gaten en rijen die elkaar tegenspreken"
    )
  }

  /// A name that no rule reads.
  static func unused(_ name: String, _ sort: String, at span: Span) -> Self {
    Diagnostic(
      .warning,
      code: "ongebruikt",
      message: "\(DutchText.quoted(name)) wordt nergens gelezen",
      primary: Label(span, "geen regel gebruikt \(sort)"),
      help: "gebruik de naam in een regel, of haal hem weg"
    )
  }

  /// Days between two versions on which neither holds.
  static func versionGap(
    _ name: String,
    _ type: ValueType?,
    _ before: Version,
    _ after: Version,
    from first: Day
  ) -> Self {
    let message =
      switch type {
      case .money: "geen bedrag voor"
      case .percentage: "geen percentage voor"
      case .some: "geen waarde voor"
      case nil: "\(DutchText.quoted(name)) zwijgt over"
      }
    let help = "voeg een versie vanaf \(DutchText.date(first)) toe"
    return Diagnostic(
      code: "gat-in-versies",
      message: "\(message) \(period(from: first, until: after.from))",
      primary: Label(after.span, "hier begint de volgende"),
      secondary: [Label(before.span, "hier eindigt een versie")],
      help: type == nil
        ? help + ", of laat de versies op elkaar aansluiten"
        : help + ", of schrijf `onbepaald` met de reden"
    )
  }

  /// Two versions of one name that hold on the same day.
  static func versionOverlap(_ name: String, _ first: Version, _ second: Version) -> Self {
    let isSameDay = first.from == second.from
    let day = DutchText.date(second.from)
    return Diagnostic(
      code: "versies-overlappen",
      message: second.from == .first
        ? "twee versies van \(DutchText.quoted(name)) gelden tegelijk"
        : "twee versies van \(DutchText.quoted(name)) gelden op \(day)",
      primary: Label(second.span, "deze versie begint terwijl een andere nog geldt"),
      secondary: [
        Label(
          first.span,
          first.until.flatMap { $0.adding(days: -1) }
            .map { "deze geldt tot en met \(DutchText.date($0))" } ?? "deze heeft geen einde"
        )
      ],
      help: isSameDay
        ? "haal een van beide weg, of geef ze verschillende dagen"
        : "laat de eerste eindigen met `tot \(day)`"
    )
  }

  /// Returns a period in words: `2016`, or from its first to its last day.
  private static func period(from first: Day, until end: Day) -> String {
    let (start, stop) = (first.components, end.components)
    if (start.month, start.day, stop.month, stop.day) == (1, 1, 1, 1) {
      return stop.year - start.year == 1
        ? String(start.year) : "\(start.year) tot en met \(stop.year - 1)"
    }
    let last = end.adding(days: -1) ?? end
    return first == last
      ? DutchText.date(first) : "\(DutchText.date(first)) tot en met \(DutchText.date(last))"
  }
}
