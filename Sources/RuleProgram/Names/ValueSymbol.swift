import Base

/// A name that stands for a value: a fact or a definition of one kind of subject.
struct ValueSymbol {
  /// The kind that carries it; nil for a definition without a subject.
  var kind: EntityKind?
  /// What the name stands for.
  var target: Target
  /// Where it was declared.
  var span: Span

  /// A fact of the case, or a value of the rules.
  enum Target {
    case fact(FactID)
    case definition(DefinitionID)
  }
}
