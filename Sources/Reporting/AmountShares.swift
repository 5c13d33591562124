import Base
import Comparison
import RuleProgram

/// The households that change by one rule, and what they pay or get more, divided in one way.
struct AmountShares {
  /// What they are divided by: `door welke regel`.
  let head: String
  /// The same above a table of its own: `Per huishoudtype`.
  let title: String
  /// A name, how many households, and what they pay or get more.
  let rows: [[String]]
  /// The same of all of them.
  let total: [String]

  private init(
    _ head: String,
    title: String,
    _ shares: [(name: String, households: Int, difference: Fraction?)]
  ) {
    self.head = head
    self.title = title
    rows = shares.map { share in
      [
        share.name, DutchText.number(share.households),
        share.difference.map { DutchText.difference($0) } ?? "–",
      ]
    }
    let sum = shares.reduce(Fraction.zero as Fraction?) { $0?.adding($1.difference ?? .zero) }
    total = [
      "samen", DutchText.number(shares.reduce(0) { $0 + $1.households }),
      sum.map { DutchText.difference($0) } ?? "te groot",
    ]
  }

  /// The households that change by a rule, by what changes them and by their type.
  static func all(of tally: AnswerTally, _ words: ComparisonWords) -> [AmountShares] {
    let type = visible(words.report.types?.name ?? "")
    let causes = AmountShares(
      "door welke regel",
      title: "Door welke regel",
      tally.causes.map { (words.causes($0.changes), $0.households, $0.difference) }
    )
    let types = AmountShares(
      type,
      title: "Per " + type,
      tally.types.map { (visible($0.name), $0.households, $0.difference) }
    )
    return [causes, types].filter { !$0.rows.isEmpty }
  }
}
