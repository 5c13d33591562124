package import Evaluation
package import RuleProgram

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

  /// What the rule behind a determination says about itself.
  package func about(_ rule: RuleReference) -> About? {
    switch rule {
    case .provision(let index): provisions[index].about
    case .form(let index, _): forms[index].about
    case .transition(let index): transitions[index].about
    case .contribution(let index): contributions[index].about
    case .need: nil
    }
  }
}
