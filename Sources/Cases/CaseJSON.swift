package import Base

/// Describes a case as the JSON that reads as this case again.
///
/// What was computed from the case, such as a supply that follows from a right, is left out.
///
/// - Parameters:
///   - file: The case.
///   - vocabulary: What the case was read with.
/// - Returns: The object, with its keys in the order of the design and facts in that of the rules.
package func describe(_ file: CaseFile, vocabulary: Vocabulary) -> JSONValue {
  CaseDescription(file: file, vocabulary: vocabulary).whole
}

private struct CaseDescription {
  let file: CaseFile
  let vocabulary: Vocabulary

  var whole: JSONValue {
    var members: [(String, JSONValue)] = [(CaseKey.caseID, .string(file.id))]
    if let designation = file.designation {
      members.append((CaseKey.designation, .string(designation)))
    }
    if let name = file.municipality {
      members.append((CaseKey.municipality, municipality(name)))
    }
    if let day = file.referenceDate { members.append((CaseKey.referenceDate, .string(day.iso))) }
    let household = facts(of: EntityReference(.household, 0))
    if !household.isEmpty { members.append((CaseKey.household, .object(household))) }
    for kind in CaseKey.listedKinds {
      let entities = (0..<file.count(of: kind)).map { EntityReference(kind, $0) }
        .filter { !file[$0].path.isEmpty }
      guard !entities.isEmpty else { continue }
      members.append((kind.plural, .array(entities.map { .object(entity($0)) })))
    }
    return .object(members)
  }

  private func municipality(_ name: String) -> JSONValue {
    let facts = facts(of: EntityReference(.municipality, 0))
    return facts.isEmpty ? .string(name) : .object([(CaseKey.name, .string(name))] + facts)
  }

  private func entity(_ reference: EntityReference) -> [(String, JSONValue)] {
    let entity = file[reference]
    let keys = CaseKey.structural(of: reference.kind)
    var members = [(CaseKey.id, JSONValue.string(entity.id))]
    let owners: [(String, EntityKind, Int?)] = [
      (CaseKey.person, .person, entity.person), (CaseKey.request, .request, entity.request),
      (CaseKey.entitlement, .entitlement, entity.entitlement),
    ]
    for (key, kind, index) in owners where keys.contains(key) {
      guard let index else { continue }
      members.append((key, .string(file[EntityReference(kind, index)].id)))
    }
    return members + facts(of: reference) + rungs(of: entity)
  }

  private func facts(of reference: EntityReference) -> [(String, JSONValue)] {
    let entity = file[reference]
    var members: [(String, JSONValue)] = []
    for (index, fact) in vocabulary.facts.enumerated() where FactID(index) != vocabulary.rungFinding
    {
      let isCarried = fact.kind == .supply && !entity.supplySlots.isEmpty
      guard fact.kind == entity.kind || (isCarried && !isHidden(fact.name, by: entity.kind)) else {
        continue
      }
      if fact.key != nil {
        let values = entity.keyed.filter { $0.fact == FactID(index) }
        guard !values.isEmpty else { continue }
        let described = values.map { (key($0.key, fact), describe($0.entry, as: fact.type)) }
        members.append((fact.name, .object(described)))
      } else if let entry = slot(of: fact, in: entity) {
        members.append((fact.name, describe(entry, as: fact.type)))
      }
    }
    return members
  }

  /// Whether a kind has a fact of its own under this name, which a case then means.
  private func isHidden(_ name: String, by kind: EntityKind) -> Bool {
    vocabulary.facts.contains { $0.kind == kind && $0.name == name }
  }

  /// The entry of a fact that the entity carries itself or for the supply that follows from it.
  private func slot(of fact: FactDefinition, in entity: Entity) -> FactEntry? {
    fact.kind == entity.kind ? entity.slots[fact.slot] : entity.supplySlots[fact.slot]
  }

  private func rungs(of entity: Entity) -> [(String, JSONValue)] {
    guard let finding = vocabulary.rungFinding else { return [] }
    let fact = vocabulary[finding]
    let entries = entity.keyed.filter { $0.fact == finding }
    guard !entries.isEmpty else { return [] }
    let described = entries.map { entry in
      (key(entry.key, fact), describe(entry.entry, as: fact.type, valueKey: fact.name))
    }
    return [(CaseKey.rungs, .object(described))]
  }

  private func key(_ value: Value, _ fact: FactDefinition) -> String {
    switch (value, fact.key) {
    case (.choice(let option), .choice(let choice)?): vocabulary.choices[choice].options[option]
    case (.year(let year), _): fourDigits(year)
    default: ""
    }
  }

  private func describe(
    _ entry: FactEntry,
    as type: ValueType,
    valueKey: String = CaseKey.value
  ) -> JSONValue {
    let value = describe(entry.value, as: type)
    guard entry.by != nil || entry.on != nil || entry.motivation != nil else { return value }
    var members = [(valueKey, value)]
    if let by = entry.by { members.append((CaseKey.by, .string(by))) }
    if let day = entry.on { members.append((CaseKey.on, .string(day.iso))) }
    if let text = entry.motivation { members.append((CaseKey.motivation, .string(text))) }
    return .object(members)
  }

  private func describe(_ value: Value, as type: ValueType) -> JSONValue {
    switch (value, type) {
    case (.boolean(let truth), _): .bool(truth)
    case (.choice(let option), .choice(let choice)):
      .string(vocabulary.choices[choice].options[option])
    case (.choice, _): .null
    case (.number(let number), .percentage):
      .string((number.multiplied(by: Fraction(100)) ?? number).decimalText().text)
    case (.number(let number), .money): .string(number.decimalText(atLeast: 2).text)
    case (.number(let number), _): .string(number.decimalText().text)
    case (.date(let day), _): .string(day.iso)
    case (.never, _): .string("nooit")
    case (.span(let span), _): .string(words(span))
    case (.year(let year), _): .string(fourDigits(year))
    case (.text(let text), _): .string(text)
    case (.entity(let reference), _): .string(file[reference].id)
    }
  }

  private func fourDigits(_ year: Int) -> String {
    let digits = String(year)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  /// A time span as a case writes it, such as `65 jaar + 3 maanden`.
  private func words(_ span: TimeSpan) -> String {
    var parts: [String] = []
    let (years, months) = span.months.quotientAndRemainder(dividingBy: 12)
    if years > 0 { parts.append("\(years) jaar") }
    if months > 0 { parts.append("\(months) \(months == 1 ? "maand" : "maanden")") }
    if span.days > 0 || parts.isEmpty {
      parts.append("\(span.days) \(span.days == 1 ? "dag" : "dagen")")
    }
    return parts.joined(separator: " + ")
  }
}
