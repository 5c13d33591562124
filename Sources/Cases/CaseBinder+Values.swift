import Base

extension CaseBinder {
  /// Returns the value that a node has as a type, or reports why it has none.
  mutating func value(_ node: JSONNode, _ place: CasePlace, _ type: ValueType) -> Value? {
    switch type {
    case .boolean: boolean(node, place)
    case .choice(let choice): self.choice(node, place, choiceType(choice)).map(Value.choice)
    case .number: number(node, place, .plain).map(Value.number)
    case .count: number(node, place, .count).map(Value.number)
    case .percentage: percentage(node, place)
    case .money(let period): money(node, place, per: period).map(Value.number)
    case .date(let orNever): date(node, place, orNever: orNever)
    case .span: span(node, place).map(Value.span)
    case .year: year(node, place).map(Value.year)
    case .text: text(node, place).map(Value.text)
    case .entity(let kind): reference(node, place, to: kind).map(Value.entity)
    // The declaration of the fact was refused, so no program with this vocabulary is ever run.
    case .poison: nil
    }
  }

  /// The choice type with an index, or an empty one.
  func choiceType(_ index: Int) -> ChoiceType {
    guard vocabulary.choices.indices.contains(index) else {
      return ChoiceType(name: "keuze", options: [])
    }
    return vocabulary.choices[index]
  }

  private mutating func boolean(_ node: JSONNode, _ place: CasePlace) -> Value? {
    if case .bool(let value) = node.kind { return .boolean(value) }
    let literal =
      switch node.text?.lowercased() {
      case "ja", "true", "waar": "true"
      case "nee", "false", "onwaar": "false"
      default: String?.none
      }
    diagnostics.append(
      wrong(
        node,
        place,
        "ja of nee",
        help: literal.map { "schrijf `\($0)`, zonder aanhalingstekens" }
          ?? "schrijf `true` voor ja of `false` voor nee",
        edits: literal.map { [Edit(node.span, $0)] } ?? []
      )
    )
    return nil
  }

  private mutating func choice(
    _ node: JSONNode,
    _ place: CasePlace,
    _ type: ChoiceType
  ) -> Int? {
    guard case .string(let text) = node.kind else {
      let help = "schrijf als tekst \(optionList(of: type))"
      diagnostics.append(wrong(node, place, "een keuze", help: help))
      return nil
    }
    if let option = type.options.firstIndex(of: text) { return option }
    let near = suggestion(of: "een keuze", closestTo: text, in: type.options)
    let isLong = type.options.count > 12
    let help = [near, isLong && near != nil ? nil : "kies uit \(optionList(of: type))"]
      .compactMap(\.self).joined(separator: "; ")
    diagnostics.append(
      .unknownChoice(
        text,
        place,
        at: node.span,
        label: "geen keuze van \(DutchText.quoted(type.name))",
        help: help
      )
    )
    return nil
  }

  /// The options of a choice as a list, cut after the first twelve.
  private func optionList(of type: ChoiceType) -> String {
    guard !type.options.isEmpty else { return "niets: de regels noemen geen keuzes" }
    let shown = type.options.prefix(12).map(DutchText.quoted)
    let rest = type.options.count - shown.count
    return rest > 0
      ? shown.joined(separator: ", ") + " en nog \(rest)"
      : DutchText.list(shown, before: "of")
  }

  private mutating func year(_ node: JSONNode, _ place: CasePlace) -> Int? {
    let digits: String? =
      switch node.kind {
      case .string(let text), .number(let text): text
      default: nil
      }
    if let digits, digits.utf8.count == 4, let year = Int(digits), year > 0 { return year }
    let isLong = digits.map { Int($0) != nil } ?? false
    diagnostics.append(
      wrong(
        node,
        place,
        "een kalenderjaar",
        help: "schrijf het jaar met vier cijfers, zoals `2013`",
        found: isLong ? "een ander getal" : nil
      )
    )
    return nil
  }

  private mutating func percentage(_ node: JSONNode, _ place: CasePlace) -> Value? {
    // A hundredth of a number of at most 18 digits always fits.
    number(node, place, .percentage)?.divided(by: Fraction(100)).map(Value.number)
  }
}
