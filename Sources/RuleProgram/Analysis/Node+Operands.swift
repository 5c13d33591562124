import Base

extension Node {
  /// Calls a closure for each expression that this one is made of.
  package func forEachOperand(_ body: (NodeID) -> Void) {
    switch self {
    case .constant, .undetermined, .fact, .definition, .referenceDate, .age, .lastDay,
      .assessedProvision, .counts, .amount, .ruled:
      break
    case .keyedFact(_, let one), .keyedDefinition(_, let one), .not(let one),
      .convert(let one, _, _), .exists(_, let one), .every(_, let one), .year(let one),
      .rung(let one), .law(let one):
      body(one)
    case .member(let first, let second), .compare(let first, _, let second),
      .arithmetic(let first, _, let second), .asOf(let first, let second):
      body(first)
      body(second)
    case .all(let all), .any(let all), .extreme(_, let all):
      for one in all { body(one) }
    case .oneOf(let value, let options, _):
      body(value)
      for option in options { body(option) }
    case .within(let value, let from, let until, _):
      body(value)
      if let from { body(from) }
      if let until { body(until) }
    case .count(_, let condition):
      if let condition { body(condition) }
    case .sum(_, let value, let condition):
      body(value)
      if let condition { body(condition) }
    }
  }

  /// The expressions that this one is made of.
  package var operands: [NodeID] {
    var result: [NodeID] = []
    forEachOperand { result.append($0) }
    return result
  }
}
