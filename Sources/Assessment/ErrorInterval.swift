/// The share of faults in a whole of which a sample is known: the interval of Clopper and Pearson.
///
/// The bounds are those of C. J. Clopper and E. S. Pearson, "The use of confidence or fiducial
/// limits illustrated in the case of the binomial", Biometrika 26 (1934), p. 404-413. The lowest
/// share p is that for which `k` or more faults among `n` have a chance of 2.5%; the highest that
/// for which `k` or fewer have. It is exact in the sense that it never covers less than 95%; that
/// the whole is finite makes it wider than it needs to be, and never narrower.
package struct ErrorInterval: Hashable, Sendable {
  /// The lowest share, at most 2⁻⁵⁰ below the bound and never above it.
  package let lowest: Double
  /// The highest share, at most 2⁻⁵⁰ above the bound and never below it.
  package let highest: Double

  /// The interval that covers the share in the whole with a certainty of 95%.
  ///
  /// - Parameters:
  ///   - faults: The faults in the sample.
  ///   - size: The size of the sample, at least 1 and at least the number of faults.
  package init(faults: Int, of size: Int) {
    precondition(size > 0 && 0...size ~= faults, "no sample")
    lowest = lowestShare(of: faults, among: size)
    // What is no fault has the mirrored bound.
    highest = 1 - lowestShare(of: size - faults, among: size)
  }

  /// The lowest share in tenths of a percent, rounded down.
  package var lowestTenths: Int { Int((lowest * 1000).rounded(.down)) }

  /// The highest share in tenths of a percent, rounded up.
  package var highestTenths: Int { Int((highest * 1000).rounded(.up)) }
}

/// The share for which this many or more have a chance of 2.5%; 0 when none were found.
///
/// By bisection: the chance of many grows with the share.
private func lowestShare(of count: Int, among size: Int) -> Double {
  if count == 0 { return 0 }
  var (below, above) = (0.0, 1.0)
  for _ in 0..<60 {
    let middle = (below + above) / 2
    if chance(ofAtLeast: count, among: size, at: middle) < 0.025 {
      below = middle
    } else {
      above = middle
    }
  }
  return below
}

/// The chance of at least so many among so many, when each has the same chance.
///
/// The binomial probabilities follow from each other by a ratio. They are taken relative to the
/// likeliest of them and divided by their sum, so nothing overflows and no logarithm is needed.
func chance(ofAtLeast count: Int, among size: Int, at share: Double) -> Double {
  if count <= 0 { return 1 }
  if count > size || share <= 0 { return 0 }
  if share >= 1 { return 1 }
  let odds = share / (1 - share)
  let likeliest = min(size, Int(Double(size + 1) * share))
  var (within, outside) = (0.0, 0.0)
  var weight = 1.0
  var number = likeliest
  while number <= size, weight > smallestWeight {
    if number >= count { within += weight } else { outside += weight }
    weight *= Double(size - number) / Double(number + 1) * odds
    number += 1
  }
  weight = 1
  number = likeliest
  while number > 0, weight > smallestWeight {
    weight *= Double(number) / Double(size - number + 1) / odds
    number -= 1
    if number >= count { within += weight } else { outside += weight }
  }
  return within / (within + outside)
}

/// What adds nothing to a sum of at least 1 any more.
private let smallestWeight = 1e-25
