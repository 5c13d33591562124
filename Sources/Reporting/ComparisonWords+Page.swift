import Base
import Comparison
import RuleProgram

extension ComparisonWords {
  /// What was compared: the population, the day, and both rule sets.
  var headLines: [String] {
    let days = days.map { ", " + $0 } ?? ""
    let population = report.populationHead.map { "Bevolking: \(visible($0))." }
    return ["Over \(Self.households(report.households))\(days)."] + [population].compactMap(\.self)
      + [line("Oud", report.old), line("Nieuw", report.new)]
  }

  private func line(_ label: String, _ set: RuleSet) -> String {
    let standing = standing(set)
    return "\(label): \(name(set))\(standing.isEmpty ? "" : ", " + visible(standing))."
  }

  /// What it came to, before anything else.
  var outcome: String {
    if report.changes.isEmpty {
      return "Er is geen verschil tussen de regels dat een uitkomst kan veranderen."
    }
    let all = Self.households(report.households)
    let rule = report.changes.count == 1 ? "de gewijzigde regel" : "een gewijzigde regel"
    if report.reached == 0 { return "Let op: 0 van \(all) kwamen bij \(rule)." }
    let changed = DutchText.number(report.changed)
    return "\(DutchText.number(report.reached)) van \(all) kwamen bij \(rule), \(changed) "
      + (report.changed == 1 ? "verandert." : "veranderen.")
  }

  /// What else must be known.
  var remarks: [String] {
    var lines: [String] = []
    if report.reached == 0, !report.changes.isEmpty {
      lines.append("Deze bevolking zegt dus niets over de wijziging.")
    }
    let (better, worse) = (report.directions[.better] ?? 0, report.directions[.worse] ?? 0)
    if report.changed > 0 {
      let (up, down) = (DutchText.number(better), DutchText.number(worse))
      lines.append("Erop vooruit: \(up). Erop achteruit: \(down).")
    }
    if report.skipped > 0 {
      let skipped = DutchText.count(report.skipped, one: "regel", many: "regels")
      lines.append("Overgeslagen: \(skipped) die niet \(report.skipped == 1 ? "past" : "passen").")
    }
    return lines
  }

  /// How the facts of the rule sets differ.
  var vocabularyLines: [String] {
    let difference = report.vocabulary
    if difference.isEmpty { return [] }
    return ["De gegevens verschillen. Wat een van beide niet kent, is daar onbekend."]
      + [
        ("Alleen in oud", difference.onlyOld), ("Alleen in nieuw", difference.onlyNew),
        ("Anders", difference.retyped),
      ].filter { !$0.1.isEmpty }.map { title, names in
        "\(title): \(DutchText.list(names.map { visible($0) }))."
      }
  }

  /// What happens to all households by one rule: the effects, and how the rest stays the same.
  func effects(of answer: AnswerTally) -> [(name: String, count: Int)] {
    var rows = Effect.allCases.filter { $0 != .same }
      .map { ($0.words(answer.rule.sort), answer.effects[$0] ?? 0) }
    let unchanged = answer.effects[.same] ?? 0
    guard let money = answer.money.first else {
      rows += [
        ("blijft gelijk", unchanged),
        ("geen antwoord, in oud en nieuw", report.households - answer.households),
      ]
      return rows.filter { $0.1 > 0 }
    }
    let isPaid = answer.rule.sort == .contribution
    let rest = unchanged - money.sameAmount - money.uncertainSame
    rows += [
      (isPaid ? "betaalt hetzelfde" : "krijgt hetzelfde", money.sameAmount),
      ("staat niet vast, in oud en nieuw", money.uncertainSame),
      (
        isPaid ? "betaalt niets, in oud en nieuw" : "krijgt niets, in oud en nieuw",
        report.households - answer.households + rest
      ),
    ]
    return rows.filter { $0.1 > 0 }
  }

  /// What a drawing comes to, for who does not see it.
  func summary(of rows: [(String, Int)]) -> String {
    let shown = rows.filter { $0.1 > 0 }.prefix(8)
      .map { "\(visible($0.0)) \(DutchText.number($0.1))" }
    let list = shown.isEmpty ? "Geen enkel huishouden" : "Huishoudens: " + DutchText.list(shown)
    return "\(list). De tabel ernaast geeft elk getal."
  }
}

extension Direction {
  /// Which way a household goes, for a narrow column.
  var shortWords: String {
    switch self {
    case .better: "vooruit"
    case .worse: "achteruit"
    case .both: "allebei"
    case .other: "anders"
    case .same: "gelijk"
    }
  }
}
