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
  mutating func firstDay(shifted months: Int32, _ days: Int32, reaches day: Day) -> Day? {
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
}
