import Evaluation
import RuleProgram

/// What all versions of one rule have in common.
enum RuleName: Hashable {
  case provision(Int)
  case form(Int, provision: Int)
  case transition(String)
  case contribution(String)
  case need
}

extension Program {
  /// The rule that a version belongs to.
  func ruleName(_ rule: RuleReference) -> RuleName {
    switch rule {
    case .provision(let index): .provision(provisions[index].option)
    case .form(let index, let provision):
      .form(forms[index].option, provision: provisions[provision].option)
    case .transition(let index): .transition(transitions[index].name)
    case .contribution(let index): .contribution(contributions[index].name)
    case .need: .need
    }
  }
}
