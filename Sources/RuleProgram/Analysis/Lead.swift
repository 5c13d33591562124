package import Base

/// A finding about rules that a household can show.
package struct Lead: Sendable {
  /// The finding.
  package var diagnostic: Diagnostic
  /// What such a household is like; nil when no household has to do with it.
  package var quest: Quest?
  /// Whether the rules alone do not tell, so that it is a finding only when a household shows it.
  package var needsProof: Bool
  /// The index of the program among those that were compiled.
  package var program = 0

  /// Creates a lead.
  package init(_ diagnostic: Diagnostic, _ quest: Quest? = nil, needsProof: Bool = false) {
    self.diagnostic = diagnostic
    self.quest = quest
    self.needsProof = needsProof
  }
}

/// What a household must be like to show a finding.
package enum Quest: Hashable, Sendable {
  /// A table is read for values that have no row.
  case noRow(DefinitionID)
  /// A row of a table holds, by its index, where a row above it gives something else.
  case rowsDisagree(DefinitionID, version: Int, row: Int)
  /// Two exceptions of equal rank give different values.
  case conflict(DefinitionID)
  /// Two exceptions, by their index, give different values.
  case pairConflict(DefinitionID, version: Int, exceptions: [Int])
  /// A definition is read on a day on which it has no version.
  case noVersion(DefinitionID)
  /// An outcome, or one of these values, hangs on a definition that has no version, on a day from
  /// the first of these on, and before the second when there is one.
  case readsNoVersion(DefinitionID, from: Day, until: Day?, readers: [DefinitionID])
  /// A household with something to decide on this day; a request, when given, has this need.
  case onDay(Day, need: Int?)
  /// A transition ends before it begins, by one of its ends.
  case endsBeforeItBegins(transition: Int, end: Int)
}
