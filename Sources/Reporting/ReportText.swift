package import Assessment
import Base
import Cases
import Evaluation
package import RuleProgram

/// Returns a report as text for people, in lines of 80 columns.
///
/// Three lines of head, then the numbered points. Each point has its outcome first, then the reason,
/// then everything else in a fixed order; a line without content is left out.
///
/// - Parameters:
///   - report: The answer to one case on one day.
///   - program: The rules that gave it.
///   - detail: `brief` leaves out the steps, and the points that are not about this case.
///   - emphasis: Whether outcomes are bold; nothing else is marked with codes of a terminal.
///   - caseName: The path of the case, for the last line.
/// - Returns: The text, with a line end behind each line.
package func text(
  _ report: Report,
  program: Program,
  detail: Detail,
  emphasis: Bool,
  caseName: String
) -> String {
  let words = Words(
    program: program,
    file: report.evaluation.file,
    namesOpenPoints: detail == .full
  )
  var page = Page(hasEmphasis: emphasis)
  let head = ReportHead(
    words: words,
    referenceDate: report.evaluation.referenceDate,
    choices: report.choices
  )
  for line in head.lines(detail) { page.block(line) }
  for point in report.points where detail == .full || !point.isHidden {
    page.line()
    let pointWords = PointWords(words: words, report: report, point: point)
    PointText(words: pointWords, detail: detail).write(to: &page)
  }
  if report.points.allSatisfy({ $0.isHidden && detail == .brief }) {
    page.line()
    page.block(nothingToSay(report))
  }
  writeEnd(words, report, detail, caseName, to: &page)
  return page.text
}

/// Why a report has no points.
private func nothingToSay(_ report: Report) -> String {
  let file = report.evaluation.file
  let isEmpty = [EntityKind.request, .entitlement, .supply].allSatisfy { file.count(of: $0) == 0 }
  return isEmpty
    ? "Er is niets te beoordelen: de zaak noemt geen aanvraag, recht of verstrekking."
    : "Geen enkele regel gaat over deze zaak."
}

private func writeEnd(
  _ words: Words,
  _ report: Report,
  _ detail: Detail,
  _ caseName: String,
  to page: inout Page
) {
  var places: [String] = []
  for question in report.points.flatMap(\.questions) {
    let path = words.file[words.origin(of: question.fact.entity)].path
    if !places.contains(path) { places.append(path) }
  }
  guard !places.isEmpty || detail == .brief else { return }
  page.line()
  if !places.isEmpty {
    let list = DutchText.list(places)
    page.block("Vul de antwoorden in bij \(list) en voer de opdracht nog eens uit.")
  }
  if detail == .brief {
    page.line("Alle stappen: toetssteen beoordeel \(visible(caseName)) --uitleg volledig")
  }
}
