package import Base

extension JSONNode {
  /// Finds the value that a case gives a fact.
  ///
  /// A decoded case has no places; who needs one looks it up in the tree that the case was made of.
  ///
  /// - Parameters:
  ///   - fact: The fact.
  ///   - key: The key of a keyed fact.
  ///   - entity: Whose fact it is.
  ///   - vocabulary: The vocabulary that the case was read with.
  /// - Returns: The value without who found it, or nil when the case does not give it.
  package func value(
    of fact: FactID,
    key: Value?,
    on entity: EntityReference,
    in vocabulary: Vocabulary
  ) -> JSONNode? {
    guard let holder = node(of: entity) else { return nil }
    let definition = vocabulary[fact]
    let isFinding = fact == vocabulary.rungFinding
    var value = isFinding ? holder[CaseKey.rungs] : holder[definition.name]
    if let key { value = text(of: key, definition.key, in: vocabulary).flatMap { value?[$0] } }
    // A fact may stand in an object, beside who found it.
    return value?[isFinding ? definition.name : CaseKey.value] ?? value
  }

  /// Returns the object of an entity that the case names.
  private func node(of entity: EntityReference) -> JSONNode? {
    switch entity.kind {
    case .municipality: return self[CaseKey.municipality]
    case .household: return self[CaseKey.household]
    case .person, .request, .entitlement, .decision, .supply:
      let elements = self[entity.kind.plural]?.elements ?? []
      return elements.indices.contains(entity.index) ? elements[entity.index] : nil
    }
  }

  /// Returns a key as a case writes it.
  private func text(of key: Value, _ type: ValueType?, in vocabulary: Vocabulary) -> String? {
    switch (key, type) {
    case (.year(let year), _): String(year)
    case (.choice(let option), .choice(let type)?): vocabulary.choices[type].options[option]
    default: nil
    }
  }
}
