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
  /// A definition is read on a day on which it has no version.
  case noVersion(DefinitionID)
  /// A household with something to decide on this day; a request, when given, has this need.
  case onDay(Day, need: Int?)
  /// A transition ends before it begins.
  case endsBeforeItBegins(transition: Int)
}
