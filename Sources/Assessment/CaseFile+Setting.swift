package import Base
package import Cases
import Evaluation

extension CaseFile {
  /// Returns the case with one fact answered.
  ///
  /// - Parameters:
  ///   - fact: The fact; one of a supply may be set on the right or the request it comes from.
  ///   - key: The key of a keyed fact.
  ///   - value: The answer.
  ///   - entity: Whose fact it is.
  ///   - vocabulary: The vocabulary of the rules.
  /// - Returns: The case with the answer in it.
  package func setting(
    _ fact: FactID,
    key: Value?,
    to value: Value,
    of entity: EntityReference,
    in vocabulary: Vocabulary
  ) -> CaseFile {
    var copy = self
    let entry = FactEntry(value: value)
    let slot = vocabulary[fact].slot
    if let key {
      copy[entity].keyed.removeAll { $0.fact == fact && $0.key == key }
      copy[entity].keyed.append(KeyedEntry(fact: fact, key: key, entry: entry))
    } else if vocabulary[fact].kind == .supply, entity.kind != .supply {
      copy[entity].supplySlots[slot] = entry
    } else {
      copy[entity].slots[slot] = entry
    }
    return copy
  }
}
