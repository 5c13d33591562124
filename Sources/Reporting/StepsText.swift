import Assessment
import Base
import Evaluation
import RuleProgram

/// Writes the steps of a point: number, value and question in columns, the grounds below.
struct StepsText {
  let words: PointWords

  /// Where the number of a step begins; one below another stands further in.
  private let margins = [3, 9]
  /// Where the value of a step begins.
  private let valueColumn = 9
  /// Where the questions begin.
  private let column = 20

  /// Writes every step with its parts.
  func write(to page: inout Page) {
    for step in words.point.steps { write(step, depth: 0, to: &page) }
  }

  private func write(_ step: Step, depth: Int, to page: inout Page) {
    if case .sum = step.content, step.steps.contains(where: \.isSumLine) {
      return writeSum(step, to: &page)
    }
    let texts = StepTexts(point: words, step: step)
    let margin = String(repeating: " ", count: margins[min(depth, margins.count - 1)])
    var head = margin + step.id
    let answer = texts.isValued && isShort(texts.stepWords.answer) ? texts.stepWords.answer : ""
    if !answer.isEmpty {
      let gap = max(depth == 0 ? valueColumn - head.count : 1, 1)
      head += String(repeating: " ", count: gap) + answer
    }
    if head.count < column {
      page.block(texts.line, head: head, column: column)
    } else {
      page.line(head)
      block(texts.line, to: &page)
    }
    if answer.isEmpty, texts.isValued {
      block("antwoord: " + texts.stepWords.fullAnswer, to: &page)
    }
    if let known = step.sameAs { block("zie stap \(known)", to: &page) }
    for ground in texts.grounds { block(ground, to: &page) }
    if texts.makesNoDifference { block("Dit maakt hier geen verschil.", to: &page) }
    for source in texts.sources { block(source, to: &page) }
    for part in step.steps { write(part, depth: depth + 1, to: &page) }
  }

  /// Whether an answer fits in the column of values.
  private func isShort(_ answer: String) -> Bool { answer.count < column - valueColumn }

  private func block(_ text: String, to page: inout Page) {
    page.block(text, head: String(repeating: " ", count: column), column: column)
  }

  // MARK: Sums

  private func writeSum(_ step: Step, to page: inout Page) {
    let head = "   " + step.id
    let gap = String(repeating: " ", count: max(valueColumn - head.count, 1))
    SumText(words: words.words, sum: step).write(head: head + gap + "de som", to: &page)
    for remark in StepTexts(point: words, step: step).remarks { block(remark, to: &page) }
    for part in step.steps where !part.isSumLine { write(part, depth: 1, to: &page) }
  }
}

extension Step {
  /// Whether this is a lettered line of a sum.
  var isSumLine: Bool { id.last?.isLetter == true }
}
