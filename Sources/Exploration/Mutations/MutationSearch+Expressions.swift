import Base
import RuleProgram

extension MutationSearch {
  /// Adds the mistakes in expressions: values, comparisons, bounds, `en` and `of`, and extremes.
  mutating func addExpressions() {
    let choices = program.choicesOfConstants
    for index in program.nodes.indices {
      guard let owner = owners[index] else { continue }
      let id = NodeID(index)
      switch program.nodes[index] {
      case .constant(let value): addValues(value, id, owner, choices[index])
      case .compare(let left, let comparison, let right) where left != right:
        addComparison(comparison, id, between: left, right)
      case .oneOf(let value, let options, let negated):
        addMembership(id, value, options, negated: negated)
      case .within(let value, let from, let until?, let includesUntil):
        addBound(id, value, from: from, until: until, includesUntil: includesUntil)
      case .all(let operands): addConjunction(id, operands, .any(operands), "en", "of")
      case .any(let operands): addConjunction(id, operands, .all(operands), "of", "en")
      case .not(let operand): addNegation(id, operand)
      case .extreme(let extreme, let operands) where operands.count > 1:
        addExtreme(id, extreme, operands)
      default: break
      }
    }
  }

  private mutating func add(_ sort: ChangeSort, _ edit: Edit, _ id: NodeID, _ node: Node) {
    add(sort, edit, touch: .node(id)) { $0.nodes[Int(id.index)] = node }
  }

  // MARK: Values

  private mutating func addValues(_ value: Value, _ id: NodeID, _ owner: Touch, _ choice: Choice?) {
    let span = span(of: id)
    // An amount that is indexed goes on into later versions of the parameter.
    let touch: Touch =
      if case .version(let definition, _) = owner { .definition(definition) } else { .node(id) }
    for step in text.steps(of: value, at: span) {
      add(step.sort, at: step.span, [step.edit], touch: touch) {
        $0.nodes[Int(id.index)] = .constant(step.value)
      }
    }
    switch value {
    case .boolean(let truth) where text.text(span) == (truth ? "ja" : "nee"):
      add(.choice, Edit(span, truth ? "nee" : "ja"), touch: touch) {
        $0.nodes[Int(id.index)] = .constant(.boolean(!truth))
      }
    case .choice(let option):
      guard let choice, let next = choice.next(after: option, in: program.vocabulary) else {
        return
      }
      let name = program.vocabulary.choices[choice.type].options[next]
      add(.choice, Edit(span, name), touch: touch) {
        $0.nodes[Int(id.index)] = .constant(.choice(next))
      }
    default: break
    }
  }

  // MARK: Comparisons

  private mutating func addComparison(
    _ comparison: Comparison,
    _ id: NodeID,
    between left: NodeID,
    _ right: NodeID
  ) {
    let gap = text.gap(span(of: left), span(of: right))
    let other = comparison.neighbour
    guard let place = text.place(of: comparison.words, in: gap) else { return }
    let edit = Edit(place, other.words.joined(separator: " "))
    add(.comparison, edit, id, .compare(left, other, right))
  }

  private mutating func addMembership(
    _ id: NodeID,
    _ value: NodeID,
    _ options: [NodeID],
    negated: Bool
  ) {
    guard let first = options.first else { return }
    let gap = text.gap(span(of: value), span(of: first))
    let (word, other) = negated ? ("geen", "een") : ("een", "geen")
    guard let place = text.place(of: ["is", word, "van"], in: gap) else { return }
    let edit = Edit(place, "is \(other) van")
    add(.comparison, edit, id, .oneOf(value, options, negated: !negated))
  }

  private mutating func addBound(
    _ id: NodeID,
    _ value: NodeID,
    from: NodeID?,
    until: NodeID,
    includesUntil: Bool
  ) {
    let gap = text.gap(span(of: from ?? value), span(of: until))
    guard let edit = text.otherBound(in: gap, isInclusive: includesUntil) else { return }
    let node = Node.within(value, from: from, until: until, includesUntil: !includesUntil)
    add(.bound, edit, id, node)
  }

  // MARK: Logic

  private mutating func addConjunction(
    _ id: NodeID,
    _ operands: [NodeID],
    _ node: Node,
    _ word: String,
    _ other: String
  ) {
    let spans = operands.map { span(of: $0) }
    let places = zip(spans, spans.dropFirst()).compactMap {
      text.place(of: [word], in: text.gap($0, $1))
    }
    guard let first = places.first, let last = places.last, places.count == operands.count - 1
    else {
      return
    }
    // One word alone would leave `en` and `of` beside each other, so all of them are shown.
    let edits = places.map { Edit($0, other) }
    add(.conjunction, at: first.joined(with: last), edits, touch: .node(id)) {
      $0.nodes[Int(id.index)] = node
    }
  }

  private mutating func addNegation(_ id: NodeID, _ operand: NodeID) {
    let whole = span(of: id)
    let inner = span(of: operand)
    let lead = Span(file: whole.file, start: whole.start, end: max(whole.start, inner.start))
    for word in ["niet", "geen"] {
      guard let place = text.place(of: [word], in: lead) else { continue }
      add(.comparison, at: place, [Edit(place, "")], touch: .node(id)) {
        $0.nodes[Int(id.index)] = .all([operand])
      }
      return
    }
  }

  private mutating func addExtreme(_ id: NodeID, _ extreme: Extreme, _ operands: [NodeID]) {
    guard let place = text.place(of: [extreme.word], in: span(of: id)) else { return }
    add(.extreme, Edit(place, extreme.opposite.word), id, .extreme(extreme.opposite, operands))
  }
}

extension RuleText {
  /// The edit that turns `tot en met` into `tot`, or the other way round.
  func otherBound(in span: Span, isInclusive: Bool) -> Edit? {
    let words = isInclusive ? ["tot", "en", "met"] : ["tot"]
    return place(of: words, in: span).map { Edit($0, isInclusive ? "tot" : "tot en met") }
  }
}

extension Comparison {
  /// The comparison that differs only where both sides are equal; `is` has its opposite.
  fileprivate var neighbour: Comparison {
    switch self {
    case .equal: .unequal
    case .unequal: .equal
    case .more: .atLeast
    case .atLeast: .more
    case .less: .atMost
    case .atMost: .less
    }
  }

  /// How it is written.
  fileprivate var words: [String] {
    switch self {
    case .equal: ["is"]
    case .unequal: ["is", "niet"]
    case .more: ["is", "meer", "dan"]
    case .less: ["is", "minder", "dan"]
    case .atLeast: ["is", "ten", "minste"]
    case .atMost: ["is", "ten", "hoogste"]
    }
  }
}

extension Extreme {
  /// The highest for the lowest, the latest for the earliest, or the other way round.
  var opposite: Extreme {
    switch self {
    case .highest: .lowest
    case .lowest: .highest
    case .earliest: .latest
    case .latest: .earliest
    }
  }
}
