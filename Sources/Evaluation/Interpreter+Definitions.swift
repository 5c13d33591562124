import Base
import Cases
import RuleProgram

extension Interpreter {
  /// Evaluates a keyed definition for the key that an expression gives.
  mutating func evaluateKeyed(_ id: DefinitionID, key: NodeID) -> Evaluated {
    let found = evaluate(key)
    guard case .known(let value) = found.state else { return found }
    var result = evaluate(id, key: value)
    result.horizon = result.horizon.earliest(found.horizon)
    return result
  }

  /// Evaluates a definition for the subject, once for each entity, key and day.
  mutating func evaluate(_ id: DefinitionID, key: Value?) -> Evaluated {
    let number = Int(id.index)
    let target: EntityReference
    if let kind = code.definitions[number].subject {
      guard let entity = entity(of: kind) else {
        return Evaluated(open: Open(reasons: [.noVersion(id)]))
      }
      target = entity
    } else {
      target = EntityReference(.municipality, 0)
    }
    if !assumptions.isEmpty, let value = assumptions[id] { return Evaluated(value) }
    let memoryKey = MemoryKey(id, target, key, now)
    if let memoryKey, let known = memory[memoryKey] {
      trace.reuse(known.entry, .definition(id, version: known.version), target, known.result)
      return known.result
    }
    let place = trace.begin()
    let index = code.definitions[number].version(on: now)
    trace.look(at: id, version: index, key: key)
    let (before, around) = (subject, outer)
    subject = target
    if !outer.isEmpty { outer = [] }
    var result = evaluate(id, version: index, key: key)
    subject = before
    if !around.isEmpty { outer = around }
    let boundary = code.definitions[number].boundary(after: now)
    if boundary < result.horizon.day {
      result.horizon = Horizon(day: boundary, cause: .definition(id))
    }
    trace.end(place, .definition(id, version: index), target, result)
    if let memoryKey {
      memory.add(Memory(result: result, version: index, entry: place), for: memoryKey)
    }
    return result
  }

  private mutating func evaluate(_ id: DefinitionID, version: Int?, key: Value?) -> Evaluated {
    guard let version else { return Evaluated(open: Open(reasons: [.noVersion(id)])) }
    switch code.definitions[Int(id.index)].bodies[version] {
    case .expression(let node): return evaluate(node)
    case .keyed(let nodes):
      guard case .choice(let option)? = key, nodes.indices.contains(option) else {
        return Evaluated(open: Open(reasons: [.noVersion(id)]))
      }
      return evaluate(nodes[option])
    case .indexed(let amounts): return evaluate(amounts, id, version: version, key: key)
    case .derivation(let derivation): return evaluate(derivation, id, version: version)
    case .table(let table): return evaluate(table, id)
    case .reading(let reading): return evaluate(reading, id)
    }
  }

  private mutating func evaluate(_ reading: Reading, _ id: DefinitionID) -> Evaluated {
    readings.insert(id)
    guard let option = choices[id] ?? reading.chosen else {
      return Evaluated(open: Open(reasons: [.reading(id)]))
    }
    return evaluate(reading.options[option].node)
  }

  private mutating func evaluate(
    _ derivation: Derivation,
    _ id: DefinitionID,
    version: Int
  ) -> Evaluated {
    let result = exceptions(of: derivation, id, version: version)
    return derivation.rounding.map { rounded(result, $0, id, version: version) } ?? result
  }

  private mutating func evaluate(
    _ amounts: IndexedAmounts,
    _ id: DefinitionID,
    version: Int,
    key: Value?
  ) -> Evaluated {
    let index: Int
    switch key {
    case nil: index = 0
    case .choice(let option)? where amounts.nodes.indices.contains(option): index = option
    default: return Evaluated(open: Open(reasons: [.noVersion(id)]))
    }
    let result = evaluate(amounts.nodes[index])
    guard amounts.isRaised[index] else { return result }
    return rounded(result, amounts.rounding, id, version: version)
  }

  /// Rounds a number, and records that as a step of its own.
  private mutating func rounded(
    _ exact: Evaluated,
    _ rounding: RoundingStep,
    _ id: DefinitionID,
    version: Int
  ) -> Evaluated {
    var result = exact
    guard case .known(.number(let number)) = result.state else { return result }
    let place = trace.begin()
    if let rounded = number.rounded(rounding.direction, to: rounding.step) {
      result.state = .known(.number(rounded))
    } else {
      result.state = .open(Open(reasons: [.noVersion(id)]))
    }
    trace.end(place, .rounding(id, version: version), subject, result)
    return result
  }

  /// The base, or the result of the exception that fires.
  private mutating func exceptions(
    of derivation: Derivation,
    _ id: DefinitionID,
    version: Int
  ) -> Evaluated {
    guard !derivation.exceptions.isEmpty else {
      return evaluate(derivation.base, id, version: version)
    }
    var fired: [(index: Int, result: Evaluated)] = []
    var possible: [(index: Int, result: Evaluated)] = []
    var open = Open()
    var horizon = Horizon.never
    for (index, exception) in derivation.exceptions.enumerated() {
      let place = trace.begin()
      let condition = evaluate(exception.condition)
      horizon = horizon.earliest(condition.horizon)
      if let reasons = condition.open { open.formUnion(reasons) }
      if condition.truth != false {
        var result = evaluate(exception.result)
        result.horizon = result.horizon.earliest(condition.horizon)
        if condition.truth == true {
          fired.append((index, result))
        } else {
          possible.append((index, result))
        }
      }
      trace.end(place, .exception(id, version: version, index: index), subject, condition)
    }
    var result =
      fired.isEmpty
      ? evaluate(derivation.base, id, version: version)
      : settle(fired, derivation, id)
    result.horizon = (fired + possible).reduce(result.horizon.earliest(horizon)) {
      $0.earliest($1.result.horizon)
    }
    let others = possible.filter { weighs($0.index, against: fired.map(\.index), in: derivation) }
    guard others.contains(where: { !isSame($0.result, result) }) else { return result }
    if let reasons = result.open { open.formUnion(reasons) }
    return Evaluated(open: open, horizon: result.horizon)
  }

  /// Whether an exception that may fire could still outweigh those that did.
  private mutating func weighs(_ index: Int, against fired: [Int], in derivation: Derivation)
    -> Bool
  {
    let rank = rank(of: derivation.exceptions[index].citations)
    return fired.allSatisfy { self.rank(of: derivation.exceptions[$0].citations) >= rank }
  }

  private mutating func isSame(_ left: Evaluated, _ right: Evaluated) -> Bool {
    guard let one = left.value, let other = right.value else { return false }
    return one == other
  }

  /// The result of the exceptions that fired: the highest rank wins, equal ranks must agree.
  private mutating func settle(
    _ fired: [(index: Int, result: Evaluated)],
    _ derivation: Derivation,
    _ id: DefinitionID
  ) -> Evaluated {
    guard var best = fired.first else { return Evaluated(open: Open(reasons: [.noVersion(id)])) }
    for other in fired.dropFirst() {
      let bestRank = rank(of: derivation.exceptions[best.index].citations)
      let otherRank = rank(of: derivation.exceptions[other.index].citations)
      if isSame(best.result, other.result) { continue }
      if otherRank < bestRank {
        best = other
      } else if otherRank == bestRank {
        return Evaluated(open: Open(reasons: [.conflict(id, best.index, other.index)]))
      }
    }
    return best.result
  }

  /// The weight of citations: that of the heaviest source.
  mutating func rank(of citations: [Citation]) -> SourceRank {
    citations.map { $0.source.map { code.program.sources[$0].rank } ?? .ownChoice }.min()
      ?? .ownChoice
  }

  /// Evaluates an expression, or the extreme of named candidates.
  private mutating func evaluate(
    _ value: DerivedValue,
    _ id: DefinitionID,
    version: Int
  ) -> Evaluated {
    evaluate(value) { .derivedCandidate(id, version: version, index: $0) }
  }

  /// Evaluates an expression, or the extreme of candidates that are recorded under an item each.
  mutating func evaluate(_ value: DerivedValue, item: (Int) -> TraceItem) -> Evaluated {
    switch value {
    case .expression(let node, _): return evaluate(node)
    case .extreme(let extreme, let candidates):
      var results: [Evaluated] = []
      for (index, candidate) in candidates.enumerated() {
        let place = trace.begin()
        let result = evaluate(candidate.node)
        trace.end(place, item(index), subject, result)
        results.append(result)
      }
      return self.extreme(extreme, of: results, at: candidates.first?.node ?? NodeID(0))
    }
  }

  /// Tries the rows of a table from above; a row that may match keeps the outcome open.
  private mutating func evaluate(_ table: DecisionTable, _ id: DefinitionID) -> Evaluated {
    var columns: [Evaluated] = []
    for column in table.columns { columns.append(evaluate(column)) }
    var horizon = Horizon.never
    var open = Open()
    var possible: [Evaluated] = []
    for row in table.rows {
      var join = Join(deciding: false)
      for (cell, column) in zip(row.cells, columns) {
        join.add(matches(cell, column, at: row.outcome))
      }
      let match = join.result
      horizon = horizon.earliest(match.horizon)
      guard match.truth != false else { continue }
      let outcome = evaluate(row.outcome)
      if match.truth == true {
        return decide(outcome, possible: possible, open: open, horizon: horizon)
      }
      possible.append(outcome)
      if let reasons = match.open { open.formUnion(reasons) }
    }
    return open.isEmpty
      ? Evaluated(open: Open(reasons: [.noRow(id)]), horizon: horizon)
      : Evaluated(open: open, horizon: horizon)
  }

  private mutating func decide(
    _ outcome: Evaluated,
    possible: [Evaluated],
    open: Open,
    horizon: Horizon
  ) -> Evaluated {
    var result = outcome
    result.horizon = possible.reduce(result.horizon.earliest(horizon)) {
      $0.earliest($1.horizon)
    }
    if possible.allSatisfy({ isSame($0, outcome) }) { return result }
    var reasons = open
    if let other = outcome.open { reasons.formUnion(other) }
    return Evaluated(open: reasons, horizon: result.horizon)
  }

  private mutating func matches(_ cell: Cell, _ column: Evaluated, at node: NodeID) -> Evaluated {
    switch cell {
    case .any, .otherwise: return Evaluated(true)
    case .values(let values):
      var join = Join(deciding: true)
      for value in values { join.add(compare(column, .equal, Evaluated(value), at: node)) }
      return join.result
    case .interval(let from, let until, let includesUntil):
      var join = Join(deciding: false)
      if let from { join.add(compare(column, .atLeast, Evaluated(from), at: node)) }
      if let until {
        let comparison: Comparison = includesUntil ? .atMost : .less
        join.add(compare(column, comparison, Evaluated(until), at: node))
      }
      return join.result
    }
  }
}
