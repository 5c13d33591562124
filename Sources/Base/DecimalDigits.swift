/// The digits of a fraction without its sign, cut after four decimals and never rounded.
struct DecimalDigits: Hashable, Sendable {
  /// The digits before the comma, without dots.
  let whole: String

  /// The digits after the comma.
  let decimals: String

  /// Whether more digits follow.
  let isCut: Bool

  /// Writes out a fraction with as few decimals as it needs, but not fewer than asked for.
  init(_ value: Fraction, atLeast places: Int) {
    let limit = 4
    let divisor = value.denominator.magnitude
    var (quotient, rest) = value.numerator.magnitude.quotientAndRemainder(dividingBy: divisor)
    whole = String(quotient)
    var decimals = ""
    while decimals.utf8.count < limit, rest != 0 || decimals.utf8.count < places {
      let product = rest.multipliedFullWidth(by: 10)
      (quotient, rest) = divisor.dividingFullWidth(product)
      decimals += String(quotient)
    }
    self.decimals = decimals
    isCut = rest != 0
  }
}
