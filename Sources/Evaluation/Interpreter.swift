import Base
import Cases
import RuleProgram

/// Evaluates one case with one program on one reference date; the definition of the language.
///
/// Generic over the record it keeps, so that there is one meaning with and without an explanation.
/// It cannot be copied, because a copy would copy the record with it.
struct Interpreter<Trace: Tracer>: ~Copyable {
  let code: Code
  /// The case, with the supplies that follow from it added.
  var file: CaseFile
  var trace: Trace
  /// The reference date, which `op` changes for a while.
  var now: Day
  /// The entity that the expression is about.
  var subject: EntityReference
  /// The subjects around a quantifier, of which the entities stay within reach.
  var outer: [EntityReference] = []
  /// The option of the provision that is assessed.
  var provision: Int?
  /// `bedrag`, once it is determined.
  var amount: Evaluated?
  /// `slotdag` of the right that is looked at.
  var lastDay: Evaluated?
  /// What the rules find on the day of the decision that is tested.
  var examined: Examined?
  /// What `telt mee` answers for each supply.
  var counting: [Evaluated] = []
  /// The first day on which a right with a provision begins or no longer runs.
  var supplyHorizon = Horizon.never
  /// The first day on which a rule that says nothing may begin to.
  var silence = Horizon.never
  /// What was recorded of amounts that are not due or given; nil when nobody asks for that.
  var withheld: [Determination]?
  /// What keeps open whether a supply runs at all, by the index of the supply.
  var uncertain: [Int: Open] = [:]
  /// The options of readings that this run chooses, by definition.
  var choices: [DefinitionID: Int]
  /// The derived values that this run replaces.
  let assumptions: [DefinitionID: Value]
  /// The readings that were looked at.
  var readings: Set<DefinitionID> = []
  var memory = MemoryTable()

  init(
    code: Code,
    file: CaseFile,
    trace: Trace,
    now: Day,
    choices: [DefinitionID: Int],
    assumptions: [DefinitionID: Value]
  ) {
    self.code = code
    self.file = file
    self.trace = trace
    self.now = now
    self.choices = choices
    self.assumptions = assumptions
    subject = EntityReference(.household, 0)
  }

  /// Records what an amount would come to that a determination goes without, when that is asked for.
  mutating func withhold(
    _ determination: Determination,
    _ record: (inout Self, inout Determination) -> Void
  ) {
    guard withheld != nil, determination.amount == nil else { return }
    var unused = determination
    let first = trace.count
    record(&self, &unused)
    unused.entries = first..<trace.count
    withheld?.append(unused)
  }

  /// Evaluates an expression for the current subject on the reference date.
  mutating func evaluate(_ id: NodeID) -> Evaluated {
    let node = code.nodes[Int(id.index)]
    if case .constant(let value) = node { return Evaluated(value) }
    let place = trace.begin()
    let result = evaluate(node, id)
    trace.end(place, .node(id), subject, result)
    return result
  }

  private mutating func evaluate(_ node: Node, _ id: NodeID) -> Evaluated {
    switch node {
    case .constant(let value): Evaluated(value)
    case .undetermined(let reason): Evaluated(open: Open(reasons: [.reason(reason)]))
    case .fact(let fact): read(fact, key: nil)
    case .keyedFact(let fact, let key): readKeyed(fact, key: key)
    case .definition(let definition): evaluate(definition, key: nil)
    case .keyedDefinition(let definition, let key): evaluateKeyed(definition, key: key)
    case .member(let owner, let inner): evaluateMember(owner: owner, inner: inner)
    case .not(let operand): negate(evaluate(operand))
    case .all(let operands): evaluateAll(operands)
    case .any(let operands): evaluateAny(operands)
    case .compare(let left, let comparison, let right):
      compare(evaluate(left), comparison, evaluate(right), at: id)
    case .oneOf(let value, let options, let negated):
      evaluateOneOf(value, options, negated: negated, at: id)
    case .within(let value, let from, let until, let includesUntil):
      evaluateWithin(value, from: from, until: until, includesUntil: includesUntil, at: id)
    case .arithmetic(let left, let operation, let right):
      calculate(evaluate(left), operation, evaluate(right), at: id)
    case .convert(let operand, let conversion, let inverse):
      convert(
        evaluate(operand),
        code.program.conversions[conversion].factor,
        inverse: inverse,
        at: id
      )
    case .asOf(let inner, let date): evaluateAsOf(inner, date: date)
    case .extreme(let extreme, let operands): evaluateExtreme(extreme, operands, at: id)
    case .exists(let kind, let body): quantify(kind, body, isUniversal: false)
    case .every(let kind, let body): quantify(kind, body, isUniversal: true)
    case .count(let kind, let condition): count(kind, where: condition)
    case .sum(let kind, let body, let condition): sum(kind, body, where: condition, at: id)
    case .referenceDate: Evaluated(.known(.date(now)), drift: .shift(months: 0, days: 0))
    case .age: age(at: id)
    case .year(let operand): year(of: evaluate(operand), at: id)
    case .lastDay: lastDay ?? Evaluated(.never)
    case .assessedProvision: assessedProvision()
    case .rung(let operand): rung(of: operand)
    case .law(let operand): law(of: operand)
    case .counts: counts()
    case .ruled(let value): ruled(value, at: id)
    case .amount: amount ?? Evaluated(open: Open(reasons: [.fault(.notComparable, id)]))
    }
  }

  /// Evaluates with another subject, and comes back.
  mutating func with<Result>(
    _ other: EntityReference,
    _ body: (inout Interpreter) -> Result
  ) -> Result {
    let before = subject
    subject = other
    defer { subject = before }
    return body(&self)
  }

  /// Evaluates for an entity of a quantifier, from which the subject around it stays within reach.
  mutating func quantified<Result>(
    over other: EntityReference,
    _ body: (inout Interpreter) -> Result
  ) -> Result {
    outer.append(subject)
    defer { outer.removeLast() }
    return with(other, body)
  }

  /// The entity of a kind that the subject is, or belongs to; else that of a subject around it.
  mutating func entity(of kind: EntityKind) -> EntityReference? {
    if let found = entity(of: kind, from: subject) { return found }
    for around in outer.reversed() {
      if let found = entity(of: kind, from: around) { return found }
    }
    return nil
  }

  private mutating func entity(of kind: EntityKind, from start: EntityReference) -> EntityReference?
  {
    if start.kind == kind { return start }
    switch kind {
    case .municipality, .household: return EntityReference(kind, 0)
    default: break
    }
    let (holders, holder) = (start.kind.rawValue, start.index)
    let index: Int? =
      switch kind {
      case .person: file.entities[holders][holder].person
      case .request: file.entities[holders][holder].request
      case .entitlement: file.entities[holders][holder].entitlement
      default: nil
      }
    return index.map { EntityReference(kind, $0) }
  }

  private mutating func evaluateMember(owner: NodeID, inner: NodeID) -> Evaluated {
    let found = evaluate(owner)
    guard case .known(let value) = found.state else { return found }
    guard case .entity(let entity) = value else {
      return Evaluated(open: Open(reasons: [.fault(.notComparable, inner)]))
    }
    let around = outer
    outer = []
    var result = with(entity) { $0.evaluate(inner) }
    outer = around
    result.horizon = result.horizon.earliest(found.horizon)
    return result
  }

  private mutating func evaluateAsOf(_ inner: NodeID, date: NodeID) -> Evaluated {
    let found = evaluate(date)
    guard case .known(let value) = found.state else { return found }
    guard case .date(let day) = value else {
      return Evaluated(open: Open(reasons: [.fault(.noSuchDay, date)]))
    }
    let before = now
    now = day
    var result = evaluate(inner)
    now = before
    result.drift = .none
    let tomorrow = Horizon(day: before.number + 1, cause: .node(date))
    result.horizon = found.drift == .none ? found.horizon : tomorrow
    return result
  }

  private mutating func assessedProvision() -> Evaluated {
    if let provision { return Evaluated(.choice(provision)) }
    return Evaluated(open: Open(reasons: []))
  }

  /// The first day on which something may change of which no determination tells.
  var silentHorizon: Horizon {
    let version = code.program.versionDays.first { $0 > now }
    return Horizon(version, cause: .rule).earliest(supplyHorizon).earliest(silence)
  }

  /// The version of a provision that holds on the reference date.
  mutating func provisionVersion(_ option: Int) -> Provision? {
    guard let versions = code.provisionVersions[option] else { return nil }
    let version = versions.first { code.program.provisions[$0].about.holds(on: now) }
    return (version ?? versions.first).map { code.program.provisions[$0] }
  }

  private mutating func rung(of operand: NodeID) -> Evaluated {
    let found = evaluate(operand)
    guard case .known(.choice(let option)) = found.state else { return found }
    guard let rung = provisionVersion(option)?.rung else {
      return Evaluated(open: Open(reasons: [.fault(.notComparable, operand)]))
    }
    return Evaluated(
      .known(.choice(rung)),
      horizon: found.horizon.earliest(versionBoundary(of: option))
    )
  }

  private mutating func law(of operand: NodeID) -> Evaluated {
    let found = evaluate(operand)
    guard case .known(.choice(let option)) = found.state else { return found }
    return Evaluated(
      .known(.text(provisionVersion(option)?.law ?? "")),
      horizon: found.horizon.earliest(versionBoundary(of: option))
    )
  }

  /// The first later day on which a version of a provision begins or ends.
  private func versionBoundary(of option: Int) -> Horizon {
    (code.provisionVersions[option] ?? []).reduce(.never) {
      $0.earliest(boundary(of: code.program.provisions[$1].about))
    }
  }

  private mutating func counts() -> Evaluated {
    guard subject.kind == .supply, subject.index < counting.count else { return Evaluated(false) }
    return counting[subject.index]
  }
}

/// A definition for one entity, one key and one day, packed in one word.
struct MemoryKey: Hashable {
  private let bits: UInt64

  /// Creates a key, or nil when the entity or the key has a number that does not fit.
  init?(_ definition: DefinitionID, _ subject: EntityReference, _ key: Value?, _ day: Day) {
    let keyNumber: Int
    switch key {
    case nil: keyNumber = 0
    case .choice(let option)?: keyNumber = option + 1
    case .year(let year)?: keyNumber = year
    default: return nil
    }
    guard keyNumber < 1 << 14, subject.index < 1 << 11, definition.index < 1 << 14 else {
      return nil
    }
    let place = UInt64(subject.kind.rawValue) << 11 | UInt64(subject.index)
    let what = UInt64(definition.index) << 14 | UInt64(keyNumber)
    bits = (what << 14 | place) << 22 | UInt64(Int(day.number) - Int(Day.first.number))
  }
}

/// What was found before: a short list, which is quicker to look through than to hash; a household
/// with more gets an index.
struct MemoryTable {
  private var keys: [MemoryKey] = []
  private var values: [Memory] = []
  private var index: [MemoryKey: Int] = [:]
  private static let longestList = 64

  subscript(key: MemoryKey) -> Memory? {
    if !index.isEmpty, let place = index[key] { return values[place] }
    for place in keys.prefix(Self.longestList).indices where keys[place] == key {
      return values[place]
    }
    return nil
  }

  mutating func add(_ value: Memory, for key: MemoryKey) {
    if keys.count >= Self.longestList { index[key] = keys.count }
    keys.append(key)
    values.append(value)
  }
}

/// What came of a definition, and where that is recorded.
struct Memory {
  var result: Evaluated
  var version: Int?
  var entry: Int
}
