import Assessment
import Base
import Evaluation
import RuleProgram

extension TimelineWords {
  /// A cause as words behind `door`.
  func text(_ cause: ChangeCause) -> String {
    switch cause {
    case .end(let transition, let candidate):
      program.transitions[transition].ends[candidate].label
    case .start(let transition):
      "begin van " + continued(program.title(of: .transition(transition)))
    case .begin(let rule): "een regel die dan begint: " + name(of: rule)
    case .finish(let rule): "een regel die dan stopt: " + name(of: rule)
    case .version(let id, nil): "een waarde die dan ontbreekt: " + program[id].name
    case .version(let id, _?):
      (program[id].sort == .parameter ? "een nieuwe waarde: " : "een nieuwe regel: ")
        + program[id].name
    case .value(let id, let value): self.value(id, value)
    case .condition(let id, let truth): condition(id, truth)
    case .supply(let entity, let begins):
      (begins ? "begin van " : "einde van ") + words.subject(entity)
    }
  }

  private func name(of rule: RuleReference) -> String { continued(program.title(of: rule)) }

  private func value(_ id: DefinitionID, _ value: Value?) -> String {
    let definition = program[id]
    guard let value else { return "een open antwoord: " + definition.name }
    let question = definition.versions.last?.question
    if case .boolean = value, let question {
      return "het antwoord \(words.value(value, definition.type)) op: " + question
    }
    return definition.name + " wordt " + words.value(value, definition.type)
  }

  private func condition(_ id: ConditionID, _ truth: Bool?) -> String {
    let condition = program[id]
    let answer = truth.map { $0 ? "ja" : "nee" } ?? "onbekend"
    return "het antwoord \(answer) op: " + (condition.question ?? condition.label)
  }
}
