package import Assessment
import Base
import Cases
import Evaluation
package import RuleProgram

/// Returns what testing the decisions of a case came to, as text for people.
///
/// First a table of the decisions; then every finding that is not lawful, gravest first; then, for
/// each decision that is in order, what was tested.
package func text(_ examination: Examination, program: Program) -> String {
  var writer = ExaminationText(
    words: Words(program: program, file: examination.file),
    examination: examination
  )
  return writer.text()
}

private struct ExaminationText {
  let words: Words
  let examination: Examination
  private var page = Page()
  private let column = 13

  init(words: Words, examination: Examination) {
    self.words = words
    self.examination = examination
  }

  mutating func text() -> String {
    let count = DutchText.count(examination.decisions.count, one: "besluit", many: "besluiten")
    let owner = (examination.file.municipality ?? words.program.municipality)
      .map { "gemeente " + visible($0) }
    let head = ["Zaak " + visible(examination.file.id), owner, count + " getoetst"]
    page.block(head.compactMap(\.self).joined(separator: ", "))
    page.block(words.rulesLine)
    for line in words.choiceLines(examination.choices) { page.block(line) }
    page.block("Deze toets gaat over rechtmatigheid, niet over het oordeel zelf.")
    page.line()
    writeTable()
    for case .finding(let finding, let decision) in examination.tellingParts {
      write(finding, decision)
    }
    for decision in examination.decisions where decision.verdict == .lawful {
      writeLawful(decision)
    }
    return page.text
  }

  /// The decisions with what they come to.
  private mutating func writeTable() {
    guard !examination.decisions.isEmpty else {
      page.line("In deze zaak staan geen besluiten.")
      return
    }
    let rows = examination.decisions.map { decision in
      [
        id(decision), words.subject(of: decision), decision.verdict.rawValue,
        words.money(of: decision),
      ]
    }
    let heads = ["besluit", "wat", "uitkomst", "fout in geld"]
    var widths = heads.map(\.count)
    for row in rows {
      for (place, cell) in row.enumerated() { widths[place] = max(widths[place], cell.count) }
    }
    widths[1] = min(widths[1], Page.width - widths[0] - widths[2] - widths[3] - 6)
    writeRow(heads, widths)
    writeRow(widths.map { String(repeating: "-", count: $0) }, widths)
    for row in rows { writeRow(row, widths) }
  }

  private mutating func writeRow(_ cells: [String], _ widths: [Int]) {
    let lines = wrapped(cells[1], to: widths[1])
    for (index, line) in lines.enumerated() {
      let first = index == 0
      let parts = [first ? cells[0] : "", line, first ? cells[2] : ""]
      let left = zip(parts, widths).map {
        $0 + String(repeating: " ", count: max($1 - $0.count, 0))
      }
      let money = first ? cells[3] : ""
      let gap = String(repeating: " ", count: max(widths[3] - money.count, 0))
      page.line(left.joined(separator: "  ") + "  " + gap + money)
    }
  }

  private func id(_ decision: ExaminedDecision) -> String {
    visible(words.file[decision.decision].id)
  }

  /// One finding with what was expected and found.
  private mutating func write(_ finding: Finding, _ decision: ExaminedDecision?) {
    let texts = FindingWords(words: words, finding: finding, decision: decision)
    let subject = decision.map(id) ?? words.subject(finding.subject)
    page.line()
    page.block("\(subject) \(finding.verdict.rawValue): \(continued(texts.title))")
    row("verwacht", [texts.expected ?? ""])
    row("gevonden", texts.found)
    row("gevolg", texts.consequences)
    row("herstel", [texts.remedy ?? ""])
    row("bron", words.grouped(texts.citations) + words.ownChoices(texts.citations))
  }

  /// What was tested of a decision that is in order, and what was left to people.
  private mutating func writeLawful(_ decision: ExaminedDecision) {
    page.line()
    page.block("\(id(decision)) rechtmatig")
    let tested = decision.findings.filter { $0.verdict == .lawful }
    let titles = tested.map {
      continued(words.program.checks[$0.check].title ?? words.program.checks[$0.check].name)
    }
    if tested.isEmpty {
      row("getoetst", ["Geen toetspunt is van toepassing."])
    } else {
      let count = "\(tested.count) van \(tested.count) in orde."
      row("getoetst", [capitalized(titles.joined(separator: ", ")) + ": " + count])
    }
    for finding in decision.findings where finding.verdict == .judgement {
      let texts = FindingWords(words: words, finding: finding, decision: decision)
      row("oordeel", [texts.expected ?? asSentence(texts.title)])
      row("", words.sourceLines(texts.citations))
    }
  }

  private mutating func row(_ label: String, _ texts: [String]) {
    page.rows(texts, label: label.isEmpty ? "" : "   " + label, column: column)
  }
}
