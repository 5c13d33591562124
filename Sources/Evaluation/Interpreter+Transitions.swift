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
    if let amount = rule.amount {
      withhold(determination) {
        _ = $0.kept(amount, rule.amountType, .transitionAmount(transition: index), &$1)
      }
    }
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
      // A missing end may still show that the transition has ended, so it is asked for too.
      let ends = determination.open
      determination.open = open
      determination.open.formUnion(ends)
      determination.outcome = determination.open.outcome
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
      .earliest(stepOf(start, at: rule.starts.content))
    var candidates: [Candidate] = []
    var open = Open()
    var course = Course()
    for (number, end) in rule.ends.enumerated() {
      place = trace.begin()
      let result = evaluate(end.day)
      trace.end(place, .end(transition: index, candidate: number), subject, result)
      determination.horizon = determination.horizon.earliest(result.horizon)
        .earliest(stepOf(result, at: end.day))
      var stand = stand(of: result, isInclusive: end.isInclusive)
      if case .open(var reasons) = stand {
        if !reasons.isUnknown {
          let limits = limits(of: end, &reasons)
          let cause = Horizon.Cause.end(transition: Int32(index), candidate: Int32(number))
          course.add(limits, on: now, cause: cause)
          determination.horizon = determination.horizon.earliest(limits.horizon)
        }
        open.formUnion(reasons)
        stand = .open(reasons)
      }
      candidates.append(Candidate(stand: stand, binds: false))
    }
    let certain = course.latest.flatMap { $0 < now ? $0 : nil }
    let last = (candidates.compactMap(\.day) + (certain.map { [$0] } ?? [])).min()
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
    if determination.outcome == .transition, course.mayHaveEnded {
      determination.outcome = open.outcome
    }
    determination.horizon = determination.horizon.earliest(course.turn)
    if determination.outcome == .transition, let amount = rule.amount {
      determination.amount = kept(
        amount,
        rule.amountType,
        .transitionAmount(transition: index),
        &determination
      )
    }
    warn(rule, last: last, &determination)
  }

  /// The first and the last day that an end which the sources leave open may be.
  ///
  /// An end that hangs on one reading lies between what its options come to, and a fact that those
  /// miss is asked for; another end has at most a bound on one side.
  private mutating func limits(of end: EndCandidate, _ open: inout Open) -> Limits {
    switch open.bound {
    case .atLeast(.date(let day))?:
      return Limits(first: end.isInclusive ? day : day.adding(days: -1), last: nil)
    case .atMost(.date(let day))?:
      return Limits(first: nil, last: end.isInclusive ? day : day.adding(days: -1))
    default: break
    }
    guard open.reasons.count == 1, case .reading(let definition)? = open.reasons.first,
      let version = code.definitions[Int(definition.index)].version(on: now),
      case .reading(let reading) = code.definitions[Int(definition.index)].bodies[version]
    else { return Limits() }
    var days: [Day] = []
    var horizon = Horizon.never
    let (known, place) = (memory, trace.count)
    for option in reading.options.indices {
      choices[definition] = option
      memory = MemoryTable()
      let result = evaluate(end.day)
      horizon = horizon.earliest(result.horizon)
      if let reasons = result.open { open.formUnion(Open(missing: reasons.missing)) }
      if case .day(let day) = stand(of: result, isInclusive: end.isInclusive) { days.append(day) }
    }
    choices[definition] = nil
    memory = known
    trace.forget(from: place)
    guard days.count == reading.options.count else { return Limits(horizon: horizon) }
    return Limits(first: days.min(), last: days.max(), horizon: horizon)
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
      determination.outcome = determination.open.outcome
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

/// The days between which an end lies that the sources leave open.
private struct Limits {
  var first: Day?
  var last: Day?
  /// When the options of the reading may come to other days.
  var horizon = Horizon.never
}

/// What the open ends of a transition say of the reference date.
private struct Course {
  /// Some open end may lie before the reference date.
  private(set) var mayHaveEnded = false
  /// The earliest of the days on which an open end certainly has come.
  private(set) var latest: Day?
  /// The next day on which one of this turns.
  private(set) var turn = Horizon.never

  mutating func add(_ limits: Limits, on day: Day, cause: Horizon.Cause) {
    if let first = limits.first { mayHaveEnded = mayHaveEnded || day > first }
    if let last = limits.last { latest = latest.map { min($0, last) } ?? last }
    for limit in [limits.first, limits.last] {
      guard let next = limit?.adding(days: 1), next > day else { continue }
      turn = turn.earliest(Horizon(next, cause: cause))
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
