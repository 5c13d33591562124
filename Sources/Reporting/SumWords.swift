import Assessment
import Base
import Evaluation
import RuleProgram

/// Makes the words of one line of a sum: `maximale bijdrage per 4 weken: e + f`.
struct SumWords {
  let words: Words
  let line: Step
  /// What the sum is about.
  let subject: EntityReference

  private var program: Program { words.program }

  /// What the line is, and how it follows from other lines.
  var text: String {
    switch line.content {
    case .fact(let fact, let key):
      let owner = line.facts.first.map { $0.entity }
      return words.name(of: fact, key: key) + period(unless: key?.isYear == true) + suffix(owner)
    case .definition(let id, _):
      return program[id].name + period(unless: false) + key(of: id)
    case .operation(let operation, let name):
      guard let name else { return formula(operation) }
      return program[name].name + period(unless: false) + key(of: name) + ": " + formula(operation)
    case .rounding(let id, let version): return rounding(id, version)
    case .sum: return "bedrag" + (line.sameAs.map { " volgens stap " + $0 } ?? "")
    default: return StepWords(words: words, step: line).question
    }
  }

  /// What the line is, without the formula, unless there is nothing else.
  var name: String {
    switch line.content {
    case .operation(_, let name?): program[name].name
    case .fact(let fact, let key): words.name(of: fact, key: key)
    default: text
    }
  }

  /// The formula alone, with the letters of other lines.
  var formula: String? {
    switch line.content {
    case .operation(let operation, _): formula(operation)
    case .rounding(let id, let version): rounding(id, version)
    default: nil
    }
  }

  private func period(unless isLeftOut: Bool) -> String {
    isLeftOut ? "" : words.words(per: line.type.period)
  }

  /// The column of a matrix that was read.
  private func key(of id: DefinitionID) -> String {
    line.key.map { ", " + words.value($0, program[id].key ?? .text) } ?? ""
  }

  /// Whose amount it is, when the sum itself is about something else.
  private func suffix(_ owner: EntityReference?) -> String {
    guard let owner, owner != subject, [.request, .entitlement, .supply].contains(owner.kind) else {
      return ""
    }
    return ", " + words.subject(owner)
  }

  // MARK: Operations

  private func formula(_ operation: Operation) -> String {
    switch operation {
    case .arithmetic(let left, let arithmetic, let right):
      return formula(left, arithmetic, right)
    case .convert(let operand, let index, let inverse):
      let rule = program.conversions[index]
      let (one, other) = (operandText(operand), rule.to.words)
      let periods = "\(rule.factor) perioden van \(other)"
      return inverse ? "\(one) keer \(periods)" : "\(one) gedeeld door \(periods)"
    case .extreme(let extreme, let operands):
      // Candidates that come to the same line are named once.
      let texts = operands.map(operandText)
      let different = texts.indices.filter { !texts[..<$0].contains(texts[$0]) }
      return "het \(extreme.word) van " + DutchText.list(different.map { texts[$0] })
    case .total(let operands): return operands.map(operandText).joined(separator: " + ")
    }
  }

  private func formula(_ left: Operand, _ arithmetic: Arithmetic, _ right: Operand) -> String {
    let (one, other) = (operandText(left), operandText(right))
    switch arithmetic {
    case .add: return "\(one) + \(other)"
    case .subtract: return "\(one) − \(other)"
    case .divide: return "\(one) gedeeld door \(other)"
    case .multiply:
      if left.isPercentage { return "\(one) van \(other)" }
      return right.isPercentage ? "\(other) van \(one)" : "\(one) × \(other)"
    }
  }

  private func operandText(_ operand: Operand) -> String {
    switch operand {
    case .line(let letter): letter
    case .constant(.number(let number), .percentage): DutchText.percentage(number)
    case .constant(let value, let type): words.value(value, type)
    }
  }

  // MARK: Roundings

  private func rounding(_ id: DefinitionID, _ version: Int) -> String {
    let input = line.inputs.first.map {
      String($0[($0.lastIndex(of: ".").map($0.index(after:)) ?? $0.startIndex)...])
    }
    guard let rounding = program[id].versions[version].body.rounding else { return "afgerond" }
    return "\(input ?? "") \(words(rounding.direction)) afgerond op \(unit(rounding.step))"
  }

  private func words(_ direction: Rounding) -> String {
    switch direction {
    case .down: "naar beneden"
    case .up: "naar boven"
    case .arithmetic: "rekenkundig"
    }
  }

  /// `centen`, `hele euro's`, `€ 0,20`, or the step itself.
  private func unit(_ step: Fraction) -> String {
    guard line.type.isMoney else { return DutchText.number(step) }
    if step == Fraction.one { return "hele euro's" }
    return step.multiplied(by: Fraction(100)) == .one ? "centen" : DutchText.amount(step)
  }
}

extension Operand {
  /// Whether this is a percentage that the rules write or hold.
  var isPercentage: Bool {
    guard case .constant(_, .percentage) = self else { return false }
    return true
  }
}
