import Assessment
import Base
import Evaluation
import RuleProgram

/// Writes steps as a list: number, answer and question, the grounds and the source below.
struct StepHTML {
  /// What the ids of the case begin with.
  let prefix: String

  /// Writes the steps of a check or a point, each with its texts.
  func write(_ steps: [Step], _ texts: (Step) -> StepTexts, to html: inout HTMLWriter) {
    guard !steps.isEmpty else { return }
    html.element("ol", [.class("stappen")]) { html in
      for step in steps { write(step, texts, to: &html) }
    }
  }

  /// The id of the place where a step stands.
  private func id(_ number: String) -> String {
    "\(prefix)-s" + number.replacing(".", with: "-")
  }

  private func write(
    _ step: Step,
    _ allTexts: (Step) -> StepTexts,
    to html: inout HTMLWriter
  ) {
    let texts = allTexts(step)
    html.element("li", [.id(id(step.id))]) { html in
      html.element("span", [.class("nummer")], step.id)
      let answer = texts.isValued ? texts.answer : ""
      let isShort = answer.count < 13
      if !answer.isEmpty, isShort { html.element("strong", [.class("antwoord")], answer) }
      html.element("div", [.class("vraag")]) { html in
        html.elements("p", contents: [texts.line])
        if !isShort { html.element("p", "antwoord: " + texts.fullAnswer) }
        if let known = step.sameAs { writeReference(known, to: &html) }
        html.elements("p", contents: texts.grounds)
        if texts.makesNoDifference { html.element("p", "Dit maakt hier geen verschil.") }
        html.elements("p", [.class("bron")], contents: texts.sources)
      }
      let lines = step.steps.filter(\.isSumLine)
      if !lines.isEmpty { writeSum(lines, of: step, texts, to: &html) }
      write(step.steps.filter { !$0.isSumLine }, allTexts, to: &html)
    }
  }

  private func writeReference(_ number: String, to html: inout HTMLWriter) {
    html.element("p") { html in
      html.element("a", [.link(id(number))], "zie stap \(number)")
    }
  }

  // MARK: Sums

  /// A sum as a table with a lettered line for each amount, each with its source.
  private func writeSum(
    _ lines: [Step],
    of sum: Step,
    _ texts: StepTexts,
    to html: inout HTMLWriter
  ) {
    let name = "De som van stap \(sum.id)"
    html.element("div", [.class("breed"), .role("region"), .label(name), .focusable]) { html in
      html.element("table") { html in
        html.element("caption", "De som")
        html.element("thead") { html in
          html.element("tr") { html in
            html.element("th", [.scope("col")], "Regel")
            html.element("th", [.scope("col")], "Wat")
            html.element("th", [.scope("col"), .class("bedrag")], "Bedrag")
            html.element("th", [.scope("col")], "Bron")
          }
        }
        html.element("tbody") { html in
          for line in lines { writeLine(line, of: sum, texts.words, to: &html) }
        }
      }
    }
  }

  private func writeLine(
    _ line: Step,
    of sum: Step,
    _ words: Words,
    to html: inout HTMLWriter
  ) {
    html.element("tr", [.id(id(line.id))]) { html in
      html.element("th", [.scope("row")], line.letter)
      html.element("td", SumWords(words: words, line: line, subject: sum.subject).text)
      let amount = SumAmount(step: line, words: words)
      html.element("td", [.class("bedrag")], amount.currency + amount.whole + amount.rest)
      let sources = words.grouped(line.citations) + words.ownChoices(line.citations)
      html.element("td", [.class("bron")], sources.joined(separator: ", "))
    }
  }
}
