package import Base
package import Cases
package import Evaluation
package import RuleProgram

/// Tests what was decided in a case against the rules of the day from which each decision works.
///
/// Whoever decided weighed things that the rules leave to people; those judgements are used as they
/// were given, and never made again.
///
/// - Parameters:
///   - file: The case.
///   - engine: The rules.
///   - day: The day for what has no day of its own, such as a right without a decision.
///   - choices: Answers to readings that count instead of those of the rules.
///   - checks: The checks that are looked at; nil for all of them.
/// - Returns: The findings for each decision, and those about rights and requests themselves.
package func examine(
  _ file: CaseFile,
  with engine: Engine,
  on day: Day?,
  choices: [ReadingChoice] = [],
  checks: Set<Int>? = nil
) -> Examination {
  var examiner = Examiner(engine: engine, file: file, choices: choices, only: checks)
  return examiner.examination(on: day ?? file.referenceDate)
}

/// Finds what examining a case comes by, with the same parameters.
package func footprint(
  ofExamining file: CaseFile,
  with engine: Engine,
  on day: Day?,
  choices: [ReadingChoice],
  checks: Set<Int>
) -> Footprint? {
  var examiner = Examiner(engine: engine, file: file, choices: choices, only: checks)
  var result: Footprint?
  examiner.tread = { footprint in
    if result == nil { result = footprint } else { result?.formUnion(footprint) }
  }
  _ = examiner.examination(on: day ?? file.referenceDate)
  return result
}

private struct Examiner {
  let engine: Engine
  let file: CaseFile
  let choices: [ReadingChoice]
  let checks: [LegalityCheck]
  /// The checks that are looked at; nil for all of them.
  let only: Set<Int>?
  /// Is told what is come by, when anybody wants to know.
  var tread: ((Footprint) -> Void)?
  /// Evaluations by day, which several decisions share.
  private var evaluations: [Day: Evaluation] = [:]

  init(engine: Engine, file: CaseFile, choices: [ReadingChoice], only: Set<Int>?) {
    self.engine = engine
    self.file = file
    self.choices = choices
    self.only = only
    checks = engine.program.checks
  }

  mutating func examination(on day: Day?) -> Examination {
    var result = Examination(file: file, choices: choices, decisions: [], findings: [])
    for index in 0..<file.count(of: .decision) {
      result.decisions.append(examined(EntityReference(.decision, index), otherwise: day))
    }
    guard let day = day ?? result.decisions.compactMap(\.day).max() else { return result }
    for kind in EntityKind.allCases where kind != .decision {
      for index in 0..<file.count(of: kind) {
        result.findings += findings(about: EntityReference(kind, index), on: day)
      }
    }
    return result
  }

  private mutating func examined(
    _ decision: EntityReference,
    otherwise: Day?
  ) -> ExaminedDecision {
    let days = engine.days(of: decision, in: file)
    let day = days.begin ?? days.taken ?? otherwise
    return ExaminedDecision(
      decision: decision,
      days: days,
      day: day,
      provision: engine.decidedProvision(decision, in: file),
      findings: day.map { findings(about: decision, on: $0, days) } ?? []
    )
  }

  private mutating func findings(
    about subject: EntityReference,
    on day: Day,
    _ days: DecisionDays = DecisionDays()
  ) -> [Finding] {
    let indices = checks.indices.filter {
      checks[$0].subject == subject.kind && checks[$0].about.holds(on: day)
        && only?.contains($0) ?? true
    }
    guard !indices.isEmpty else {
      // A check that is not there on this day may be, when it begins a day sooner.
      tread?(engine.footprint(on: day))
      return []
    }
    let evaluation = evaluation(on: day)
    tread?(engine.footprint(ofTesting: indices, of: subject, in: evaluation, choices: choices))
    let found = engine.test(indices, of: subject, in: evaluation, choices: choices)
    return zip(indices, found).compactMap { index, found in
      finding(index, subject, evaluation, days, found)
    }
  }

  private mutating func evaluation(on day: Day) -> Evaluation {
    if let known = evaluations[day] { return known }
    let evaluation = engine.evaluate(file, on: day, choices: choices)
    evaluations[day] = evaluation
    tread?(engine.footprint(of: file, on: day, choices: choices))
    return evaluation
  }

  /// Makes a finding of what a check came to; nil when there is nothing to test.
  private func finding(
    _ index: Int,
    _ subject: EntityReference,
    _ evaluation: Evaluation,
    _ days: DecisionDays,
    _ found: CheckResult
  ) -> Finding? {
    let check = checks[index]
    guard found.applies.truth != false else { return nil }
    var open = found.result.open ?? Open()
    if let reasons = found.applies.open { open.formUnion(reasons) }
    let verdict: FindingVerdict
    switch (found.applies.truth, found.result.truth) {
    case (_, true?): verdict = check.weight == .judgement ? .judgement : .lawful
    case (true?, false?): verdict = check.weight == .attention ? .attention : .unlawful
    default: verdict = open.isUnknown ? .untestable : .undetermined
    }
    // Whether there is anything to test is open, and all that would be asked holds anyway.
    if found.applies.truth == nil, found.result.truth == true { open = Open() }
    return Finding(
      check: index,
      subject: subject,
      day: evaluation.referenceDate,
      verdict: verdict,
      deciding: found.deciding,
      open: open,
      faults: verdict == .unlawful || verdict == .attention ? found.faults : [],
      grounds: grounds(behind: found, subject, evaluation),
      loss: found.loss.flatMap { loss($0, check, days) }
    )
  }

  /// What the deciding conditions read, in the order in which it was read.
  private func grounds(
    behind found: CheckResult,
    _ subject: EntityReference,
    _ evaluation: Evaluation
  ) -> [Ground] {
    var result: [Ground] = []
    func add(_ ground: Ground) { if !result.contains(ground) { result.append(ground) } }
    for place in found.entries.indices {
      guard case .condition(let id) = found.entries[place].item, found.deciding.contains(id) else {
        continue
      }
      for entry in found.entries[place..<place + found.entries[place].size] {
        guard case .node(let node) = entry.item else { continue }
        if let (fact, key) = fact(read: node) {
          var value: Value?
          if case .known(let known) = entry.state { value = known }
          add(.fact(FoundFact(fact: fact, key: key, entity: entry.subject, value: value)))
        } else {
          for ground in ruled(node, entry, found, subject, evaluation) { add(ground) }
        }
      }
    }
    return result
  }

  /// What the rules themselves find, when that is what a condition read.
  private func ruled(
    _ node: NodeID,
    _ entry: TraceEntry,
    _ found: CheckResult,
    _ subject: EntityReference,
    _ evaluation: Evaluation
  ) -> [Ground] {
    let program = engine.program
    switch (program[node], entry.state) {
    case (.ruled(.contribution(let index)), .known(.number(let number))):
      return [.amount(number, program.contributions[index].type)]
    case (.ruled(.formAmount), .known(.number(let number))):
      return [.amount(number, program.forms.compactMap(\.amountType).first ?? .money(per: nil))]
    case (.ruled(.competent), _):
      return engine.grounds(ofDeciding: subject, in: file).map { .fact($0) }
    case (.ruled(.rungsFound), _):
      return found.missingRungs.isEmpty ? [] : [.rungs(found.missingRungs)]
    case (.ruled(.allowed), .known): return outcome(subject, evaluation).map { [$0] } ?? []
    case (.lastDay, .known(.date(let day))): return [.lastDay(day)]
    case (.lastDay, .known): return [.lastDay(nil)]
    default: return []
    }
  }

  /// What the rules find for the provision that was decided on.
  private func outcome(_ decision: EntityReference, _ evaluation: Evaluation) -> Ground? {
    let found = engine.examined(decision, in: evaluation)?.determination(by: engine.program)
    guard let found else { return .outcome(.notApplicable, because: nil) }
    var because: String?
    if case .conditions(let path)? = found.deciding, let last = path.last {
      because = engine.program[last].otherwise
    }
    return .outcome(found.outcome, because: because)
  }

  private func fact(read node: NodeID) -> (FactID, Value?)? {
    switch engine.program[node] {
    case .fact(let fact): return (fact, nil)
    case .keyedFact(let fact, let key):
      guard case .constant(let value) = engine.program[key] else { return (fact, nil) }
      return (fact, value)
    default: return nil
    }
  }

  private func loss(_ found: Evaluated, _ check: LegalityCheck, _ days: DecisionDays) -> Loss? {
    guard let type = check.lossType, case .money(let per) = type else { return nil }
    var amount: Fraction?
    if case .known(.number(let number)) = found.state { amount = number }
    return Loss(type: type, amount: amount, periods: days.periods(per))
  }
}

extension DecisionDays {
  /// How many periods fit between the first and the last day; 1 for what is paid once.
  ///
  /// Months and years are counted only when they are whole.
  func periods(_ period: Period?) -> Fraction? {
    guard let period else { return .one }
    guard let begin, let end, begin <= end else { return nil }
    let count = end.number - begin.number + 1
    switch period.unit {
    case "etmaal", "dag", "nacht":
      return Fraction(numerator: Int128(count), denominator: Int128(period.count))
    case "week": return Fraction(numerator: Int128(count), denominator: Int128(7 * period.count))
    case "maand": return wholeMonths(from: begin, to: end, step: period.count)
    case "jaar": return wholeMonths(from: begin, to: end, step: 12 * period.count)
    default: return nil
    }
  }

  private func wholeMonths(from begin: Day, to end: Day, step: Int) -> Fraction? {
    guard let after = end.adding(days: 1) else { return nil }
    for months in stride(from: step, through: 1_200, by: step) {
      guard let day = begin.adding(months: months)?.day, day <= after else { return nil }
      if day == after { return Fraction(months / step) }
    }
    return nil
  }
}

extension Engine {
  /// Who took a decision and when, as facts of the case.
  fileprivate func grounds(ofDeciding decision: EntityReference, in file: CaseFile) -> [FoundFact] {
    decidingFacts.map { fact in
      let entry = file[decision].slots[program.vocabulary[fact].slot]
      return FoundFact(fact: fact, key: nil, entity: decision, value: entry?.value)
    }
  }
}
