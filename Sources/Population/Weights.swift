import Base

/// The exact weights between which is drawn.
struct Weights: Sendable {
  /// The sum of the weights up to and with each place.
  private let sums: [UInt64]

  /// Takes weights that are not below 0, of which one is above it, or refuses what does not fit.
  init?(_ weights: [Fraction]) {
    var shared: Int128 = 1
    for weight in weights {
      let factor = Int128(greatestCommonDivisor(shared.magnitude, weight.denominator.magnitude))
      let (product, overflow) = shared.multipliedReportingOverflow(by: weight.denominator / factor)
      guard !overflow, product < 1 << 40 else { return nil }
      shared = product
    }
    var sum: UInt64 = 0
    var sums: [UInt64] = []
    for weight in weights {
      let (whole, overflow) = weight.numerator.multipliedReportingOverflow(
        by: shared / weight.denominator
      )
      guard !overflow, whole >= 0, whole < 1 << 60, sum < 1 << 60 else { return nil }
      sum += UInt64(whole)
      sums.append(sum)
    }
    guard sum > 0 else { return nil }
    self.sums = sums
  }

  /// Draws the place of a weight.
  func draw(_ generator: inout SplitMix64) -> Int {
    let number = generator.number(below: sums[sums.count - 1])
    return sums.firstIndex { number < $0 } ?? sums.count - 1
  }
}
