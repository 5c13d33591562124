import Base
import RuleProgram

extension RuleProse {
  /// The options of the key of a definition, which are the heads of its columns; none without a key.
  func keyOptions(of definition: Definition) -> [String] {
    guard case .choice(let choice)? = definition.key else { return [] }
    return program.vocabulary.choices[choice].options
  }

  /// The values of one version of a parameter, one for each option of its key.
  func values(of version: DefinitionVersion, in id: DefinitionID) -> [Phrase] {
    let type = program[id].type
    switch version.body {
    case .expression(let node): return [amount(node, type)]
    case .keyed(let nodes): return nodes.map { amount($0, type) }
    case .indexed(let amounts):
      return zip(amounts.nodes, amounts.isRaised).map { node, isRaised in
        guard isRaised, case .constant(.number(let number)) = program[node],
          let used = number.rounded(amounts.rounding.direction, to: amounts.rounding.step)
        else { return amount(node, type) }
        let written = source(program.nodeSpans[Int(node.index)])
        let exact = DutchText.amount(number)
        return "\(words.number(used, type)) (\(written); voor de afronding \(exact))"
      }
    case .derivation, .table, .reading: return []
    }
  }

  private func amount(_ node: NodeID, _ type: ValueType) -> Phrase {
    if case .constant(let value) = program[node] { return Phrase(words.value(value, type)) }
    return value(node)
  }
}
