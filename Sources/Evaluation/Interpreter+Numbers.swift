import Base
import Cases
import RuleProgram

extension Interpreter {
  /// Compares two values of one type.
  mutating func compare(
    _ left: Evaluated,
    _ comparison: Comparison,
    _ right: Evaluated,
    at node: NodeID
  ) -> Evaluated {
    let base = left.horizon.earliest(right.horizon)
    guard case .known(let one) = left.state, case .known(let other) = right.state else {
      return compareBounds(left, comparison, right, horizon: base, at: node)
        ?? Evaluated(
          open: conjunction(left, right),
          horizon: base.earliest(crossingOfBound(left, right, at: node))
        )
    }
    guard let truth = holds(one, comparison, other) else {
      return Evaluated(open: Open(reasons: [.fault(.notComparable, node)]), horizon: base)
    }
    return Evaluated(truth, horizon: base.earliest(crossing(left, right, at: node)))
  }

  /// Compares a known value with an open one that certainly lies on one side of it.
  private mutating func compareBounds(
    _ left: Evaluated,
    _ comparison: Comparison,
    _ right: Evaluated,
    horizon: Horizon,
    at node: NodeID
  ) -> Evaluated? {
    let (known, open, isMirrored) = left.value == nil ? (right, left, true) : (left, right, false)
    guard let value = known.value, let bound = open.open?.bound else { return nil }
    let limit: Value
    let isBelow: Bool
    let isStrict: Bool
    switch bound {
    case .atLeast(let least):
      guard let order = order(value, least), order <= 0 else { return nil }
      (limit, isBelow, isStrict) = (least, true, order < 0)
    case .atMost(let most):
      guard let order = order(value, most), order >= 0 else { return nil }
      (limit, isBelow, isStrict) = (most, false, order > 0)
    }
    // The known value is below the open one, or above it, or perhaps equal when not strict.
    let isLess = isBelow != isMirrored
    let truth: Bool? =
      switch comparison {
      case .less: isLess ? (isStrict ? true : nil) : false
      case .more: isLess ? false : (isStrict ? true : nil)
      case .atMost: isLess ? true : (isStrict ? false : nil)
      case .atLeast: isLess ? (isStrict ? false : nil) : true
      case .equal: isStrict ? false : nil
      case .unequal: isStrict ? true : nil
      }
    guard let truth else { return nil }
    let turn = known.drift == .none ? .never : crossing(known.drift, of: limit, at: node)
    return Evaluated(truth, horizon: horizon.earliest(turn))
  }

  /// The first day on which a moving value may come to the certain side of an open one.
  private mutating func crossingOfBound(
    _ left: Evaluated,
    _ right: Evaluated,
    at node: NodeID
  ) -> Horizon {
    let (known, open) = left.value == nil ? (right, left) : (left, right)
    guard known.drift != .none, let bound = open.open?.bound else { return .never }
    switch bound {
    case .atLeast(let limit), .atMost(let limit):
      return crossing(known.drift, of: limit, at: node)
    }
  }

  private mutating func holds(_ left: Value, _ comparison: Comparison, _ right: Value) -> Bool? {
    switch comparison {
    case .equal: return left == right
    case .unequal: return left != right
    case .more: return order(left, right).map { $0 > 0 }
    case .less: return order(left, right).map { $0 < 0 }
    case .atLeast: return order(left, right).map { $0 >= 0 }
    case .atMost: return order(left, right).map { $0 <= 0 }
    }
  }

  /// The first day on which a comparison of a moving value with a fixed one may turn.
  private mutating func crossing(_ left: Evaluated, _ right: Evaluated, at node: NodeID) -> Horizon
  {
    switch (left.drift, right.drift) {
    case (.none, .none): return .never
    case (_, .none): return crossing(left.drift, of: right.value, at: node)
    case (.none, _): return crossing(right.drift, of: left.value, at: node)
    default: return Horizon(day: now.number + 1, cause: .node(node))
    }
  }

  private mutating func crossing(_ drift: Drift, of fixed: Value?, at node: NodeID) -> Horizon {
    switch (drift, fixed) {
    case (_, .never): return .never
    case (.shift(let months, let days), .date(let day)):
      let on = firstDay(shifted: months, days, reaches: day)
      let after = day.adding(days: 1).flatMap { firstDay(shifted: months, days, reaches: $0) }
      return next(on, after, cause: .node(node))
    case (.age(let birth), .span(let span)) where span.days == 0:
      let years = span.months / 12
      let on = Day.birthday(turning: years, born: birth)
      let after = Day.birthday(turning: years + 1, born: birth)
      return next(on, after, cause: .node(node))
    default: return Horizon(day: now.number + 1, cause: .node(node))
    }
  }

  private mutating func next(_ one: Day?, _ other: Day?, cause: Horizon.Cause) -> Horizon {
    var day = Int32.max
    if let one, one > now { day = one.number }
    if let other, other > now { day = min(day, other.number) }
    return Horizon(day: day, cause: cause)
  }

  /// The first reference date on which that date plus months and days is at least a day.
  private mutating func firstDay(shifted months: Int32, _ days: Int32, reaches day: Day) -> Day? {
    func shifted(_ date: Day) -> Day? {
      date.adding(months: Int(months))?.day.adding(days: Int(days))
    }
    guard var date = day.adding(days: -Int(days))?.adding(months: -Int(months))?.day else {
      return nil
    }
    while let moved = shifted(date), moved < day, let later = date.adding(days: 1) { date = later }
    while let earlier = date.adding(days: -1), let moved = shifted(earlier), moved >= day {
      date = earlier
    }
    return date
  }

  /// The order of two values of one type: below, at or above 0; `nooit` lies after every date.
  mutating func order(_ left: Value, _ right: Value) -> Int? {
    switch (left, right) {
    case (.number(let one), .number(let other)): one < other ? -1 : one == other ? 0 : 1
    case (.date(let one), .date(let other)): one < other ? -1 : one == other ? 0 : 1
    case (.never, .never): 0
    case (.never, .date): 1
    case (.date, .never): -1
    case (.span(let one), .span(let other)): one.compared(to: other)
    case (.year(let one), .year(let other)): one < other ? -1 : one == other ? 0 : 1
    case (.choice(let one), .choice(let other)): one < other ? -1 : one == other ? 0 : 1
    default: nil
    }
  }

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
  private mutating func conjunction(_ left: Evaluated, _ right: Evaluated) -> Open {
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
