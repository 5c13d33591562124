import Base
import RuleProgram

extension Program {
  /// Everything that a test should decide, by place.
  package var coverageItems: [CoverageItem] {
    var collector = ItemCollector(program: self)
    collector.collectDefinitions()
    collector.collectRules()
    collector.collectLadder()
    return collector.items.sorted { ($0.span.file, $0.span.start) < ($1.span.file, $1.span.start) }
  }
}

/// Collects the items of a program, each once.
struct ItemCollector {
  let program: Program
  var items: [CoverageItem] = []
  /// The expressions that were looked at.
  private var seen: Set<NodeID> = []
  /// The conditions so far, by where they are written.
  private var places: [Span: Int] = [:]

  init(program: Program) {
    self.program = program
  }

  /// What stands around a condition.
  struct Place {
    var rule: RuleHeading
    var citations: [Citation]
    var label: String?
    /// The expression of the labelled condition, and where its label stands.
    var whole: NodeID?
    var span: Span?
  }

  // MARK: Conditions

  /// Collects the conditions of a labelled list, down to what cannot be taken apart.
  mutating func collect(_ condition: ConditionID?, in rule: RuleHeading, _ citations: [Citation]) {
    guard let condition else { return }
    let content = program[condition]
    let own = content.citations.isEmpty ? citations : content.citations
    switch content.test {
    case .expression(let node):
      let label = content.label.isEmpty ? nil : content.label
      let place = Place(
        rule: rule,
        citations: own,
        label: label,
        whole: label == nil ? nil : node,
        span: label == nil ? nil : content.span
      )
      collect(condition: node, place)
    case .all(let parts), .any(let parts), .none(let parts):
      for part in parts { collect(part, in: rule, own) }
    }
  }

  /// Collects the conditions of an expression that is ja or nee.
  mutating func collect(condition node: NodeID, _ place: Place) {
    collect(inside: node, place)
    switch program[node] {
    case .constant, .undetermined: return
    case .not(let operand) where place.whole == node && isSingle(operand):
      // The label is about the condition with its `niet`.
      add(condition: node, place)
    case .not(let operand):
      var inner = place
      if place.whole == node { inner.whole = operand }
      collect(condition: operand, inner)
    case .all(let operands), .any(let operands):
      for operand in operands { collect(condition: operand, place) }
    case .member(_, let inner) where isCompound(inner), .asOf(let inner, _) where isCompound(inner):
      collect(condition: inner, place)
    case .exists(_, let body), .every(_, let body):
      add(condition: node, place)
      collect(condition: body, place)
    default: add(condition: node, place)
    }
  }

  /// Collects the conditions under which entities are counted or added, wherever they stand.
  mutating func collect(inside node: NodeID, _ place: Place) {
    guard seen.insert(node).inserted else { return }
    switch program[node] {
    case .count(_, let condition?), .sum(_, _, let condition?): collect(condition: condition, place)
    default: break
    }
    program[node].forEachOperand { collect(inside: $0, place) }
  }

  /// Whether a condition cannot be taken apart.
  private func isSingle(_ node: NodeID) -> Bool {
    switch program[node] {
    case .constant, .undetermined, .exists, .every: false
    case .member(_, let inner), .asOf(let inner, _): !isCompound(inner)
    default: !isCompound(node)
    }
  }

  private func isCompound(_ node: NodeID) -> Bool {
    switch program[node] {
    case .not, .all, .any: true
    default: false
    }
  }

  private mutating func add(condition node: NodeID, _ place: Place) {
    let isWhole = place.whole == node
    let item = CoverageItem(
      sort: .condition(label: place.label, isWhole: isWhole),
      rule: place.rule,
      span: isWhole
        ? place.span ?? program.nodeSpans[Int(node.index)]
        : program.nodeSpans[Int(node.index)],
      citations: place.citations,
      probes: outcomes(of: node).map { outcome in
        CoverageItem.Probe(
          outcome: outcome,
          changes: [.node(node, .constant(.boolean(!outcome)))],
          touch: .node(node)
        )
      }
    )
    add(item)
  }

  /// What a condition can come to; `is bekend` is never nee.
  private func outcomes(of node: NodeID) -> [Bool] {
    if case .compare(let one, .equal, let other) = program[node], one == other { return [true] }
    return [true, false]
  }

  /// Adds an item, or another copy of one: what is written once may hold for many rules.
  private mutating func add(_ item: CoverageItem) {
    guard let place = places[item.span] else {
      places[item.span] = items.count
      return items.append(item)
    }
    for (index, probe) in item.probes.enumerated() {
      let known = items[place].probes[index].alternatives
      items[place].probes[index].alternatives += probe.alternatives.filter { !known.contains($0) }
    }
  }
}
