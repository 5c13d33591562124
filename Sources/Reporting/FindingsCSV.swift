package import Assessment
import Base
import Cases
import Evaluation
package import RuleProgram

/// Writes findings as rows for a spreadsheet, one a finding.
///
/// Amounts have no sign and no period: `richting` says whether it was too much or too little.
package struct FindingsCSV {
  /// What a check says whatever the case: what it asks, and its sources.
  private struct Constants {
    let check: [UInt8]
    let expected: [UInt8]
    let sources: [UInt8]
  }

  private var constants: [CheckPlace: Constants] = [:]

  /// Creates a writer.
  package init() {}

  /// The mark of UTF-8 and the names of the columns.
  package static var head: [UInt8] {
    CSVRow.mark
      + row([
        "zaak", "besluit", "toetspunt", "uitkomst", "verwacht", "gevonden", "per periode",
        "perioden", "fout in geld", "richting", "gevolg", "herstel", "bron",
      ])
  }

  /// Writes the rows of one case.
  ///
  /// - Parameters:
  ///   - examination: The case and its findings.
  ///   - program: Its rules.
  ///   - place: Their place in the batch.
  /// - Returns: A row for each finding, those about decisions first.
  package mutating func rows(
    _ examination: Examination,
    _ program: Program,
    place: Int
  ) -> [UInt8] {
    let words = Words(program: program, file: examination.file)
    let file = CSVRow.cell(visible(examination.file.id))
    var rows = CSVRow()
    for decision in examination.decisions {
      let id = CSVRow.cell(visible(words.file[decision.decision].id))
      for finding in decision.findings {
        let texts = FindingWords(words: words, finding: finding, decision: decision)
        add(texts, file, id, place, &rows)
      }
    }
    for finding in examination.findings {
      let texts = FindingWords(words: words, finding: finding, decision: nil)
      add(texts, file, CSVRow.cell(words.subject(finding.subject)), place, &rows)
    }
    return rows.bytes
  }

  private mutating func add(
    _ texts: FindingWords,
    _ file: [UInt8],
    _ subject: [UInt8],
    _ place: Int,
    _ rows: inout CSVRow
  ) {
    let finding = texts.finding
    let isQuiet = finding.verdict == .lawful || finding.verdict == .judgement
    let fixed = constants(texts, place)
    rows.add(cell: file)
    rows.add(cell: subject)
    rows.add(cell: fixed.check)
    rows.add(finding.verdict.rawValue)
    rows.add(cell: fixed.expected)
    rows.add(isQuiet ? "" : texts.found.joined(separator: " "))
    let loss = finding.verdict == .unlawful ? finding.loss : nil
    rows.add(size: loss?.amount, atLeast: 2)
    rows.add(size: loss?.amount == nil ? nil : loss?.periods)
    rows.add(size: loss?.size, atLeast: 2)
    rows.add(loss?.amount.map { $0 < .zero ? "te weinig" : "te veel" } ?? "")
    rows.add(isQuiet ? "" : texts.consequences.joined(separator: " "))
    rows.add(texts.remedy ?? "")
    let isConstant = finding.deciding.isEmpty
    rows.add(cell: isConstant ? fixed.sources : CSVRow.cell(sources(texts)))
    rows.end()
  }

  private mutating func constants(_ texts: FindingWords, _ program: Int) -> Constants {
    let place = CheckPlace(program: program, check: texts.finding.check)
    if let known = constants[place] { return known }
    var bare = texts.finding
    bare.deciding = []
    let words = FindingWords(words: texts.words, finding: bare, decision: texts.decision)
    let made = Constants(
      check: CSVRow.cell(texts.check.name),
      expected: CSVRow.cell(texts.expected ?? ""),
      sources: CSVRow.cell(sources(words))
    )
    constants[place] = made
    return made
  }

  private func sources(_ texts: FindingWords) -> String {
    texts.citations.map { texts.words.citation($0) }.joined(separator: "; ")
  }
}

/// Returns the work list as rows for a spreadsheet, with the names of the columns.
package func csv(_ items: [WorkItem], programs: [Program]) -> [UInt8] {
  var rows = CSVRow()
  for item in items {
    let words = WorkWords(item: item, program: programs[item.check.program])
    rows.add(words.file)
    rows.add(words.subject)
    rows.add(item.verdict.rawValue)
    rows.add(programs[item.check.program].checks[item.check.check].shownTitle)
    rows.add(size: item.amount, atLeast: 2)
    rows.end()
  }
  return CSVRow.mark + row(["zaak", "besluit", "uitkomst", "bevinding", "fout in geld"])
    + rows.bytes
}

private func row(_ cells: [String]) -> [UInt8] {
  var row = CSVRow()
  for cell in cells { row.add(cell) }
  row.end()
  return row.bytes
}
