import Base

extension CaseBinder {
  /// Takes one key of an entity that is no structure: a fact, or a mistake.
  ///
  /// Facts of a supply may stand on the right or the request that the supply comes from, unless
  /// that has a fact of the same name.
  mutating func bindFact(_ member: JSONMember, of reference: EntityReference) {
    let place = CasePlace(owner: result[reference].path, key: member.key)
    let kind = reference.kind
    let carriesSupply = kind == .request || kind == .entitlement
    let own = decoder.fact(member.key, of: kind)
    guard let fact = own ?? (carriesSupply ? decoder.fact(member.key, of: .supply) : nil) else {
      return diagnostics.append(unknownFact(place, of: kind, at: member.keySpan))
    }
    let definition = vocabulary[fact]
    guard let key = definition.key else {
      if let entry = entry(member.value, place, definition.type) {
        store(entry, of: fact, on: reference)
      }
      return
    }
    guard let members = keyedMembers(member.value, place, key: key) else { return }
    for member in members {
      let name = JSONNode(.string(member.key), at: member.keySpan)
      let key = value(name, place.keyItself(member.key), key)
      let entry = entry(member.value, place.keyed(member.key), definition.type)
      guard let key, let entry else { continue }
      store(KeyedEntry(fact: fact, key: key, entry: entry), on: reference)
    }
  }

  /// Takes the findings on the rungs of a request.
  mutating func bindRungs(_ member: JSONMember, of reference: EntityReference) {
    let place = CasePlace(owner: result[reference].path, key: member.key)
    guard let finding = vocabulary.rungFinding else {
      let label = "deze regels hebben geen afwegingskader"
      return diagnostics.append(
        .unknownKey(place, at: member.keySpan, label: label, help: "haal de sleutel weg")
      )
    }
    let definition = vocabulary[finding]
    let rungs = ValueType.choice(vocabulary.rungs)
    let members = object(
      member.value,
      place,
      expected: "een object met een bevinding per trede",
      help: "schrijf `{\"\(choiceType(vocabulary.rungs).options.first ?? "…")\": true}`"
    )
    for member in members ?? [] {
      let inner = place.inside(member.key)
      let name = JSONNode(.string(member.key), at: member.keySpan)
      let rung = value(name, place.keyItself(member.key), rungs)
      let entry = entry(member.value, inner, definition.type, valueKey: definition.name)
      guard let rung, let entry else { continue }
      store(KeyedEntry(fact: finding, key: rung, entry: entry), on: reference)
    }
  }

  /// Returns the value of a fact, bare or with who found it.
  private mutating func entry(
    _ node: JSONNode,
    _ place: CasePlace,
    _ type: ValueType,
    valueKey: String = CaseKey.value
  ) -> FactEntry? {
    guard let members = uniqueMembers(of: node) else {
      return value(node, place, type).map { FactEntry(value: $0) }
    }
    let period = type.period
    let keys =
      [valueKey] + (period == nil ? [] : [CaseKey.per])
      + [CaseKey.by, CaseKey.on, CaseKey.motivation]
    var found: Value?
    var by: String?
    var on: Day?
    var motivation: String?
    for member in members {
      let inner = place.inside(member.key)
      switch member.key {
      case valueKey: found = value(member.value, place.valueInside(member.key), type)
      case CaseKey.per where period != nil: check(member.value, inner, isPeriod: period)
      case CaseKey.by: by = text(member.value, inner)
      case CaseKey.on: on = day(member.value, inner)
      case CaseKey.motivation: motivation = text(member.value, inner)
      default: diagnostics.append(.unknownFindingKey(inner, at: member.keySpan, keys: keys))
      }
    }
    if node[valueKey] == nil {
      diagnostics.append(
        .missingKey(
          [valueKey],
          of: place.quotedName,
          at: opening(of: node),
          help: "voeg `\"\(valueKey)\": …` toe, of laat \(place.quotedName) weg",
          path: place.path
        )
      )
    }
    return found.map { FactEntry(value: $0, by: by, on: on, motivation: motivation) }
  }

  /// Checks that an amount is given for the period that the rules use: they never convert by itself.
  private mutating func check(_ node: JSONNode, _ place: CasePlace, isPeriod period: Period?) {
    guard let period, let written = text(node, place), written != period.words else { return }
    diagnostics.append(.otherPeriod(written, place, at: node.span, expected: period.words))
  }

  private mutating func keyedMembers(
    _ node: JSONNode,
    _ place: CasePlace,
    key: ValueType
  ) -> [JSONMember]? {
    let example =
      switch key {
      case .choice(let choice): choiceType(choice).options.first ?? "…"
      case .year: "2013"
      default: "…"
      }
    let name =
      switch key {
      case .choice(let choice): choiceType(choice).name
      case .year: "kalenderjaar"
      default: "sleutel"
      }
    return object(
      node,
      place,
      expected: "een object met een waarde per \(name)",
      help: "schrijf `{\"\(example)\": …}`"
    )
  }

  func unknownFact(_ place: CasePlace, of kind: EntityKind, at span: Span) -> Diagnostic {
    var names = CaseKey.structural(of: kind) + decoder.factNames(of: kind)
    if kind == .request || kind == .entitlement { names += decoder.factNames(of: .supply) }
    return .unknownKey(
      place,
      at: span,
      label: "geen gegeven van \(kind.withArticle)",
      help: ownerHelp(place.key, besides: kind)
        ?? suggestion(of: "een gegeven", closestTo: place.key, in: names)
        ?? "haal de sleutel weg, of voeg in de regels het gegeven toe"
    )
  }

  func unknownTopKey(_ place: CasePlace, at span: Span) -> Diagnostic {
    let list = DutchText.list(CaseKey.top.map(DutchText.quoted))
    return .unknownKey(
      place,
      at: span,
      label: "geen onderdeel van een zaak",
      help: ownerHelp(place.key, besides: nil)
        ?? suggestion(of: "een onderdeel", closestTo: place.key, in: CaseKey.top)
        ?? "de onderdelen van een zaak zijn \(list)"
    )
  }

  /// Returns the help that says what a fact belongs to instead.
  private func ownerHelp(_ name: String, besides kind: EntityKind?) -> String? {
    if name == vocabulary.rungFinding.map({ vocabulary[$0].name }) {
      return "zet de bevinding bij de trede, in `treden` van de aanvraag"
    }
    let owners = EntityKind.allCases.filter { $0 != kind && decoder.fact(name, of: $0) != nil }
    guard !owners.isEmpty else { return nil }
    let list = DutchText.list(owners.map(\.withArticle), before: "of")
    return "\(DutchText.quoted(name)) is een gegeven van \(list)"
  }
}
