import Base
import Comparison
import Evaluation
import RuleProgram

extension ComparisonText {
  /// What a rule with amounts comes to: who pays or gets more, the totals, and by which change.
  mutating func write(_ answer: AnswerTally) {
    writeEffects(of: answer)
    for money in answer.money { writeTotals(money, answer) }
    guard let money = answer.money.first else { return }
    for shares in AmountShares.all(of: answer, words) { write(shares, money) }
    writeUsualDifference(money)
  }

  private mutating func writeEffects(of answer: AnswerTally) {
    let title = visible(answer.rule.title)
    var table = counts("gevolg: \(title)")
    for effect in Effect.allCases where effect != .same {
      guard let count = answer.effects[effect] else { continue }
      table.row([effect.words(answer.rule.sort), DutchText.number(count)])
    }
    let money = answer.money.first
    let unchanged = answer.effects[.same] ?? 0
    let open = money?.uncertainSame ?? 0
    let amounts = money?.sameAmount ?? 0
    let paid = answer.rule.sort == .contribution
    table.row([paid ? "betaalt hetzelfde" : "krijgt hetzelfde", DutchText.number(amounts)])
    if open > 0 { table.row(["staat niet vast, in oud en nieuw", DutchText.number(open)]) }
    let none = report.households - answer.households + unchanged - open - amounts
    table.row([
      paid ? "betaalt niets, in oud en nieuw" : "krijgt niets, in oud en nieuw",
      DutchText.number(none),
    ])
    table.total(["samen", DutchText.number(report.households)])
    table.write(on: &page, wrapping: 0)
    page.line()
  }

  private mutating func writeTotals(_ money: MoneyTally, _ answer: AnswerTally) {
    var table = TextTable([
      .init(head: ComparisonWords.total(money, answer.rule), width: 20),
      .init(head: "oud", width: 17, isRight: true), .init(head: "nieuw", width: 17, isRight: true),
      .init(head: "verschil", width: 17, isRight: true),
    ])
    table.row([ComparisonWords.period(money.period)] + cells(money.old, money.new))
    if money.period != nil, money.period != Period(1, "jaar") {
      if let (name, old, new) = money.yearly {
        table.row([name] + cells(old, new))
        table.write(on: &page, wrapping: 0)
      } else {
        table.write(on: &page, wrapping: 0)
        page.block("De regels noemen geen omrekening naar een jaar.")
      }
    } else {
      table.write(on: &page, wrapping: 0)
    }
    if money.uncertain > 0 {
      let count = ComparisonWords.households(money.uncertain)
      page.block("Bij \(count) staat het bedrag niet vast. Die tellen in geld niet mee.")
    }
    page.line()
  }

  private func cells(_ old: Fraction?, _ new: Fraction?) -> [String] {
    let more = old.flatMap { old in new.flatMap { $0.subtracting(old) } }
    return [old, new].map { $0.map { DutchText.amount($0) } ?? "te groot" }
      + [more.map { DutchText.difference($0) } ?? "te groot"]
  }

  private mutating func write(_ shares: AmountShares, _ money: MoneyTally) {
    var table = TextTable([
      .init(head: shares.head, width: 40),
      .init(head: "huishoudens", width: 11, isRight: true),
      .init(head: ComparisonWords.period(money.period), width: 16, isRight: true),
    ])
    for row in shares.rows { table.row(row) }
    table.total(shares.total)
    table.write(on: &page, wrapping: 0)
    page.line()
  }

  /// The difference that most households have, where it is one for many.
  private mutating func writeUsualDifference(_ money: MoneyTally) {
    let changed = money.differences.filter { !$0.key.isZero }
    let all = changed.values.reduce(0, +)
    guard all > 1, let usual = changed.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      usual.value > 1
    else { return }
    let rest = all - usual.value
    let count = DutchText.number(usual.value)
    let start =
      rest == 0
      ? "Bij alle \(ComparisonWords.households(all))"
      : "Bij \(count) van de \(ComparisonWords.households(all))"
    var sentence = "\(start) is het verschil precies \(DutchText.difference(usual.key))."
    let others = changed.keys.filter { $0 != usual.key }
    if rest > 0, let least = others.min(), let most = others.max() {
      let range =
        least == most
        ? DutchText.difference(least)
        : "tussen \(DutchText.difference(least)) en \(DutchText.difference(most))"
      sentence += " Bij \(DutchText.number(rest)) is het \(range)."
    }
    page.block(sentence)
    page.line()
  }
}

extension MoneyTally {
  /// The totals in a year, and how the rules come to a year; nil when they do not say.
  var yearly: (name: String, old: Fraction?, new: Fraction?)? {
    guard let before = periodsInYear.old, let after = periodsInYear.new else { return nil }
    let factor =
      before == after
      ? "\(DutchText.number(before)) ×"
      : "\(DutchText.number(before)) × en \(DutchText.number(after)) ×"
    return (
      "per jaar (\(factor))", old?.multiplied(by: before), new?.multiplied(by: after)
    )
  }
}
