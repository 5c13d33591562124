extension Fraction {
  /// The opposite, which always exists.
  package var negated: Fraction { Fraction(reduced: -numerator, over: denominator) }

  /// Returns the sum, or nil when it does not fit.
  package func adding(_ other: Fraction) -> Fraction? {
    if denominator == other.denominator {
      let (sum, overflow) = numerator.addingReportingOverflow(other.numerator)
      guard !overflow else { return nil }
      guard denominator == 1 else { return Fraction(numerator: sum, denominator: denominator) }
      return sum == .min ? nil : Fraction(reduced: sum, over: 1)
    }
    let shared = Int128(greatestCommonDivisor(denominator.magnitude, other.denominator.magnitude))
    let (left, leftOverflow) = numerator.multipliedReportingOverflow(
      by: other.denominator / shared
    )
    let (right, rightOverflow) = other.numerator.multipliedReportingOverflow(
      by: denominator / shared
    )
    let (sum, sumOverflow) = left.addingReportingOverflow(right)
    guard !leftOverflow, !rightOverflow, !sumOverflow else { return nil }
    // After this only a factor of `shared` can still be common to the sum and the denominator.
    let factor = Int128(greatestCommonDivisor(sum.magnitude, shared.magnitude))
    let (below, overflow) = (denominator / shared).multipliedReportingOverflow(
      by: other.denominator / factor
    )
    guard !overflow, sum != .min else { return nil }
    return Fraction(reduced: sum / factor, over: below)
  }

  /// Returns the difference, or nil when it does not fit.
  package func subtracting(_ other: Fraction) -> Fraction? { adding(other.negated) }

  /// Returns the product, or nil when it does not fit.
  package func multiplied(by other: Fraction) -> Fraction? {
    if denominator == 1, other.denominator == 1 {
      let (product, overflow) = numerator.multipliedReportingOverflow(by: other.numerator)
      return overflow || product == .min ? nil : Fraction(reduced: product, over: 1)
    }
    let first = Int128(greatestCommonDivisor(numerator.magnitude, other.denominator.magnitude))
    let second = Int128(greatestCommonDivisor(other.numerator.magnitude, denominator.magnitude))
    let (above, aboveOverflow) = (numerator / first).multipliedReportingOverflow(
      by: other.numerator / second
    )
    let (below, belowOverflow) = (denominator / second).multipliedReportingOverflow(
      by: other.denominator / first
    )
    guard !aboveOverflow, !belowOverflow, above != .min else { return nil }
    return Fraction(reduced: above, over: below)
  }

  /// Returns the quotient, or nil when the other is 0 or the quotient does not fit.
  package func divided(by other: Fraction) -> Fraction? {
    guard !other.isZero else { return nil }
    let inverse =
      other.isNegative
      ? Fraction(reduced: -other.denominator, over: -other.numerator)
      : Fraction(reduced: other.denominator, over: other.numerator)
    return multiplied(by: inverse)
  }

  /// Returns the multiple of a step that is next to this, or nil when it does not fit.
  ///
  /// The step is above 0; another step gives nil. Down and up follow the number line, also below 0:
  /// −2,5 rounded down on 1 is −3, and rounded up it is −2.
  ///
  ///     Fraction(decimal: "115.9307")?.rounded(.down, to: cent)   // € 115,93
  package func rounded(_ direction: Rounding, to step: Fraction) -> Fraction? {
    guard step.numerator > 0, let count = divided(by: step) else { return nil }
    let whole = count.roundedToWhole(direction)
    return Fraction(reduced: whole, over: 1).multiplied(by: step)
  }

  private func roundedToWhole(_ direction: Rounding) -> Int128 {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    switch direction {
    case .down: return remainder < 0 ? quotient - 1 : quotient
    case .up: return remainder > 0 ? quotient + 1 : quotient
    case .arithmetic:
      let distance = Int128(remainder.magnitude)
      guard distance >= denominator - distance else { return quotient }
      return isNegative ? quotient - 1 : quotient + 1
    }
  }
}
