import Base

/// Returns the conditions that can never be true, and those that can never be false, where they stand.
///
/// A part of a list is looked at where it decides: in `alle van` when the other parts are true, in
/// `een van` and `geen van` when they are not.
func idleConditions(in program: Program) -> [Diagnostic] {
  var check = ConditionCheck(program)
  for root in program.conditionRoots { check.look(at: root) }
  return check.found
}

/// A condition that stands alone, and when it is looked at.
struct ConditionRoot {
  enum Subject {
    case labelled(ConditionID)
    case expression(NodeID)
  }

  var subject: Subject
  var about: About
}

extension Program {
  /// Every condition of the rules that is part of no other.
  var conditionRoots: [ConditionRoot] {
    var roots: [ConditionRoot] = []
    func add(_ conditions: [ConditionID?], _ about: About) {
      roots += conditions.compactMap(\.self).map {
        ConditionRoot(subject: .labelled($0), about: about)
      }
    }
    func add(_ nodes: [NodeID?], _ about: About) {
      roots += nodes.compactMap(\.self).map {
        ConditionRoot(subject: .expression($0), about: about)
      }
    }
    for rule in provisions {
      add([rule.access, rule.rungUnless, rule.after?.condition, rule.term?.unless], rule.about)
      add(rule.includes, rule.about)
      add(rule.warnings.map(\.condition), rule.about)
    }
    for rule in forms {
      add([rule.access, rule.mayRefuse, rule.mayRevoke], rule.about)
      add(rule.warnings.map(\.condition), rule.about)
    }
    for rule in transitions {
      add([rule.applies], rule.about)
      add(rule.provisions.map(\.condition), rule.about)
      add(rule.warnings.map(\.condition), rule.about)
    }
    for rule in contributions {
      add([rule.exclusions, rule.exemptions] + rule.basis, rule.about)
      add(rule.warnings.map(\.condition), rule.about)
    }
    for check in checks { add([check.applies] + check.requires, check.about) }
    for contradiction in contradictions { add([contradiction.condition], contradiction.about) }
    for definition in definitions {
      for version in definition.versions {
        guard case .derivation(let derivation) = version.body else { continue }
        add(derivation.exceptions.map(\.condition), version.about)
        guard definition.type == .boolean, case .expression(let node, _) = derivation.base else {
          continue
        }
        add([node], version.about)
      }
    }
    for (index, node) in nodes.enumerated() {
      switch node {
      case .exists(_, let body), .every(_, let body), .count(_, let body?), .sum(_, _, let body?):
        // What stands in a quantifier was made just before it, in whatever rule that is.
        if body.index < index { add([body], About()) }
      default: break
      }
    }
    return roots
  }
}

/// What a condition is made of.
private enum ConditionList {
  /// Nothing that can be told apart.
  case none
  /// One condition, perhaps turned round.
  case only(ConditionRoot.Subject)
  /// Parts that must all hold, or of which one must.
  case every([ConditionRoot.Subject])
  case some([ConditionRoot.Subject])
}

extension Program {
  /// The parts of a condition.
  fileprivate func list(in item: ConditionRoot.Subject) -> ConditionList {
    switch item {
    case .labelled(let id):
      switch self[id].test {
      case .expression(let node): .only(.expression(node))
      case .all(let parts): .every(parts.map { .labelled($0) })
      case .any(let parts), .none(let parts): .some(parts.map { .labelled($0) })
      }
    case .expression(let id):
      switch self[id] {
      case .not(let inner): .only(.expression(inner))
      case .all(let parts): .every(parts.map { .expression($0) })
      case .any(let parts): .some(parts.map { .expression($0) })
      default: .none
      }
    }
  }
}

private struct ConditionCheck {
  private let program: Program
  private(set) var found: [Diagnostic] = []

  init(_ program: Program) {
    self.program = program
  }

  mutating func look(at root: ConditionRoot) {
    var reasoner = Reasoner(program)
    let context = reasoner.validity(root.about).map { [Part(formula: $0)] } ?? []
    // `altijd` is written as ja, and says what it means.
    if case .expression(let id) = root.subject, case .constant = program[id] { return }
    look(at: root.subject, within: context, root.about, &reasoner)
  }

  /// Something that is taken to be so, and where it stands.
  private struct Part {
    var formula: Formula
    var span: Span? = nil
    /// The label of a condition of a list.
    var name: String? = nil

    var negated: Part { Part(formula: .not(formula), span: span, name: name) }
  }

  private func part(
    _ item: ConditionRoot.Subject,
    _ about: About,
    _ reasoner: inout Reasoner
  ) -> Part {
    switch item {
    case .labelled(let id):
      let condition = program[id]
      return Part(
        formula: reasoner.formula(of: id, about),
        span: condition.span,
        name: condition.label.isEmpty ? nil : condition.label
      )
    case .expression(let id):
      let place = Int(id.index)
      let span = program.nodeSpans.indices.contains(place) ? program.nodeSpans[place] : nil
      return Part(formula: reasoner.formula(of: id, about), span: span)
    }
  }

  private mutating func look(
    at item: ConditionRoot.Subject,
    within context: [Part],
    _ about: About,
    _ reasoner: inout Reasoner
  ) {
    let part = part(item, about, &reasoner)
    let inner = program.list(in: item)
    var together: [Part] = []
    if case .every(let items) = inner {
      for one in items { together.append(self.part(one, about, &reasoner)) }
    }
    if settle(part, together, within: context, &reasoner) { return }
    lookInside(inner, within: context, about, &reasoner)
  }

  /// Looks at each part of a list, the others being such that this one decides; then inside each.
  private mutating func lookInside(
    _ list: ConditionList,
    within context: [Part],
    _ about: About,
    _ reasoner: inout Reasoner
  ) {
    let items: [ConditionRoot.Subject]
    switch list {
    case .none: return
    case .only(let item):
      return lookInside(program.list(in: item), within: context, about, &reasoner)
    case .every(let list), .some(let list): items = list
    }
    // A chain that a program wrote is not for people to read.
    guard items.count <= 40 else { return }
    var parts: [Part] = []
    for item in items { parts.append(part(item, about, &reasoner)) }
    if case .some = list { parts = parts.map(\.negated) }
    var isLeft = Array(repeating: true, count: items.count)
    func around(_ index: Int) -> [Part] {
      context + parts.indices.filter { $0 != index && isLeft[$0] }.map { parts[$0] }
    }
    for index in items.indices {
      // What was found to decide nothing is no reason for another part.
      let part = part(items[index], about, &reasoner)
      var together: [Part] = []
      if case .every(let inner) = program.list(in: items[index]) {
        for one in inner { together.append(self.part(one, about, &reasoner)) }
      }
      if settle(part, together, within: around(index), &reasoner) { isLeft[index] = false }
    }
    for index in items.indices where isLeft[index] {
      lookInside(program.list(in: items[index]), within: around(index), about, &reasoner)
    }
  }

  /// Reports a condition that cannot come out both ways where it stands.
  ///
  /// Where parts that must all be true never are, the one that goes against the others is named. A
  /// part that needs no test, for a reason that the rule gives, is meant to be as it is.
  private mutating func settle(
    _ part: Part,
    _ together: [Part],
    within context: [Part],
    _ reasoner: inout Reasoner
  ) -> Bool {
    let around = context.map(\.formula)
    let isNever = reasoner.excludes(around + [part.formula])
    guard isNever || reasoner.excludes(around + [.not(part.formula)]) else { return false }
    // Where the rest is impossible already, this condition is not what is wrong.
    if reasoner.excludes(around) { return true }
    var (culprit, context) = (part, context)
    if isNever {
      for (index, inner) in together.enumerated() {
        let before = around + together[..<index].map(\.formula)
        guard reasoner.excludes(before + [inner.formula]) else { continue }
        (culprit, context) = (inner, context + together[..<index])
        break
      }
    }
    guard let span = culprit.span, program.reasonWithoutTest(at: span) == nil else { return true }
    let outcome = isNever ? culprit.formula : .not(culprit.formula)
    let isAlone = reasoner.excludes([outcome])
    var reason: Span?
    if !isAlone {
      reason = context.first { reasoner.excludes([$0.formula, outcome]) }?.span
    }
    found.append(
      .idleCondition(culprit.name, isNever: isNever, isAlone: isAlone, at: span, because: reason)
    )
    return true
  }
}
