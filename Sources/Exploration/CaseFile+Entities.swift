import Base
import Cases

extension CaseFile {
  /// Adds an entity without facts, under an id that is not used yet.
  ///
  /// - Parameters:
  ///   - kind: The kind of entity.
  ///   - person: The index of the person it belongs to.
  ///   - vocabulary: The vocabulary of the rules.
  mutating func add(_ kind: EntityKind, person: Int? = nil, vocabulary: Vocabulary) {
    let used = Set(entities.joined().map(\.id))
    let letter = kind.word.prefix(1)
    let number = (1...).first { !used.contains("\(letter)\($0)") } ?? 0
    var entity = Entity(kind: kind, id: "\(letter)\(number)", vocabulary: vocabulary)
    entity.person = person
    entity.path = "\(kind.plural)[\(count(of: kind))]"
    entities[kind.rawValue].append(entity)
  }

  /// Returns the case without an entity, and without what belongs to it or names it.
  func removing(_ gone: EntityReference) -> CaseFile {
    var copy = self
    let place = copy.lowestDependent(of: gone)
    if let place { return copy.removing(place).removing(gone) }
    copy.entities[gone.kind.rawValue].remove(at: gone.index)
    for kind in copy.entities.indices {
      for index in copy.entities[kind].indices {
        copy.entities[kind][index].forget(gone)
      }
    }
    copy.renumber()
    return copy
  }

  /// The last entity that belongs to another; removing it leaves the place of the other as it is.
  private func lowestDependent(of owner: EntityReference) -> EntityReference? {
    for kind in [EntityKind.supply, .decision, .entitlement, .request] where kind != owner.kind {
      for (index, entity) in entities[kind.rawValue].enumerated().reversed() {
        let link: Int? =
          switch owner.kind {
          case .person: entity.person
          case .request: entity.request
          case .entitlement: entity.entitlement
          default: nil
          }
        if link == owner.index { return EntityReference(kind, index) }
      }
    }
    return nil
  }

  /// Gives every entity the path that it has when the case is written.
  mutating func renumber() {
    for kind in EntityKind.allCases where kind != .municipality && kind != .household {
      for index in entities[kind.rawValue].indices {
        entities[kind.rawValue][index].path = "\(kind.plural)[\(index)]"
      }
    }
  }
}

extension Entity {
  /// Drops what refers to an entity that is gone, and moves up what refers to those after it.
  fileprivate mutating func forget(_ gone: EntityReference) {
    func moved(_ index: Int?, _ kind: EntityKind) -> Int? {
      guard let index, kind == gone.kind, index >= gone.index else { return index }
      return index == gone.index ? nil : index - 1
    }
    func moved(_ entry: FactEntry) -> FactEntry? {
      guard case .entity(let other) = entry.value, other.kind == gone.kind else { return entry }
      guard let index = moved(other.index, other.kind) else { return nil }
      var copy = entry
      copy.value = .entity(EntityReference(other.kind, index))
      return copy
    }
    person = moved(person, .person)
    request = moved(request, .request)
    entitlement = moved(entitlement, .entitlement)
    slots = slots.map { $0.flatMap(moved) }
    supplySlots = supplySlots.map { $0.flatMap(moved) }
    keyed = keyed.compactMap { item in
      moved(item.entry).map { KeyedEntry(fact: item.fact, key: item.key, entry: $0) }
    }
  }
}
