import Base
import Cases
import RuleProgram

extension Interpreter {
  /// Assesses a provision for the request that is the subject.
  ///
  /// A right that runs on goes first, then the own conditions of the provision, then the ladder.
  ///
  /// The rungs are those on which some provision serves the need; the transitions are the
  /// determinations so far, among them those of the rights of the person.
  mutating func assessProvision(
    _ index: Int,
    rungs: Set<Int>,
    transitions: [Determination]
  ) -> Determination {
    let rule = code.program.provisions[index]
    let first = trace.count
    provision = rule.option
    defer { provision = nil }
    var determination = Determination(
      rule: .provision(index),
      subject: subject,
      outcome: .notApplicable,
      horizon: boundary(of: rule.about)
    )
    var pending = Open()
    if replaced(rule, by: transitions, &determination, &pending) {
      determination.entries = first..<trace.count
      return determination
    }
    let ladder = climb(rule, rungs: rungs)
    let access = evaluateAccess(rule, index)
    settle(rule, ladder: ladder, access: access, pending: pending, &determination)
    if determination.outcome.isPositive { complete(rule, index, &determination) }
    determination.entries = first..<trace.count
    if let amount = rule.amount {
      withhold(determination) {
        _ = $0.kept(amount, rule.amountType, .provisionAmount(provision: index), &$1)
      }
    }
    return determination
  }

  /// Whether a transition runs instead of the provision.
  private mutating func replaced(
    _ rule: Provision,
    by transitions: [Determination],
    _ determination: inout Determination,
    _ pending: inout Open
  ) -> Bool {
    let request = subject
    for index in transitions.indices {
      guard case .transition(let number) = transitions[index].rule,
        code.program.transitions[number].isInstead,
        isNear(transitions[index].subject, to: request)
      else { continue }
      let provisions = code.program.transitions[number].provisions
      guard let place = provisions.first(where: { $0.provision == rule.option }) else { continue }
      let other = transitions[index]
      let isMeant = with(other.subject) { $0.evaluate(place.condition) }
      determination.horizon = determination.horizon.earliest(isMeant.horizon)
      guard isMeant.truth != false else { continue }
      determination.horizon = determination.horizon.earliest(other.horizon)
      // A right that a missing fact may have ended does not go before anything yet.
      if other.outcome == .transition, isMeant.truth == true, !other.open.isUnknown {
        determination.outcome = .transition
        determination.deciding = .transition(number, other.subject)
        determination.run = other.run
        determination.open = other.open
        return true
      }
      if other.outcome == .unknown || other.outcome == .undetermined
        || (other.outcome == .transition && other.open.isUnknown)
      {
        pending.formUnion(other.open)
      } else if other.outcome == .transition, let open = isMeant.open {
        pending.formUnion(open)
      }
    }
    return false
  }

  /// Whether a right or a request is that of the request, or of the same person.
  private mutating func isNear(_ entity: EntityReference, to request: EntityReference) -> Bool {
    if entity == request { return true }
    guard entity.kind == .entitlement else { return false }
    return file.entities[entity.kind.rawValue][entity.index].person
      == file.entities[request.kind.rawValue][request.index].person
  }

  /// The findings on the rungs below a provision, and on its own.
  private mutating func climb(_ rule: Provision, rungs: Set<Int>) -> Ascent {
    var ascent = Ascent()
    guard let own = rule.rung, let ladder = code.program.ladder,
      let finding = code.program.vocabulary.rungFinding
    else { return ascent }
    let exception = rule.rungUnless.map { evaluate($0).result }
    if let exception {
      ascent.horizon = ascent.horizon.earliest(exception.horizon)
      if exception.truth == true { return ascent }
    }
    let forced = forcedRungs(rule, &ascent)
    for index in ladder.rungs.indices where index < own || forced.contains(index) {
      guard index != own, index != code.missingRung else { continue }
      let rung = ladder.rungs[index]
      if rung.onlyIfOffered, !rungs.contains(index), !forced.contains(index) { continue }
      let place = trace.begin()
      let result = read(finding, key: .choice(index))
      trace.end(place, .rung(index), subject, result)
      switch result.state {
      case .known(.boolean(true)): if ascent.sufficient == nil { ascent.sufficient = index }
      case .known: break
      case .open(let open): ascent.open.formUnion(open)
      }
    }
    let ownFinding = read(finding, key: .choice(own))
    if ownFinding.truth != nil {
      let place = trace.begin()
      trace.end(place, .rung(own), subject, ownFinding)
      ascent.isFoundInsufficient = ownFinding.truth == false
    }
    // While it is open whether the rungs matter, so is what they come to.
    let stops = ascent.sufficient != nil || ascent.isFoundInsufficient || !ascent.open.isEmpty
    if let reasons = exception?.open, stops {
      ascent.sufficient = nil
      ascent.isFoundInsufficient = false
      ascent.open.formUnion(reasons)
    }
    return ascent
  }

  /// The rungs of the provisions after which this one comes.
  private mutating func forcedRungs(_ rule: Provision, _ ascent: inout Ascent) -> Set<Int> {
    guard let after = rule.after else { return [] }
    let rungs = Set(after.provisions.compactMap { provisionVersion($0)?.rung })
    guard let condition = after.condition else { return rungs }
    let verdict = evaluate(condition)
    ascent.horizon = ascent.horizon.earliest(verdict.result.horizon)
    switch verdict.result.state {
    case .known(let value): return value == .boolean(true) ? rungs : []
    case .open(let open):
      guard let finding = code.program.vocabulary.rungFinding else { return [] }
      let areInsufficient = rungs.allSatisfy { read(finding, key: .choice($0)).truth == false }
      if !areInsufficient { ascent.open.formUnion(open) }
      return []
    }
  }

  /// The own conditions, and the maximum that may be asked.
  private mutating func evaluateAccess(_ rule: Provision, _ index: Int) -> Access {
    var join = Join(deciding: false)
    var access = Access()
    if let condition = rule.access {
      let verdict = evaluate(condition)
      join.add(verdict.result)
      access.deciding = .conditions(path(to: verdict))
    }
    if let maximum = rule.maximum {
      let place = trace.begin()
      let requested = evaluate(maximum.requested)
      let limit = evaluate(maximum.limit)
      let result = compare(requested, .atMost, limit, at: maximum.limit)
      trace.end(place, .maximum(provision: index), subject, result)
      if join.result.truth != false, result.truth == false { access.deciding = .maximum }
      join.add(result)
    }
    access.result = join.result
    return access
  }

  private mutating func settle(
    _ rule: Provision,
    ladder: Ascent,
    access: Access,
    pending: Open,
    _ determination: inout Determination
  ) {
    determination.horizon = determination.horizon.earliest(access.result.horizon)
    let isRefused = pending.isEmpty && access.result.truth == false
    if !isRefused { determination.horizon = determination.horizon.earliest(ladder.horizon) }
    if !pending.isEmpty {
      // Whether the old right runs on comes first, and that is open.
      determination.outcome = pending.outcome
      determination.open = pending
    } else if isRefused {
      determination.outcome = .notMet
      determination.deciding = access.deciding
    } else if let rung = ladder.sufficient {
      determination.outcome = .notNeeded(rung: rung)
      determination.deciding = .rung(rung)
    } else if ladder.isFoundInsufficient {
      determination.outcome = .notApplicable
      determination.deciding = rule.rung.map { .rung($0) }
    } else {
      var open = ladder.open
      if let reasons = access.result.open { open.formUnion(reasons) }
      determination.open = open
      if access.result.open != nil { determination.deciding = access.deciding }
      if open.isEmpty {
        determination.outcome = rule.decision == nil ? .freelyAccessible : .met
      } else {
        determination.outcome = open.outcome
      }
    }
  }

  /// What else is said of a provision that is open to the resident: amount, term, contribution.
  private mutating func complete(
    _ rule: Provision,
    _ index: Int,
    _ determination: inout Determination
  ) {
    determination.regime = rule.regime?.content
    if let amount = rule.amount {
      determination.amount = kept(
        amount,
        rule.amountType,
        .provisionAmount(provision: index),
        &determination
      )
    }
    if let term = rule.term {
      determination.isTemporary =
        term.unless.map { evaluate($0) }.map { negate($0.result) } ?? Evaluated(true)
    }
    determination.included = rule.includes.filter { evaluate($0).result.truth == true }
    determination.warnings = fired(rule.warnings)
  }

  /// The amount of a clause that is no contribution and has no candidates.
  mutating func kept(
    _ amount: Cited<NodeID>,
    _ type: ValueType?,
    _ item: TraceItem,
    _ determination: inout Determination
  ) -> Amount {
    let place = trace.begin()
    let result = evaluate(amount.content)
    trace.end(place, item, subject, result)
    determination.horizon = determination.horizon.earliest(result.horizon)
    return Amount(
      type: type ?? .money(per: nil),
      number: result.fraction,
      open: result.open,
      binding: [],
      atMost: nil
    )
  }
}

/// What the ladder says.
private struct Ascent {
  /// The lightest rung that suffices.
  var sufficient: Int?
  /// The rung of the provision itself was found insufficient.
  var isFoundInsufficient = false
  var open = Open()
  var horizon = Horizon.never
}

/// What the own conditions say.
private struct Access {
  var result = Evaluated(true)
  var deciding: Deciding?
}

extension Outcome {
  /// Whether the provision is open to the resident.
  package var isPositive: Bool { self == .met || self == .freelyAccessible }
}

extension Evaluated {
  /// The number, when the value is a known one.
  var fraction: Fraction? {
    guard case .known(.number(let number)) = state else { return nil }
    return number
  }
}
