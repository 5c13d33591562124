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
    let stepWords = StepWords(words: words.words, step: step)
    let margin = String(repeating: " ", count: margins[min(depth, margins.count - 1)])
    var head = margin + step.id
    let isValued = !isEnd(step) && stepWords.reading == nil
    let answer = isValued && isShort(stepWords.answer) ? stepWords.answer : ""
    if !answer.isEmpty {
      let gap = max(depth == 0 ? valueColumn - head.count : 1, 1)
      head += String(repeating: " ", count: gap) + answer
    }
    if head.count < column {
      page.block(line(stepWords), head: head, column: column)
    } else {
      page.line(head)
      block(line(stepWords), to: &page)
    }
    if answer.isEmpty, isValued { block("antwoord: " + stepWords.fullAnswer, to: &page) }
    writeGrounds(step, stepWords, to: &page)
    for part in step.steps { write(part, depth: depth + 1, to: &page) }
  }

  private func writeGrounds(_ step: Step, _ stepWords: StepWords, to page: inout Page) {
    if let known = step.sameAs {
      block("zie stap \(known)", to: &page)
    } else {
      for ground in stepWords.grounds + StepRemarks(words: words, step: step).lines {
        block(ground, to: &page)
      }
    }
    if makesNoDifference(step) { block("Dit maakt hier geen verschil.", to: &page) }
    guard step.sameAs == nil else { return }
    let isOwn = step.citations.isEmpty && step.steps.isEmpty && step.content.isQuestion
    let own = isOwn ? words.citations : step.citations
    for source in words.words.sourceLines(own) { block(source, to: &page) }
  }

  /// A rung that suffices, for a provision of which the own conditions fail.
  private func makesNoDifference(_ step: Step) -> Bool {
    guard case .rung = step.content else { return false }
    return words.determination.outcome == .notMet
  }

  private func line(_ stepWords: StepWords) -> String {
    guard isEnd(stepWords.step), case .end(_, let candidate) = stepWords.step.content,
      let stand = words.determination.run?.candidates[candidate].stand
    else { return stepWords.question }
    return stepWords.question + ": " + words.stand(stand)
  }

  private func isEnd(_ step: Step) -> Bool {
    guard case .end = step.content else { return false }
    return true
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
    for remark in StepRemarks(words: words, step: step).lines { block(remark, to: &page) }
    for part in step.steps where !part.isSumLine { write(part, depth: 1, to: &page) }
  }
}

extension Step {
  /// Whether this is a lettered line of a sum.
  var isSumLine: Bool { id.last?.isLetter == true }
}
