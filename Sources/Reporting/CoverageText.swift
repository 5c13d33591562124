import Assessment
package import Base
package import Exploration
package import RuleProgram

/// Returns what the tests of rules decide as text for people: what none of them does, and counts.
///
/// - Parameters:
///   - coverage: What the tests decide.
///   - proposals: A household in which an item decides, by the place of its finding.
///   - program: The rules.
///   - files: The files that they stand in.
/// - Returns: The items that no test decides, those that need not be, and the counts.
package func text(
  _ coverage: Coverage,
  proposals: [Int: Proposal],
  program: Program,
  files: [SourceFile]
) -> String {
  var page = Page()
  let findings = coverage.findings
  let undecided = findings.indices.filter { !findings[$0].isSettled }
  page.line()
  let counts = "\(DutchText.number(undecided.count)) van \(DutchText.number(findings.count))"
  page.line("Wat geen enkele proef beslist (\(counts))")
  for index in undecided {
    let words = CoverageWords(program: program, files: files, finding: findings[index])
    page.write(words)
    if let proposal = proposals[index] {
      page.line("   nodig: een proef zoals deze. Kijk in de bron na of de uitkomst klopt.")
      let lines = ProposalText(program: program, proposal: proposal).lines(titled: words.name)
      for line in lines { page.line("     " + line) }
    } else {
      page.block(words.need, head: "   nodig: ", column: 10)
    }
  }
  let excused = findings.filter { !$0.isDecided && $0.excuse != nil }
  if !excused.isEmpty {
    page.line()
    page.line("Wat geen proef hoeft te beslissen (\(DutchText.number(excused.count)))")
  }
  for finding in excused {
    let words = CoverageWords(program: program, files: files, finding: finding)
    page.block("\(words.place): \(words.name)", hang: 3)
    page.block(finding.excuse ?? "", head: "   reden: ", column: 10)
  }
  page.line()
  coverage.table.write(on: &page, wrapping: 0)
  return page.text
}

extension Page {
  /// Writes what an item is, why no test decides it, and what it rests on.
  fileprivate mutating func write(_ words: CoverageWords) {
    block("\(words.place): \(words.name)", hang: 3)
    block(words.reason, head: "   ", column: 3)
    if let rule = words.rule { block(rule, head: "   in: ", column: 7) }
    let sources = words.sources
    if !sources.isEmpty { block(sources, head: "   bron: ", column: 9) }
  }
}

extension Coverage {
  /// How many items of a sort there are, and how many of them a test decides.
  struct Count {
    let sort: CoverageSort
    let decided: Int
    /// Those of which the rules say why no test decides them.
    let excused: Int
    let all: Int
  }

  /// The counts by sort, without the sorts that the rules do not have.
  var counts: [Count] {
    CoverageSort.allCases.compactMap { sort in
      let own = findings.filter { $0.item.sort.general == sort }
      return own.isEmpty ? nil : Count(sort, own)
    }
  }

  fileprivate var table: TextTable {
    let hasExcuses = findings.contains { !$0.isDecided && $0.excuse != nil }
    var columns = [
      TextTable.Column(head: "soort", width: 29),
      TextTable.Column(head: "beslist", width: 7, isRight: true),
      TextTable.Column(head: "niet beslist", width: 12, isRight: true),
    ]
    if hasExcuses { columns.append(TextTable.Column(head: "met reden", width: 9, isRight: true)) }
    var table = TextTable(columns)
    func cells(_ name: String, _ count: Count) -> [String] {
      let undecided = count.all - count.decided - count.excused
      return [name, DutchText.number(count.decided), DutchText.number(undecided)]
        + (hasExcuses ? [DutchText.number(count.excused)] : [])
    }
    for count in counts { table.row(cells(count.sort.rawValue, count)) }
    table.total(cells("samen", Count(.condition, findings)))
    return table
  }
}

extension Coverage.Count {
  fileprivate init(_ sort: CoverageSort, _ findings: [CoverageFinding]) {
    self.sort = sort
    decided = findings.count { $0.isDecided }
    excused = findings.count { !$0.isDecided && $0.excuse != nil }
    all = findings.count
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
