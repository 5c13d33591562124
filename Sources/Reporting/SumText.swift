import Assessment
import Base
import Evaluation
import RuleProgram

/// Writes a sum: a lettered line for each amount, with the amounts right-aligned on the comma.
struct SumText {
  let words: Words
  let sum: Step

  /// Where the letters, the words and the amounts begin.
  private let columns = (letter: 9, words: 12, amount: 54)
  /// Where the questions of other steps begin, for the sources.
  private let sourceColumn = 20

  /// The lettered lines.
  private var lines: [Step] { sum.steps.filter(\.isSumLine) }

  /// Writes the title, the lines and their sources.
  func write(head: String, to page: inout Page) {
    let gap = max(columns.amount + 2 - head.count, 1)
    page.line(head + String(repeating: " ", count: gap) + "bedrag in euro's")
    let amounts = lines.map { SumAmount(step: $0, words: words) }
    let whole = amounts.map(\.whole.count).max() ?? 0
    for (index, line) in lines.enumerated() {
      let sumWords = SumWords(words: words, line: line, subject: sum.subject)
      let sign = sign(of: index)
      let amount = sign + " " + amounts[index].text(whole: whole)
      write(letter: line.letter, sumWords.text, amount, to: &page)
    }
    writeSources(to: &page)
  }

  private func write(letter: String, _ text: String, _ amount: String, to page: inout Page) {
    let parts = wrapped(text, to: columns.amount - columns.words - 1)
    for (index, part) in parts.enumerated() {
      var row = String(repeating: " ", count: columns.letter)
      if index == 0 { row += letter }
      row += String(repeating: " ", count: max(columns.words - row.count, 1)) + part
      if index == parts.count - 1 {
        row += String(repeating: " ", count: max(columns.amount - row.count, 1)) + amount
      }
      page.line(row)
    }
  }

  /// `−` or `+` before what is taken off or put on, and `=` before the result below it.
  private func sign(of index: Int) -> String {
    if isResult(index) { return "=" }
    guard lines.indices.contains(index + 1), isResult(index + 1),
      case .operation(.arithmetic(_, let arithmetic, _), _) = lines[index + 1].content
    else { return " " }
    return arithmetic == .subtract ? "−" : "+"
  }

  /// Whether a line is a sum or a difference of which the last term stands right above it.
  private func isResult(_ index: Int) -> Bool {
    guard index >= 2, case .operation(let operation, _) = lines[index].content,
      case .arithmetic(.line, let arithmetic, .line(let right)) = operation,
      arithmetic == .add || arithmetic == .subtract
    else { return false }
    return lines[index - 1].letter == right
  }

  // MARK: Sources

  /// The sources of lines that have the same ones: `bron b-g: …`.
  private func writeSources(to page: inout Page) {
    var groups: [(letters: [Int], citations: [Citation])] = []
    for (index, line) in lines.enumerated() where !line.citations.isEmpty {
      if let place = groups.firstIndex(where: { $0.citations == line.citations }) {
        groups[place].letters.append(index)
      } else {
        groups.append(([index], line.citations))
      }
    }
    for group in groups {
      let letters = "bron " + ranges(group.letters) + ": "
      let named = words.grouped(group.citations).joined(separator: ", ")
      let texts = (named.isEmpty ? [] : [named]) + words.ownChoices(group.citations)
      let margin = String(repeating: " ", count: sourceColumn)
      for (index, text) in texts.enumerated() {
        page.block((index == 0 ? letters : "") + text, head: margin, column: sourceColumn)
      }
    }
  }

  /// `a`, `b-g`, `i, j`.
  private func ranges(_ indices: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for index in indices {
      if let last = runs.last, last.upperBound == index - 1 {
        runs[runs.count - 1] = last.lowerBound...index
      } else {
        runs.append(index...index)
      }
    }
    let texts = runs.map { run in
      let (first, last) = (lines[run.lowerBound].letter, lines[run.upperBound].letter)
      switch run.count {
      case 1: return first
      case 2: return "\(first), \(last)"
      default: return "\(first)-\(last)"
      }
    }
    return texts.joined(separator: ", ")
  }
}

extension Step {
  /// The letter of a line of a sum.
  var letter: String {
    String(id[(id.lastIndex(of: ".").map(id.index(after:)) ?? id.startIndex)...])
  }
}
