import Base
package import Comparison
import Evaluation
import RuleProgram

/// Returns what comparing two rule sets came to, as text for people.
package func text(_ report: ComparisonReport) -> String {
  var writer = ComparisonText(report)
  return writer.text()
}

struct ComparisonText {
  let report: ComparisonReport
  let words: ComparisonWords
  var page = Page()

  /// More examples than a person reads on a screen.
  private let exampleLimit = 4

  init(_ report: ComparisonReport) {
    self.report = report
    words = ComparisonWords(report: report)
  }

  mutating func text() -> String {
    writeHead()
    writeVocabulary()
    writeChanges()
    writeReach()
    guard report.households > 0 else { return page.text }
    writeDirections()
    for answer in report.answers where answer.changed > 0 && !answer.money.isEmpty {
      write(answer)
    }
    writeEffects()
    writeCauses()
    writeTypes()
    writeExamples()
    return page.text
  }

  // MARK: What is compared

  private mutating func writeHead() {
    let days = words.days.map { ", " + $0 } ?? ""
    page.block("Vergelijking over \(ComparisonWords.households(report.households))\(days)")
    if let head = report.populationHead { page.block("Bevolking: \(visible(head))") }
    page.block(sides(report.old), head: "oud:   ", column: 7)
    page.block(sides(report.new), head: "nieuw: ", column: 7)
    if report.skipped > 0 {
      let lines = DutchText.count(report.skipped, one: "regel", many: "regels")
      page.block("Overgeslagen: \(lines) die niet \(report.skipped == 1 ? "past" : "passen").")
    }
    page.block("Dit zijn uitkomsten volgens de regels, geen besluiten.")
    page.line()
  }

  private func sides(_ set: RuleSet) -> String {
    let standing = words.standing(set)
    return words.name(set) + (standing.isEmpty ? "" : ", " + standing)
  }

  private mutating func writeVocabulary() {
    let difference = report.vocabulary
    if difference.isEmpty { return }
    page.block("De gegevens verschillen. Wat een van beide niet kent, is daar onbekend.")
    let rows = [
      ("alleen in oud", difference.onlyOld), ("alleen in nieuw", difference.onlyNew),
      ("anders", difference.retyped),
    ]
    for (head, names) in rows where !names.isEmpty {
      page.block(names.map { visible($0) }.joined(separator: ", "), head: "   " + head, column: 20)
    }
    page.line()
  }

  private mutating func writeChanges() {
    if report.changes.isEmpty {
      page.block("Er is geen verschil tussen de regels dat een uitkomst kan veranderen.")
    } else {
      page.block("Gewijzigd in de regels (\(DutchText.number(report.changes.count)))")
      let short = report.changes.compactMap { change in
        words.difference(change).map { ($0.count, change.title.count) }
      }
      let longest = short.map(\.0).max() ?? 0
      let width = min(short.map(\.1).max() ?? 0, Page.width - 6 - longest)
      for (index, change) in report.changes.enumerated() { write(change, index, width: width) }
    }
    if !report.wordsOnly.isEmpty {
      let names = report.wordsOnly.map { visible($0) }
      let shown = names.prefix(6).joined(separator: ", ")
      let rest = names.count > 6 ? " en nog \(DutchText.number(names.count - 6))" : ""
      page.block(
        "\(shown)\(rest)",
        head: "   alleen woorden, bron of toetspunt: ",
        column: 6
      )
    }
    page.line()
  }

  private mutating func write(_ change: RuleChange, _ index: Int, width: Int) {
    let title = visible(change.title)
    if let difference = words.difference(change) {
      let column = width + 6
      if title.count <= width, column + difference.count <= Page.width {
        page.block(difference, head: "   " + title, column: column)
      } else {
        page.block(title, head: "   ", column: 3)
        page.block(difference, head: "      ", column: 6)
      }
    } else {
      let note =
        switch change.sort {
        case .added: " (nieuw)"
        case .removed: " (vervallen)"
        case .changed: ""
        }
      page.block(title + note, head: "   ", column: 3)
      for line in change.old { page.block(visible(line), head: "      oud    ", column: 13) }
      for line in change.new { page.block(visible(line), head: "      nieuw  ", column: 13) }
    }
    if report.households > 0, report.reachedBy[index] == 0 {
      page.block(
        "0 van \(ComparisonWords.households(report.households)) kwamen bij deze regel",
        head: "      ",
        column: 6
      )
    }
  }

  /// Says loudly when the change was never looked at.
  private mutating func writeReach() {
    guard report.households > 0, !report.changes.isEmpty else { return }
    let all = ComparisonWords.households(report.households)
    let rule = report.changes.count == 1 ? "de gewijzigde regel" : "een gewijzigde regel"
    if report.reached == 0 {
      page.line(String(repeating: "=", count: Page.width))
      page.block("LET OP: 0 van \(all) kwamen bij \(rule).")
      page.block("Deze bevolking zegt dus niets over de wijziging.")
      page.line(String(repeating: "=", count: Page.width))
    } else {
      let count = DutchText.number(report.reached)
      page.block(
        "\(count) van \(all) kwamen bij \(rule), \(DutchText.number(report.changed)) "
          + (report.changed == 1 ? "verandert." : "veranderen.")
      )
    }
    page.line()
  }

  // MARK: What it comes to

  private mutating func writeDirections() {
    var table = counts("gevolg voor het huishouden")
    for direction in Direction.allCases {
      table.row([direction.words, DutchText.number(report.directions[direction] ?? 0)])
    }
    table.total(["samen", DutchText.number(report.households)])
    table.write(on: &page, wrapping: 0)
    page.line()
  }

  func counts(_ head: String) -> TextTable {
    TextTable([
      .init(head: head, width: 45), .init(head: "huishoudens", width: 11, isRight: true),
    ])
  }

  /// What a rule without amounts comes to, a row for each effect.
  private mutating func writeEffects() {
    let changed = report.answers.filter { $0.changed > 0 && $0.money.isEmpty }
    if changed.isEmpty { return }
    var table = TextTable([
      .init(head: "voorziening of recht", width: 38), .init(head: "gevolg", width: 25),
      .init(head: "huishoudens", width: 11, isRight: true),
    ])
    for answer in changed {
      for effect in Effect.allCases where effect != .same {
        guard let count = answer.effects[effect] else { continue }
        table.row([
          visible(answer.rule.title), effect.words(answer.rule.sort), DutchText.number(count),
        ])
      }
    }
    table.write(on: &page, wrapping: 0)
    page.line()
  }

  private mutating func writeCauses() {
    let isTold =
      report.answers.filter { $0.changed > 0 }.count == 1
      && report.answers.contains { $0.changed > 0 && !$0.money.isEmpty }
    if report.changed == 0 || isTold { return }
    var table = TextTable([
      .init(head: "door welke regel", width: 33),
      .init(head: "huishoudens", width: 11, isRight: true),
      .init(head: "vooruit", width: 9, isRight: true),
      .init(head: "achteruit", width: 9, isRight: true),
      .init(head: "anders", width: 8, isRight: true),
    ])
    for cause in report.causes { table.row([words.causes(cause.changes)] + cells(cause)) }
    table.total(["samen"] + cells(sum(report.causes)))
    table.write(on: &page, wrapping: 0)
    page.line()
  }

  private func cells(_ cause: CauseTally) -> [String] {
    [cause.households].map { DutchText.number($0) } + cells(cause.directions)
  }

  private func cells(_ directions: [Direction: Int]) -> [String] {
    let other = (directions[.both] ?? 0) + (directions[.other] ?? 0)
    return [directions[.better] ?? 0, directions[.worse] ?? 0, other].map { DutchText.number($0) }
  }

  private func sum(_ causes: [CauseTally]) -> CauseTally {
    var sum = CauseTally(changes: [])
    for cause in causes {
      sum.households += cause.households
      sum.directions.merge(cause.directions, uniquingKeysWith: +)
    }
    return sum
  }

  private mutating func writeTypes() {
    guard let types = report.types, report.changed > 0 else { return }
    var table = TextTable([
      .init(head: types.name, width: 33), .init(head: "huishoudens", width: 11, isRight: true),
      .init(head: "vooruit", width: 9, isRight: true),
      .init(head: "achteruit", width: 9, isRight: true),
      .init(head: "anders", width: 8, isRight: true),
    ])
    for row in types.rows {
      table.row([row.name, DutchText.number(row.households)] + cells(row.directions))
    }
    table.total(["samen", DutchText.number(report.households)] + cells(report.directions))
    table.write(on: &page, wrapping: 0)
    page.line()
  }

  private mutating func writeExamples() {
    for example in report.examples.prefix(exampleLimit) {
      ExampleText(example: example, words: words).write(on: &page)
      page.line()
    }
    let rest = report.examples.count - exampleLimit
    if rest > 0 {
      let kinds = DutchText.count(rest, one: "soort verschil", many: "soorten verschil")
      page.block("Nog \(kinds) met een voorbeeld: --uitvoer json of html")
    }
  }
}
