import Assessment
import Base
import Cases
import Evaluation
import RuleProgram

extension StepWords {
  /// What the answer rests on: facts of the case and judgements, a line each.
  var grounds: [String] {
    let shown = step.facts.filter { $0.entry != nil && !$0.isJudged }
    let judged = step.facts.filter(\.isJudged)
    let missing = isBareFact ? [] : step.facts.filter { isMissing($0) }
    var lines: [String] = []
    let facts = shown.compactMap { fact(of: $0, isAlone: step.facts.count == 1) }
    if !facts.isEmpty { lines.append("gegeven: " + facts.joined(separator: ", ")) }
    lines += judged.flatMap { judgement(of: $0) }
    if !missing.isEmpty {
      let names = missing.map { words.name(of: $0.fact, key: $0.key) }
      lines.append("ontbreekt: " + names.joined(separator: ", "))
    }
    return lines + limit + openReasons
  }

  /// The most that may be asked, when the rules write it.
  private var limit: [String] {
    guard case .maximum(let index) = step.content,
      let maximum = program.provisions[index].maximum,
      case .constant(let limit) = program[maximum.limit], let used = step.facts.first
    else { return [] }
    return ["ten hoogste: " + words.value(limit, program.vocabulary[used.fact].type)]
  }

  /// Whether a fact is missing, and can still decide the value.
  private func isMissing(_ used: UsedFact) -> Bool {
    guard used.entry == nil, case .open(let open) = step.value else { return false }
    return open.missing.contains { $0.fact == used.fact && $0.key == used.key }
  }

  /// A fact with its value; its name is left out where the question asks for it.
  private func fact(of used: UsedFact, isAlone: Bool) -> String? {
    guard let entry = used.entry else { return nil }
    if isBareFact, isAlone, case .boolean = entry.value { return nil }
    if !isAlone, case .entity = entry.value { return nil }
    let value = words.value(entry.value, program.vocabulary[used.fact].type)
    switch entry.value {
    case .text where isAlone, .choice where isAlone: return value
    default: return words.name(of: used.fact, key: used.key) + " " + value
    }
  }

  private func judgement(of used: UsedFact) -> [String] {
    guard let entry = used.entry else { return [] }
    var lines: [String] = []
    if !(isBareFact && step.facts.count == 1) {
      let value = words.value(entry.value, program.vocabulary[used.fact].type)
      lines.append("gegeven: " + words.name(of: used.fact, key: used.key) + " " + value)
    }
    return lines + [judgement(entry)]
  }

  /// `oordeel generalist, 2 maart 2015: "kan niet tillen"`.
  private func judgement(_ entry: FactEntry) -> String {
    let role = entry.by.map { visible($0) }
    let parts = [role, entry.on.map { DutchText.date($0) }].compactMap { $0 }
    let who = parts.isEmpty ? "oordeel" : "oordeel " + parts.joined(separator: ", ")
    return entry.motivation.map { who + ": \"\(visible($0))\"" } ?? who
  }

  /// Why the sources leave the value open, when that is said here and not in a step below.
  private var openReasons: [String] {
    guard case .open(let open) = step.value, !open.isUnknown, step.steps.isEmpty, reading == nil
    else { return [] }
    return open.reasons.map { words.sentence($0) }
  }
}

extension UsedFact {
  /// Whether somebody judged: the case says who, when or why.
  var isJudged: Bool {
    guard let entry else { return false }
    return entry.by != nil || entry.on != nil || entry.motivation != nil
  }
}
