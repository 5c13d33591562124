package import Base
import Cases

/// The mistakes that the writer of a profile can make, sorted by name.
extension Diagnostic {
  /// `profiel-grenzen`: a last number or day before the first.
  static func boundsReversed(_ place: ProfileReader.Place, at span: Span) -> Self {
    Diagnostic(
      code: "profiel-grenzen",
      message: "de tweede grens ligt voor de eerste",
      primary: Label(span, "hier is niets om uit te trekken"),
      help: "zet de laagste grens vooraan",
      path: place.whole
    )
  }

  /// `profiel-naam-dubbel`: two lots, ids or branches of the same name.
  static func doubleProfileName(
    _ name: String,
    _ place: ProfileReader.Place,
    at span: Span
  ) -> Self {
    Diagnostic(
      code: "profiel-naam-dubbel",
      message: "\(DutchText.quoted(name)) komt twee keer voor",
      primary: Label(span, "deze naam bestaat al"),
      help: "kies een andere naam, of haal er één weg",
      path: place.whole
    )
  }

  /// `profiel-tak-ontbreekt`: something that can be drawn has no branch.
  static func missingBranch(
    _ labels: [String],
    of name: String,
    _ place: ProfileReader.Place,
    at span: Span
  ) -> Self {
    let list = DutchText.list(labels.prefix(12).map(DutchText.quoted))
    return Diagnostic(
      code: "profiel-tak-ontbreekt",
      message: "niet bij elke uitkomst van \(DutchText.quoted(name)) staat wat er volgt",
      primary: Label(span, labels.isEmpty ? "kan ook iets anders zijn, of ontbreken" : list),
      help: "voeg dit toe onder `bij`, of schrijf ernaast `anders`",
      path: place.whole
    )
  }

  /// `profiel-sleutel-ontbreekt`: a key that must be there.
  static func missingProfileKey(
    _ key: String,
    _ place: ProfileReader.Place,
    at span: Span
  ) -> Self {
    Diagnostic(
      code: "profiel-sleutel-ontbreekt",
      message: "hier ontbreekt \(DutchText.quoted(key))",
      primary: Label(span, "zonder \(DutchText.quoted(key))"),
      help: "voeg `\"\(key)\": …` toe",
      path: place.whole.isEmpty ? nil : place.whole
    )
  }

  /// `profiel-deel`: weights of which none is above 0, or that are too fine.
  static func noWeights(_ place: ProfileReader.Place, at span: Span) -> Self {
    Diagnostic(
      code: "profiel-deel",
      message: "uit deze gewichten is niet te trekken",
      primary: Label(span, "alles is 0, of er zijn te veel cijfers"),
      help: "geef minstens één waarde een gewicht boven 0, met ten hoogste 6 decimalen",
      path: place.whole
    )
  }

  /// `profiel-recept`: no way in which the value comes about, or more than one.
  static func recipeCount(
    _ place: ProfileReader.Place,
    at span: Span,
    found: [String]
  ) -> Self {
    let list = DutchText.list(Keyword.ways.map(DutchText.quoted), before: "of")
    let names = DutchText.list(found.map(DutchText.quoted))
    return Diagnostic(
      code: "profiel-recept",
      message: found.isEmpty
        ? "hier staat niet hoe de waarde tot stand komt"
        : "hier staat op meer manieren hoe de waarde tot stand komt",
      primary: Label(span, found.isEmpty ? "geen manier" : names),
      help: "gebruik er precies één: \(list)",
      path: place.whole
    )
  }

  /// `profiel-recept`: a way that cannot give such a value.
  static func recipeDoesNotFit(
    _ place: ProfileReader.Place,
    at span: Span,
    help: String?
  ) -> Self {
    Diagnostic(
      code: "profiel-recept",
      message: "dit past niet bij \(DutchText.quoted(place.key))",
      primary: Label(span, "geeft hier geen waarde die past"),
      help: help ?? "kies een andere manier: dit gegeven is van een ander soort",
      path: place.whole
    )
  }

  /// `profiel-deel`: a share of more than everything.
  static func shareAboveWhole(_ place: ProfileReader.Place, at span: Span) -> Self {
    Diagnostic(
      code: "profiel-deel",
      message: "een deel is ten hoogste 100 procent",
      primary: Label(span, "meer dan 100"),
      help: "schrijf een percentage van 0 tot en met 100",
      path: place.whole
    )
  }

  /// `profiel-deel`: shares that do not come to 100.
  static func sharesDoNotAddUp(
    to sum: Fraction,
    _ place: ProfileReader.Place,
    at span: Span
  ) -> Self {
    Diagnostic(
      code: "profiel-deel",
      message: "de delen zijn samen \(DutchText.number(sum)) procent",
      primary: Label(span, "dit moet 100 zijn"),
      help: "verander een deel, of schrijf `gewicht` in plaats van `deel`",
      path: place.whole
    )
  }

  /// `profiel-tak-onbekend`: a branch for what is never drawn.
  static func unknownBranch(
    _ label: String,
    of name: String,
    _ place: ProfileReader.Place,
    at span: Span,
    _ known: [String]
  ) -> Self {
    let list = DutchText.list(known.prefix(12).map(DutchText.quoted))
    let near = suggestion(of: "een uitkomst", closestTo: label, in: known)
    return Diagnostic(
      code: "profiel-tak-onbekend",
      message: DutchText.quoted(label),
      primary: Label(span, "geen uitkomst van \(DutchText.quoted(name))"),
      help: near ?? (known.isEmpty ? "geef de delen een `naam`" : "mogelijk zijn \(list)"),
      path: place.whole
    )
  }

  /// `profiel-sleutel-onbekend`: a key that means nothing in its place.
  static func unknownProfileKey(
    _ place: ProfileReader.Place,
    at span: Span,
    label: String,
    _ known: [String]
  ) -> Self {
    let list = DutchText.list(known.prefix(12).map(DutchText.quoted))
    let near = suggestion(of: "een sleutel", closestTo: place.key, in: known)
    return Diagnostic(
      code: "profiel-sleutel-onbekend",
      message: DutchText.quoted(place.key),
      primary: Label(span, label),
      help: near ?? (known.count > 12 ? "haal de sleutel weg" : "mogelijk zijn \(list)"),
      path: place.whole
    )
  }

  /// `profiel-naam-onbekend`: a lot, a fact or an id that is not there.
  static func unknownProfileName(
    _ name: String,
    _ place: ProfileReader.Place,
    at span: Span,
    what: String,
    known: [String]
  ) -> Self {
    let list = DutchText.list(known.prefix(12).map(DutchText.quoted))
    let near = suggestion(of: "iets", closestTo: name, in: known)
    return Diagnostic(
      code: "profiel-naam-onbekend",
      message: DutchText.quoted(name),
      primary: Label(span, "geen \(what) heeft deze naam"),
      help: near ?? (known.isEmpty ? "zet wat hier genoemd wordt erboven" : "er zijn \(list)"),
      path: place.whole
    )
  }

  /// `profiel-waarde`: another sort of value than is expected.
  static func wrongProfileValue(
    _ place: ProfileReader.Place,
    at node: JSONNode,
    expected: String,
    example: String? = nil
  ) -> Self {
    let isLong = node.members != nil || node.elements != nil
    let start = node.span.start
    let opening = Span(file: node.span.file, start: start, end: start + 1)
    return Diagnostic(
      code: "profiel-waarde",
      message: "hier wordt \(expected) verwacht",
      primary: Label(isLong ? opening : node.span, "hier staat \(node.kindName)"),
      help: "schrijf \(expected)" + (example.map { ", zoals \(DutchText.quoted($0))" } ?? ""),
      path: place.whole.isEmpty ? nil : place.whole
    )
  }
}

extension PopulationFault {
  /// The message about a fault in the profile, found in a household.
  package func diagnostic(household number: Int) -> Diagnostic {
    let first = "huishouden \(number): "
    switch self {
    case .daysReversed(let from, let to, let span):
      return Diagnostic(
        code: "profiel-dag",
        message: first + "de laatste dag ligt voor de eerste",
        primary: Label(span, "\(DutchText.date(from)) en daarna \(DutchText.date(to))"),
        help: "kies grenzen die altijd in deze volgorde liggen"
      )
    case .noDay(let span):
      return Diagnostic(
        code: "profiel-dag",
        message: first + "deze dag ligt buiten de kalender",
        primary: Label(span, "geen dag van de jaren 1 tot en met 9999"),
        help: "kies een kortere duur of een andere peildatum"
      )
    case .noAge(let years, let day):
      return Diagnostic(
        code: "profiel-dag",
        message: first + "niemand is \(years) jaar op \(DutchText.date(day))",
        primary: Label(.none),
        help: "laat de leeftijd van 0 tot en met 200 jaar zijn"
      )
    }
  }
}
