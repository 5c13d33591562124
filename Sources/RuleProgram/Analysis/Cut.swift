import Base

/// A place between two values on a line: just before a value, or just after it.
struct Cut: Hashable, Comparable {
  let position: Fraction
  let isAfter: Bool

  /// Orders by position, and before a value goes first.
  static func < (left: Cut, right: Cut) -> Bool {
    if left.position != right.position { return left.position < right.position }
    return !left.isAfter && right.isAfter
  }
}

/// How the values of a column lie on a line.
struct Scale {
  /// How values become positions, and positions text.
  enum Measure { case day, year, number, months, days }

  let measure: Measure

  /// The distance between two values that can occur, or nil when they lie close together.
  let step: Int?

  /// Whether no value is below 0.
  let startsAtZero: Bool

  /// The place of a value, or nil when it does not lie on this line.
  func position(of value: Value) -> Fraction? {
    switch (measure, value) {
    case (.day, .date(let day)): Fraction(Int(day.number))
    case (.year, .year(let year)): Fraction(year)
    case (.number, .number(let number)): number
    case (.months, .span(let span)): span.days == 0 ? Fraction(span.months) : nil
    case (.days, .span(let span)): span.months == 0 ? Fraction(span.days) : nil
    default: nil
    }
  }

  /// The value at a place, or nil when there is none.
  func value(at position: Fraction) -> Value? {
    if measure == .number { return .number(position) }
    guard let whole = position.integerValue else { return nil }
    switch measure {
    case .day: return Day(number: whole).map(Value.date)
    case .year: return .year(whole)
    case .months: return .span(TimeSpan(months: whole))
    case .days: return .span(TimeSpan(days: whole))
    case .number: return nil
    }
  }

  /// Returns the cut just before or just after a value.
  ///
  /// On a scale with steps every cut lies before a value that can occur, so that "tot en met 17
  /// jaar" and "vanaf 18 jaar" leave no room between them.
  func cut(at position: Fraction, after isAfter: Bool) -> Cut {
    guard let step, let below = position.rounded(.down, to: Fraction(step)) else {
      return Cut(position: position, isAfter: isAfter)
    }
    let isExact = below == position
    guard isAfter || !isExact, let next = below.adding(Fraction(step)) else {
      return Cut(position: below, isAfter: false)
    }
    return Cut(position: next, isAfter: false)
  }
}
