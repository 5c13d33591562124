import Assessment
import Base
import Evaluation
import RuleProgram

/// Writes the steps of one finding: what the check asked, then what the rules found.
struct FindingHTML {
  let texts: FindingWords
  let explanation: FindingExplanation
  /// What the ids of the case begin with.
  let prefix: String

  private var words: Words {
    Words(program: texts.words.program, file: explanation.report.evaluation.file)
  }

  /// Writes the steps under a line that folds them away; on paper they always show.
  func write(_ title: String, isUnfolded: Bool, level: Int, to html: inout HTMLWriter) {
    html.element("details", isUnfolded ? [.unfolded] : []) { html in
      html.element("summary", title)
      let day = DutchText.date(texts.finding.day)
      heading("\(explanation.number). Wat de toets vroeg", level, [], to: &html)
      html.element("p", [.class("onder")], "Regels zoals ze gelden op \(day)." + decides)
      steps.write(explanation.asked, askedTexts, to: &html)
      html.elements("p", contents: [silence ?? ""])
      for number in explanation.told {
        guard let point = point(number) else { continue }
        write(point, level, to: &html)
      }
      for number in explanation.earlier {
        guard let point = point(number) else { continue }
        html.element("p") { html in
          html.element("a", [.link(id(number))], "zie \(number). \(point.heading)")
        }
      }
    }
  }

  private var steps: StepHTML { StepHTML(prefix: prefix) }

  private func id(_ number: Int) -> String { "\(prefix)-p\(number)" }

  private func heading(
    _ text: String,
    _ level: Int,
    _ attributes: [HTMLAttribute],
    to html: inout HTMLWriter
  ) {
    html.element(level == 3 ? "h3" : "h4", attributes, text)
  }

  // MARK: The check

  private func askedTexts(_ step: Step) -> StepTexts {
    StepTexts(
      words: words,
      step: step,
      choices: explanation.report.choices,
      check: texts.check
    )
  }

  /// The steps that decide, for a check that does not hold.
  private var decides: String {
    guard texts.finding.verdict == .unlawful || texts.finding.verdict == .attention else {
      return ""
    }
    let ids = explanation.asked.flatMap(\.withParts).filter { step in
      guard case .condition(let id) = step.content else { return false }
      return texts.finding.deciding.contains(id)
    }.map(\.id)
    guard ids.count > 1 else { return ids.first.map { " Stap \($0) beslist." } ?? "" }
    return " De stappen \(DutchText.list(ids)) beslissen."
  }

  /// That the rules have no word about what was decided.
  private var silence: String? {
    guard texts.finding.subject.kind == .decision, explanation.told.isEmpty,
      explanation.earlier.isEmpty, asks(.allowed)
    else { return nil }
    return "De regels zeggen op deze dag niets over deze voorziening voor deze aanvraag."
  }

  private func asks(_ value: RuledValue) -> Bool {
    explanation.asked.flatMap(\.withParts).contains { step in
      guard case .condition(let id) = step.content,
        case .expression(let node) = texts.words.program[id].test
      else { return false }
      return texts.words.program[node] == .ruled(value)
    }
  }

  // MARK: The rules

  private func point(_ number: Int) -> PointWords? {
    explanation.report.points.first { $0.number == number }
      .map { PointWords(words: words, report: explanation.report, point: $0) }
  }

  private func write(_ point: PointWords, _ level: Int, to html: inout HTMLWriter) {
    let number = point.point.number
    let title = "\(number). Wat de regels vonden: \(continued(point.heading))"
    heading(title, level, [.id(id(number))], to: &html)
    html.element("dl") { html in
      html.element("dt", "Uitkomst")
      html.element("dd", words.sentence(point.determination))
      let reasons = point.reasons.joined(separator: " ")
      if !reasons.isEmpty {
        html.element("dt", "Waarom")
        html.element("dd", reasons)
      }
      for (index, outcome) in point.readings.enumerated() {
        let reading = point.reading(outcome)
        html.element("dt", "Lezing \(index + 1)")
        html.elements(
          "dd",
          contents: [reading.question, reading.text] + words.sourceLines(reading.citations)
        )
      }
      html.element("dt", "Bron")
      html.elements(
        "dd",
        contents: words.grouped(point.citations) + words.ownChoices(point.citations)
      )
    }
    steps.write(point.point.steps, { StepTexts(point: point, step: $0) }, to: &html)
  }
}
