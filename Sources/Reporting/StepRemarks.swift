import Assessment
import Base
import Evaluation
import RuleProgram

/// Makes the remarks at a step: which reading was taken, and a month that is shorter.
struct StepRemarks {
  let words: Words
  let step: Step
  /// The answers to readings that count instead of those of the rules.
  let choices: [ReadingChoice]
  /// The point that the step belongs to; nil for a step of a check.
  let point: PointWords?

  private var program: Program { words.program }

  /// The remarks, a line each.
  var lines: [String] { reading + addition }

  /// The reading that was taken, and the others.
  private var reading: [String] {
    let found = StepWords(words: words, step: step).reading
    guard let (id, version, reading) = found else { return [] }
    let ids = words.remark(ids: program[id].versions[version].about.ids)
    let outcomes = (point?.readings ?? []).enumerated().filter { $0.element.definition == id }
    let named = choices.last { $0.definition == id }?.option
    let labels = reading.options.map(\.label)
    guard let taken = named ?? reading.chosen else {
      return [asSentence("Te lezen als: \(DutchText.list(labels, before: "of"))", remark: ids)]
        + difference(outcomes)
    }
    let others = labels.indices.filter { $0 != taken }.map { labels[$0] }
    if reading.isScenario {
      return [
        asSentence("Zo gekozen: " + labels[taken], remark: ids) + result,
        "Een ander scenario: \(DutchText.list(others, before: "of")).",
      ]
    }
    return [
      asSentence("Zo gelezen: " + labels[taken], remark: ids) + result,
      "Ook te lezen als: \(DutchText.list(others, before: "of")).",
    ] + difference(outcomes)
  }

  /// The value that the reading gives, when it is more than ja or nee.
  private var result: String {
    switch step.value {
    case .known(.boolean), .open: ""
    case .known(.date(let day)): " Dat geeft \(DutchText.date(day))."
    case .known(let value): " Dat geeft \(words.value(value, step.type))."
    }
  }

  /// Whether another reading leads to another outcome, as far as the facts let it be seen.
  private func difference(_ outcomes: [(offset: Int, element: ReadingOutcome)]) -> [String] {
    guard let point else { return [] }
    if outcomes.isEmpty {
      return point.determination.outcome == .unknown ? [] : ["Dit maakt hier geen verschil."]
    }
    let numbers = outcomes.map { String($0.offset + 1) }
    return ["Dit maakt verschil: zie lezing \(DutchText.list(numbers))."]
  }

  /// The addition of a time span to a day, with a month that is too short for it.
  private var addition: [String] {
    step.additions.map { addition in
      let sum =
        "\(DutchText.date(addition.start)) \(addition.isSubtraction ? "−" : "+") "
        + "\(DutchText.timeSpan(addition.span)) = \(DutchText.date(addition.result))"
      return addition.isClamped ? sum + ": de maand is korter." : sum
    }
  }
}
