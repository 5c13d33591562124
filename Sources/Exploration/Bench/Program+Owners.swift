import RuleProgram

extension Program {
  /// For each expression the place that it stands in, by its index; nil for what stands nowhere.
  ///
  /// A value that is written in the rules is not recorded when it is read; its place is.
  var owners: [Touch?] {
    var owners: [Touch?] = nodes.map { _ in nil }
    for index in nodes.indices {
      nodes[index].forEachOperand { owners[Int($0.index)] = .node(NodeID(index)) }
    }
    func own(_ roots: [NodeID], _ owner: Touch) {
      for root in roots { owners[Int(root.index)] = owner }
    }
    for (index, condition) in conditions.enumerated() {
      if case .expression(let node) = condition.test { own([node], .condition(ConditionID(index))) }
    }
    for (number, definition) in definitions.enumerated() {
      let id = DefinitionID(number)
      for (version, content) in definition.versions.enumerated() {
        own(content.body.expressions, .version(id, version))
        guard case .derivation(let derivation) = content.body else { continue }
        for (index, exception) in derivation.exceptions.enumerated() {
          let owner = Touch.exception(id, version: version, index: index)
          own([exception.condition, exception.result], owner)
        }
      }
    }
    for (index, provision) in provisions.enumerated() {
      own(provision.maximum.map { [$0.limit, $0.requested] } ?? [], .provision(index))
      own(provision.amount.map { [$0.content] } ?? [], .provision(index))
      own(provision.warnings.compactMap(\.condition), .provision(index))
    }
    for (index, form) in forms.enumerated() {
      let values = [form.amount, form.extraPayment].compactMap(\.self)
      own(values.flatMap(\.expressions) + form.warnings.compactMap(\.condition), .form(index))
    }
    for (index, transition) in transitions.enumerated() {
      own([transition.starts.content], .transition(index))
      own(transition.amount.map { [$0.content] } ?? [], .transition(index))
      own(transition.provisions.map(\.condition), .transition(index))
      own(transition.warnings.compactMap(\.condition), .transition(index))
      for (candidate, end) in transition.ends.enumerated() {
        own([end.day], .end(transition: index, candidate: candidate))
      }
    }
    for (index, contribution) in contributions.enumerated() {
      own(contribution.value.expressions, .contribution(index))
      own(contribution.warnings.compactMap(\.condition), .contribution(index))
    }
    for (index, check) in checks.enumerated() {
      own(check.loss.map { [$0.content] } ?? [], .check(index))
    }
    for (index, contradiction) in contradictions.enumerated() {
      own([contradiction.condition], .contradiction(index))
    }
    return owners
  }
}
