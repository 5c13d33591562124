import Base

/// The mistakes that the author of a case can make, sorted by name.
extension Diagnostic {
  /// An amount with a part of a cent.
  static func amountWithFractionOfCent(_ place: CasePlace, at span: Span) -> Self {
    Diagnostic(
      code: "bedrag-drie-decimalen",
      message: "\(place.subject) heeft meer dan twee decimalen",
      primary: Label(span, "een bedrag gaat tot op de cent"),
      help: "schrijf euro en hele centen, zoals `\"672.00\"`, zonder punt tussen duizendtallen",
      path: place.path
    )
  }

  /// A decision or a supply that joins things of different people.
  static func differentPeople(
    _ place: CasePlace,
    at span: Span,
    belongsTo person: String,
    first: (key: String, span: Span, person: String)
  ) -> Self {
    Diagnostic(
      code: "personen-verschillen",
      message: "`\(first.key)` en \(DutchText.quoted(place.key)) horen bij verschillende personen",
      primary: Label(span, "hoort bij \(DutchText.quoted(person))"),
      secondary: [Label(first.span, "hoort bij \(DutchText.quoted(first.person))")],
      help: "laat beide naar dezelfde persoon verwijzen, of haal er één weg",
      path: place.path
    )
  }

  /// An id that something else in the case already has.
  static func duplicateID(_ id: String, _ place: CasePlace, at span: Span, first: Span) -> Self {
    Diagnostic(
      code: "id-dubbel",
      message: "\(DutchText.quoted(id)) komt twee keer voor",
      primary: Label(span, "dit id bestaat al"),
      secondary: [Label(first, "hier staat het voor het eerst")],
      help: "geef elk onderdeel van de zaak een eigen id",
      path: place.path
    )
  }

  /// `null`, or a text without a character.
  static func emptyValue(_ place: CasePlace, at span: Span, found: String, help: String) -> Self {
    Diagnostic(
      code: "waarde-leeg",
      message: "\(place.subject) heeft geen waarde",
      primary: Label(span, found),
      help: help,
      path: place.path
    )
  }

  /// An amount for another period than that of the rules, which never convert by themselves.
  static func otherPeriod(
    _ written: String,
    _ place: CasePlace,
    at span: Span,
    expected: String
  ) -> Self {
    Diagnostic(
      code: "periode-verschilt",
      message: "een bedrag per \(written)",
      primary: Label(span, "de regels rekenen hier per \(expected)"),
      help: "geef het bedrag per \(expected), en laat `per` weg of schrijf `\"\(expected)\"`",
      path: place.path
    )
  }

  /// An id that is not there.
  static func missingID(of kind: EntityKind, at span: Span, path: String, example: String) -> Self {
    Diagnostic(
      code: "id-ontbreekt",
      message: "\(kind.withArticle) zonder id",
      primary: Label(span, "hier ontbreekt `id`"),
      help: "voeg `\"id\": \"\(example)\"` toe",
      path: path
    )
  }

  /// A key that must be there.
  static func missingKey(
    _ keys: [String],
    of owner: String,
    at span: Span,
    help: String,
    path: String?
  ) -> Self {
    let names = DutchText.list(keys.map { "`\($0)`" }, before: "of")
    return Diagnostic(
      code: "sleutel-ontbreekt",
      message: "\(owner) zonder \(names)",
      primary: Label(span, "hier ontbreekt \(names)"),
      help: help,
      path: path
    )
  }

  /// A request, right, decision or supply that does not say whose it is.
  static func missingOwner(
    of kind: EntityKind,
    keys: [String],
    at span: Span,
    people: [String],
    path: String
  ) -> Self {
    let shown = people.prefix(12).map(DutchText.quoted)
    let isOfPerson = keys == [CaseKey.person]
    let help =
      if isOfPerson, people.isEmpty {
        "voeg een persoon toe aan `personen`, en hier een verwijzing naar zijn id"
      } else if isOfPerson {
        "zeg om wie het gaat: \(DutchText.list(shown, before: "of"))"
      } else {
        "zeg waar \(kind.withDefiniteArticle) bij hoort, met een id"
      }
    return missingKey(keys, of: kind.withArticle, at: span, help: help, path: path)
  }

  /// A count or a time span below 0.
  static func negativeNumber(_ place: CasePlace, at span: Span) -> Self {
    Diagnostic(
      code: "getal-negatief",
      message: "\(place.subject) is minder dan 0",
      primary: Label(span, "hier past een getal vanaf 0"),
      help: "schrijf het getal zonder min",
      path: place.path
    )
  }

  /// JSON that is no object.
  static func noCase(at span: Span, found node: JSONNode) -> Self {
    let isList = node.elements != nil
    return Diagnostic(
      code: "waarde-verkeerd-soort",
      message: "een zaak is een object",
      primary: Label(
        isList ? Span(file: span.file, start: span.start, end: span.start + 1) : span,
        "hier staat \(node.kindName)"
      ),
      help: isList
        ? "zet elke zaak op een eigen regel, in een bestand `.ndjson`"
        : "schrijf de zaak tussen `{` en `}`"
    )
  }

  /// A number with more digits than any rule can need.
  static func numberTooLarge(_ place: CasePlace, at span: Span, limit: Int) -> Self {
    Diagnostic(
      code: "getal-te-groot",
      message: "\(place.subject) heeft te veel cijfers",
      primary: Label(span, "hier passen ten hoogste \(limit) cijfers"),
      help: "controleer het getal",
      path: place.path
    )
  }

  /// A choice that is not in the list.
  static func unknownChoice(
    _ text: String,
    _ place: CasePlace,
    at span: Span,
    label: String,
    help: String?
  ) -> Self {
    Diagnostic(
      code: "keuze-onbekend",
      message: DutchText.quoted(text),
      primary: Label(span, label),
      help: help,
      path: place.path
    )
  }

  /// A day that the calendar does not have.
  static func unknownDay(_ text: String, _ place: CasePlace, at span: Span, label: String) -> Self {
    Diagnostic(
      code: "dag-bestaat-niet",
      message: text,
      primary: Label(span, label),
      help: "schrijf een dag die bestaat, als jaar-maand-dag",
      path: place.path
    )
  }

  /// A key beside the value of a fact that says nothing about who found it.
  static func unknownFindingKey(_ place: CasePlace, at span: Span, keys: [String]) -> Self {
    let list = DutchText.list(keys.map(DutchText.quoted))
    return unknownKey(
      place,
      at: span,
      label: "hier passen \(list)",
      help: suggestion(of: "een sleutel", closestTo: place.key, in: keys) ?? "haal de sleutel weg"
    )
  }

  /// A key that means nothing in its place.
  static func unknownKey(_ place: CasePlace, at span: Span, label: String, help: String?) -> Self {
    Diagnostic(
      code: "sleutel-onbekend",
      message: DutchText.quoted(place.key),
      primary: Label(span, label),
      help: help,
      path: place.path
    )
  }

  /// An id that nothing of the wanted kind has.
  static func unknownReference(
    _ id: String,
    _ place: CasePlace,
    at span: Span,
    to kind: EntityKind,
    is other: EntityKind?,
    in ids: [String]
  ) -> Self {
    // With many ids the search for near ones would take long and the list would not be read.
    let near = ids.count > 200 ? [] : closest(to: id, in: ids).map(DutchText.quoted)
    let shown = ids.prefix(12).map(DutchText.quoted)
    let help =
      if !near.isEmpty {
        "een id dat hierop lijkt: \(DutchText.list(near, before: "of"))"
      } else if shown.isEmpty {
        "voeg \(kind.withArticle) met dit id toe aan `\(kind.plural)`"
      } else {
        "verwijs naar \(DutchText.list(shown, before: "of"))"
      }
    return Diagnostic(
      code: "verwijzing-onbekend",
      message: DutchText.quoted(id),
      primary: Label(
        span,
        other.map { "dit is \($0.withArticle), niet \(kind.withArticle)" }
          ?? "geen \(kind.word) heeft dit id"
      ),
      help: help,
      path: place.path
    )
  }

  /// A value of another sort than the vocabulary asks for.
  static func wrongSort(
    _ place: CasePlace,
    at span: Span,
    expected: String,
    found: String,
    help: String,
    edits: [Edit] = []
  ) -> Self {
    Diagnostic(
      code: "waarde-verkeerd-soort",
      message: "\(place.subject) is \(expected)",
      primary: Label(span, "hier staat \(found)"),
      help: help,
      edits: edits,
      path: place.path
    )
  }
}

extension EntityKind {
  /// The word with `een`, for messages.
  var withArticle: String { "een \(word)" }

  /// The word with `de` or `het`, for messages.
  var withDefiniteArticle: String {
    switch self {
    case .household, .entitlement, .decision: "het \(word)"
    case .municipality, .person, .request, .supply: "de \(word)"
    }
  }
}
