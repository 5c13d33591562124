import Base
import Cases
import RuleProgram

extension Interpreter {
  /// Adds, subtracts, multiplies or divides exactly.
  mutating func calculate(
    _ left: Evaluated,
    _ operation: Arithmetic,
    _ right: Evaluated,
    at node: NodeID
  ) -> Evaluated {
    let horizon = left.horizon.earliest(right.horizon).earliest(stepOf(right, at: node))
    guard case .known(let one) = left.state, case .known(let other) = right.state else {
      return Evaluated(open: conjunction(left, right), horizon: horizon)
    }
    if case .number(let first) = one, case .number(let second) = other {
      return calculate(first, operation, second, horizon: horizon, at: node)
    }
    guard case .span(let written) = other, operation == .add || operation == .subtract else {
      return Evaluated(open: Open(reasons: [.fault(.notComparable, node)]), horizon: horizon)
    }
    guard let span = operation == .add ? written : written.negated else {
      return Evaluated(open: Open(reasons: [.fault(.overflow, node)]), horizon: horizon)
    }
    switch one {
    case .never: return Evaluated(.known(.never), horizon: horizon)
    case .date(let day):
      guard let moved = day.adding(span) else {
        return Evaluated(
          open: Open(reasons: [.fault(.noSuchDay, node)]),
          horizon: horizon.earliest(stepOf(left, at: node))
        )
      }
      let drift = left.drift.adding(span)
      let tomorrow = Horizon(day: now.number + 1, cause: .node(node))
      return Evaluated(
        .known(.date(moved.day)),
        horizon: drift == .daily ? tomorrow : horizon,
        drift: drift
      )
    case .span(let first):
      guard let sum = first.adding(span) else {
        return Evaluated(open: Open(reasons: [.fault(.overflow, node)]), horizon: horizon)
      }
      return Evaluated(.known(.span(sum)), horizon: horizon.earliest(stepOf(left, at: node)))
    default:
      return Evaluated(open: Open(reasons: [.fault(.notComparable, node)]), horizon: horizon)
    }
  }

  /// A moving operand whose movement is not followed any further may change tomorrow.
  mutating func stepOf(_ operand: Evaluated, at node: NodeID) -> Horizon {
    operand.drift == .none ? .never : Horizon(day: now.number + 1, cause: .node(node))
  }

  private mutating func calculate(
    _ left: Fraction,
    _ operation: Arithmetic,
    _ right: Fraction,
    horizon: Horizon,
    at node: NodeID
  ) -> Evaluated {
    let result: Fraction? =
      switch operation {
      case .add: left.adding(right)
      case .subtract: left.subtracting(right)
      case .multiply: left.multiplied(by: right)
      case .divide: left.divided(by: right)
      }
    if let result { return Evaluated(.known(.number(result)), horizon: horizon) }
    let fault: Fault = operation == .divide && right.isZero ? .divisionByZero : .overflow
    return Evaluated(open: Open(reasons: [.fault(fault, node)]), horizon: horizon)
  }

  /// Converts to another period with the declared factor.
  mutating func convert(_ operand: Evaluated, _ factor: Int, inverse: Bool, at node: NodeID)
    -> Evaluated
  {
    guard case .known(.number(let number)) = operand.state else { return operand }
    return calculate(
      number,
      inverse ? .multiply : .divide,
      Fraction(factor),
      horizon: operand.horizon,
      at: node
    )
  }

  /// `kalenderjaar van datum`.
  mutating func year(of operand: Evaluated, at node: NodeID) -> Evaluated {
    guard case .known(.date(let day)) = operand.state else {
      return operand.value == .never
        ? Evaluated(open: Open(reasons: [.fault(.noSuchDay, node)]), horizon: operand.horizon)
        : operand
    }
    var horizon = operand.horizon
    switch operand.drift {
    case .none: break
    case .shift(let months, let days):
      let newYear = Day(year: day.year + 1, month: 1, day: 1)
      let turn = newYear.flatMap { firstDay(shifted: months, days, reaches: $0) }
      horizon = horizon.earliest(Horizon(turn, cause: .node(node)))
    case .age, .daily: horizon = Horizon(day: now.number + 1, cause: .node(node))
    }
    return Evaluated(.known(.year(day.year)), horizon: horizon)
  }

  /// `hoogste`, `laagste`, `vroegste`, `laatste` of a list.
  mutating func evaluateExtreme(
    _ extreme: Extreme,
    _ operands: [NodeID],
    at node: NodeID
  ) -> Evaluated {
    var results: [Evaluated] = []
    for operand in operands { results.append(evaluate(operand)) }
    return self.extreme(extreme, of: results, at: node)
  }

  /// The extreme of values; an open one leaves the extreme open.
  mutating func extreme(_ extreme: Extreme, of results: [Evaluated], at node: NodeID) -> Evaluated {
    var best: Value?
    var open: Open?
    var horizon = Horizon.never
    for result in results {
      horizon = horizon.earliest(result.horizon)
      if result.drift != .none {
        horizon = horizon.earliest(Horizon(day: now.number + 1, cause: .node(node)))
      }
      switch result.state {
      case .open(let reasons):
        if open == nil { open = reasons } else { open?.formConjunction(reasons) }
      case .known(let value):
        guard let current = best else {
          best = value
          continue
        }
        guard let order = order(value, current) else {
          return Evaluated(open: Open(reasons: [.fault(.notComparable, node)]), horizon: horizon)
        }
        let isBetter = extreme == .highest || extreme == .latest ? order > 0 : order < 0
        if isBetter { best = value }
      }
    }
    if let open {
      var bounded = open
      let isUpper = extreme == .highest || extreme == .latest
      bounded.bound = best.map { isUpper ? .atLeast($0) : .atMost($0) }
      return Evaluated(open: bounded, horizon: horizon)
    }
    guard let best else {
      return Evaluated(open: Open(reasons: [.fault(.notComparable, node)]), horizon: horizon)
    }
    return Evaluated(.known(best), horizon: horizon)
  }

  /// What keeps a computation open that needs both operands.
  mutating func conjunction(_ left: Evaluated, _ right: Evaluated) -> Open {
    guard var open = left.open else { return right.open ?? Open() }
    if let other = right.open { open.formConjunction(other) }
    return open
  }
}

extension Drift {
  /// The drift of a moving date after a time span is added.
  fileprivate func adding(_ span: TimeSpan) -> Drift {
    switch self {
    case .none: return .none
    case .shift(let months, let days):
      guard days == 0 || span.months == 0 else { return .daily }
      let (newMonths, newDays) = (Int(months) + span.months, Int(days) + span.days)
      guard let shiftMonths = Int32(exactly: newMonths), let shiftDays = Int32(exactly: newDays)
      else { return .daily }
      return .shift(months: shiftMonths, days: shiftDays)
    case .age, .daily: return .daily
    }
  }
}
