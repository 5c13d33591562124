import Base
import Cases

/// One thing that can be otherwise in a household.
enum SceneChange: Hashable {
  /// Another value of a fact, or none.
  case fact(FactPlace, Value?)
  /// Another day.
  case day(Day)
  /// One more entity of a kind, of a person.
  case add(EntityKind, person: Int?)
  /// An entity less.
  case remove(EntityReference)
}

/// Where a case keeps the value of a fact.
struct FactPlace: Hashable {
  var entity: EntityReference
  var fact: FactID
  var key: Value?
}

extension Scene {
  /// Returns the scene with something changed.
  func changed(_ change: SceneChange, in vocabulary: Vocabulary) -> Scene {
    var copy = self
    switch change {
    case .fact(let place, let value): copy.file.set(place, to: value, in: vocabulary)
    case .day(let day): copy.day = day
    case .add(let kind, let person):
      copy.file.add(kind, person: person, vocabulary: vocabulary)
    case .remove(let entity): copy.file = file.removing(entity)
    }
    return copy
  }
}

extension CaseFile {
  /// Gives a fact a value, or takes it away.
  mutating func set(_ place: FactPlace, to value: Value?, in vocabulary: Vocabulary) {
    let (kind, index) = (place.entity.kind.rawValue, place.entity.index)
    let entry = value.map { FactEntry(value: $0) }
    let slot = vocabulary[place.fact].slot
    if let key = place.key {
      entities[kind][index].keyed.removeAll { $0.fact == place.fact && $0.key == key }
      if let entry {
        entities[kind][index].keyed.append(KeyedEntry(fact: place.fact, key: key, entry: entry))
      }
    } else if vocabulary[place.fact].kind == .supply, place.entity.kind != .supply {
      entities[kind][index].supplySlots[slot] = entry
    } else {
      entities[kind][index].slots[slot] = entry
    }
  }

  /// The value of a fact, when the case gives it.
  func value(at place: FactPlace, in vocabulary: Vocabulary) -> Value? {
    let entity = entities[place.entity.kind.rawValue][place.entity.index]
    if let key = place.key {
      return entity.keyed.first { $0.fact == place.fact && $0.key == key }?.entry.value
    }
    let slot = vocabulary[place.fact].slot
    let isBorrowed = vocabulary[place.fact].kind == .supply && place.entity.kind != .supply
    return (isBorrowed ? entity.supplySlots[slot] : entity.slots[slot])?.value
  }

  /// Every fact that the case gives, in the order in which it is written.
  func givenPlaces(in vocabulary: Vocabulary) -> [FactPlace] {
    var result: [FactPlace] = []
    for kind in EntityKind.allCases {
      let own = vocabulary.facts(of: kind)
      let borrowed = vocabulary.facts(of: .supply)
      for (index, entity) in entities[kind.rawValue].enumerated() {
        let reference = EntityReference(kind, index)
        for (slot, entry) in entity.slots.enumerated() where entry != nil {
          result.append(FactPlace(entity: reference, fact: own[slot], key: nil))
        }
        for (slot, entry) in entity.supplySlots.enumerated() where entry != nil {
          result.append(FactPlace(entity: reference, fact: borrowed[slot], key: nil))
        }
        result += entity.keyed.map { FactPlace(entity: reference, fact: $0.fact, key: $0.key) }
      }
    }
    return result
  }
}
