/// An exact rational number, always in lowest terms.
///
/// All amounts, counts and percentages are fractions, because a rule that divides by 13 must go on
/// with every digit. The denominator is above zero and the numerator is never `Int128.min`, so the
/// opposite of a fraction always exists. Operations that may not fit return nil: a wrong amount in
/// a decision is worse than no decision.
package struct Fraction: Hashable, Sendable {
  /// The number above the line, which carries the sign.
  package let numerator: Int128

  /// The number below the line, above zero.
  package let denominator: Int128

  /// The fraction 0.
  package static let zero = Fraction(0)

  /// The fraction 1.
  package static let one = Fraction(1)

  /// Creates a whole number.
  package init(_ integer: Int) {
    numerator = Int128(integer)
    denominator = 1
  }

  /// Creates the quotient of two numbers, or nil when it is no number or does not fit.
  package init?(numerator: Int128, denominator: Int128) {
    guard denominator != 0 else { return nil }
    let divisor = greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    guard
      let above = Int128(exactly: numerator.magnitude / divisor),
      let below = Int128(exactly: denominator.magnitude / divisor)
    else { return nil }
    self.numerator = (numerator < 0) == (denominator < 0) ? above : -above
    self.denominator = below
  }

  /// Creates a fraction from parts that are known to be in lowest terms.
  init(reduced numerator: Int128, over denominator: Int128) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Whether this is 0.
  package var isZero: Bool { numerator == 0 }

  /// Whether this is below 0.
  package var isNegative: Bool { numerator < 0 }

  /// The value when it is a whole number that fits, or nil.
  package var integerValue: Int? { denominator == 1 ? Int(exactly: numerator) : nil }
}

extension Fraction: Comparable {
  /// Tells which of two fractions is smaller, also when the cross products need 256 bits.
  package static func < (left: Fraction, right: Fraction) -> Bool {
    if left.denominator == right.denominator { return left.numerator < right.numerator }
    let first = left.numerator.multipliedFullWidth(by: right.denominator)
    let second = right.numerator.multipliedFullWidth(by: left.denominator)
    return (first.high, first.low) < (second.high, second.low)
  }
}
