import Base
import Cases
import RuleProgram

extension Interpreter {
  /// Reads a fact of the subject or of what it belongs to; an absent fact is a question.
  mutating func read(_ fact: FactID, key: Value?) -> Evaluated {
    guard let entity = entity(of: code.factKinds[fact.index]) else {
      return Evaluated(open: Open(reasons: [.noEntity(fact)]))
    }
    if let value = value(of: fact, key: key, on: entity) { return Evaluated(value) }
    let missing = MissingFact(entity: file.origin(of: entity), fact: fact, key: key)
    return Evaluated(open: Open(missing: [missing]))
  }

  /// Reads a keyed fact for the key that an expression gives.
  mutating func readKeyed(_ fact: FactID, key: NodeID) -> Evaluated {
    let found = evaluate(key)
    guard case .known(let value) = found.state else { return found }
    var result = read(fact, key: value)
    result.horizon = result.horizon.earliest(found.horizon)
    return result
  }

  /// The value of a fact of an entity.
  mutating func value(of fact: FactID, key: Value?, on entity: EntityReference) -> Value? {
    let (holders, holder) = (entity.kind.rawValue, entity.index)
    guard let key else {
      return file.entities[holders][holder].slots[code.factSlots[fact.index]]?.value
    }
    for entry in file.entities[holders][holder].keyed where entry.fact == fact && entry.key == key {
      return entry.entry.value
    }
    return nil
  }

  /// `leeftijd`: whole years since the birth of the person.
  mutating func age(at node: NodeID) -> Evaluated {
    guard let fact = code.facts.birthDate else {
      return Evaluated(open: Open(reasons: [.fault(.noSuchDay, node)]))
    }
    let birth = read(fact, key: nil)
    guard case .known(.date(let day)) = birth.state else { return birth }
    let years = now.years(since: day)
    return Evaluated(.known(.span(TimeSpan(months: 12 * years))), drift: .age(born: day))
  }
}
