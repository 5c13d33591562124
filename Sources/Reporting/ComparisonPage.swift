import Base
package import Comparison
import RuleProgram

/// Returns a page in HTML about what a change of the rules does to a population.
///
/// It stands on its own: no script and nothing from elsewhere, and every word of the rules and of the
/// population is text. Each drawing has a table with the same numbers beside it.
///
/// - Parameters:
///   - report: What comparing came to.
///   - version: The version of the program.
/// - Returns: The page.
package func html(_ report: ComparisonReport, version: String) -> String {
  ComparisonPage(report: report, version: version).text
}

private struct ComparisonPage {
  let report: ComparisonReport
  let version: String

  private var words: ComparisonWords { ComparisonWords(report: report) }

  var text: String {
    var html = HTMLWriter()
    html.literal(pageStart)
    html.element("title", "Oude en nieuwe regels vergeleken")
    html.literal(pageStyle)
    html.literal(drawingStyle)
    html.literal("</head>\n<body>")
    html.element("header") { html in
      html.element("h1", "Oude en nieuwe regels vergeleken")
      html.elements("p", [.class("onder")], contents: words.headLines)
    }
    html.element("main") { html in
      html.element("div", [.class("kern")]) { html in
        html.element("p") { $0.element("strong", words.outcome) }
        html.elements("p", contents: words.remarks)
      }
      writeChanges(to: &html)
      writeDirections(to: &html)
      writeTypes(to: &html)
      writeCauses(to: &html)
      for (index, tally) in report.answers.enumerated() where tally.changed > 0 {
        ComparisonRuleHTML(tally: tally, words: words, prefix: "r\(index + 1)").write(to: &html)
      }
      writeUnchanged(to: &html)
      ComparisonExamplesHTML(report: report, words: words).write(to: &html)
    }
    html.element("footer") { html in
      let made = "Gemaakt met toetssteen \(version)."
      html.element("p", "\(made) Dit zijn uitkomsten volgens de regels, geen besluiten.")
    }
    html.literal("</body>\n</html>")
    return html.text
  }

  // MARK: What is written differently

  private func writeChanges(to html: inout HTMLWriter) {
    html.element("section", [.labelledBy("wijzigingen")]) { html in
      let count = report.changes.count
      html.element("h2", [.id("wijzigingen")], "Gewijzigd in de regels (\(count))")
      html.elements("p", contents: words.vocabularyLines)
      if report.changes.isEmpty {
        html.element("p", "De regels zeggen in oud en nieuw hetzelfde.")
      } else {
        writeChangeTable(to: &html)
      }
      if !report.wordsOnly.isEmpty {
        let list = DutchText.list(report.wordsOnly.map { visible($0) })
        html.element("p", "Alleen woorden, bronnen of toetspunten anders: \(list).")
      }
    }
  }

  private func writeChangeTable(to html: inout HTMLWriter) {
    let heads = ["wat", "oud", "nieuw", "huishoudens die ermee te maken hebben"]
    table("Wat anders is", heads, numbers: [3], to: &html) { html in
      for (index, change) in report.changes.enumerated() {
        let reached =
          report.reachedBy.indices.contains(index)
          ? DutchText.number(report.reachedBy[index]) : ""
        html.element("tr", [.id("w\(index + 1)")]) { html in
          html.element("th", [.scope("row")], visible(change.title))
          for lines in [change.old, change.new] {
            html.element("td") { html in
              let lines = lines.isEmpty ? ["(staat er niet)"] : lines
              html.elements("p", contents: lines.map { visible($0) })
            }
          }
          html.element("td", [.class("bedrag")], reached)
        }
      }
    }
  }

  // MARK: Who

  private func writeDirections(to html: inout HTMLWriter) {
    html.element("section", [.labelledBy("wie")]) { html in
      html.element("h2", [.id("wie")], "Wie gaat erop vooruit, en wie achteruit?")
      let rows = Direction.allCases.filter { $0 != .same }
        .map { ($0.words, report.directions[$0] ?? 0) }
      let chart = BarChart(
        id: "richting",
        title: "Huishoudens die veranderen, naar richting",
        summary: words.summary(of: rows),
        series: [""],
        groups: rows.map { .init(label: $0.0, counts: [$0.1]) }
      )
      let all = rows + [(Direction.same.words, report.directions[.same] ?? 0)]
      figure(chart, to: &html) { html in
        table(
          "Gevolg voor het huishouden",
          ["gevolg", "huishoudens"],
          numbers: [1],
          to: &html
        ) { html in
          for (name, count) in all { row(name, [count], to: &html) }
          row("samen", [all.reduce(0) { $0 + $1.1 }], to: &html)
        }
      }
    }
  }

  private func writeTypes(to html: inout HTMLWriter) {
    guard let types = report.types, !types.rows.isEmpty else { return }
    let shown = Direction.allCases.filter { direction in
      direction != .same && types.rows.contains { ($0.directions[direction] ?? 0) > 0 }
    }
    let name = visible(types.name)
    html.element("section", [.labelledBy("soorten")]) { html in
      html.element("h2", [.id("soorten")], "Per soort huishouden (\(name))")
      let groups = types.rows.map { type in
        BarChart.Group(
          label: visible(type.name),
          counts: shown.map { type.directions[$0] ?? 0 }
        )
      }
      let chart = BarChart(
        id: "soort",
        title: "Huishoudens die veranderen, per soort huishouden",
        summary: words.summary(
          of: types.rows.map { ($0.name, $0.households - ($0.directions[.same] ?? 0)) }
        ),
        series: shown.map(\.shortWords),
        groups: shown.isEmpty ? [] : groups
      )
      figure(chart, isWide: true, to: &html) { html in
        let heads = ["soort huishouden", "huishoudens"] + shown.map(\.shortWords)
        table(
          "Per \(name)",
          heads,
          numbers: Set(1..<heads.count),
          to: &html
        ) { html in
          for type in types.rows {
            let counts = [type.households] + shown.map { type.directions[$0] ?? 0 }
            row(visible(type.name), counts, to: &html)
          }
          let all = types.rows.reduce(0) { $0 + $1.households }
          row("samen", [all] + shown.map { report.directions[$0] ?? 0 }, to: &html)
        }
      }
    }
  }

  private func writeCauses(to html: inout HTMLWriter) {
    guard !report.causes.isEmpty else { return }
    html.element("section", [.labelledBy("oorzaken")]) { html in
      html.element("h2", [.id("oorzaken")], "Door welke regel?")
      let rows = report.causes.map { (words.causes($0.changes), $0.households) }
      let chart = BarChart(
        id: "oorzaak",
        title: "Huishoudens die veranderen, door welke regel",
        summary: words.summary(of: rows),
        series: [""],
        groups: rows.map { .init(label: $0.0, counts: [$0.1]) }
      )
      let shown = Direction.allCases.filter { direction in
        direction != .same && report.causes.contains { ($0.directions[direction] ?? 0) > 0 }
      }
      figure(chart, isWide: true, to: &html) { html in
        let heads = ["door welke regel", "huishoudens"] + shown.map(\.shortWords)
        table("Oorzaken", heads, numbers: Set(1..<heads.count), to: &html) { html in
          for cause in report.causes {
            let counts = [cause.households] + shown.map { cause.directions[$0] ?? 0 }
            row(words.causes(cause.changes), counts, to: &html)
          }
          row(
            "samen",
            [report.causes.reduce(0) { $0 + $1.households }]
              + shown.map { direction in
                report.causes.reduce(0) { $0 + ($1.directions[direction] ?? 0) }
              },
            to: &html
          )
        }
      }
    }
  }

  private func writeUnchanged(to html: inout HTMLWriter) {
    let names = report.answers.filter { $0.changed == 0 }.map { visible($0.rule.title) }
    guard !names.isEmpty else { return }
    html.element("section", [.labelledBy("gelijk")]) { html in
      let count = DutchText.number(names.count)
      html.element("h2", [.id("gelijk")], "Wat voor niemand verandert (\(count))")
      html.element("details") { html in
        html.element("summary", "Welke voorzieningen en rechten dat zijn")
        html.element("p", DutchText.list(names) + ".")
      }
    }
  }
}

// MARK: Parts that sections share

/// Writes a drawing with the table of its numbers beside it, or under it when the table is wide.
func figure(
  _ chart: BarChart,
  isWide: Bool = false,
  to html: inout HTMLWriter,
  table: (inout HTMLWriter) -> Void
) {
  html.element("figure", [.class("tekening")]) { html in
    html.element("figcaption", chart.title)
    html.element("div", isWide ? [] : [.class("naast")]) { html in
      if !chart.groups.isEmpty { chart.write(to: &html) }
      table(&html)
    }
  }
}

/// Writes a table in a box that scrolls when it is wider than the page.
func table(
  _ name: String,
  _ heads: [String],
  numbers: Set<Int>,
  to html: inout HTMLWriter,
  body: (inout HTMLWriter) -> Void
) {
  html.element("div", [.class("breed"), .role("region"), .label(name), .focusable]) { html in
    html.element("table") { html in
      html.element("caption", name)
      html.element("thead") { html in
        html.element("tr") { html in
          for (index, head) in heads.enumerated() {
            let isNumber = numbers.contains(index)
            html.element("th", [.scope("col")] + (isNumber ? [.class("bedrag")] : []), head)
          }
        }
      }
      html.element("tbody") { html in body(&html) }
    }
  }
}

/// Writes a row of a table with counts behind its name.
func row(_ name: String, _ counts: [Int], to html: inout HTMLWriter) {
  row(name, counts.map { DutchText.number($0) }, to: &html)
}

/// Writes a row of a table with texts of numbers behind its name.
func row(_ name: String, _ texts: [String], to html: inout HTMLWriter) {
  html.element("tr") { html in
    html.element("th", [.scope("row")], name)
    html.elements("td", [.class("bedrag")], contents: texts)
  }
}
