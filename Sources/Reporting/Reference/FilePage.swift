import Base
import RuleProgram

extension ReferenceSite {
  /// The page of one rule file: what it declares, and its tests as they stand.
  func filePage(_ number: Int) -> String {
    let file = index.files[number]
    return page(fileTitle(number)) { html in
      html.element("div", [.class("kern")]) { html in
        html.element("dl") { html in
          let rows = [
            ("Bestand", file.path), ("Gemeente", file.municipality ?? "alle: dit is landelijk"),
            ("Wet", file.law),
          ]
          for case (let label, let text?) in rows {
            html.element("dt", label)
            html.element("dd", text)
          }
        }
      }
      for remark in file.remarks { html.element("p", remark) }
      for sort in RuleSort.allCases {
        let ids = file.entries.filter { index[$0].sort == sort }
        if ids.isEmpty { continue }
        html.element("h2", capitalized(sort.plural))
        html.element("ul") { html in
          for id in ids {
            html.inline("li") { html in
              html.inline("a", [.page(address(id))], heading(id))
              if let summary = summary(id) {
                html.inline("span", [.class("onder")], " · \(summary)")
              }
            }
            html.endLine()
          }
        }
      }
      writeNeighbours(ofFile: number, to: &html)
      if !file.tests.isEmpty {
        html.element("h2", "Proeven")
        for test in file.tests {
          html.element("h3", [.id(anchor(ofTest: test))], index.tests[test].title)
          writeText(index.tests[test].text, to: &html)
        }
      }
    }
  }
}
