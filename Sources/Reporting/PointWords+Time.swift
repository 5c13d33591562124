import Assessment
import Base
import Evaluation
import RuleProgram

extension PointWords {
  /// How long this answer stays the same when only time passes.
  var lasts: String {
    guard let day = point.validity.lastDay else { return "Zolang de gegevens gelijk blijven." }
    return "Tot en met \(DutchText.date(day)), als de gegevens gelijk blijven."
  }

  /// What comes after it.
  var next: String? {
    guard let day = point.validity.lastDay?.adding(days: 1) else { return nil }
    let start = "Vanaf \(DutchText.date(day))"
    guard let next = point.validity.next else { return start + silence(on: day) }
    if next.outcome == .ended, let afterwards { return start + ": " + continued(afterwards) }
    return ([start + course(next)] + words.amounts(of: next)).joined(separator: " ")
  }

  private var afterwards: String? {
    guard case .transition(let index) = determination.rule else { return nil }
    return program.transitions[index].afterwards
  }

  /// What it means that the rule says nothing on a later day.
  private func silence(on day: Day) -> String {
    if determination.rule == .need { return " gelden de regels wel." }
    guard about?.holds(on: day) == true else { return " geldt deze regel niet meer." }
    if case .contribution = determination.rule { return " telt geen verstrekking meer mee." }
    return " is dit niet van toepassing."
  }

  /// The end of the sentence that begins with `Vanaf …`.
  private func course(_ next: Determination) -> String {
    switch next.outcome {
    case .met: return " is aan alle voorwaarden voldaan."
    case .notMet: return " is niet aan alle voorwaarden voldaan."
    case .notNeeded(let rung): return " is dit niet nodig: \(program.sufficient(rung))."
    case .freelyAccessible: return " is dit vrij toegankelijk: hiervoor is geen besluit nodig."
    case .transition: return " loopt overgangsrecht" + end(of: next)
    case .ended: return " is dit voorbij."
    case .due:
      let sentence = words.sentence(next)
      return " is een " + sentence.prefix(1).lowercased() + sentence.dropFirst()
    case .notDue: return " is geen eigen bijdrage verschuldigd."
    case .unknown: return " is de uitkomst onbekend: " + missing(next)
    case .undetermined:
      let reason = next.open.reasons.first.map { words.sentence($0) }
      return " is de uitkomst onbepaald" + (reason.map { ": " + continued($0) } ?? ".")
    case .notApplicable: return " is dit niet van toepassing."
    }
  }

  private func end(of next: Determination) -> String {
    guard let day = next.run?.lastDay else { return "." }
    let word = next.run?.isExact == true ? "tot en met" : "uiterlijk tot en met"
    return ", \(word) \(DutchText.date(day))."
  }

  private func missing(_ next: Determination) -> String {
    let names = next.open.missing.map { words.name(of: $0.fact, key: $0.key) }
    guard names.count <= 2 else { return "er ontbreken \(names.count) gegevens." }
    return "\(DutchText.list(names)) \(names.count == 1 ? "ontbreekt" : "ontbreken")."
  }

  /// What ends the answer, as the JSON names it.
  var cause: String? {
    guard point.validity.lastDay != nil else { return nil }
    switch point.validity.cause {
    case .none: return nil
    case .definition(let id): return program[id].name
    case .rule: return "geldigheid van de regels"
    case .node: return "een dag of een leeftijd in de regels"
    case .end(let transition, let candidate):
      return program.transitions[Int(transition)].ends[Int(candidate)].label
    case .supply(let entity, let begins): return words.course(of: entity, begins: begins)
    }
  }
}
