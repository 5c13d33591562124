import Base
import Cases
import RuleProgram

extension Interpreter {
  /// `niet`: open stays open.
  mutating func negate(_ operand: Evaluated) -> Evaluated {
    guard let truth = operand.truth else { return operand }
    return Evaluated(!truth, horizon: operand.horizon)
  }

  /// `en` of Kleene: one nee decides.
  mutating func evaluateAll(_ operands: [NodeID]) -> Evaluated {
    var join = Join(deciding: false)
    for operand in operands {
      join.add(evaluate(operand))
      if join.isDecided, !Trace.isExhaustive { break }
    }
    return join.result
  }

  /// `of` of Kleene: one ja decides.
  mutating func evaluateAny(_ operands: [NodeID]) -> Evaluated {
    var join = Join(deciding: true)
    for operand in operands {
      join.add(evaluate(operand))
      if join.isDecided, !Trace.isExhaustive { break }
    }
    return join.result
  }

  /// `is een van` and `is geen van`.
  mutating func evaluateOneOf(
    _ value: NodeID,
    _ options: [NodeID],
    negated: Bool,
    at node: NodeID
  ) -> Evaluated {
    let found = evaluate(value)
    var join = Join(deciding: true)
    for option in options {
      join.add(compare(found, .equal, evaluate(option), at: node))
    }
    return negated ? negate(join.result) : join.result
  }

  /// `valt vanaf … tot en met …`.
  mutating func evaluateWithin(
    _ value: NodeID,
    from: NodeID?,
    until: NodeID?,
    includesUntil: Bool,
    at node: NodeID
  ) -> Evaluated {
    let found = evaluate(value)
    var join = Join(deciding: false)
    if let from { join.add(compare(found, .atLeast, evaluate(from), at: node)) }
    if let until {
      join.add(compare(found, includesUntil ? .atMost : .less, evaluate(until), at: node))
    }
    return join.result
  }

  /// `er is een …` and `elke …`, over the entities that go with the subject.
  mutating func quantify(_ kind: EntityKind, _ body: NodeID, isUniversal: Bool) -> Evaluated {
    var join = Join(deciding: !isUniversal)
    for entity in entities(of: kind) {
      join.add(quantified(over: entity) { $0.evaluate(body) })
    }
    return join.result
  }

  /// `aantal …`: exact only when every condition is known.
  mutating func count(_ kind: EntityKind, where condition: NodeID?) -> Evaluated {
    var total = 0
    var open = Open()
    var horizon = Horizon.never
    for entity in entities(of: kind) {
      guard let condition else {
        total += 1
        continue
      }
      let holds = quantified(over: entity) { $0.evaluate(condition) }
      horizon = horizon.earliest(holds.horizon)
      switch holds.state {
      case .known(let value): if value == .boolean(true) { total += 1 }
      case .open(let reasons): open.formUnion(reasons)
      }
    }
    return open.isEmpty
      ? Evaluated(.known(.number(Fraction(total))), horizon: horizon)
      : Evaluated(open: open, horizon: horizon)
  }

  /// `som van … over elke … waarvoor …`.
  mutating func sum(
    _ kind: EntityKind,
    _ body: NodeID,
    where condition: NodeID?,
    at node: NodeID
  ) -> Evaluated {
    var total = Fraction.zero
    var open = Open()
    var horizon = Horizon.never
    for entity in entities(of: kind) {
      if let condition {
        let holds = quantified(over: entity) { $0.evaluate(condition) }
        horizon = horizon.earliest(holds.horizon)
        if let reasons = holds.open { open.formUnion(reasons) }
        guard holds.truth != false else { continue }
      }
      let part = quantified(over: entity) { $0.evaluate(body) }
      horizon = horizon.earliest(part.horizon)
      switch part.state {
      case .known(.number(let number)):
        guard let next = total.adding(number) else {
          return Evaluated(open: Open(reasons: [.fault(.overflow, node)]), horizon: horizon)
        }
        total = next
      case .known: return Evaluated(open: Open(reasons: [.fault(.notComparable, node)]))
      case .open(let reasons): open.formConjunction(reasons)
      }
    }
    return open.isEmpty
      ? Evaluated(.known(.number(total)), horizon: horizon)
      : Evaluated(open: open, horizon: horizon)
  }

  /// The entities of a kind that go with the subject: its own, those of its person, or all.
  private mutating func entities(of kind: EntityKind) -> [EntityReference] {
    let all = (0..<file.count(of: kind)).map { EntityReference(kind, $0) }
    let own = subject
    switch own.kind {
    case .municipality, .household: return all
    case .person:
      return all.filter {
        file.entities[kind.rawValue][$0.index].person == own.index || kind == .person
      }
    default:
      guard let person = file.entities[own.kind.rawValue][own.index].person, kind != .person else {
        return all
      }
      return all.filter { file.entities[kind.rawValue][$0.index].person == person }
    }
  }
}

/// Joins truths by Kleene's rule: the deciding truth wins, whatever else is open.
struct Join {
  /// The truth that decides: nee for `en`, ja for `of`.
  let deciding: Bool
  private(set) var isDecided = false
  private var open = Open()
  private var horizon = Horizon.never
  private var decidedHorizon = Horizon(day: .min, cause: .none)

  init(deciding: Bool) {
    self.deciding = deciding
  }

  mutating func add(_ operand: Evaluated) {
    horizon = horizon.earliest(operand.horizon)
    switch operand.state {
    case .known(let value):
      guard value == .boolean(deciding) else { return }
      isDecided = true
      decidedHorizon = decidedHorizon.latest(operand.horizon)
    case .open(let reasons): open.formUnion(reasons)
    }
  }

  /// The joined truth; a decided one lasts as long as the longest part that decides it.
  var result: Evaluated {
    if isDecided { return Evaluated(deciding, horizon: decidedHorizon) }
    return open.isEmpty
      ? Evaluated(!deciding, horizon: horizon) : Evaluated(open: open, horizon: horizon)
  }
}
