package import Base

/// The rules of one municipality and the national law, ready to be evaluated.
///
/// Immutable. Names are indices, types and units are settled, and nothing is looked up by text when
/// a case is evaluated.
package struct Program: Sendable {
  /// The municipality; nil when only national rules were compiled.
  package var municipality: String?
  /// The fingerprint of the rule texts: 12 hexadecimal digits of their SHA-256.
  package var fingerprint: String = ""
  /// What cases may say.
  package var vocabulary = Vocabulary()
  /// The declared sources.
  package var sources: [Source] = []
  /// The source whose `stand` heads every report.
  package var leadingSource: Int?
  /// The expressions; a `NodeID` is an index.
  package var nodes: [Node] = []
  /// Where each expression stands.
  package var nodeSpans: [Span] = []
  /// The labelled conditions; a `ConditionID` is an index.
  package var conditions: [Condition] = []
  /// The reasons of `onbepaald`; a `ReasonID` is an index.
  package var reasons: [Reason] = []
  /// The declared conversions.
  package var conversions: [Conversion] = []
  /// Parameters, derivations, tables and readings; a `DefinitionID` is an index.
  package var definitions: [Definition] = []
  /// The ladder, when the municipality has one.
  package var ladder: Ladder?
  /// The versions of all provisions, lightest rung first, then in the order of declaration.
  package var provisions: [Provision] = []
  /// The forms, such as pgb.
  package var forms: [Form] = []
  /// The transitional laws.
  package var transitions: [TransitionalLaw] = []
  /// The checks of the lawfulness of decisions.
  package var checks: [LegalityCheck] = []
  /// The own contributions.
  package var contributions: [OwnContribution] = []
  /// What cannot all be true of one entity of a case.
  package var contradictions: [Contradiction] = []
  /// The tests written beside the rules.
  package var tests: [RuleTest] = []
  /// What the rules say that no test decides, with the reason; not needed to evaluate a case.
  package var untested: [Untested] = []
  /// The days on which some version begins or ends, sorted; nothing else changes the rules.
  package var versionDays: [Day] = []

  /// Creates an empty program.
  package init() {}

  /// The expression behind an id.
  package subscript(_ id: NodeID) -> Node { nodes[Int(id.index)] }
  /// The condition behind an id.
  package subscript(_ id: ConditionID) -> Condition { conditions[Int(id.index)] }
  /// The definition behind an id.
  package subscript(_ id: DefinitionID) -> Definition { definitions[Int(id.index)] }
  /// The reason behind an id.
  package subscript(_ id: ReasonID) -> Reason { reasons[Int(id.index)] }
}

/// The index of an expression in `Program.nodes`.
package struct NodeID: Hashable, Sendable {
  /// The place in the list, from 0.
  package var index: Int32
  /// Creates an id.
  package init(_ index: Int) { self.index = Int32(index) }
}

/// The index of a labelled condition in `Program.conditions`.
package struct ConditionID: Hashable, Sendable {
  /// The place in the list, from 0.
  package var index: Int32
  /// Creates an id.
  package init(_ index: Int) { self.index = Int32(index) }
}

/// The index of a parameter, derivation, table or reading in `Program.definitions`.
package struct DefinitionID: Hashable, Sendable {
  /// The place in the list, from 0.
  package var index: Int32
  /// Creates an id.
  package init(_ index: Int) { self.index = Int32(index) }
}

/// The index of a reason in `Program.reasons`.
package struct ReasonID: Hashable, Sendable {
  /// The place in the list, from 0.
  package var index: Int32
  /// Creates an id.
  package init(_ index: Int) { self.index = Int32(index) }
}
