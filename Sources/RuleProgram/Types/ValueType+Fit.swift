import Base

extension ValueType {
  /// Whether this is the type of something that was already reported.
  var isPoison: Bool { self == .poison }

  /// Whether values of this type have an order.
  var isOrdered: Bool {
    switch self {
    case .number, .count, .percentage, .money, .date, .span, .year, .poison: true
    case .boolean, .choice, .text, .entity: false
    }
  }

  /// Whether this is a date, with or without `nooit`.
  var isDate: Bool {
    if case .date = self { return true }
    return false
  }

  /// The same type per another period.
  func per(_ period: Period?) -> ValueType {
    switch self {
    case .count(let unit, _): .count(unit: unit, per: period)
    case .percentage: .percentage(per: period)
    case .money: .money(per: period)
    default: self
    }
  }

  /// Whether the two differ only in their unit or period.
  func differsInUnit(from other: ValueType) -> Bool {
    switch (self, other) {
    case (.count, .count), (.percentage, .percentage), (.money, .money): self != other
    default: false
    }
  }

  /// Returns the type of two values that may stand beside each other, or nil when they may not.
  ///
  /// A date and a date that may be `nooit` may stand together; the result may be `nooit`.
  func joined(with other: ValueType) -> ValueType? {
    if self == other || other.isPoison { return self }
    if isPoison { return other }
    return isDate && other.isDate ? .date(orNever: true) : nil
  }
}
