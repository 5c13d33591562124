/// The kinds of decisions that are made.
package enum DecisionSort: CaseIterable, Sendable {
  case individual
  case group
  case household
  case shortStay
  case wheelchair
  case budget
  case refusedBudget
  case refusal
  case oldRight
  case afterOldRight
  case youth
  case youthByDoctor
  case youthResidential
  case youthClosed

  /// Whether it is help for a child.
  var isYouth: Bool {
    switch self {
    case .youth, .youthByDoctor, .youthResidential, .youthClosed: true
    default: false
    }
  }

  /// Whether the household owes a contribution for it.
  var contributes: Bool {
    switch self {
    case .individual, .group, .household, .shortStay, .budget, .refusedBudget, .afterOldRight: true
    default: false
    }
  }

  static let adults = allCases.filter { !$0.isYouth }
  static let children = allCases.filter(\.isYouth)
  /// The kinds that come with a plan of the neighbourhood team.
  static let planned: [DecisionSort] = [
    .individual, .group, .household, .shortStay, .wheelchair, .budget, .refusedBudget,
    .afterOldRight, .youth,
  ]
  /// The kinds for which the household owes a contribution, in kind and without a budget.
  static let paid: [DecisionSort] = [.individual, .group, .household, .shortStay]
}
