extension ValueType {
  /// Whether values of this type are euros.
  package var isMoney: Bool {
    guard case .money = self else { return false }
    return true
  }

  /// Whether values of this type are exact numbers.
  package var isNumeric: Bool {
    switch self {
    case .number, .count, .percentage, .money: true
    default: false
    }
  }

  /// The period that an amount, a count or a percentage is per.
  package var period: Period? {
    switch self {
    case .count(_, let per), .percentage(let per), .money(let per): per
    default: nil
    }
  }
}
