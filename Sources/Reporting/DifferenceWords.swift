import Assessment
import Base
import Evaluation
import Exploration
import RuleProgram

/// Makes the words for what a mistake in the rules changes for a household.
struct DifferenceWords {
  let program: Program
  let witness: Witness

  private var words: Words { Words(program: program, file: witness.scene.file) }

  /// What the rules say, and what they say with the mistake, each for whom it is about.
  var text: String {
    switch witness.difference {
    case .determination(let rule, let subject, let before, let after):
      let one = words.effect(before, of: rule)
      let other = words.effect(after, of: rule)
      let change = one == other ? "\(one) Met een andere toelichting." : "\(one) Wordt: \(other)"
      return "\(name(rule)) van \(words.subject(subject)): \(change)"
    case .finding(let check, let subject, let before, let after):
      let name = visible(program.checks[check].name)
      let (one, other) = (before?.rawValue ?? "geen toets", after?.rawValue ?? "geen toets")
      return "\(name) van \(words.subject(subject)): \(one) wordt \(other)."
    }
  }

  private func name(_ rule: RuleReference) -> String {
    switch rule {
    case .provision(let index): visible(program.provisions[index].name)
    case .form(let index, _): visible(program.forms[index].name)
    case .transition(let index): visible(program.transitions[index].name)
    case .contribution(let index): visible(program.contributions[index].name)
    case .need: "hulpvraag"
    }
  }
}
