import Base

extension Program {
  /// Calls a closure for the nodes of expressions, operands included.
  ///
  /// The nodes that still wait are kept in a list, because a long sum is a deep tree.
  package func forEachNode(from roots: some Sequence<NodeID>, _ body: (NodeID, Node) -> Void) {
    var waiting = Array(roots)
    while let id = waiting.popLast() {
      let node = self[id]
      body(id, node)
      node.forEachOperand { waiting.append($0) }
    }
  }

  /// Tells whether two expressions are written the same.
  func isSame(_ left: NodeID, _ right: NodeID) -> Bool {
    if case .constant = self[left] { return self[left] == self[right] }
    var waiting = [(left, right)]
    while let (one, other) = waiting.popLast() {
      if one == other { continue }
      let (first, second) = (self[one], self[other])
      let (firstOperands, secondOperands) = (first.operands, second.operands)
      guard
        firstOperands.count == secondOperands.count,
        first.withoutOperands == second.withoutOperands
      else { return false }
      waiting += zip(firstOperands, secondOperands)
    }
    return true
  }

  /// The expressions of labelled conditions, nested lists included.
  package func expressions(of roots: [ConditionID?]) -> [NodeID] {
    var waiting = roots.compactMap(\.self)
    var result: [NodeID] = []
    while let id = waiting.popLast() {
      switch self[id].test {
      case .expression(let node): result.append(node)
      case .all(let inner), .any(let inner), .none(let inner): waiting += inner
      }
    }
    return result
  }

  /// The expressions that decide when a transition runs.
  package func termExpressions(of transition: TransitionalLaw) -> [NodeID] {
    expressions(of: [transition.applies]) + [transition.starts.content] + transition.ends.map(\.day)
  }

  /// The expressions of all rules that are no definitions.
  var ruleExpressions: [NodeID] {
    var result: [NodeID] = []
    for provision in provisions {
      result += expressions(
        of: [
          provision.rungUnless, provision.access, provision.after?.condition,
          provision.term?.unless,
        ] + provision.includes
      )
      if let maximum = provision.maximum { result += [maximum.limit, maximum.requested] }
      if let amount = provision.amount { result.append(amount.content) }
      result += provision.warnings.compactMap(\.condition)
    }
    for form in forms {
      result += expressions(of: [form.access, form.mayRefuse, form.mayRevoke])
      result += (form.amount?.expressions ?? []) + (form.extraPayment?.expressions ?? [])
      result += form.warnings.compactMap(\.condition)
    }
    for transition in transitions {
      result += termExpressions(of: transition) + transition.provisions.map(\.condition)
      if let amount = transition.amount { result.append(amount.content) }
      result += transition.warnings.compactMap(\.condition)
    }
    for contribution in contributions {
      result += expressions(
        of: [contribution.exclusions, contribution.exemptions] + contribution.basis
      )
      result += contribution.value.expressions + contribution.warnings.compactMap(\.condition)
    }
    result += contradictions.map(\.condition)
    for check in checks {
      result += expressions(of: [check.applies] + check.requires)
      if let loss = check.loss { result.append(loss.content) }
    }
    return result
  }
}

extension DerivedValue {
  /// The expressions of a value: one, or one for each candidate.
  package var expressions: [NodeID] {
    switch self {
    case .expression(let node, _): [node]
    case .extreme(_, let candidates): candidates.map(\.node)
    }
  }
}

extension DefinitionBody {
  /// The expressions of one version of a definition.
  package var expressions: [NodeID] {
    switch self {
    case .expression(let node): [node]
    case .keyed(let nodes): nodes
    case .indexed(let amounts): amounts.nodes
    case .derivation(let derivation):
      derivation.base.expressions + derivation.exceptions.flatMap { [$0.condition, $0.result] }
    case .table(let table): table.columns + table.rows.map(\.outcome)
    case .reading(let reading): reading.options.map(\.node)
    }
  }
}

extension Node {
  /// The node with its operands set to the same id, so that only the operation is compared.
  fileprivate var withoutOperands: Node {
    let zero = NodeID(0)
    return switch self {
    case .constant, .undetermined, .fact, .definition, .referenceDate, .age, .lastDay,
      .assessedProvision, .counts, .amount, .ruled:
      self
    case .keyedFact(let fact, _): .keyedFact(fact, key: zero)
    case .keyedDefinition(let definition, _): .keyedDefinition(definition, key: zero)
    case .member: .member(owner: zero, inner: zero)
    case .not: .not(zero)
    case .all: .all([])
    case .any: .any([])
    case .compare(_, let comparison, _): .compare(zero, comparison, zero)
    case .oneOf(_, _, let negated): .oneOf(zero, [], negated: negated)
    case .within(_, let from, let until, let includesUntil):
      .within(
        zero,
        from: from.map { _ in zero },
        until: until.map { _ in zero },
        includesUntil: includesUntil
      )
    case .arithmetic(_, let operation, _): .arithmetic(zero, operation, zero)
    case .convert(_, let conversion, let inverse):
      .convert(zero, conversion: conversion, inverse: inverse)
    case .asOf: .asOf(zero, date: zero)
    case .extreme(let extreme, _): .extreme(extreme, [])
    case .exists(let kind, _): .exists(kind, zero)
    case .every(let kind, _): .every(kind, zero)
    case .count(let kind, let condition): .count(kind, where: condition.map { _ in zero })
    case .sum(let kind, _, let condition): .sum(kind, zero, where: condition.map { _ in zero })
    case .year: .year(of: zero)
    case .rung: .rung(of: zero)
    case .law: .law(of: zero)
    }
  }
}
