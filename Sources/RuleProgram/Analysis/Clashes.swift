import Base

/// Returns the exceptions that always fire together, weigh the same and give another value.
///
/// Only exceptions under the same condition are sure to fire together. Others may turn out to, and
/// then the evaluation names both.
func clashes(
  in derivation: Derivation,
  of id: DefinitionID,
  _ program: Program
) -> [Lead] {
  let definition = program[id]
  var result: [Lead] = []
  let exceptions = derivation.exceptions
  for (index, exception) in exceptions.enumerated() {
    let earlier = exceptions[..<index].first { other in
      guard
        case .constant(let one) = program[other.result],
        case .constant(let two) = program[exception.result]
      else { return false }
      return one != two && program.rank(of: other) == program.rank(of: exception)
        && program.isSame(other.condition, exception.condition)
    }
    guard let earlier else { continue }
    let values = (
      program.text(of: earlier.result, definition.type),
      program.text(of: exception.result, definition.type)
    )
    result.append(
      Lead(
        .clashingExceptions(definition.name, earlier, exception, values: values),
        .conflict(id)
      )
    )
  }
  return result
}

extension Program {
  /// The weight of an exception: that of the heaviest source it names.
  fileprivate func rank(of exception: RuleException) -> SourceRank {
    exception.citations.map { $0.source.map { sources[$0].rank } ?? .ownChoice }.min() ?? .ownChoice
  }

  fileprivate func text(of node: NodeID, _ type: ValueType) -> String {
    guard case .constant(let value) = self[node] else { return "een andere waarde" }
    return valueText(value, type, vocabulary)
  }
}
