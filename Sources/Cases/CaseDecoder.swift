package import Base

/// Reads a case from JSON, or tells everything that is wrong with it.
///
/// Nothing is dropped in silence: a case with a mistake is no case. Who has many cases makes one
/// `CaseDecoder` for all of them.
package func decodeCase(
  _ source: SourceFile,
  vocabulary: Vocabulary,
  into diagnostics: inout [Diagnostic]
) -> CaseFile? {
  CaseDecoder(vocabulary: vocabulary).decode(source, into: &diagnostics)
}

/// Returns the municipality that a case names, so that its rules can be chosen.
///
/// Both forms are read: `"gemeente": "Ergens"` and `"gemeente": {"naam": "Ergens", …}`.
/// What is wrong with the rest of the case is told by the decoder.
package func caseMunicipality(_ node: JSONNode) -> String? {
  let value = node[CaseKey.municipality]
  return value?.text ?? value?[CaseKey.name]?.text
}

/// Reads cases of one vocabulary.
///
/// The names of the vocabulary are looked up once for all cases.
package struct CaseDecoder: Sendable {
  /// What cases may say.
  package let vocabulary: Vocabulary

  /// The facts of each kind by name, without the finding on a rung, which has its own form.
  private let facts: [[String: FactID]]

  /// A case without anything, and an entity of each kind without facts: to be copied.
  let emptyCase: CaseFile
  private let emptyEntities: [Entity]

  /// Prepares for the cases of a vocabulary.
  package init(vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    var facts: [[String: FactID]] = EntityKind.allCases.map { _ in [:] }
    for (index, fact) in vocabulary.facts.enumerated() where FactID(index) != vocabulary.rungFinding
    {
      facts[fact.kind.rawValue][fact.name] = FactID(index)
    }
    self.facts = facts
    emptyCase = CaseFile(id: "", vocabulary: vocabulary)
    emptyEntities = EntityKind.allCases.map { Entity(kind: $0, id: "", vocabulary: vocabulary) }
  }

  /// Reads the case in a file.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - index: The index of the file in the list of files, for the spans.
  ///   - range: The bytes of the case, such as one line of many cases, or nil for all. The places
  ///     of mistakes are those in the whole file.
  ///   - diagnostics: The list that gets the mistakes, by place.
  /// - Returns: The case, or nil when there is any mistake.
  package func decode(
    _ source: SourceFile,
    index: Int = 0,
    in range: Range<Int>? = nil,
    into diagnostics: inout [Diagnostic]
  ) -> CaseFile? {
    var found: [Diagnostic] = []
    let node = parseJSON(source, index: index, in: range, into: &found)
    var result = node.flatMap { bind($0, into: &found) }
    if found.contains(where: \.isError) { result = nil }
    diagnostics += found.sortedByPlace()
    return result
  }

  /// Makes a case of a tree that was read before.
  ///
  /// - Returns: The case, or nil when there is any mistake. A key that was used twice is a mistake
  ///   that the reader of the tree has told already.
  package func bind(_ node: JSONNode, into diagnostics: inout [Diagnostic]) -> CaseFile? {
    var binder = CaseBinder(decoder: self)
    binder.bind(node)
    diagnostics += binder.diagnostics.sortedByPlace()
    return binder.diagnostics.isEmpty ? binder.result : nil
  }

  /// Reads a value as a case would, for what writes cases.
  ///
  /// - Parameters:
  ///   - node: The value; no reference, because those need a whole case.
  ///   - type: What it must be.
  ///   - path: Where it stands, up to its key.
  ///   - key: The key.
  ///   - diagnostics: The list that gets the mistake.
  /// - Returns: The value, or nil when there is a mistake.
  package func value(
    _ node: JSONNode,
    as type: ValueType,
    path: String,
    key: String,
    into diagnostics: inout [Diagnostic]
  ) -> Value? {
    var binder = CaseBinder(decoder: self)
    let value = binder.value(node, CasePlace(owner: path, key: key), type)
    diagnostics += binder.diagnostics
    return value
  }

  /// Returns an entity without facts.
  func entity(_ kind: EntityKind, id: String, path: String) -> Entity {
    var entity = emptyEntities[kind.rawValue]
    entity.id = id
    entity.path = path
    return entity
  }

  /// Returns the fact that an entity of a kind carries under a name, or nil.
  package func fact(_ name: String, of kind: EntityKind) -> FactID? { facts[kind.rawValue][name] }

  /// Returns the names of the facts of a kind, in no order.
  package func factNames(of kind: EntityKind) -> [String] { Array(facts[kind.rawValue].keys) }
}
