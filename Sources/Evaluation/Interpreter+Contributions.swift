import Base
import Cases
import RuleProgram

extension Interpreter {
  /// Assesses every contribution of the household, and says how each supply is dealt with.
  mutating func assessContributions(
    into found: inout [Determination]
  ) -> [EntityReference: RegimeFinding] {
    let supplies = (0..<file.count(of: .supply)).map { EntityReference(.supply, $0) }
    var findings = supplies.map { regime(of: $0, found) }
    for index in code.program.contributions.indices
    where code.program.contributions[index].about.holds(on: now) {
      if let determination = assessContribution(index, supplies, &findings, found) {
        found.append(determination)
      }
    }
    found += gaps(findings, found)
    var regimes: [EntityReference: RegimeFinding] = [:]
    for (supply, finding) in zip(supplies, findings) {
      regimes[supply] = finding
      let origin = file.origin(of: supply)
      if regimes[origin] == nil || isDue(finding) { regimes[origin] = finding }
    }
    return regimes
  }

  /// Says of each contribution that is called for but does not hold on this day that it is open.
  private mutating func gaps(
    _ findings: [RegimeFinding],
    _ found: [Determination]
  ) -> [Determination] {
    let course = found.reduce(supplyHorizon) { $0.earliest($1.horizon) }
    var result: [Determination] = []
    for index in code.program.contributions.indices {
      let isCalledFor = findings.contains { $0.state == .known(.contribution(index)) }
      guard isCalledFor, !isInForce(index) else { continue }
      let horizon = boundary(of: code.program.contributions[index].about).earliest(course)
      result.append(noRule(.contribution(index), EntityReference(.household, 0), until: horizon))
    }
    return result
  }

  /// Whether a contribution, or another version under its name, holds on the reference date.
  private func isInForce(_ index: Int) -> Bool {
    code.program.contributions.indices.contains {
      isSame($0, index) && code.program.contributions[$0].about.holds(on: now)
    }
  }

  /// Whether two contributions are versions of one: rules name the first.
  private func isSame(_ one: Int, _ other: Int) -> Bool {
    one == other
      || code.program.contributions[one].name == code.program.contributions[other].name
  }

  private mutating func isDue(_ finding: RegimeFinding) -> Bool {
    guard case .known(.contribution) = finding.state else { return false }
    return finding.exclusion.isEmpty
  }

  /// Assesses one contribution; nil when no supply falls under it.
  private mutating func assessContribution(
    _ index: Int,
    _ supplies: [EntityReference],
    _ findings: inout [RegimeFinding],
    _ found: [Determination]
  ) -> Determination? {
    let rule = code.program.contributions[index]
    let first = trace.count
    subject = EntityReference(.household, 0)
    var determination = Determination(
      rule: .contribution(index),
      subject: subject,
      outcome: .notDue,
      horizon: boundary(of: rule.about)
    )
    count(index, rule, supplies, &findings, &determination)
    for place in found.indices {
      determination.horizon = determination.horizon.earliest(found[place].horizon)
    }
    determination.horizon = determination.horizon.earliest(supplyHorizon)
    determination.pendingRequests = pendingRequests(index, found)
    guard !determination.supplies.isEmpty else {
      withhold(determination) { interpreter, _ in _ = interpreter.recordedAmount(index, rule) }
      return undeterminedContribution(index, determination, found)
    }
    let standings = determination.supplies.map(\.standing)
    if standings.allSatisfy({ $0.isExcluded }) {
      if case .excluded(let path)? = standings.first { determination.deciding = .conditions(path) }
    } else {
      settle(index, rule, &determination)
    }
    determination.warnings = fired(rule.warnings)
    determination.entries = first..<trace.count
    withhold(determination) { interpreter, _ in _ = interpreter.recordedAmount(index, rule) }
    return determination
  }

  private mutating func recordedAmount(
    _ index: Int,
    _ rule: OwnContribution
  ) -> (evaluated: Evaluated, amount: Amount) {
    let place = trace.begin()
    let result = amount(of: rule.value, rule.type) {
      .contributionCandidate(contribution: index, candidate: $0)
    }
    trace.end(place, .contributionAmount(contribution: index), subject, result.evaluated)
    return result
  }

  /// Whether a supply has begun, as far as known; one that begins later counts from that day.
  private mutating func hasBegun(_ supply: EntityReference) -> Bool {
    guard let fact = code.facts.supplyBegin,
      case .date(let day)? = value(of: fact, key: nil, on: supply), now < day
    else { return true }
    let cause = Horizon.Cause.supply(file.origin(of: supply), begins: true)
    supplyHorizon = supplyHorizon.earliest(Horizon(day, cause: cause))
    return false
  }

  /// A contribution that no supply is counted for, while the sources leave open whether one is.
  ///
  /// Nothing is said when nothing can be due: no basis, or an exemption.
  private mutating func undeterminedContribution(
    _ index: Int,
    _ known: Determination,
    _ found: [Determination]
  ) -> Determination? {
    var determination = known
    for place in found.indices where found[place].outcome == .undetermined {
      guard case .provision(let provision) = found[place].rule,
        case .contribution(let other)? = code.program.provisions[provision].regime?.content,
        isSame(other, index)
      else { continue }
      determination.open.formUnion(found[place].open)
    }
    let rule = code.program.contributions[index]
    if determination.open.isEmpty { return nil }
    let basis = rule.basis.map { evaluate($0).result }
    let exemption = rule.exemptions.map { evaluate($0).result }
    let horizon = (basis + [exemption].compactMap { $0 }).reduce(Horizon.never) {
      $0.earliest($1.horizon)
    }
    if basis.contains(where: { $0.truth == false }) || exemption?.truth == true {
      silence = silence.earliest(horizon)
      return nil
    }
    determination.horizon = determination.horizon.earliest(horizon)
    determination.outcome = .undetermined
    return determination
  }

  /// The requests with a provision under a contribution of which the outcome is open.
  private func pendingRequests(_ index: Int, _ found: [Determination]) -> [EntityReference] {
    var requests: [EntityReference] = []
    for place in found.indices {
      guard case .provision(let provision) = found[place].rule,
        found[place].outcome == .unknown || found[place].outcome == .undetermined,
        case .contribution(let other)? = code.program.provisions[provision].regime?.content,
        isSame(other, index), !requests.contains(found[place].subject)
      else { continue }
      requests.append(found[place].subject)
    }
    return requests
  }

  /// Says of each supply whether it counts.
  private mutating func count(
    _ index: Int,
    _ rule: OwnContribution,
    _ supplies: [EntityReference],
    _ findings: inout [RegimeFinding],
    _ determination: inout Determination
  ) {
    counting = supplies.map { _ in Evaluated(false) }
    for (number, supply) in supplies.enumerated() where hasBegun(supply) {
      var standing: CountedSupply.Standing
      switch findings[number].state {
      case .known(.contribution(let other)) where isSame(other, index):
        let verdict = rule.exclusions.map { exclusion in with(supply) { $0.evaluate(exclusion) } }
        let excluded = verdict?.result ?? Evaluated(false)
        determination.horizon = determination.horizon.earliest(excluded.horizon)
        counting[number] = negate(excluded)
        switch excluded.state {
        case .known(.boolean(true)):
          let path = verdict.map { self.path(to: $0) } ?? []
          findings[number].exclusion = path
          standing = .excluded(path)
        case .known: standing = .counted
        case .open(let open):
          findings[number].state = .open(open)
          standing = .open(open)
        }
      case .open(let open) where findings[number].contributions.contains { isSame($0, index) }:
        counting[number] = Evaluated(open: open)
        standing = .open(open)
      case .open, .known: continue
      }
      determination.supplies.append(
        CountedSupply(
          origin: file.origin(of: supply),
          provision: provisionOption(of: supply),
          standing: standing
        )
      )
    }
  }

  /// The basis, the exemptions and the amount.
  private mutating func settle(
    _ index: Int,
    _ rule: OwnContribution,
    _ determination: inout Determination
  ) {
    var open = Open()
    for condition in rule.basis {
      let verdict = evaluate(condition)
      determination.horizon = determination.horizon.earliest(verdict.result.horizon)
      if verdict.result.truth == false {
        determination.deciding = .conditions(path(to: verdict))
        return
      }
      if let reasons = verdict.result.open { open.formUnion(reasons) }
    }
    if let condition = rule.exemptions {
      let verdict = evaluate(condition)
      determination.horizon = determination.horizon.earliest(verdict.result.horizon)
      if verdict.result.truth == true {
        determination.deciding = .conditions(path(to: verdict))
        return
      }
      if let reasons = verdict.result.open { open.formUnion(reasons) }
    }
    if !determination.supplies.contains(where: { $0.standing == .counted }) {
      for supply in determination.supplies {
        if case .open(let reasons) = supply.standing { open.formUnion(reasons) }
      }
    }
    let result = recordedAmount(index, rule)
    determination.amount = result.amount
    determination.horizon = determination.horizon.earliest(result.evaluated.horizon)
    determination.outcome = .due
    if !open.isEmpty {
      determination.outcome = open.outcome
    }
    if let reasons = result.evaluated.open {
      open.formUnion(reasons)
      if reasons.isUnknown { determination.outcome = .unknown }
    }
    determination.open = open
  }
}

extension CountedSupply.Standing {
  /// Whether the supply does not count.
  package var isExcluded: Bool {
    guard case .excluded = self else { return false }
    return true
  }
}
