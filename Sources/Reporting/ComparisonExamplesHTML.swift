import Assessment
import Base
import Cases
import Comparison
import Evaluation
import RuleProgram

/// Writes the first household of each kind of change, with both explanations side by side.
struct ComparisonExamplesHTML {
  let report: ComparisonReport
  let words: ComparisonWords

  /// Writes a section for the examples; nothing without any.
  func write(to html: inout HTMLWriter) {
    guard !report.examples.isEmpty else { return }
    html.element("section", [.labelledBy("voorbeelden")]) { html in
      html.element("h2", [.id("voorbeelden")], "De eerste huishoudens die veranderen")
      for (index, example) in report.examples.enumerated() {
        write(example, prefix: "v\(index + 1)", isUnfolded: index == 0, to: &html)
      }
    }
  }

  private func write(
    _ example: Example,
    prefix: String,
    isUnfolded: Bool,
    to html: inout HTMLWriter
  ) {
    let title = "\(visible(example.rule.title)): \(example.effect.words(example.rule.sort))"
    html.element("h3", [.id(prefix)], title)
    let file = visible(example.path.split(separator: "/").last.map(String.init) ?? example.path)
    let place = "\(file) regel \(example.line), zaak \(visible(example.caseID))"
    let type = example.type.map { ", " + visible($0) } ?? ""
    html.element("p", [.class("onder")], "\(place)\(type). Door: \(words.causes(example.changes)).")
    html.element("div", [.class("naast")]) { html in
      write(example.old, "Oud", prefix + "-oud", isUnfolded, to: &html)
      write(example.new, "Nieuw", prefix + "-nieuw", isUnfolded, to: &html)
    }
  }

  /// What one of the rule sets says, with its steps; those that differ are marked by a word.
  private func write(
    _ side: Example.Side,
    _ name: String,
    _ prefix: String,
    _ isUnfolded: Bool,
    to html: inout HTMLWriter
  ) {
    html.element("div") { html in
      html.element("h4", [.id(prefix)], name)
      guard let index = side.point, side.report.points.indices.contains(index) else {
        return html.element("p", "De regels zeggen hier niets over dit huishouden.")
      }
      let caseWords = Words(program: side.program, file: side.report.evaluation.file)
      let point = PointWords(
        words: caseWords,
        report: side.report,
        point: side.report.points[index]
      )
      html.element("p") { $0.element("strong", caseWords.sentence(point.determination)) }
      html.elements("p", contents: [point.reasons.joined(separator: " ")])
      html.elements("p", [.class("bron")], contents: caseWords.grouped(point.citations))
      let steps = point.point.steps
      guard !steps.isEmpty else { return }
      html.element("details", isUnfolded ? [.unfolded] : []) { html in
        html.element("summary", "Stappen in \(name.lowercased())")
        if !side.changedSteps.isEmpty {
          let changed = point.allSteps.map(\.id).filter(side.changedSteps.contains)
          html.element("p", "Verschilt: stap \(DutchText.list(changed)).")
        }
        StepHTML(prefix: prefix).write(steps, { StepTexts(point: point, step: $0) }, to: &html)
      }
    }
  }
}
