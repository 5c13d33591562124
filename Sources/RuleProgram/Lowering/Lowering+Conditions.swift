import Base
import RuleLanguage

extension Lowering {
  /// Lowers a clause that is one condition or a group of them; its label is empty.
  mutating func clauseCondition(_ syntax: ConditionSyntax) -> ConditionID {
    condition(syntax, label: "", question: nil, otherwise: nil, citations: [], span: syntax.span)
  }

  /// Lowers an expression as a condition of its own, for a step; its label is empty.
  mutating func clauseCondition(_ syntax: ExpressionSyntax) -> ConditionID {
    clauseCondition(.expression(syntax))
  }

  /// Lowers a list of labelled conditions.
  mutating func conditions(_ items: [ConditionItemSyntax]) -> [ConditionID] {
    reportDoubles(items.map(\.label))
    return items.map { item in
      clause(item.citations) { lowering, citations in
        lowering.condition(
          item.condition,
          label: item.label.written,
          question: item.question?.text,
          otherwise: item.otherwise?.text,
          citations: citations,
          span: item.label.span
        )
      }
    }
  }

  private mutating func condition(
    _ syntax: ConditionSyntax,
    label: String,
    question: String?,
    otherwise: String?,
    citations: [Citation],
    span: Span
  ) -> ConditionID {
    let test: ConditionTest
    var question = question
    switch syntax {
    case .expression(let expression):
      let mark = program.nodes.count
      let node = condition(expression)
      question = question ?? self.question(since: mark)
      test = .expression(node)
    case .group(let group, let items, _):
      let ids = conditions(items)
      test =
        switch group {
        case .all: .all(ids)
        case .any: .any(ids)
        case .none: .none(ids)
        }
    }
    program.conditions.append(
      Condition(
        label: label,
        test: test,
        question: question,
        otherwise: otherwise,
        citations: citations,
        span: span
      )
    )
    return ConditionID(program.conditions.count - 1)
  }

  /// The question of the only value that the nodes since a mark read, or nil when there are more.
  ///
  /// The nodes of one expression lie side by side, so they are read without following the tree.
  /// A reference to an entity only says whose value is meant.
  private func question(since mark: Int) -> String? {
    var found: Node?
    for node in program.nodes[mark...] {
      switch node {
      case .fact(let id), .keyedFact(let id, _):
        if case .entity = names.vocabulary[id].type { continue }
      case .definition, .keyedDefinition: break
      default: continue
      }
      if let found, found != node { return nil }
      found = node
    }
    switch found {
    case .fact(let id): return names.vocabulary[id].question
    case .keyedFact(let id, let key):
      if id == names.vocabulary.rungFinding, case .constant(.choice(let rung)) = program[key],
        let question = names.declaredLadder?.syntax.rungs[rung].question
      {
        return question.text
      }
      return names.vocabulary[id].question
    case .definition(let id), .keyedDefinition(let id, _): return names.questions[Int(id.index)]
    default: return nil
    }
  }
}

extension ConditionSyntax {
  /// Where the condition stands.
  var span: Span {
    switch self {
    case .expression(let expression): expression.span
    case .group(_, _, let span): span
    }
  }
}
