import Base
import Cases
import Evaluation
import RuleProgram

extension SumBuilder {
  /// The entry of the amount before rounding, of a parameter that `met` gave its amount.
  func raisedAmount(at place: Int) -> Int? {
    guard case .definition(let id, let version?) = steps.evaluation.entries[place].item,
      case .indexed = steps.program[id].versions[version].body
    else { return nil }
    let parts = steps.children(of: place)
    let isRounded = parts.contains { part in
      if case .rounding = steps.evaluation.entries[part].item { true } else { false }
    }
    return isRounded ? parts.first : nil
  }

  /// A line for each year in which the amount was raised, and one for the rounding.
  mutating func raised(_ place: Int, of id: DefinitionID, roundedAt origin: Int) -> Operand? {
    var last = raise(at: place, of: id, name: id)
    for part in steps.children(of: origin) {
      guard case .rounding(_, let version) = steps.evaluation.entries[part].item else { continue }
      let exact = last
      let content = StepContent.rounding(id, version: version)
      last = append(content, at: part, type: steps.program[id].type)
      setInputs([exact])
    }
    if case .line(let letter)? = last { letters[origin] = letter }
    return last
  }

  /// Puts the key of an indexed amount on the line that has its name, right above the rounding.
  mutating func keepKey(_ key: Value?, ofRaised id: DefinitionID) {
    guard lines.count > 1, case .rounding(id, _) = lines[lines.count - 1].content else { return }
    lines[lines.count - 2].key = key
  }

  private mutating func raise(at place: Int, of id: DefinitionID, name: DefinitionID?) -> Operand? {
    guard case .node(let node) = steps.evaluation.entries[place].item,
      case .arithmetic(let amount, let operation, let factor) = steps.program[node],
      case .constant(let share) = steps.program[factor]
    else { return nil }
    let type = steps.program[id].type
    var citations = steps.program.citations(ofVersionWith: node, of: id)
    let first: Operand?
    if steps.program.isRaised(amount, in: id) {
      first = steps.children(of: place).first.flatMap { raise(at: $0, of: id, name: nil) }
    } else {
      first = steps.operandValue(amount, below: place).map { .constant($0, type) }
      let named = steps.program.citations(ofVersionWith: amount, of: id)
      citations = named + citations.filter { !named.contains($0) }
    }
    guard let first else { return nil }
    context.append(citations)
    defer { context.removeLast() }
    let found = Operation.arithmetic(first, operation, .constant(share, .percentage(per: nil)))
    return appendOperation(found, name: name, at: place, type: type)
  }
}

extension Program {
  /// Whether `met` gave an amount of a parameter.
  fileprivate func isRaised(_ node: NodeID, in id: DefinitionID) -> Bool {
    self[id].versions.contains { version in
      guard case .indexed(let amounts) = version.body else { return false }
      return zip(amounts.nodes, amounts.isRaised).contains { $0 == node && $1 }
    }
  }

  /// The citations of the version of a parameter that an amount stands in.
  fileprivate func citations(ofVersionWith node: NodeID, of id: DefinitionID) -> [Citation] {
    self[id].versions.first { $0.body.expressions.contains(node) }?.about.citations ?? []
  }
}
