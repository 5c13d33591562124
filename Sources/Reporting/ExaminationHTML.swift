import Assessment
import Base
import Cases
import Evaluation
import RuleProgram

/// Writes one case of a page: the decisions, and below them a section for everything found.
struct ExaminationHTML {
  let words: Words
  let examination: Examination
  /// What the ids of the case begin with; never words of the case, which need not be unique.
  let prefix: String
  /// Whether the page holds other cases too, so that the headings stand one step lower.
  let isBatch: Bool
  private let parts: [ExaminationPart]
  private let explanations: [[FindingExplanation]]

  init(_ examination: Examination, engine: Engine, prefix: String, isBatch: Bool) {
    self.examination = examination
    self.prefix = prefix
    self.isBatch = isBatch
    words = Words(program: engine.program, file: examination.file)
    parts =
      examination.tellingParts
      + examination.decisions.filter(\.hasTested).map { .tested($0) }
    var rest = explain(parts.flatMap(\.findings), of: examination, with: engine)[...]
    explanations = parts.map { part in
      defer { rest = rest.dropFirst(part.findings.count) }
      return Array(rest.prefix(part.findings.count))
    }
  }

  /// Writes the summary, the table and the sections.
  func write(to html: inout HTMLWriter) {
    writeSummary(to: &html)
    if !examination.decisions.isEmpty { writeTable(to: &html) }
    for index in parts.indices {
      html.element("section", [.labelledBy(id(index))]) { html in
        switch parts[index] {
        case .finding(let finding, let decision):
          let texts = FindingWords(words: words, finding: finding, decision: decision)
          write(texts, index, to: &html)
        case .tested(let decision): write(decision, index, to: &html)
        }
      }
    }
  }

  private func id(_ index: Int) -> String { "\(prefix)-\(index + 1)" }

  private func id(_ decision: ExaminedDecision) -> String {
    visible(words.file[decision.decision].id)
  }

  // MARK: Decisions

  private func writeSummary(to html: inout HTMLWriter) {
    let summary = ExaminationSummary(examination: examination, words: words)
    html.element("div", [.class("kern")]) { html in
      html.element("p") { $0.element("strong", summary.outcome) }
      html.elements("p", contents: summary.remarks)
      html.element("p", "Deze toets gaat over rechtmatigheid, niet over het oordeel zelf.")
    }
  }

  private func writeTable(to html: inout HTMLWriter) {
    let name = "Getoetste besluiten"
    let label = isBatch ? "\(name) van zaak \(visible(words.file.id))" : name
    html.element("div", [.class("breed"), .role("region"), .label(label), .focusable]) { html in
      html.element("table") { html in
        html.element("caption", name)
        html.element("thead") { html in
          html.element("tr") { html in
            html.element("th", [.scope("col")], "Besluit")
            html.element("th", [.scope("col")], "Wat")
            html.element("th", [.scope("col")], "Uitkomst")
            html.element("th", [.scope("col"), .class("bedrag")], "Fout in geld")
          }
        }
        html.element("tbody") { html in
          for decision in examination.decisions { writeRow(decision, to: &html) }
        }
      }
    }
  }

  private func writeRow(_ decision: ExaminedDecision, to html: inout HTMLWriter) {
    let place = parts.firstIndex { $0.decision?.decision == decision.decision }
    html.element("tr") { html in
      html.element("th", [.scope("row")]) { html in
        html.element("a", [.link(id(place ?? 0))], id(decision))
      }
      html.element("td", words.subject(of: decision))
      html.element("td") { html in
        let verdict = decision.verdict
        html.element("span", [.class(verdict.markClass)], verdict.rawValue)
        if let remark = decision.remark { html.element("span", [.class("onder")], remark) }
      }
      html.element("td", [.class("bedrag")], words.money(of: decision))
    }
  }

  // MARK: Findings

  private func writeHeading(_ text: String, _ index: Int, to html: inout HTMLWriter) {
    html.element(isBatch ? "h3" : "h2", [.id(id(index))], text)
  }

  /// One finding with what was expected and found, and the steps below it.
  private func write(_ texts: FindingWords, _ index: Int, to html: inout HTMLWriter) {
    let subject = texts.decision.map(id) ?? words.subject(texts.finding.subject)
    let title = continued(texts.title)
    writeHeading("\(subject) \(texts.finding.verdict.rawValue): \(title)", index, to: &html)
    html.element("dl") { html in
      row("Verwacht", [texts.expected ?? ""], to: &html)
      row("Gevonden", texts.found, to: &html)
      row("Gevolg", texts.consequences, to: &html)
      row("Herstel", [texts.remedy ?? ""], to: &html)
      row("Bron", words.grouped(texts.citations) + words.ownChoices(texts.citations), to: &html)
    }
    let steps = FindingHTML(texts: texts, explanation: explanations[index][0], prefix: prefix)
    steps.write("Stappen: " + title, isUnfolded: true, level: isBatch ? 4 : 3, to: &html)
  }

  /// What was tested of a decision that is in order, and what was left to people.
  private func write(_ decision: ExaminedDecision, _ index: Int, to html: inout HTMLWriter) {
    let isLawful = decision.verdict == .lawful
    let name = id(decision)
    writeHeading(isLawful ? "\(name) rechtmatig" : "\(name): wat in orde is", index, to: &html)
    let tested = decision.findings.filter { $0.verdict == .lawful }
    html.element("dl") { html in
      row("Getoetst", [self.tested(tested, of: decision)], to: &html)
      for finding in decision.findings where finding.verdict == .judgement {
        let texts = FindingWords(words: words, finding: finding, decision: decision)
        let sentence = texts.expected ?? asSentence(texts.title)
        row("Oordeel", [sentence] + words.sourceLines(texts.citations), to: &html)
      }
    }
    for (finding, explanation) in zip(parts[index].findings, explanations[index]) {
      let texts = FindingWords(words: words, finding: finding, decision: decision)
      FindingHTML(texts: texts, explanation: explanation, prefix: prefix)
        .write(
          "Stappen: " + continued(texts.title),
          isUnfolded: false,
          level: isBatch ? 4 : 3,
          to: &html
        )
    }
  }

  private func tested(_ tested: [Finding], of decision: ExaminedDecision) -> String {
    let judged = decision.findings.count { $0.verdict == .judgement }
    let all = decision.verdict == .lawful ? tested.count : decision.findings.count - judged
    guard !tested.isEmpty else {
      return decision.findings.isEmpty ? "Geen toetspunt is van toepassing." : ""
    }
    let titles = tested.map {
      continued(words.program.checks[$0.check].title ?? words.program.checks[$0.check].name)
    }
    return capitalized(titles.joined(separator: ", ")) + ": \(tested.count) van \(all) in orde."
  }

  private func row(_ label: String, _ texts: [String], to html: inout HTMLWriter) {
    guard texts.contains(where: { !$0.isEmpty }) else { return }
    html.element("dt", label)
    html.elements("dd", contents: texts)
  }
}

extension ExaminedDecision {
  /// Whether something of it is in order, or there was nothing to test.
  fileprivate var hasTested: Bool { findings.isEmpty || findings.contains(where: \.isSilent) }
}

extension ExaminationPart {
  /// The findings that this part explains.
  var findings: [Finding] {
    switch self {
    case .finding(let finding, _): [finding]
    case .tested(let decision): decision.findings.filter(\.isSilent)
    }
  }

  /// The decision that it is about.
  var decision: ExaminedDecision? {
    switch self {
    case .finding(_, let decision): decision
    case .tested(let decision): decision
    }
  }
}
