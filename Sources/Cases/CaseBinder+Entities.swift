import Base

extension CaseBinder {
  mutating func bindEntity(_ reference: EntityReference, _ node: JSONNode) {
    guard let members = uniqueMembers(of: node) else { return }
    bindOwners(of: reference, in: members, node)
    let structural = CaseKey.structural(of: reference.kind)
    for member in members {
      if member.key == CaseKey.rungs, reference.kind == .request {
        bindRungs(member, of: reference)
      } else if !structural.contains(member.key) {
        bindFact(member, of: reference)
      }
    }
  }

  private mutating func bindOwners(
    of reference: EntityReference,
    in members: [JSONMember],
    _ node: JSONNode
  ) {
    let path = result[reference].path
    let keys = CaseKey.structural(of: reference.kind).filter { EntityKind(word: $0) != nil }
    var first: (key: String, span: Span, person: Int)?
    var hasOwner = false
    for member in members where keys.contains(member.key) {
      guard let kind = EntityKind(word: member.key) else { continue }
      hasOwner = true
      let place = CasePlace(owner: path, key: member.key)
      guard let owner = self.reference(member.value, place, to: kind) else { continue }
      switch kind {
      case .request: result[reference].request = owner.index
      case .entitlement: result[reference].entitlement = owner.index
      default: break
      }
      guard let person = kind == .person ? owner.index : result[owner].person else { continue }
      if let first, first.person != person {
        let name = (idOfPerson(first.person), idOfPerson(person))
        diagnostics.append(
          .differentPeople(
            place,
            at: member.value.span,
            belongsTo: name.1,
            first: (first.key, first.span, name.0)
          )
        )
      } else if first == nil {
        first = (member.key, member.value.span, person)
        result[reference].person = person
      }
    }
    if !hasOwner, !keys.isEmpty { ownerLeftOut(of: reference, keys: keys, node) }
  }

  /// Gives what names no owner to the only person, or reports that the owner is missing.
  private mutating func ownerLeftOut(
    of reference: EntityReference,
    keys: [String],
    _ node: JSONNode
  ) {
    let people = result.entities[EntityKind.person.rawValue]
    if keys.contains(CaseKey.person) {
      if people.count == 1 {
        result[reference].person = 0
        return
      }
      if incompleteKinds.contains(.person) { return }
    }
    diagnostics.append(
      .missingOwner(
        of: reference.kind,
        keys: keys,
        at: opening(of: node),
        people: people.map(\.id),
        path: result[reference].path
      )
    )
  }

  private func idOfPerson(_ index: Int) -> String {
    result[EntityReference(.person, index)].id
  }

  /// Keeps the value of a fact, in place: the entity is never copied.
  mutating func store(_ entry: FactEntry, of fact: FactID, on reference: EntityReference) {
    let slot = vocabulary.facts[fact.index].slot
    let (kind, index) = (reference.kind.rawValue, reference.index)
    if vocabulary.facts[fact.index].kind == reference.kind {
      result.entities[kind][index].slots[slot] = entry
    } else {
      result.entities[kind][index].supplySlots[slot] = entry
    }
  }

  /// Keeps the value of a keyed fact for one key.
  mutating func store(_ entry: KeyedEntry, on reference: EntityReference) {
    result.entities[reference.kind.rawValue][reference.index].keyed.append(entry)
  }
}
