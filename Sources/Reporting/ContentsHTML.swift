import Assessment
import Base
import Cases

/// What the contents keep of a case.
struct ContentsRow {
  let id: String
  let decisions: Int
  let verdict: FindingVerdict
  /// Money that went wrong; nil when there is none to name.
  let loss: Fraction?
  /// The same in words: an amount, `vormfout` or `geen`.
  let money: String

  init(_ examination: Examination, _ words: Words) {
    id = visible(examination.file.id)
    decisions = examination.decisions.count
    verdict = examination.verdict
    loss = ExaminationSummary(examination: examination, words: words).loss
    switch (loss, verdict) {
    case (let loss?, _): money = words.number(loss, .money(per: nil))
    case (nil, .unlawful): money = "vormfout"
    case (nil, .lawful): money = "geen"
    default: money = "–"
    }
  }
}

/// Writes the summary of many cases, with a row and a link for each.
struct ContentsHTML {
  let rows: [ContentsRow]
  let skipped: Int

  func write(to html: inout HTMLWriter) {
    html.element("nav", [.class("inhoud"), .labelledBy("inhoud")]) { html in
      html.element("h2", [.id("inhoud")], "Samenvatting en inhoud")
      html.element("div", [.class("kern")]) { html in
        html.element("p") { $0.element("strong", outcome) }
        html.elements("p", contents: remarks)
      }
      let name = "Getoetste zaken"
      html.element("div", [.class("breed"), .role("region"), .label(name), .focusable]) { html in
        html.element("table") { html in
          html.element("caption", name)
          html.element("thead") { html in
            html.element("tr") { html in
              html.element("th", [.scope("col")], "Zaak")
              html.element("th", [.scope("col"), .class("bedrag")], "Besluiten")
              html.element("th", [.scope("col")], "Uitkomst")
              html.element("th", [.scope("col"), .class("bedrag")], "Fout in geld")
            }
          }
          html.element("tbody") { html in
            for index in rows.indices { write(index, to: &html) }
          }
        }
      }
    }
  }

  private func write(_ index: Int, to html: inout HTMLWriter) {
    let row = rows[index]
    html.element("tr") { html in
      html.element("th", [.scope("row")]) { html in
        html.element("a", [.link("z\(index + 1)")], row.id)
      }
      html.element("td", [.class("bedrag")], DutchText.number(row.decisions))
      html.element("td") { html in
        html.element("span", [.class(row.verdict.markClass)], row.verdict.rawValue)
      }
      html.element("td", [.class("bedrag")], row.money)
    }
  }

  private var outcome: String {
    let unlawful = count(.unlawful)
    let lead: String
    switch (unlawful, rows.count) {
    case (_, 1): lead = "1 zaak getoetst: \(rows[0].verdict.rawValue)."
    case (0, let all): lead = "Geen van de \(DutchText.number(all)) zaken is onrechtmatig."
    case (1, let all): lead = "1 van de \(DutchText.number(all)) zaken is onrechtmatig."
    case (let some, let all):
      lead = "\(DutchText.number(some)) van de \(DutchText.number(all)) zaken zijn onrechtmatig."
    }
    guard let loss else { return lead }
    return lead + " Fout in geld: \(DutchText.amount(loss))."
  }

  private var remarks: [String] {
    let decisions = rows.reduce(0) { $0 + $1.decisions }
    let (untestable, undetermined) = (count(.untestable), count(.undetermined))
    let tested =
      "\(DutchText.count(rows.count, one: "zaak", many: "zaken")) met "
      + "\(DutchText.count(decisions, one: "besluit", many: "besluiten")) getoetst."
    return [
      tested,
      untestable == 0
        ? ""
        : DutchText.count(untestable, one: "zaak is", many: "zaken zijn") + " niet te toetsen.",
      undetermined == 0
        ? "" : DutchText.count(undetermined, one: "zaak is", many: "zaken zijn") + " onbepaald.",
      skipped == 0
        ? ""
        : DutchText.count(skipped, one: "zaak was", many: "zaken waren")
          + " niet in orde en niet getoetst.",
      "Deze toets gaat over rechtmatigheid, niet over het oordeel zelf.",
    ]
  }

  private var loss: Fraction? {
    let amounts = rows.compactMap(\.loss)
    guard let first = amounts.first else { return nil }
    return amounts.dropFirst().reduce(Optional(first)) { sum, amount in
      sum.flatMap { $0.adding(amount) }
    }
  }

  private func count(_ verdict: FindingVerdict) -> Int { rows.count { $0.verdict == verdict } }
}
