/// Everything that a case may say: its facts, their types and their choices.
package struct Vocabulary: Sendable {
  /// All facts; a `FactID` is an index in this list.
  package var facts: [FactDefinition] = []
  /// All choice types; `ValueType.choice` is an index in this list.
  package var choices: [ChoiceType] = []
  /// The choice type of the rungs of the ladder.
  package var rungs: Int = 0
  /// The choice type of the provisions.
  package var provisions: Int = 0
  /// The choice type of the roles.
  package var roles: Int = 0
  /// The fact of a request, keyed by rung, that says whether the rung suffices.
  package var rungFinding: FactID?
  /// The fact of a request that names its need.
  package var need: FactID?
  /// The fact of a request that names the form wished for.
  package var form: FactID?
  /// The fact of a supply that names its provision.
  package var suppliedProvision: FactID?

  /// Creates an empty vocabulary.
  package init() {}

  /// The facts that entities of a kind carry, in the order of their slots.
  package func facts(of kind: EntityKind) -> [FactID] {
    facts.indices.filter { facts[$0].kind == kind }.map { FactID($0) }
  }

  /// The definition behind an id.
  package subscript(_ id: FactID) -> FactDefinition { facts[id.index] }
}

/// The index of a fact in the vocabulary.
package struct FactID: Hashable, Sendable {
  /// The index in `Vocabulary.facts`.
  package var index: Int

  /// Creates an id.
  package init(_ index: Int) {
    self.index = index
  }
}

/// One fact of the vocabulary.
package struct FactDefinition: Sendable {
  /// The name, as a user writes it.
  package var name: String
  /// The kind of entity that carries it.
  package var kind: EntityKind
  /// The type of its value.
  package var type: ValueType
  /// The type of its key, for a fact with a value for each choice or each year.
  package var key: ValueType?
  /// The question that asks for it.
  package var question: String?
  /// The option of the choice type of roles whose judgement it is.
  package var judge: Int?
  /// The index among the facts of its kind.
  package var slot: Int
  /// Where it was declared.
  package var span: Span

  /// Creates a fact.
  package init(
    name: String,
    kind: EntityKind,
    type: ValueType,
    key: ValueType? = nil,
    question: String? = nil,
    judge: Int? = nil,
    slot: Int,
    span: Span
  ) {
    self.name = name
    self.kind = kind
    self.type = type
    self.key = key
    self.question = question
    self.judge = judge
    self.slot = slot
    self.span = span
  }
}

/// A closed list of options.
package struct ChoiceType: Sendable {
  /// The name of the fact or rule that declared it, such as `functie`.
  package var name: String
  /// The options in the order of declaration.
  package var options: [String]

  /// Creates a choice type.
  package init(name: String, options: [String]) {
    self.name = name
    self.options = options
  }
}
