import Base
import Cases
import RuleProgram

extension Interpreter {
  /// Everything the rules say of the case, and the regimes of contribution.
  mutating func determinations() -> (
    determinations: [Determination], regimes: [EntityReference: RegimeFinding]
  ) {
    var found: [Determination] = []
    found.reserveCapacity(32)
    for index in 0..<file.count(of: .entitlement) {
      let right = EntityReference(.entitlement, index)
      let count = found.count
      assessTransitions(protecting: right, into: &found)
      if found.count == count { found += gap(at: right) }
    }
    for index in 0..<file.count(of: .request) {
      assessRequest(EntityReference(.request, index), into: &found)
    }
    addSupplies(from: found)
    assessSupplies(into: &found)
    let regimes = assessContributions(into: &found)
    return (found, regimes)
  }

  /// Assesses the transitions of every supply; they last no longer than the supply is one.
  private mutating func assessSupplies(into found: inout [Determination]) {
    let existence = found.indices.reduce(supplyHorizon) { $0.earliest(found[$1].horizon) }
    for index in 0..<file.count(of: .supply) {
      let supply = EntityReference(.supply, index)
      let count = found.count
      assessTransitions(protecting: supply, into: &found)
      for place in count..<found.count {
        found[place].subject = file.origin(of: supply)
        found[place].supply = supply
        found[place].horizon = found[place].horizon.earliest(existence)
      }
    }
  }

  /// Assesses every transition that protects entities of this kind.
  private mutating func assessTransitions(
    protecting entity: EntityReference,
    into found: inout [Determination]
  ) {
    for index in code.program.transitions.indices
    where code.program.transitions[index].protects == entity.kind
      && code.program.transitions[index].about.holds(on: now)
    {
      found.append(with(entity) { $0.assessTransition(index) })
    }
  }

  /// Says that no rule holds for a right, when there are rules for rights on other days.
  private mutating func gap(at right: EntityReference) -> [Determination] {
    var horizon = Horizon.never
    var hasRules = false
    for rule in code.program.transitions where rule.protects == .entitlement {
      hasRules = true
      horizon = horizon.earliest(boundary(of: rule.about))
    }
    return hasRules ? [noRule(.need, right, until: horizon)] : []
  }

  /// A determination that names the gap: the rules do not hold on the reference date.
  func noRule(
    _ rule: RuleReference,
    _ subject: EntityReference,
    until horizon: Horizon
  ) -> Determination {
    Determination(
      rule: rule,
      subject: subject,
      outcome: .undetermined,
      deciding: .noProvision,
      open: Open(reasons: [.noRule]),
      horizon: horizon
    )
  }

  /// Assesses the transitions of a request, then the provisions that serve its need, lightest first.
  private mutating func assessRequest(
    _ request: EntityReference,
    into found: inout [Determination]
  ) {
    assessTransitions(protecting: request, into: &found)
    guard let fact = code.program.vocabulary.need else { return }
    let need = with(request) { $0.read(fact, key: nil) }
    guard case .known(.choice(let option)) = need.state else {
      found.append(
        Determination(
          rule: .need,
          subject: request,
          outcome: need.open?.isUnknown == true ? .unknown : .undetermined,
          open: need.open ?? Open(),
          horizon: need.horizon
        )
      )
      return
    }
    let serving = code.program.provisions.indices.filter {
      code.program.provisions[$0].needs.contains(option)
    }
    let valid = serving.filter { code.program.provisions[$0].about.holds(on: now) }
    if valid.isEmpty {
      let open = serving.isEmpty ? Open() : Open(reasons: [.noRule])
      let begins = serving.compactMap { code.program.provisions[$0].about.from }.filter { $0 > now }
        .min()
      found.append(
        Determination(
          rule: .need,
          subject: request,
          outcome: serving.isEmpty ? .notApplicable : .undetermined,
          deciding: .noProvision,
          open: open,
          horizon: Horizon(begins, cause: .rule)
        )
      )
    }
    let rungs = Set(valid.compactMap { code.program.provisions[$0].rung })
    for index in valid {
      let determination = with(request) {
        $0.assessProvision(index, rungs: rungs, transitions: found)
      }
      found.append(determination)
      assessForms(of: index, determination, into: &found)
    }
  }

  /// The indices of the warnings whose condition holds.
  mutating func fired(_ warnings: [Warning]) -> [Int] {
    warnings.indices.filter { index in
      guard warnings[index].attention?.holds(on: now) ?? true else { return false }
      guard let condition = warnings[index].condition else { return true }
      return evaluate(condition).truth == true
    }
  }

  /// The first day after the reference date on which a version of a rule begins or ends.
  func boundary(of about: About) -> Horizon {
    var day = Int32.max
    if let from = about.from, from > now { day = min(day, from.number) }
    if let until = about.until, until > now { day = min(day, until.number) }
    return Horizon(day: day, cause: .rule)
  }
}
