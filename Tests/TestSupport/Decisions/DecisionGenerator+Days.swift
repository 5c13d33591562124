import Base

extension DecisionGenerator {
  /// Days that keep every term; often the last day that is allowed, or the first.
  ///
  /// - Parameters:
  ///   - begin: The first day of what is granted; nil for any day in 2015 after the framework
  ///     contracts were ready.
  ///   - isPlain: Whether the six weeks of the inquiry are far from over.
  /// - Returns: The days of one dossier.
  mutating func days(begin: Day?, isPlain: Bool) -> DossierDays {
    let inquiry = isPlain ? some(5...20) : pick([some(5...42), 42])
    let toRequest = some(0...5)
    let toDecision = isPlain ? some(0...9) : pick([some(0...14), 14])
    let toBegin = some(0...12)
    let total = inquiry + toRequest + toDecision + toBegin
    let first = Day.on("2015-04-01")
    // The first day on which one may come forward under the new law is a boundary.
    let reported =
      begin?.plus(-total) ?? (chance(8) ? first : first.plus(some(0...(260 - total))))
    let inquired = reported.plus(inquiry)
    let decided = inquired.plus(toRequest + toDecision)
    return DossierDays(
      reported: reported,
      inquired: inquired,
      requested: inquired.plus(toRequest),
      decided: decided,
      begin: decided.plus(toBegin),
      end: decided.plus(toBegin + 28 * some(3...13) - 1),
      judged: chance(4) ? decided : inquired
    )
  }

  mutating func some(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
}
