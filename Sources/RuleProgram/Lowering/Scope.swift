import Base

/// What the names of an expression can reach.
struct Scope {
  /// The subject of the rule, and the subjects of the quantifiers around, innermost last.
  var subjects: [EntityKind]
  /// Whether a provision is being assessed, so that `voorziening` means that one.
  var assessesProvision = false
  /// Whether a decision is tested, so that names of what the rules find mean something.
  var testsDecisions = false
  /// The type of the amount that was just determined, within a form.
  var amount: ValueType?

  /// Creates the scope of a rule with a subject, or of one without.
  init(_ subject: EntityKind?) {
    subjects = subject.map { [$0] } ?? []
  }

  /// The innermost subject.
  var subject: EntityKind? { subjects.last }
}

/// What an expression leans on when it says nothing itself.
struct RuleContext {
  /// The citations of the clause, or else of the rule.
  var citations: [Citation] = []
  /// Whether the rule has a citation, known or not.
  var isCited = false
  /// The ids of the rule.
  var ids: [String] = []
  /// Whether this is a `tegenspraak`, the only place for `is bekend`.
  var isContradiction = false
  /// The reasons of `onbepaald (a)` in the table at hand.
  var notes: [String: ReasonID] = [:]
}

/// A lowered expression.
struct Operand {
  /// The node.
  var node: NodeID
  /// The type of its value.
  var type: ValueType
  /// Where it stands.
  var span: Span
}
