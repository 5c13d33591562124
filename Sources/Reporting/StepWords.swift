import Assessment
import Base
import Cases
import Evaluation
import RuleProgram

/// Makes the words of one step: a question, its answer, and what the answer rests on.
struct StepWords {
  let words: Words
  let step: Step

  var program: Program { words.program }

  /// The question that the step answers.
  var question: String {
    switch step.content {
    case .condition(let id): return question(of: program[id])
    case .rung(let rung): return program.ladder?.rungs[rung].question ?? program.rungName(rung)
    case .maximum: return "Blijft de vraag binnen het maximum?"
    case .definition(let id, let version):
      return version.flatMap { program[id].versions[$0].question } ?? program[id].reading?.question
        ?? "Wat is \(program[id].name)?"
    case .exception(let id, _, _): return "Geldt een uitzondering op \(program[id].name)?"
    case .fact(let fact, let key): return words.question(for: fact, key: key)
    case .start: return "Vanaf welke dag loopt het overgangsrecht?"
    case .ends: return "Wat is de vroegste einddag?"
    case .end(let transition, let candidate):
      return program.transitions[transition].ends[candidate].label
    case .sum(.loss): return "Hoe hoog is de fout in geld?"
    case .sum: return "Hoe hoog is het bedrag?"
    case .operation, .rounding: return ""
    }
  }

  private func question(of condition: Condition) -> String {
    if let question = condition.question ?? groupQuestion {
      return question
    }
    let label = capitalized(condition.label)
    switch condition.test {
    case .expression: return label
    case .all: return label + ": gelden al deze punten?"
    case .any: return label + ": geldt een van deze punten?"
    case .none: return label + ": geldt geen van deze punten?"
    }
  }

  /// The reading that this step takes, when it takes one.
  var reading: (id: DefinitionID, version: Int, reading: Reading)? {
    guard case .definition(let id, let version?) = step.content,
      case .reading(let reading) = program[id].versions[version].body
    else { return nil }
    return (id, version, reading)
  }

  /// The value that is shown: the answer of the fact itself where a condition only turns it round.
  var value: Evaluated.State {
    guard case .condition(let id) = step.content, isTurnedRound(program[id]),
      case .known(.boolean(let truth)) = step.value
    else { return step.value }
    return .known(.boolean(!truth))
  }

  /// Whether a condition is `niet` before a bare fact, and asks the question of that fact.
  private func isTurnedRound(_ condition: Condition) -> Bool {
    guard case .expression(let node) = condition.test, case .not(let inner) = program[node] else {
      return false
    }
    switch program[inner] {
    case .fact(let fact): return condition.question == program.vocabulary[fact].question
    case .definition(let id):
      return condition.question == program[id].versions.first?.question
    default: return false
    }
  }

  /// Whether the step only asks for one ja or nee of the case.
  var isBareFact: Bool {
    switch step.content {
    case .rung, .fact: return true
    case .condition(let id):
      guard case .expression(let node) = program[id].test else { return false }
      switch program[node] {
      case .fact, .keyedFact: return true
      case .not(let inner):
        if case .fact = program[inner] { return true }
        return false
      default: return false
      }
    default: return false
    }
  }

  /// The answer in a word or two: `ja`, `onbekend`, `10-8-2015`.
  var answer: String {
    switch value {
    case .known(.date(let day)): DutchText.shortDate(day)
    case .known(.never): "geen"
    case .known(let value): words.value(value, step.type)
    case .open(let open): open.isUnknown ? "onbekend" : "onbepaald"
    }
  }

  /// The answer in full, for a sentence.
  var fullAnswer: String {
    guard case .known(.date(let day)) = value else { return answer }
    return DutchText.date(day)
  }

  /// The question with its answer, and the judge's own words.
  var questionAndAnswer: String {
    let words = step.facts.count == 1 ? step.facts[0].entry?.motivation.map { visible($0) } : nil
    let quote = words.map { ": \"\($0)\"" } ?? ""
    return "\(question) \(capitalized(answer))\(quote)."
  }
}

extension StepWords {
  /// The question that a list of conditions without a label answers.
  private var groupQuestion: String? {
    guard case .condition(let id) = step.content else { return nil }
    if program.contributions.contains(where: { $0.exemptions == id }) {
      return "Geldt een vrijstelling van de eigen bijdrage?"
    }
    if program.contributions.contains(where: { $0.exclusions == id }) {
      return "Geldt voor \(words.subject(step.subject)) een uitzondering op de eigen bijdrage?"
    }
    if program.forms.contains(where: { $0.mayRefuse == id }) {
      return "Mag de gemeente dit weigeren?"
    }
    if program.forms.contains(where: { $0.mayRevoke == id }) {
      return "Mag de gemeente dit intrekken?"
    }
    guard program[id].label.isEmpty else { return nil }
    switch program[id].test {
    case .any: return "Geldt een van deze punten?"
    case .none: return "Geldt geen van deze punten?"
    case .all, .expression: return nil
    }
  }
}

extension StepContent {
  /// Whether the step is a question of the rule itself, and no value that went into it.
  var isQuestion: Bool {
    switch self {
    case .condition, .rung, .maximum, .exception, .start, .ends, .sum: true
    case .definition, .fact, .end, .operation, .rounding: false
    }
  }
}
