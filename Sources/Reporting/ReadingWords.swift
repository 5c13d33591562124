import Assessment
import Base
import Evaluation
import RuleProgram

/// Makes the words of one reading of a point.
struct ReadingWords {
  let words: Words
  let rule: RuleReference
  let outcome: ReadingOutcome

  /// The reading as the rules declare it.
  var reading: Reading? { words.program[outcome.definition].reading }

  private var option: NamedValue? {
    guard let options = reading?.options, options.indices.contains(outcome.option) else {
      return nil
    }
    return options[outcome.option]
  }

  /// The names of the open point.
  var ids: [String] { words.program[outcome.definition].versions.first?.about.ids ?? [] }

  /// The label of the reading.
  var label: String { option?.label ?? "" }

  /// The ambiguity, as a question with its open point.
  var question: String {
    let text = reading?.question ?? words.program[outcome.definition].name
    let ids = words.remark(ids: ids)
    return ids.isEmpty ? text : text + " (\(ids))"
  }

  /// The reading as a sentence, and what it leads to.
  var text: String { asSentence(label) + " " + effect }

  /// What the reading leads to.
  var effect: String { words.effect(outcome.determination, of: rule) }

  /// The citations of the reading.
  var citations: [Citation] { option?.citations ?? [] }

  /// That the rules choose or prefer this reading, and why.
  var preference: String? {
    guard outcome.isChosen, let reading else { return nil }
    let because = reading.reason.map { ": " + $0 } ?? ""
    switch outcome.option {
    case reading.chosen: return asSentence("De regels kiezen deze lezing" + because)
    case reading.preferred: return asSentence("Deze lezing is de voorkeur van de regels" + because)
    default: return "Deze lezing is voor deze berekening gekozen."
    }
  }

  /// Who can close the ambiguity.
  var closedBy: String? {
    reading?.closedBy.map { "Wie dit kan beslissen: \(withArticle($0))." }
  }
}
