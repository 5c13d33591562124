import Assessment
import Base
import Cases
import Evaluation
import RuleProgram

extension PointWords {
  /// Why the outcome is what it is, a sentence each, the deciding step last.
  var reasons: [String] {
    var sentences = ownReasons
    if let step = decidingStep, !sentences.isEmpty { sentences.append("Stap \(step.id) beslist.") }
    return sentences
  }

  /// The same without the step that decides.
  var ownReasons: [String] {
    switch determination.outcome {
    case .met, .freelyAccessible, .due: return program.reasons(of: determination.rule)
    case .transition: return transitionReasons
    case .ended: return bindingReason(past: true)
    case .notMet, .notDue: return failure
    case .notNeeded(let rung): return finding(on: rung)
    case .unknown: return insufficientRungs
    case .undetermined: return openReasons
    case .notApplicable: return failure
    }
  }

  // MARK: Transitions

  private var transitionReasons: [String] {
    if case .transition(let index, let entity)? = determination.deciding {
      let number = number(of: .transition(index), for: entity)
      let place = number.map { ": zie punt \($0)" } ?? ""
      return ["Het overgangsrecht van \(words.subject(entity)) gaat voor\(place)."]
    }
    return program.reasons(of: determination.rule) + bindingReason(past: false)
  }

  /// Which candidate of the end binds, when there is a choice of candidates.
  private func bindingReason(past: Bool) -> [String] {
    guard case .transition(let index) = determination.rule, let run = determination.run,
      run.isExact, past || run.candidates.count > 1
    else { return [] }
    let labels = zip(run.candidates, program.transitions[index].ends)
      .filter { $0.0.binds }.map(\.1.label)
    guard !labels.isEmpty else { return [] }
    return ["\(past ? "Beslissend was" : "Beslissend is"): \(DutchText.list(labels))."]
  }

  // MARK: Failing conditions

  private var failure: [String] {
    switch determination.deciding {
    case .conditions(let path)?: return failure(of: path)
    case .maximum?: return exceededMaximum
    case .rung(let rung)?:
      return ["De trede \(program.rungName(rung)) is niet genoeg."]
    case .notStarted(let day)?:
      return ["Dit overgangsrecht begint op \(DutchText.date(day))."]
    case .noProvision?, .transition?, .candidates?, nil: return []
    }
  }

  /// The sentence of the innermost condition that has one, else its question and answer.
  private func failure(of path: [ConditionID]) -> [String] {
    if let text = path.reversed().lazy.compactMap({ program[$0].otherwise }).first { return [text] }
    guard let last = path.last else { return [] }
    if let step = allSteps.last(where: { $0.content == .condition(last) }) {
      return [StepWords(words: words, step: step).questionAndAnswer]
    }
    return [asSentence(program[last].label)]
  }

  private var exceededMaximum: [String] {
    guard let step = allSteps.first(where: { $0.decides }),
      case .provision(let index) = determination.rule,
      let maximum = program.provisions[index].maximum, let used = step.facts.first,
      let entry = used.entry
    else { return [] }
    let type = program.vocabulary[used.fact].type
    var sentences = ["Gevraagd: \(words.value(entry.value, type))."]
    if case .constant(let limit) = program[maximum.limit] {
      sentences.append("Ten hoogste: \(words.value(limit, type)).")
    }
    return sentences
  }

  // MARK: The ladder

  /// The finding on a rung, in the judge's own words.
  private func finding(on rung: Int) -> [String] {
    guard let step = allSteps.first(where: { $0.content == .rung(rung) }) else {
      return []
    }
    return [StepWords(words: words, step: step).questionAndAnswer]
  }

  private var insufficientRungs: [String] {
    let names = point.steps.compactMap { step -> String? in
      guard case .rung(let rung) = step.content, case .known(.boolean(false)) = step.value else {
        return nil
      }
      return program.rungName(rung)
    }
    // One name may be a plural, such as a rung of volunteers, so it gets no verb.
    switch names.count {
    case 0: return []
    case 1: return ["Niet genoeg: \(names[0])."] + nextRung
    default: return [capitalized(DutchText.list(names)) + " zijn niet genoeg."] + nextRung
    }
  }

  private var nextRung: [String] {
    let next = point.steps.first { step in
      guard case .rung = step.content, case .open = step.value else { return false }
      return true
    }
    guard case .rung(let rung)? = next?.content else { return [] }
    return ["De volgende trede: \(program.rungName(rung))."]
  }

  // MARK: Open

  private var openReasons: [String] {
    let silent = Set(point.readings.map(\.definition)).subtracting(readings.map(\.definition))
    let telling = determination.open.reasons.filter { reason in
      guard case .reading(let id) = reason else { return true }
      return !silent.contains(id)
    }
    return (telling.isEmpty ? determination.open.reasons : telling).map { words.sentence($0) }
  }
}

extension Program {
  /// The sentences of a rule for a positive outcome.
  func reasons(of rule: RuleReference) -> [String] {
    switch rule {
    case .provision(let index): provisions[index].reasons
    case .form(let index, _): forms[index].reasons
    case .transition(let index): transitions[index].reasons
    case .contribution(let index): contributions[index].reasons
    case .need: []
    }
  }
}
