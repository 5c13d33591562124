package import Base

/// A case: one household with everything that is known of it.
///
/// The facts lie in slots, so that a rule finds a fact by index and never by name.
package struct CaseFile: Hashable, Sendable {
  /// The id of the case (`zaak`).
  package var id: String
  /// How people call the case (`aanduiding`), for the head of a report.
  package var designation: String?
  /// The municipality whose rules apply.
  package var municipality: String?
  /// The day of the assessment, when the case names one.
  package var referenceDate: Day?
  /// The entities by kind (`EntityKind.rawValue`); municipality and household hold exactly one.
  package var entities: [[Entity]]

  /// Creates a case with one municipality and one household, both without facts.
  package init(id: String, vocabulary: Vocabulary) {
    self.id = id
    entities = EntityKind.allCases.map { _ in [] }
    for kind in [EntityKind.municipality, .household] {
      entities[kind.rawValue] = [Entity(kind: kind, id: "", vocabulary: vocabulary)]
    }
  }

  /// The entity behind a reference.
  package subscript(_ reference: EntityReference) -> Entity {
    get { entities[reference.kind.rawValue][reference.index] }
    set { entities[reference.kind.rawValue][reference.index] = newValue }
  }

  /// The entity that the case itself names: a supply that was made for a right or a request has no
  /// place of its own, and stands for that.
  package func origin(of entity: EntityReference) -> EntityReference {
    let (kind, index) = (entity.kind.rawValue, entity.index)
    guard entity.kind == .supply, entities[kind][index].path.isEmpty else { return entity }
    if let right = entities[kind][index].entitlement { return EntityReference(.entitlement, right) }
    return entities[kind][index].request.map { EntityReference(.request, $0) } ?? entity
  }

  /// The number of entities of a kind.
  package func count(of kind: EntityKind) -> Int { entities[kind.rawValue].count }
}

/// One person, request, right, decision or supply, with its facts.
package struct Entity: Hashable, Sendable {
  /// The kind of entity.
  package var kind: EntityKind
  /// The id that the case gave it; empty for the municipality and the household.
  package var id: String
  /// The index of the person it belongs to.
  package var person: Int?
  /// The index of the request that a decision or a supply comes from.
  package var request: Int?
  /// The index of the right that a decision or a supply comes from.
  package var entitlement: Int?
  /// The facts of its own kind by slot; keyed facts stand in `keyed`.
  package var slots: [FactEntry?]
  /// The facts of a supply that were given on the right or the request it comes from, by slot.
  package var supplySlots: [FactEntry?]
  /// The values of keyed facts.
  package var keyed: [KeyedEntry]
  /// The path in the case, such as `aanvragen[0]`.
  package var path: String

  /// Creates an entity without facts.
  package init(kind: EntityKind, id: String, vocabulary: Vocabulary, path: String? = nil) {
    self.kind = kind
    self.id = id
    slots = Array(repeating: nil, count: vocabulary.facts.count { $0.kind == kind })
    let carriesSupply = kind == .request || kind == .entitlement
    supplySlots =
      carriesSupply
      ? Array(repeating: nil, count: vocabulary.facts.count { $0.kind == .supply }) : []
    keyed = []
    self.path = path ?? kind.word
  }
}

extension Entity {
  /// Creates the supply that follows from a right or a request, with the facts given there.
  package init(supplyFrom origin: Entity) {
    kind = .supply
    id = origin.id
    person = origin.person
    slots = origin.supplySlots
    supplySlots = []
    keyed = []
    path = ""
  }
}

/// The value of a fact, and who found it.
package struct FactEntry: Hashable, Sendable {
  /// The value.
  package var value: Value
  /// Who judged (`door`), as written.
  package var by: String?
  /// The day of the judgement (`op`).
  package var on: Day?
  /// The reason in the judge's own words (`motivering`).
  package var motivation: String?

  /// Creates an entry.
  package init(value: Value, by: String? = nil, on: Day? = nil, motivation: String? = nil) {
    self.value = value
    self.by = by
    self.on = on
    self.motivation = motivation
  }
}

/// The value of a keyed fact for one key.
package struct KeyedEntry: Hashable, Sendable {
  /// The fact.
  package var fact: FactID
  /// The key: a choice or a year.
  package var key: Value
  /// The value.
  package var entry: FactEntry

  /// Creates an entry.
  package init(fact: FactID, key: Value, entry: FactEntry) {
    self.fact = fact
    self.key = key
    self.entry = entry
  }
}
