import Assessment
import Base
import Evaluation
import RuleProgram

/// The amount of one line of a sum, in the parts before and behind the comma.
struct SumAmount {
  /// What stands before the digits: `€ `, or nothing for what is no amount.
  let currency: String
  /// The digits before the comma, with their sign and dots.
  let whole: String
  /// The comma with the digits behind it, and what follows.
  let rest: String

  init(step: Step, words: Words) {
    guard case .known(let value) = step.value else {
      currency = ""
      whole = ""
      rest = StepWords(words: words, step: step).answer
      return
    }
    guard case .number(let number) = value else {
      currency = ""
      whole = ""
      rest = words.value(value, step.type)
      return
    }
    let isMoney = step.type.isMoney
    currency = isMoney ? "€ " : ""
    let text =
      if case .percentage = step.type {
        DutchText.percentage(number)
      } else {
        DutchText.number(number, atLeast: isMoney ? 2 : 0)
      }
    let comma = text.firstIndex { $0 == "," || $0 == "…" || $0 == "%" } ?? text.endIndex
    whole = String(text[..<comma])
    rest = String(text[comma...])
  }

  /// The amount with its comma in the column of the others.
  func text(whole width: Int) -> String {
    let space = String(repeating: " ", count: max(width - whole.count, 0))
    if whole.isEmpty { return "  " + rest }
    return (currency.isEmpty ? "  " : currency) + space + whole + rest
  }
}
