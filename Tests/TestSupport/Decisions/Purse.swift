import Base

/// What a household earns, and the contribution that follows: in whole cents and apart from the
/// rules, with the figures of the decree typed over by hand.
struct Purse: Sendable {
  var isMarried: Bool
  var isPensioned: Bool
  /// The income of two years before, in cents; below every threshold for help that begins in 2016.
  var income: Int

  /// The income threshold of 2015.
  var threshold: Int {
    switch (isMarried, isPensioned) {
    case (false, false): 2_233_100
    case (false, true): 1_663_400
    case (true, false): 2_791_700
    case (true, true): 2_304_600
    }
  }

  /// The most that the household owes per four weeks on a day in 2015 or 2016, in cents.
  func maximum(on day: Day) -> Int {
    guard day.year == 2015 else { return isMarried ? 2_780 : 1_940 }
    return (isMarried ? 2_760 : 1_940) + max(0, income - threshold) * 15 / (100 * 13)
  }
}
