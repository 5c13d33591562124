import Base
import Cases
import RuleProgram

extension Interpreter {
  /// Adds a supply for each right that runs and each provision that a request meets.
  ///
  /// Supplies that the case names itself stay as they are.
  mutating func addSupplies(from found: [Determination]) {
    for index in 0..<file.count(of: .entitlement) {
      let right = EntityReference(.entitlement, index)
      let isProtected = found.contains {
        guard case .transition = $0.rule else { return false }
        return $0.subject == right && $0.outcome == .transition
      }
      let running = isRunning(right)
      if isProtected {
        addSupply(from: right, provision: nil)
      } else if running.truth != false {
        addSupply(from: right, provision: nil)
        uncertain[file.count(of: .supply) - 1] = running.open
      }
    }
    for place in found.indices where found[place].outcome.isPositive {
      guard case .provision(let index) = found[place].rule,
        code.program.provisions[index].regime != nil
      else { continue }
      let option = code.program.provisions[index].option
      guard !isOtherwiseDecided(found[place].subject, found, than: option) else { continue }
      addSupply(from: found[place].subject, provision: option)
    }
  }

  /// Whether the decisions on a request are about another provision, which it meets as well.
  ///
  /// Several provisions may serve one need; what was decided on is what the resident gets.
  private func isOtherwiseDecided(
    _ request: EntityReference,
    _ found: [Determination],
    than provision: Int
  ) -> Bool {
    guard request.kind == .request, let fact = code.facts.decidedProvision else { return false }
    var decided: Set<Int> = []
    for index in 0..<file.count(of: .decision) {
      let decision = EntityReference(.decision, index)
      guard file[decision].request == request.index,
        case .choice(let option)? = file[decision].slots[code.factSlots[fact.index]]?.value
      else { continue }
      decided.insert(option)
    }
    guard !decided.isEmpty, !decided.contains(provision) else { return false }
    return found.contains { other in
      guard other.subject == request, other.outcome.isPositive,
        case .provision(let index) = other.rule
      else { return false }
      return decided.contains(code.program.provisions[index].option)
    }
  }

  /// Whether a right with a provision of its own runs on the reference date.
  private mutating func isRunning(_ right: EntityReference) -> Evaluated {
    guard let fact = code.program.vocabulary.suppliedProvision,
      file[right].supplySlots[code.factSlots[fact.index]] != nil
    else { return Evaluated(false) }
    var join = Join(deciding: false)
    if let fact = code.facts.entitlementBegin {
      let begin = with(right) { $0.read(fact, key: nil) }
      if let day = begin.date, now < day {
        let cause = Horizon.Cause.supply(right, begins: true)
        supplyHorizon = supplyHorizon.earliest(Horizon(day, cause: cause))
      }
      join.add(begin.date.map { Evaluated($0 <= now) } ?? begin)
    }
    if let fact = code.facts.entitlementEnd {
      let end = with(right) { $0.read(fact, key: nil) }
      if let day = end.date, now <= day {
        let cause = Horizon.Cause.supply(right, begins: false)
        supplyHorizon = supplyHorizon.earliest(Horizon(day.adding(days: 1), cause: cause))
      }
      join.add(end.date.map { Evaluated(now <= $0) } ?? (end.open == nil ? Evaluated(true) : end))
    }
    return join.result
  }

  private mutating func addSupply(from origin: EntityReference, provision: Int?) {
    let source = file[origin]
    var supply = Entity(supplyFrom: source)
    supply.person = source.person
    supply.request = origin.kind == .request ? origin.index : source.request
    supply.entitlement = origin.kind == .entitlement ? origin.index : source.entitlement
    let aliases =
      origin.kind == .entitlement ? code.facts.entitlementAlias : code.facts.requestAlias
    for slot in supply.slots.indices {
      let alias = aliases[slot].flatMap { source.slots[code.factSlots[$0.index]] }
      supply.slots[slot] = source.supplySlots[slot] ?? alias
    }
    if let provision, let fact = code.program.vocabulary.suppliedProvision {
      supply.slots[code.factSlots[fact.index]] = FactEntry(value: .choice(provision))
    }
    file.entities[EntityKind.supply.rawValue].append(supply)
  }

  /// The option of the provision of a supply.
  mutating func provisionOption(of supply: EntityReference) -> Int? {
    guard let fact = code.program.vocabulary.suppliedProvision,
      case .choice(let option)? = value(of: fact, key: nil, on: supply)
    else { return nil }
    return option
  }

  /// The regime of contribution of a supply: that of a transition that runs, else of its provision.
  mutating func regime(of supply: EntityReference, _ found: [Determination]) -> RegimeFinding {
    let origin = file.origin(of: supply)
    let own = ownRegime(of: supply)
    var running: [Int] = []
    var possible: [(transition: Int, open: Open)] = []
    for place in found.indices {
      guard case .transition(let index) = found[place].rule,
        found[place].supply == supply
          || (found[place].supply == nil && found[place].subject == origin),
        code.program.transitions[index].regime != nil
      else { continue }
      switch found[place].outcome {
      case .transition where !found[place].open.isUnknown: running.append(index)
      case .transition, .unknown, .undetermined: possible.append((index, found[place].open))
      default: break
      }
    }
    var finding =
      uncertain[supply.index].map {
        RegimeFinding(state: .open($0), transition: nil, exclusion: [])
      } ?? settle(running, possible)
      ?? RegimeFinding(state: .known(own), transition: nil, exclusion: [])
    for case .contribution(let index)? in [own]
      + (running + possible.map(\.transition)).map({
        code.program.transitions[$0].regime?.content
      })
    {
      finding.contributions.append(index)
    }
    return finding
  }

  /// The regime of the transition with the highest rank; one that may still run keeps it open,
  /// unless a higher one certainly runs.
  private mutating func settle(
    _ running: [Int],
    _ possible: [(transition: Int, open: Open)]
  ) -> RegimeFinding? {
    func rank(_ transition: Int) -> SourceRank {
      let rule = code.program.transitions[transition]
      return self.rank(of: (rule.regime?.citations ?? []) + rule.about.citations)
    }
    let best = running.min { rank($0) < rank($1) }
    let rivals = running.filter { other in
      best.map { rank(other) == rank($0) && regime(other) != regime($0) } ?? false
    }
    if let best, let rival = rivals.first {
      return RegimeFinding(
        state: .open(Open(reasons: [.transitionConflict(best, rival)])),
        transition: nil,
        exclusion: []
      )
    }
    var open = Open()
    for other in possible {
      if let best, rank(best) < rank(other.transition) || regime(best) == regime(other.transition) {
        continue
      }
      open.formUnion(other.open)
    }
    if !open.isEmpty { return RegimeFinding(state: .open(open), transition: nil, exclusion: []) }
    guard let best, let regime = regime(best) else { return nil }
    return RegimeFinding(state: .known(regime), transition: best, exclusion: [])
  }

  private mutating func regime(_ transition: Int) -> Regime? {
    code.program.transitions[transition].regime?.content
  }

  private mutating func ownRegime(of supply: EntityReference) -> Regime {
    provisionOption(of: supply).flatMap { provisionVersion($0)?.regime?.content } ?? .none
  }
}
