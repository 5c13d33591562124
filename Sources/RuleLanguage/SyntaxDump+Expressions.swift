import Base

extension SyntaxDump {
  func node(_ expression: ExpressionSyntax) -> DumpNode {
    let here = text(expression.span)
    switch expression {
    case .name(let name): return DumpNode("name \(self.name(name))")
    case .literal(let literal, _): return DumpNode("\(self.literal(literal)) \(here)")
    case .undetermined(let reason, let closedBy, _):
      return DumpNode("undetermined \(words(reason)) \(here)", [node("door", closedBy)])
    case .undeterminedNote(let letter, _): return DumpNode("undetermined (\(letter.text)) \(here)")
    case .not(let operand, _): return DumpNode("not \(here)", [node(operand)])
    case .and(let operands, _): return DumpNode("and \(here)", operands.map(node))
    case .or(let operands, _): return DumpNode("or \(here)", operands.map(node))
    case .comparison(let left, let comparison, let right, _):
      return DumpNode("\(comparison) \(here)", [node(left), node(right)])
    case .membership(let value, let members, let negated, _):
      let title = negated ? "not one of" : "one of"
      return DumpNode("\(title) \(here)", [node(value)] + members.map(node))
    case .within(let value, let interval, _):
      return DumpNode("within \(here)", [node(value)] + nodes(interval))
    case .arithmetic(let left, let operation, let right, _):
      return DumpNode("\(operation) \(here)", [node(left), node(right)])
    case .member(let member, let owner, _):
      return DumpNode("member \(here)", [node(member), node(owner).labelled("van")])
    case .keyed(let value, let key, _):
      return DumpNode("keyed \(here)", [node(value), node(key).labelled("volgens")])
    case .asOf(let value, let day, _):
      return DumpNode("as of \(here)", [node(value), node(day).labelled("op")])
    case .converted(let value, let unit, _):
      return DumpNode("per \(self.unit(unit)) \(here)", [node(value)])
    case .extreme(let extreme, let members, _):
      return DumpNode("\(extreme) \(here)", members.map(node))
    case .exists(let kind, let condition, _):
      return DumpNode("exists \(name(kind)) \(here)", [node(condition)])
    case .every(let kind, let condition, _):
      return DumpNode("every \(name(kind)) \(here)", [node(condition)])
    case .count(let kind, let condition, _):
      return DumpNode("count \(name(kind)) \(here)", [condition.map(node)])
    case .sum(let value, let kind, let condition, _):
      return DumpNode("sum over \(name(kind)) \(here)", [node(value), condition.map(node)])
    case .missing: return DumpNode("missing \(here)")
    }
  }

  private func literal(_ literal: LiteralSyntax) -> String {
    switch literal {
    case .boolean(let value): "boolean \(value)"
    case .never: "never"
    case .date(let day): "date \(day.iso)"
    case .money(let euros): "money \(euros.exactText)"
    case .number(let number): "number \(number.exactText)"
    case .quantity(let number, let unit): "quantity \(number.exactText) \(self.unit(unit))"
    case .percentage(let part): "percentage \(part.exactText)"
    case .text(let text): "text \"\(text)\""
    }
  }

  func nodes(_ interval: IntervalSyntax) -> [DumpNode] {
    var nodes: [DumpNode] = []
    if let from = interval.from { nodes.append(node(from).labelled("vanaf")) }
    if let until = interval.until {
      nodes.append(node(until).labelled(interval.includesUntil ? "tot en met" : "tot"))
    }
    return nodes
  }

  // MARK: Conditions

  func node(_ condition: ConditionSyntax) -> DumpNode {
    switch condition {
    case .expression(let expression): node(expression)
    case .group(let sort, let items, let span):
      DumpNode("\(sort) of \(text(span))", items.map(node))
    }
  }

  func node(_ label: String, _ condition: ConditionSyntax?) -> DumpNode? {
    condition.map { node($0).labelled(label) }
  }

  func node(_ item: ConditionItemSyntax) -> DumpNode {
    DumpNode(
      "item \(name(item.label))",
      [node(item.condition)] + nodes(item.citations)
        + [node("vraag", item.question), node("anders", item.otherwise)]
    )
  }

  func node(_ label: String, _ items: [ConditionItemSyntax]) -> DumpNode? {
    items.isEmpty ? nil : DumpNode(label, items.map(node))
  }

  func node(_ candidate: CandidateSyntax) -> DumpNode {
    DumpNode(
      "candidate \(name(candidate.label))",
      [node(candidate.value)] + nodes(candidate.citations)
    )
  }

  func node(_ label: String, _ value: DerivedValueSyntax?) -> DumpNode? {
    switch value {
    case .expression(let expression, let citations)?:
      DumpNode(label, [node(expression)] + nodes(citations))
    case .extreme(let extreme, let candidates, let span)?:
      DumpNode("\(label): \(extreme) \(text(span))", candidates.map(node))
    case nil: nil
    }
  }

  /// A clause with its sources, of which `content` draws what it says.
  func node<Content>(
    _ label: String,
    _ clause: CitedSyntax<Content>?,
    _ content: (Content) -> [DumpNode?]
  ) -> DumpNode? {
    clause.map { DumpNode(label, content($0.content) + nodes($0.citations)) }
  }

  func nodes(_ warnings: [WarningSyntax]) -> [DumpNode] {
    warnings.map { warning in
      DumpNode(
        "let op \(name(warning.label)) \(words(warning.text))",
        [warning.condition.map(node), ids(warning.ids)] + nodes(warning.citations)
      )
    }
  }

  func node(_ regime: RegimeSyntax) -> DumpNode {
    switch regime {
    case .none(let span): DumpNode("none \(text(span))")
    case .oldRules(let span): DumpNode("old rules \(text(span))")
    case .contribution(let name): DumpNode("contribution \(self.name(name))")
    case .undetermined(let reason, let closedBy, let span):
      DumpNode("undetermined \(words(reason)) \(text(span))", [node("door", closedBy)])
    }
  }
}
