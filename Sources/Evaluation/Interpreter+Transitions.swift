package import Base
import RuleProgram

extension Interpreter {
  /// Assesses one transition for the subject that it protects.
  mutating func assessTransition(_ index: Int) -> Determination {
    let rule = code.program.transitions[index]
    let first = trace.count
    let verdict = rule.applies.map { evaluate($0, stopsWhenDecided: true) }
    let applies = verdict?.result ?? Evaluated(true)
    var determination = Determination(
      rule: .transition(index),
      subject: subject,
      outcome: .notApplicable,
      deciding: verdict.map { .conditions(path(to: $0)) },
      horizon: applies.horizon.earliest(boundary(of: rule.about))
    )
    switch applies.state {
    case .known(.boolean(true)): run(index, rule, &determination)
    case .known: break
    case .open(let open):
      let deciding = determination.deciding
      run(index, rule, &determination)
      leaveOpen(open, deciding, &determination)
      if determination.outcome == .undetermined { determination.warnings = fired(rule.warnings) }
    }
    determination.entries = first..<trace.count
    return determination
  }

  /// A transition of which the conditions are open certainly does not run outside its stretch.
  private mutating func leaveOpen(
    _ open: Open,
    _ deciding: Deciding?,
    _ determination: inout Determination
  ) {
    switch determination.outcome {
    case .ended, .notApplicable:
      determination.outcome = .notApplicable
      determination.open = Open()
    default:
      determination.open = open
      determination.outcome = open.isUnknown ? .unknown : .undetermined
      determination.deciding = deciding
    }
    determination.run = nil
    determination.warnings = []
  }

  /// Finds the stretch of a transition of which the conditions hold.
  private mutating func run(
    _ index: Int,
    _ rule: TransitionalLaw,
    _ determination: inout Determination
  ) {
    var place = trace.begin()
    let start = evaluate(rule.starts.content)
    trace.end(place, .start(transition: index), subject, start)
    determination.horizon = determination.horizon.earliest(start.horizon)
    var candidates: [Candidate] = []
    var open = Open()
    for (number, end) in rule.ends.enumerated() {
      place = trace.begin()
      let result = evaluate(end.day)
      trace.end(place, .end(transition: index, candidate: number), subject, result)
      determination.horizon = determination.horizon.earliest(result.horizon)
      let stand = stand(of: result, isInclusive: end.isInclusive)
      if case .open(let reasons) = stand { open.formUnion(reasons) }
      candidates.append(Candidate(stand: stand, binds: false))
    }
    let last = candidates.compactMap(\.day).min()
    for number in candidates.indices { candidates[number].binds = candidates[number].day == last }
    let binding = candidates.indices.filter { last != nil && candidates[$0].binds }
    for number in candidates.indices where last == nil { candidates[number].binds = false }
    determination.run = Run(
      start: start.date,
      candidates: candidates,
      lastDay: last,
      isExact: open.isEmpty
    )
    determination.deciding = .candidates(binding)
    if let reasons = start.open { open.formUnion(reasons) }
    determination.open = open
    settle(index, start: start, last: last, binding: binding.first, &determination)
    warn(rule, last: last, &determination)
  }

  private mutating func settle(
    _ index: Int,
    start: Evaluated,
    last: Day?,
    binding: Int?,
    _ determination: inout Determination
  ) {
    if let day = start.date, now < day {
      determination.outcome = .notApplicable
      determination.deciding = .notStarted(day)
      determination.horizon = determination.horizon.earliest(Horizon(day, cause: .rule))
    } else if start.open != nil {
      determination.outcome = determination.open.isUnknown ? .unknown : .undetermined
    } else if start.date == nil {
      determination.outcome = .notApplicable
    } else if let last, now > last {
      determination.outcome = .ended
    } else {
      determination.outcome = .transition
      let cause = Horizon.Cause.end(transition: Int32(index), candidate: Int32(binding ?? 0))
      let after = last?.adding(days: 1)
      determination.horizon = determination.horizon.earliest(Horizon(after, cause: cause))
    }
  }

  private mutating func warn(
    _ rule: TransitionalLaw,
    last: Day?,
    _ determination: inout Determination
  ) {
    guard determination.outcome == .transition || determination.outcome == .ended else { return }
    let before = lastDay
    lastDay =
      determination.run?.isExact == false
      ? Evaluated(open: determination.open)
      : Evaluated(last.map { .date($0) } ?? .never)
    determination.warnings = fired(rule.warnings)
    lastDay = before
  }

  /// The last day that a candidate leaves: `tot` stops the day before.
  private mutating func stand(of result: Evaluated, isInclusive: Bool) -> Candidate.Stand {
    switch result.state {
    case .open(let open): return .open(open)
    case .known(.date(let day)):
      guard let last = isInclusive ? day : day.adding(days: -1) else { return .never }
      return .day(last)
    case .known: return .never
    }
  }
}

extension Candidate {
  /// The last day, when it is known to be one.
  package var day: Day? {
    guard case .day(let day) = stand else { return nil }
    return day
  }
}

extension Evaluated {
  /// The day, when the value is a known one.
  var date: Day? {
    guard case .known(.date(let day)) = state else { return nil }
    return day
  }
}
