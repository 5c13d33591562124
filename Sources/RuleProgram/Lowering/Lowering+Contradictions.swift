import Base
import RuleLanguage

extension Lowering {
  /// Lowers every `tegenspraak`.
  mutating func lowerContradictions() {
    for declared in names.declaredContradictions {
      let syntax = declared.syntax
      guard let kind = kind(syntax.kind) else { continue }
      let about = about(syntax.about, header: declared.header)
      rule.isContradiction = true
      scope = Scope(kind)
      reportDoubles(syntax.items.map(\.label))
      for item in syntax.items {
        guard let condition = item.condition else { continue }
        clause(item.citations) { lowering, citations in
          let node = lowering.condition(condition)
          lowering.program.contradictions.append(
            Contradiction(
              about: about,
              subject: kind,
              label: item.label.written,
              condition: node,
              sentence: item.text.text,
              citations: citations,
              span: item.label.span
            )
          )
        }
      }
    }
    rule.isContradiction = false
    reportOutcomes()
  }

  /// Lowers `value is bekend`: the value is what it is, which is certain as soon as it is known.
  ///
  /// A value that is not known stays unknown, so that this never turns what is missing into a nee.
  /// Beside a choice that has `bekend` among its options, the word is that option.
  mutating func isKnown(
    _ value: ExpressionSyntax,
    _ comparison: Comparison,
    _ word: NameSyntax,
    _ span: Span
  ) -> Operand {
    let operand = lower(value)
    if case .choice(let type) = operand.type, let option = names.options[type][word.text] {
      let other = add(.constant(.choice(option)), operand.type, word.span)
      return add(.compare(operand.node, comparison, other.node), .boolean, span)
    }
    guard rule.isContradiction, comparison == .equal else {
      return poison(.knownNotHere(word.span, isNegated: rule.isContradiction), span)
    }
    return add(.compare(operand.node, .equal, operand.node), .boolean, span)
  }

  /// Reports a contradiction that reads what only an assessment finds.
  private mutating func reportOutcomes() {
    var outcomes = OutcomeSearch(program)
    for contradiction in program.contradictions {
      var found: Span?
      program.forEachNode(from: [contradiction.condition]) { id, node in
        if outcomes.isOutcome(node) { found = program.nodeSpans[Int(id.index)] }
      }
      if let found { diagnostics.append(.outcomeInContradiction(found)) }
    }
  }
}

/// Looks for `slotdag` and `telt mee`, also through definitions.
private struct OutcomeSearch {
  let program: Program
  private var known: [Int: Bool] = [:]

  init(_ program: Program) {
    self.program = program
  }

  /// Whether a node is one of them, or a definition that comes to one of them.
  mutating func isOutcome(_ node: Node) -> Bool {
    switch node {
    case .lastDay, .counts: return true
    case .definition(let id), .keyedDefinition(let id, _): return readsOutcome(Int(id.index))
    default: return false
    }
  }

  private mutating func readsOutcome(_ start: Int) -> Bool {
    if let known = known[start] { return known }
    var waiting = [start]
    var seen: Set<Int> = [start]
    var found = false
    while !found, let next = waiting.popLast() {
      let roots = program.definitions[next].versions.flatMap(\.body.expressions)
      program.forEachNode(from: roots) { _, node in
        switch node {
        case .lastDay, .counts: found = true
        case .definition(let id), .keyedDefinition(let id, _):
          if seen.insert(Int(id.index)).inserted { waiting.append(Int(id.index)) }
        default: break
        }
      }
    }
    known[start] = found
    return found
  }
}
