import Base
import Cases
import Evaluation
import RuleProgram

extension SumBuilder {
  @discardableResult
  mutating func append(_ content: StepContent, at place: Int, type: ValueType) -> Operand {
    let entry = steps.evaluation.entries[place]
    let letter = Self.letter(lines.count)
    var citations = steps.citations(of: entry.item)
    if citations.isEmpty, let around = context.last(where: { !$0.isEmpty }) { citations = around }
    if case .operation = content {
      citations += pending.filter { !citations.contains($0) }
      pending = []
    }
    lines.append(
      Step(
        id: "\(id).\(letter)",
        content: content,
        subject: entry.subject,
        value: entry.value.state,
        type: type,
        facts: [],
        citations: citations,
        sameAs: nil,
        decides: false,
        inputs: [],
        steps: []
      )
    )
    letters[place] = letter
    return .line(letter)
  }

  mutating func appendFact(_ used: UsedFact, _ fact: FactID, at place: Int) -> Operand {
    let content = StepContent.fact(fact, key: used.key)
    let operand = append(content, at: place, type: steps.program.vocabulary[fact].type)
    lines[lines.count - 1].facts = [used]
    return operand
  }

  /// The amount of the form, as the sum above this one gave it.
  mutating func appendFormAmount(at place: Int) -> Operand? {
    guard let (form, id) = steps.formAmount else { return nil }
    let type = steps.program.forms[form].amountType ?? .money(per: nil)
    let operand = append(.sum(.form(form)), at: place, type: type)
    lines[lines.count - 1].sameAs = id
    lines[lines.count - 1].citations = []
    return operand
  }

  @discardableResult
  mutating func appendOperation(
    _ operation: Operation,
    name: DefinitionID?,
    at place: Int,
    type: ValueType
  ) -> Operand {
    let operand = append(.operation(operation, name: name), at: place, type: type)
    setInputs(operation.operands)
    return operand
  }

  mutating func setInputs(_ operands: [Operand?]) {
    lines[lines.count - 1].inputs = operands.compactMap {
      guard case .line(let letter)? = $0 else { return nil }
      return "\(id).\(letter)"
    }
  }

  /// Keeps a step that is no amount, such as how the type of household was found.
  mutating func keep(_ place: Int) {
    guard case .definition(let definition, _) = steps.evaluation.entries[place].item else {
      for part in steps.children(of: place) { keep(part) }
      return
    }
    guard !substeps.contains(where: { isShown($0, definition, at: place) }) else { return }
    substeps.append(steps.step(at: place, id: "\(id).\(substeps.count + 1)"))
  }

  func isShown(_ step: Step, _ definition: DefinitionID, at place: Int) -> Bool {
    guard case .definition(let other, _) = step.content else { return false }
    return other == definition && step.subject == steps.evaluation.entries[place].subject
  }

  /// a … z, then aa, ab ….
  static func letter(_ index: Int) -> String {
    let alphabet = Array("abcdefghijklmnopqrstuvwxyz")
    let last = String(alphabet[index % 26])
    return index < 26 ? last : letter(index / 26 - 1) + last
  }
}
