import Base
import RuleProgram

extension ReferenceSite {
  // MARK: What it leans on, and what leans on it

  func writeRelations(_ id: RuleEntryID, to html: inout HTMLWriter) {
    let (uses, users) = (index.uses[id.index], index.usedBy[id.index])
    html.element("h2", "Samenhang")
    if uses.isEmpty, users.isEmpty {
      html.element("p", "Deze regel gebruikt geen andere, en geen andere gebruikt haar.")
      return
    }
    writeDrawing(id, to: &html)
    if !uses.isEmpty {
      html.element("h3", [.id("gebruikt")], "Gebruikt")
      html.entryList(uses, in: self)
    }
    if !users.isEmpty {
      html.element("h3", [.id("gebruikt-door")], "Wordt gebruikt door")
      html.entryList(users, in: self)
    }
    let facts = index.foundation(of: id).filter { index[$0].sort == .fact && !uses.contains($0) }
    if !facts.isEmpty {
      html.element("h3", "Steunt langs andere regels ook op deze gegevens")
      html.entryList(facts, in: self, showsSort: false)
    }
  }

  // MARK: Tests

  func writeTests(_ id: RuleEntryID, to html: inout HTMLWriter) {
    html.element("h2", "Proeven")
    let direct = tested[id] ?? []
    let facts = given[id] ?? []
    let all = index[id].sort == .fact ? facts : direct
    if all.isEmpty {
      let users = Set(index.consequences(of: id))
      let indirect = index.tests.indices.filter { number in
        index.tests[number].targets.contains { users.contains($0) }
      }
      if indirect.isEmpty {
        html.element("p", "Geen enkele proef noemt deze regel, ook niet langs een andere.")
        return
      }
      let count = DutchText.count(indirect.count, one: "proef komt", many: "proeven komen")
      html.element(
        "p",
        "Geen proef noemt deze regel zelf. Langs andere regels \(count) er wel op uit:"
      )
      writeTestList(indirect, to: &html)
      return
    }
    let start = index[id].sort == .fact ? "geven dit gegeven" : "verwachten iets van deze regel"
    let one = index[id].sort == .fact ? "geeft dit gegeven" : "verwacht iets van deze regel"
    let count = DutchText.count(all.count, one: "proef \(one)", many: "proeven \(start)")
    html.element("p", "\(count):")
    writeTestList(all, to: &html)
  }

  private func writeTestList(_ tests: [Int], to html: inout HTMLWriter) {
    let limit = 25
    html.element("ul") { html in
      for number in tests.prefix(limit) {
        html.inline("li") { html in
          html.inline("a", [.page(address(test: number))], index.tests[number].title)
        }
        html.endLine()
      }
      if tests.count > limit {
        html.element("li", "en nog \(DutchText.number(tests.count - limit))")
      }
    }
  }
}
