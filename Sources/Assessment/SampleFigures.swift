package import Base

/// What the cases of a sample say of the whole that they were drawn from.
package struct SampleFigures: Hashable, Sendable {
  /// The cases that were tested.
  package let size: Int
  /// Those among them that are unlawful; a case counts once.
  package let faults: Int
  /// Those among them that cannot be tested.
  package let untestable: Int
  /// The cases of the sample that could not even be read.
  package let skipped: Int
  /// The cases in the whole, at least `size`.
  package let whole: Int

  /// Takes the figures of cases that were tested; nil without any, or with more than the whole.
  package init?(_ tally: BatchTally, skipped: Int, whole: Int) {
    guard tally.cases > 0, tally.cases <= whole else { return nil }
    size = tally.cases
    faults = tally[.unlawful]
    untestable = tally[.untestable]
    self.skipped = skipped
    self.whole = whole
  }

  /// The share of faults in the sample, rounded to tenths of a percent.
  package var rate: Fraction? { sharePercent(faults, of: size) }

  /// The share of faults in the whole, with a certainty of 95%.
  package var interval: ErrorInterval { ErrorInterval(faults: faults, of: size) }

  /// The number of faulty cases in the whole, rounded outwards.
  ///
  /// It is never below the faults that were seen, nor above what the lawful cases leave.
  package var faultsInWhole: ClosedRange<Int> {
    let interval = interval
    let lowest = max(faults, Int((interval.lowest * Double(whole)).rounded(.down)))
    let highest = Int((interval.highest * Double(whole)).rounded(.up))
    return lowest...max(lowest, min(whole - (size - faults), highest))
  }

  /// The share when everything that could not be tested is wrong too, rounded in the same way.
  package var worstRate: Fraction? {
    sharePercent(faults + untestable + skipped, of: size + skipped)
  }
}

/// A part of a whole in percents, rounded to one decimal; nil of nothing.
package func sharePercent(_ part: Int, of whole: Int) -> Fraction? {
  guard whole > 0 else { return nil }
  return Fraction(numerator: Int128(part) * 100, denominator: Int128(whole))?
    .rounded(.arithmetic, to: Fraction(1).divided(by: Fraction(10)) ?? .one)
}
