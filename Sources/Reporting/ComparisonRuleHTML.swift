import Base
import Comparison
import RuleProgram

/// Writes what happens by one rule: who, how much, and how the amounts are distributed.
struct ComparisonRuleHTML {
  let tally: AnswerTally
  let words: ComparisonWords
  /// What the ids of the section begin with.
  let prefix: String

  /// Writes the section.
  func write(to html: inout HTMLWriter) {
    html.element("section", [.labelledBy(prefix)]) { html in
      html.element("h2", [.id(prefix)], visible(tally.rule.title))
      writeEffects(to: &html)
      for (index, money) in tally.money.enumerated() {
        MoneyHTML(money: money, rule: tally.rule, prefix: "\(prefix)-b\(index + 1)")
          .write(to: &html)
      }
      for shares in AmountShares.all(of: tally, words) { write(shares, to: &html) }
    }
  }

  private func writeEffects(to html: inout HTMLWriter) {
    table("Gevolg", ["gevolg", "huishoudens"], numbers: [1], to: &html) { html in
      for (name, count) in words.effects(of: tally) { row(name, [count], to: &html) }
      row("samen", [words.report.households], to: &html)
    }
  }

  /// Writes a table of shares; a rule without amounts only counts households.
  private func write(_ shares: AmountShares, to html: inout HTMLWriter) {
    let money = tally.money.first
    let columns = money == nil ? 2 : 3
    let heads =
      [shares.title.prefix(1).lowercased() + shares.title.dropFirst(), "huishoudens"]
      + (money.map { [ComparisonWords.period($0.period)] } ?? [])
    table(shares.title, heads, numbers: [1, 2], to: &html) { html in
      for cells in shares.rows + [shares.total] {
        row(cells[0], Array(cells[1..<columns]), to: &html)
      }
    }
  }
}

/// Writes the amounts of one rule: what they come to, and how they are distributed.
private struct MoneyHTML {
  let money: MoneyTally
  let rule: RuleLabel
  let prefix: String

  private var title: String { visible(rule.title) }

  func write(to html: inout HTMLWriter) {
    writeSums(to: &html)
    writeAmounts(to: &html)
    writeDifferences(to: &html)
  }

  // MARK: Sums

  private func writeSums(to html: inout HTMLWriter) {
    let name = capitalized(ComparisonWords.total(money, rule))
    table(name, ["tijdvak", "oud", "nieuw", "verschil"], numbers: [1, 2, 3], to: &html) { html in
      row(ComparisonWords.period(money.period), texts(money.old, money.new), to: &html)
      if hasYear, let (name, old, new) = money.yearly { row(name, texts(old, new), to: &html) }
    }
    if hasYear, money.yearly == nil {
      html.element("p", "De regels noemen geen omrekening naar een jaar.")
    }
    if money.uncertain > 0 {
      let count = ComparisonWords.households(money.uncertain)
      html.element("p", "Bij \(count) staat het bedrag niet vast. Die tellen in geld niet mee.")
    }
  }

  /// Whether a year is another period than that of the amounts.
  private var hasYear: Bool { money.period != nil && money.period != Period(1, "jaar") }

  private func texts(_ old: Fraction?, _ new: Fraction?) -> [String] {
    guard let old, let new else { return ["te groot", "te groot", ""] }
    let difference = new.subtracting(old).map { DutchText.difference($0) } ?? ""
    return [DutchText.amount(old), DutchText.amount(new), difference]
  }

  // MARK: Drawings

  /// How the amounts are distributed, in old and new.
  private func writeAmounts(to html: inout HTMLWriter) {
    let classes = AmountClasses(of: [money.oldAmounts, money.newAmounts])
    guard !classes.classes.isEmpty else { return }
    let (old, new) = (classes.count(money.oldAmounts), classes.count(money.newAmounts))
    let labels = classes.classes.map(\.amountWords)
    let groups = zip(labels, zip(old, new)).map { BarChart.Group(label: $0, counts: [$1.0, $1.1]) }
    let what = money.isPaid ? "betaalt" : "krijgt"
    let chart = BarChart(
      id: prefix + "-hoogte",
      title: "Wat een huishouden \(what)\(money.unit): \(title)",
      summary: summary(groups, "in oud en nieuw"),
      series: ["oud", "nieuw"],
      groups: groups
    )
    figure(chart, to: &html) { html in
      let heads = ["bedrag" + money.unit, "oud", "nieuw"]
      table("Huishoudens per bedrag", heads, numbers: [1, 2], to: &html) { html in
        for group in groups { row(group.label, group.counts, to: &html) }
        row("samen", [old.reduce(0, +), new.reduce(0, +)], to: &html)
      }
    }
  }

  /// How the difference of each household is distributed.
  private func writeDifferences(to html: inout HTMLWriter) {
    let classes = AmountClasses(of: [money.differences])
    guard !classes.classes.isEmpty else { return }
    let counts = classes.count(money.differences)
    let labels = classes.classes.map(\.differenceWords)
    let groups = zip(labels, counts).map { BarChart.Group(label: $0, counts: [$1]) }
    let chart = BarChart(
      id: prefix + "-verschil",
      title: "Het verschil per huishouden\(money.unit): \(title)",
      summary: summary(groups, "van de verschillen"),
      series: [""],
      groups: groups
    )
    figure(chart, to: &html) { html in
      let heads = ["verschil" + money.unit, "huishoudens"]
      table("Huishoudens per verschil", heads, numbers: [1], to: &html) { html in
        for group in groups { row(group.label, group.counts, to: &html) }
        row("samen", [counts.reduce(0, +)], to: &html)
      }
    }
  }

  private func summary(_ groups: [BarChart.Group], _ what: String) -> String {
    guard let top = groups.max(by: { $0.counts.reduce(0, +) < $1.counts.reduce(0, +) }) else {
      return ""
    }
    let classes = DutchText.count(groups.count, one: "klasse", many: "klassen")
    return "Staven voor \(classes) \(what). De langste staat bij \(top.label). "
      + "De tabel ernaast geeft elk getal."
  }
}

extension MoneyTally {
  /// The period behind a space: ` per 4 weken`; nothing for a single amount.
  var unit: String { period.map { " per " + $0.words } ?? "" }
}

extension AmountClasses.AmountClass {
  /// The class as an amount that somebody pays or gets.
  var amountWords: String {
    switch self {
    case .exactly(let amount): return DutchText.amount(amount)
    case .range(let lower, nil): return "meer dan \(DutchText.amount(lower))"
    case .range(let lower, let upper?):
      return "meer dan \(DutchText.amount(lower)), tot en met \(DutchText.amount(upper))"
    }
  }

  /// The class as a difference between new and old.
  var differenceWords: String {
    switch self {
    case .exactly(let amount):
      if amount.isZero { return "evenveel" }
      return amount.isNegative
        ? "\(DutchText.amount(amount.negated)) minder" : "\(DutchText.amount(amount)) meer"
    case .range(let lower, let upper):
      let isLess = lower.isNegative || (upper ?? .zero).isNegative
      let positive = AmountClasses.AmountClass.range(
        beyond: isLess ? lower.negated : lower,
        upTo: isLess ? upper?.negated : upper
      )
      return positive.amountWords + (isLess ? ": minder" : ": meer")
    }
  }
}
