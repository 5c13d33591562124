package import Assessment
package import RuleProgram

/// The first household that changes in some way by some rule, with both explanations.
package struct Example: Sendable {
  /// Where the case stands: the file as the user named it, and the line.
  package var path: String
  package var line: Int
  /// The id of the case.
  package var caseID: String
  /// The type of household, when households are divided by one.
  package var type: String?
  /// The rule of which the answer changes.
  package var rule: RuleLabel
  /// What happens to the household.
  package var effect: Effect
  /// The places in `ComparisonReport.changes` that make it change, sorted.
  package var changes: [Int]
  /// The explanation by the old rules, and by the new.
  package var old: Side
  package var new: Side

  /// What one of the rule sets says.
  package struct Side: Sendable {
    /// The rules.
    package var program: Program
    /// Everything that they say of the household.
    package var report: Report
    /// The point that is about the rule, by its index; nil when the rule says nothing.
    package var point: Int?
    /// The steps of that point that are written differently or rest on what is, by their ids.
    package var changedSteps: Set<String>
  }
}
