package import Base
package import RuleProgram

/// A place of the rules that a variant changes: who does not come by it notices nothing.
package enum Touch: Hashable, Sendable {
  /// What an expression comes to, or how it gets there.
  case node(NodeID)
  /// What a labelled condition comes to.
  case condition(ConditionID)
  /// Anything of a definition.
  case definition(DefinitionID)
  /// Anything of one version of a definition, but for when it holds.
  case version(DefinitionID, Int)
  /// One exception of a derivation, but for whether it is there.
  case exception(DefinitionID, version: Int, index: Int)
  /// One candidate of the end of a transition.
  case end(transition: Int, candidate: Int)
  /// Whether a rung is asked for.
  case rung(Int)
  /// What is assessed of a provision, but for which requests it serves and when it holds.
  case provision(Int)
  /// What is assessed of a form, but for when it holds.
  case form(Int)
  /// What is assessed of a transition, but for what it protects and when it holds.
  case transition(Int)
  /// Anything of a contribution, but for when it holds.
  case contribution(Int)
  /// What is asked by a check, but for when it holds.
  case check(Int)
  /// What a contradiction says cannot be.
  case contradiction(Int)
  /// What holds on one day: a version that begins or ends a day sooner or later.
  case day(Day)
  /// Any of these.
  case either([Touch])
  /// The whole program.
  case everything
}
