import Assessment
import Base
import Evaluation
import RuleProgram

extension TimelineWords {
  /// The line above what changed on a day: `vanaf 1 mei 2015, door nieuw aanbod`.
  func heading(_ moment: Int) -> String {
    let start = "vanaf " + DutchText.date(timeline.moments[moment].day)
    let shared = sharedCauses(moment)
    return shared.count == 1 ? "\(start), door \(shared[0])" : start
  }

  /// The causes that every change of a day has, when a heading cannot hold them.
  func sharedLines(_ moment: Int) -> [String] {
    let shared = sharedCauses(moment)
    return shared.count > 1 ? shared : []
  }

  /// The causes of one change where not all changes of that day have the same.
  func ownLines(_ change: Change, at moment: Int) -> [String] {
    sharedCauses(moment).isEmpty ? phrases(change) : []
  }

  private func sharedCauses(_ moment: Int) -> [String] {
    let all = timeline.moments[moment].changes.map { phrases($0) }
    guard let first = all.first, all.allSatisfy({ $0 == first }) else { return [] }
    return first
  }

  /// The causes as words behind `door`; the parameters with a new value stand together.
  func phrases(_ change: Change) -> [String] {
    let causes = change.causes
    let renewed = causes.filter { isNewValue($0) }
    let names = renewed.compactMap { cause -> String? in
      guard case .version(let id, _) = cause else { return nil }
      return program[id].name
    }
    let versions = names.isEmpty ? [] : ["nieuwe waarde van " + DutchText.list(names)]
    return versions + causes.filter { !isNewValue($0) }.map { phrase($0, change.track) }
  }

  private func isNewValue(_ cause: ChangeCause) -> Bool {
    guard case .version(let id, _?) = cause else { return false }
    return program[id].sort == .parameter
  }

  private func phrase(_ cause: ChangeCause, _ track: Int) -> String {
    switch cause {
    case .end(let transition, let candidate):
      program.transitions[transition].ends[candidate].label
    case .start(let transition): "begin van " + name(of: .transition(transition))
    case .begin(let rule): "begin van " + name(of: rule, for: track)
    case .finish(let rule): "einde van " + name(of: rule, for: track)
    case .version(let id, nil): "een waarde die ontbreekt: " + program[id].name
    case .version(let id, _?): "nieuwe regel voor " + program[id].name
    case .value(let id, let value): self.value(id, value)
    case .condition(let id, let truth): condition(id, truth)
    case .supply(let entity, let begins): words.course(of: entity, begins: begins)
    }
  }

  private func name(of rule: RuleReference) -> String { continued(program.title(of: rule)) }

  /// A rule by its name, unless it is that of the track itself or of its need.
  private func name(of rule: RuleReference, for track: Int) -> String {
    let own = timeline.tracks[track].rules
    let title = program.title(of: rule)
    let isOwn = own[0] == .need || own.contains { program.title(of: $0) == title }
    return isOwn ? "de regel" : "de regel " + continued(title)
  }

  private func value(_ id: DefinitionID, _ value: Value?) -> String {
    let definition = program[id]
    guard let value else { return "een antwoord dat open is: " + definition.name }
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
