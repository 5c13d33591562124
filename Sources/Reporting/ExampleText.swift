import Assessment
import Base
import Comparison
import Evaluation
import RuleProgram

/// Writes the first household of a kind, with what both rule sets say side by side.
struct ExampleText {
  let example: Example
  let words: ComparisonWords

  /// Where the words and the two values end.
  private let columns = (label: 38, value: 18)

  func write(on page: inout Page) {
    let place = "\(visible(example.path)) regel \(example.line)"
    let effect = example.effect.words(example.rule.sort)
    page.block("Eerste huishouden: \(visible(example.rule.title)), \(effect)")
    let type = example.type.map { ", " + $0 } ?? ""
    page.block("\(place), zaak \(visible(example.caseID))\(type)", head: "   ", column: 3)
    page.block("door \(words.causes(example.changes))", head: "   ", column: 3)
    let rows = ExampleRows(example: example).rows
    write("", "oud", "nieuw", to: &page, mark: " ")
    for row in rows { write(row.label, row.old, row.new, to: &page, mark: row.mark) }
    if rows.contains(where: \.isMarked) { page.line("   > is de regel die verschilt") }
  }

  private func write(
    _ label: String,
    _ old: String,
    _ new: String,
    to page: inout Page,
    mark: String
  ) {
    let labels = wrapped(label, to: columns.label)
    let values = [old, new].map { wrapped($0, to: columns.value) }
    for index in 0..<max(labels.count, values[0].count, values[1].count) {
      func cell(_ lines: [String]) -> String {
        let text = lines.indices.contains(index) ? lines[index] : ""
        return String(repeating: " ", count: max(0, columns.value - text.count)) + text
      }
      let text = labels.indices.contains(index) ? labels[index] : ""
      let gap = String(repeating: " ", count: max(0, columns.label - text.count))
      let head = " \(index == 0 ? mark : " ") "
      page.line(head + text + gap + " " + cell(values[0]) + "  " + cell(values[1]))
    }
  }
}

/// The rows of two explanations side by side.
struct ExampleRows {
  let example: Example

  /// One line of both explanations.
  struct Row {
    var label: String
    var old: String
    var new: String
    /// Whether this is where the rules differ.
    var isMarked: Bool
    var mark: String { isMarked ? ">" : " " }
  }

  /// The lines: what went in, and at last the outcome.
  var rows: [Row] {
    let (before, after) = (lines(example.old), lines(example.new))
    var rows: [Row] = []
    var next = 0
    for line in before {
      let place = after[next...].firstIndex { $0.key == line.key }
      if let place {
        for added in after[next..<place] { rows.append(row(nil, added)) }
        rows.append(row(line, after[place]))
        next = place + 1
      } else {
        rows.append(row(line, nil))
      }
    }
    for added in after[next...] { rows.append(row(nil, added)) }
    let (old, new) = (outcome(example.old), outcome(example.new))
    rows.append(Row(label: "uitkomst", old: old, new: new, isMarked: old != new))
    return rows
  }

  private struct Line {
    /// What the lines of both sides have in common, without the letters of other lines.
    var key: String
    var label: String
    var value: String
    var isMarked: Bool
  }

  private func row(_ old: Line?, _ new: Line?) -> Row {
    Row(
      label: (new ?? old)?.label ?? "",
      old: old?.value ?? "–",
      new: new?.value ?? "–",
      isMarked: (old?.isMarked == true || new?.isMarked == true) && old?.value != new?.value
    )
  }

  private func words(_ side: Example.Side) -> Words {
    Words(program: side.program, file: side.report.evaluation.file)
  }

  private func lines(_ side: Example.Side) -> [Line] {
    guard let point = side.point else { return [] }
    let words = words(side)
    var lines: [Line] = []
    for step in side.report.points[point].steps {
      guard case .sum = step.content else {
        let question = StepWords(words: words, step: step).question
        lines.append(
          Line(
            key: question,
            label: question,
            value: StepWords(words: words, step: step).answer,
            isMarked: isMarked(step, side)
          )
        )
        continue
      }
      for line in step.steps where line.isSumLine {
        let amount = SumAmount(step: line, words: words)
        lines.append(
          Line(
            key: key(of: line, words),
            label: line.letter + " "
              + SumWords(words: words, line: line, subject: step.subject).text,
            value: amount.currency + amount.whole + amount.rest,
            isMarked: side.changedSteps.contains(line.id)
          )
        )
      }
    }
    return lines
  }

  private func key(of line: Step, _ words: Words) -> String {
    switch line.content {
    case .operation(.arithmetic(_, let arithmetic, _), nil): return "\(arithmetic)"
    case .operation(.convert, nil): return "convert"
    case .operation(.extreme(let extreme, _), nil): return "\(extreme)"
    case .operation(.total, nil): return "total"
    case .rounding(let id, _): return "rounding " + words.program[id].name
    default: return SumWords(words: words, line: line, subject: line.subject).name
    }
  }

  /// Whether a step, or one below it, is written differently.
  private func isMarked(_ step: Step, _ side: Example.Side) -> Bool {
    side.changedSteps.contains(step.id) || step.steps.contains { isMarked($0, side) }
  }

  private func outcome(_ side: Example.Side) -> String {
    guard let point = side.point else { return "niet van toepassing" }
    let determination = side.report.points[point].determination
    if let amount = determination.amount?.number, determination.outcome == .due {
      return DutchText.amount(amount)
    }
    if let day = determination.run?.lastDay, determination.outcome == .transition {
      return "tot en met " + DutchText.date(day)
    }
    if let bound = determination.amount.flatMap({ $0.number ?? $0.atMost }),
      case .contribution = determination.rule
    {
      return "\(determination.outcome.word), ten hoogste \(DutchText.amount(bound))"
    }
    return determination.outcome.word
  }
}
