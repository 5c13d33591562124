import Assessment
package import Base
package import Exploration
package import RuleProgram

/// Returns what the tests of rules decide as text for people: what none of them does, and counts.
package func text(_ coverage: Coverage, program: Program, files: [SourceFile]) -> String {
  var page = Page()
  let uncovered = coverage.findings.filter { !$0.isDecided }
  page.line()
  if uncovered.isEmpty {
    page.line("Wat geen enkele proef beslist: niets.")
  } else {
    let all = DutchText.number(coverage.findings.count)
    page.line("Wat geen enkele proef beslist (\(DutchText.number(uncovered.count)) van \(all))")
  }
  for finding in uncovered {
    let words = CoverageWords(program: program, files: files, finding: finding)
    page.block("\(words.place): \(words.name)", hang: 3)
    page.block(words.reason, head: "   ", column: 3)
    if let rule = words.rule { page.block(rule, head: "   in: ", column: 7) }
    let sources = words.sources
    if !sources.isEmpty { page.block(sources, head: "   bron: ", column: 9) }
  }
  page.line()
  coverage.table.write(on: &page, wrapping: 0)
  return page.text
}

extension Coverage {
  /// How many items of a sort there are, and how many of them a test decides.
  struct Count {
    let sort: CoverageSort
    let decided: Int
    let all: Int
  }

  /// The counts by sort, without the sorts that the rules do not have.
  var counts: [Count] {
    CoverageSort.allCases.compactMap { sort in
      let own = findings.filter { $0.item.sort.general == sort }
      return own.isEmpty
        ? nil : Count(sort: sort, decided: own.count { $0.isDecided }, all: own.count)
    }
  }

  fileprivate var table: TextTable {
    var table = TextTable([
      TextTable.Column(head: "soort", width: 29),
      TextTable.Column(head: "beslist", width: 7, isRight: true),
      TextTable.Column(head: "niet beslist", width: 12, isRight: true),
    ])
    func cells(_ name: String, _ decided: Int, _ all: Int) -> [String] {
      [name, DutchText.number(decided), DutchText.number(all - decided)]
    }
    for count in counts { table.row(cells(count.sort.rawValue, count.decided, count.all)) }
    table.total(cells("samen", findings.count { $0.isDecided }, findings.count))
    return table
  }
}

/// The sorts of items, as they are counted.
enum CoverageSort: String, CaseIterable {
  case condition = "voorwaarden"
  case version = "versies van parameters"
  case row = "rijen van tabellen"
  case rung = "treden"
  case candidate = "kandidaten"
}

extension CoverageItem.Sort {
  /// The sort without its names.
  var general: CoverageSort {
    switch self {
    case .condition: .condition
    case .version: .version
    case .row: .row
    case .rung: .rung
    case .candidate: .candidate
    }
  }
}
