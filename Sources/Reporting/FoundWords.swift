import Assessment
import Base
import Evaluation
import RuleProgram

/// Makes the words for what a test found.
struct FoundWords {
  let words: Words
  let failure: TestFailure

  private var program: Program { words.program }

  /// A few words, for under the marks.
  var short: String {
    switch failure.found {
    case .value(let state, let type): value(state, type)
    case .regime(let finding): regime(finding)
    case .finding(let finding): finding?.verdict.rawValue ?? "niet van toepassing"
    case .noContradiction: "geen tegenspraak"
    case .determination(nil): "niet van toepassing"
    case .determination(let determination?): short(determination) + mention(beside: determination)
    }
  }

  /// Whether the contradiction that is expected is looked for on that day.
  private var holds: Bool {
    guard case .contradiction(let index) = failure.expectation.target else { return true }
    return program.contradictions[index].about.holds(on: failure.moment.referenceDate)
  }

  /// Whether what the test looks for beside the outcome is there.
  private func mention(beside determination: Determination) -> String {
    guard let label = failure.expectation.mention?.label else { return "" }
    let isThere = program.mentions(beside: determination).contains(label)
    return (isThere ? ", met " : ", zonder ") + label
  }

  /// What was found, what decided it, and what keeps it open.
  var texts: [String] {
    switch failure.found {
    case .value(.open(let open), _): return [short] + reasons(open)
    case .value: return [short]
    case .regime(let finding): return [regime(finding)] + (finding?.open.map { reasons($0) } ?? [])
    case .finding(let finding):
      let labels = finding?.deciding.map { program[$0].label }.filter { !$0.isEmpty } ?? []
      let because = labels.isEmpty ? "" : ", door " + labels.joined(separator: ", ")
      return [short + because] + (finding.map { reasons($0.open) } ?? [])
    case .noContradiction(let open):
      return [short + (holds ? "" : ": de regel geldt dan niet")] + (open.map { reasons($0) } ?? [])
    case .determination(nil): return ["niet van toepassing: de regel zegt hier niets"]
    case .determination(let determination?):
      let labels = program.labels(deciding: determination).filter { !$0.isEmpty }
      let because = labels.isEmpty ? "" : ", door " + labels.joined(separator: ", ")
      return [short + because] + reasons(determination.open)
    }
  }

  /// The candidates of the end of a transition, a line each.
  var ends: [(day: String, label: String)] {
    guard case .determination(let determination?) = failure.found,
      case .transition(let index) = determination.rule, let run = determination.run
    else { return [] }
    return zip(run.candidates, program.transitions[index].ends).map { candidate, end in
      let day = candidate.day.map { DutchText.date($0) } ?? candidate.stand.word
      return (day, candidate.binds && run.isExact ? end.label + ": beslist" : end.label)
    }
  }

  private func short(_ determination: Determination) -> String {
    switch (determination.outcome, determination.run?.lastDay) {
    case (.transition, let day?) where determination.run?.isExact == true:
      return "tot en met \(DutchText.date(day))"
    case (.transition, _):
      return "loopt, einddag " + (determination.open.isUnknown ? "onbekend" : "onbepaald")
    case (.ended, let day?): return "voorbij, liep tot en met \(DutchText.date(day))"
    case (.notNeeded(let rung), _): return "niet nodig, door \(program.rungName(rung))"
    case (.due, _):
      guard let amount = determination.amount, let number = amount.number else {
        return "verschuldigd, hoogte onbepaald"
      }
      return words.number(number, amount.type)
    default: return determination.outcome.word
    }
  }

  private func value(_ state: Evaluated.State, _ type: ValueType) -> String {
    switch state {
    case .known(let value): words.value(value, type)
    case .open(let open): open.isUnknown ? "onbekend" : "onbepaald"
    }
  }

  private func regime(_ finding: RegimeFinding?) -> String {
    switch finding?.state {
    case nil: return "geen verstrekking"
    case .open(let open)?: return "bijdrage " + (open.isUnknown ? "onbekend" : "onbepaald")
    case .known(let regime)?:
      let isExcluded = finding?.exclusion.isEmpty == false
      return "bijdrage " + (isExcluded ? "geen" : words.regime(regime))
    }
  }

  private func reasons(_ open: Open) -> [String] {
    let missing = open.missing.map {
      "ontbreekt: \(words.name(of: $0.fact, key: $0.key)) van \(words.subject($0.entity))"
    }
    return missing + open.reasons.map { words.sentence($0) }
  }
}
