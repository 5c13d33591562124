/// How much a report says.
package enum Detail: String, CaseIterable, Sendable {
  /// Outcome, reason, questions and source.
  case brief = "kort"

  /// Also every step, the sum of an amount, and the rules that are not about this case.
  case full = "volledig"
}
