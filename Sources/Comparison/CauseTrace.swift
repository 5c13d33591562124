import Base
import Evaluation
import RuleProgram

/// Finds which changes of the rules make an answer of one household differ.
///
/// The records of both rule sets are laid side by side. From the answer down, a step that came to
/// something else leads on to the steps below it that did too. Where what is written differs and
/// what went in does not, that is the cause; where both differ, both are. What differs but had no
/// say, such as a condition beside the one that decides, is none.
struct CauseTrace {
  let old: RecordSide
  let new: RecordSide
  private var known: [StepPair: Set<Int>] = [:]

  private struct StepPair: Hashable {
    var old: Int
    var new: Int
  }

  init(_ pair: ProgramPair, _ old: Evaluation, _ new: Evaluation) {
    self.old = RecordSide(pair, .old, old)
    self.new = RecordSide(pair, .new, new)
  }

  /// The changes behind a step that both records have and that differs.
  mutating func causes(_ before: Int, _ after: Int, columns: Columns = Columns()) -> Set<Int> {
    guard differs(before, after) else { return [] }
    let pair = StepPair(old: before, new: after)
    if let found = known[pair] { return found }
    // A step never leads back to itself, but a damaged record must not make this endless.
    known[pair] = []
    let found = search(before, after, columns)
    known[pair] = found
    return found
  }

  /// The changes behind the steps of two lists, matched by what they are about.
  mutating func causes(of before: [Int], and after: [Int], below parent: Frame) -> Set<Int> {
    let matched = match(before, after)
    var found: Set<Int> = []
    for (one, other) in matched.both where parent.leans(on: old[one].state, new[other].state) {
      found.formUnion(causes(one, other, columns: parent.columns))
    }
    if parent.isOverEntities { return found }
    for one in matched.onlyOld where parent.leansOld(on: old[one].state) {
      found.formUnion(own(one, on: old, parent))
    }
    for other in matched.onlyNew where parent.leansNew(on: new[other].state) {
      found.formUnion(own(other, on: new, parent))
    }
    return found
  }

  /// The change of a step that one record has, or else of what it is a part of.
  private func own(_ place: Int, on side: RecordSide, _ parent: Frame) -> Set<Int> {
    let parts = side.part(of: place, column: nil)
    let found = parts.reduce(into: Set<Int>()) { $0.formUnion(side.change($1)) }
    return found.isEmpty ? parent.own : found
  }

  private mutating func search(_ before: Int, _ after: Int, _ columns: Columns) -> Set<Int> {
    let own = ownChanges(before, after, columns)
    var frame = Frame(own: own, old: old[before].state, new: new[after].state)
    var found: Set<Int> = []
    switch (old[before].item, new[after].item) {
    case (.node(let one), .node(let other)):
      let (first, second) = (old.program[one], new.program[other])
      frame.kind = Frame.Kind(first) == Frame.Kind(second) ? Frame.Kind(first) : .plain
      if old.index.shapeKeys[Int(one.index)] != new.index.shapeKeys[Int(other.index)],
        !isJoin(first, second)
      {
        found.formUnion(own)
      }
      frame.isOverEntities = first.isOverEntities && second.isOverEntities
      frame.columns = Columns(old: key(of: first, old, before), new: key(of: second, new, after))
    case (.condition(let one), .condition(let other)):
      frame.kind = Frame.Kind(old.program[one].test)
      if frame.kind != Frame.Kind(new.program[other].test) {
        frame.kind = .plain
        found.formUnion(own)
      }
    case (.definition(let one, let first?), .definition(let other, let second?)):
      let bodies = (old.program[one].versions[first].body, new.program[other].versions[second].body)
      let isMoved =
        old.pair.number(of: old.index.versions[Int(one.index)][first], .old)
        != old.pair.number(of: new.index.versions[Int(other.index)][second], .new)
      if isMoved { found.formUnion(moved(one, first, other, second)) }
      return found.union(body(bodies.0, bodies.1, before, after, frame))
    case (.definition(let one, let first), .definition(let other, let second)):
      return moved(one, first, other, second)
    case (.contributionAmount(let one), .contributionAmount(let other)):
      frame.kind = kind(
        old.program.contributions[one].value,
        new.program.contributions[other].value
      )
    case (.formAmount(let one), .formAmount(let other)):
      frame.kind = kind(old.program.forms[one].amount, new.program.forms[other].amount)
    case (.formExtraPayment(let one), .formExtraPayment(let other)):
      frame.kind = kind(old.program.forms[one].extraPayment, new.program.forms[other].extraPayment)
    default: break
    }
    found.formUnion(causes(of: old.parts(of: before), and: new.parts(of: after), below: frame))
    return found.isEmpty ? own : found
  }

  // MARK: Definitions

  /// The changes by which another version holds.
  private func moved(_ one: DefinitionID, _ first: Int?, _ other: DefinitionID, _ second: Int?)
    -> Set<Int>
  {
    var found: Set<Int> = []
    if let first { found.formUnion(old.change(old.index.versions[Int(one.index)][first])) }
    if let second { found.formUnion(new.change(new.index.versions[Int(other.index)][second])) }
    if !found.isEmpty { return found }
    // Neither version was changed itself: another one between them was.
    for part in old.index.versions[Int(one.index)] { found.formUnion(old.change(part)) }
    for part in new.index.versions[Int(other.index)] { found.formUnion(new.change(part)) }
    return found
  }

  private mutating func body(
    _ one: DefinitionBody,
    _ other: DefinitionBody,
    _ before: Int,
    _ after: Int,
    _ start: Frame
  ) -> Set<Int> {
    var frame = start
    var found: Set<Int> = []
    let (first, second) = (old.parts(of: before), new.parts(of: after))
    switch (one, other) {
    case (.derivation(let left), .derivation(let right)):
      frame.kind = kind(left.base, right.base)
      if frame.kind == .plain, left.base.isExtreme || right.base.isExtreme {
        found.formUnion(frame.own)
      }
      if !left.hasSameRounding(as: right) { found.formUnion(frame.own) }
      let (exceptions, others) = (split(first, old), split(second, new))
      found.formUnion(
        causes(exceptions: exceptions.0, others.0, frame)
      )
      // What is rounded need not come to the same as what it was rounded from.
      if left.rounding != nil || right.rounding != nil { frame.kind = .plain }
      found.formUnion(causes(of: exceptions.1, and: others.1, below: frame))
    case (.table, .table), (.reading, .reading):
      found.formUnion(frame.own)
      frame.kind = .plain
      found.formUnion(causes(of: first, and: second, below: frame))
    default:
      frame.kind = .plain
      found.formUnion(causes(of: first, and: second, below: frame))
    }
    return found.isEmpty ? frame.own : found
  }

  /// The steps that are exceptions, and the others without the rounding.
  private func split(_ places: [Int], _ side: RecordSide) -> ([Int], [Int]) {
    var exceptions: [Int] = []
    var others: [Int] = []
    for place in places {
      switch side[place].item {
      case .exception: exceptions.append(place)
      case .rounding: break
      default: others.append(place)
      }
    }
    return (exceptions, others)
  }

  /// The changes behind exceptions, of which one that does not fire in either has no say.
  private mutating func causes(exceptions before: [Int], _ after: [Int], _ frame: Frame) -> Set<Int>
  {
    var found: Set<Int> = []
    var rest = after
    for one in before {
      // The same condition makes the same exception, wherever it stands in the list.
      let condition = old.parts(of: one).first.map { old.key(of: $0) }
      let place = rest.firstIndex { other in
        condition != nil && new.parts(of: other).first.map { new.key(of: $0) } == condition
      }
      let same = place ?? rest.firstIndex { new.key(of: $0) == old.key(of: one) }
      guard let same else {
        if !old[one].state.isNee { found.formUnion(frame.own) }
        continue
      }
      let other = rest.remove(at: same)
      if old[one].state.isNee, new[other].state.isNee { continue }
      let (first, second) = (old.parts(of: one), new.parts(of: other))
      if place == nil, differs(one, other) { found.formUnion(frame.own) }
      var plain = frame
      plain.kind = .plain
      found.formUnion(causes(of: first, and: second, below: plain))
    }
    for other in rest where !new[other].state.isNee { found.formUnion(frame.own) }
    return found
  }

  // MARK: Steps

  /// The changes of what is written at a step itself.
  private func ownChanges(_ before: Int, _ after: Int, _ columns: Columns) -> Set<Int> {
    if case .node(let one) = old[before].item, case .node(let other) = new[after].item,
      old.index.nodeKeys[Int(one.index)] == new.index.nodeKeys[Int(other.index)]
    {
      return []
    }
    var found: Set<Int> = []
    for part in old.part(of: before, column: columns.old) { found.formUnion(old.change(part)) }
    for part in new.part(of: after, column: columns.new) { found.formUnion(new.change(part)) }
    return found
  }

  /// Pairs steps: by what they are about, and the other expressions in their order.
  private func match(
    _ before: [Int],
    _ after: [Int]
  ) -> (both: [(Int, Int)], onlyOld: [Int], onlyNew: [Int]) {
    var places: [StepKey: [Int]] = [:]
    for other in after.reversed() { places[new.key(of: other), default: []].append(other) }
    var both: [(Int, Int)] = []
    var onlyOld: [Int] = []
    for one in before {
      if let other = places[old.key(of: one)]?.popLast() {
        both.append((one, other))
      } else {
        onlyOld.append(one)
      }
    }
    let taken = Set(both.map(\.1))
    var onlyNew = after.filter { !taken.contains($0) }
    // An expression that is written otherwise still stands in the same place.
    let nodes = onlyOld.filter { old[$0].isNode }
    let others = onlyNew.filter { new[$0].isNode }
    if !nodes.isEmpty, nodes.count == others.count {
      both += zip(nodes, others)
      onlyOld.removeAll { old[$0].isNode }
      onlyNew.removeAll { new[$0].isNode }
    }
    return (both, onlyOld, onlyNew)
  }

  /// Whether a step came to something else.
  func differs(_ before: Int, _ after: Int) -> Bool {
    old[before].state.differs(from: new[after].state)
  }

  private func isJoin(_ one: Node, _ other: Node) -> Bool {
    let kind = Frame.Kind(one)
    return kind == Frame.Kind(other) && kind != .plain
  }

  /// The key that a keyed definition was read for.
  private func key(of node: Node, _ side: RecordSide, _ place: Int) -> Value? {
    guard case .keyedDefinition(_, let key) = node else { return nil }
    if case .constant(let value) = side.program[key] { return value }
    let found = side.parts(of: place).first { side[$0].item == .node(key) }
    return found.flatMap { side[$0].value.value }
  }

  private func kind(_ one: DerivedValue?, _ other: DerivedValue?) -> Frame.Kind {
    guard case .extreme(let first, _)? = one, case .extreme(let second, _)? = other,
      first == second
    else { return .plain }
    return .extreme
  }
}

extension Node {
  /// Whether it goes over entities, of which the other rules may have others.
  fileprivate var isOverEntities: Bool {
    switch self {
    case .exists, .every, .count, .sum: true
    default: false
    }
  }
}

extension DerivedValue {
  fileprivate var isExtreme: Bool {
    guard case .extreme = self else { return false }
    return true
  }
}

extension Derivation {
  fileprivate func hasSameRounding(as other: Derivation) -> Bool {
    rounding?.direction == other.rounding?.direction && rounding?.step == other.rounding?.step
  }
}

extension TraceEntry {
  fileprivate var isNode: Bool {
    guard case .node = item else { return false }
    return true
  }
}

extension Evaluated.State {
  /// Whether it is certainly nee.
  var isNee: Bool {
    guard case .known(.boolean(false)) = self else { return false }
    return true
  }

  /// Whether it came to something else; reasons are compared by their number, because each rule set
  /// has its own.
  func differs(from other: Evaluated.State) -> Bool {
    switch (self, other) {
    case (.known(let one), .known(let two)): one != two
    case (.open(let one), .open(let two)):
      one.missing.count != two.missing.count || one.reasons.count != two.reasons.count
        || Set(one.missing.map(\.entity)) != Set(two.missing.map(\.entity))
    default: true
    }
  }
}
