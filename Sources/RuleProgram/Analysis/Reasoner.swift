import Base

/// Tells whether conditions can be true together, as far as their comparisons decide that.
///
/// What is read (a fact, a date, an age, a value that is worked out) is a variable that may have any
/// value of its type, whatever the others have. So what it calls impossible is impossible, while
/// what it calls possible may not be: two variables may hang together in a way it does not see.
struct Reasoner {
  let program: Program
  private var variables: [Variable] = []
  /// For each test, its variable and the place of its cell.
  private var tests: [(variable: Int, cell: Int)] = []
  /// The definitions that are being looked through, so that a ring does not go on for ever.
  private var opened: Set<DefinitionID> = []

  private static let mostSteps = 3_000

  init(_ program: Program) {
    self.program = program
  }

  /// What is tested.
  fileprivate struct Variable {
    /// What is read; with `other`, how it compares with that.
    var node: NodeID
    var other: NodeID?
    /// What is asked of it.
    var cells: [Cell] = []
    /// With `other`: for which of less, equal and more each cell holds.
    var orders: [Set<Order>] = []
    /// For each class of values, the cells that hold; nil until it is needed.
    var classes: [[Bool]]?
  }

  fileprivate enum Order: CaseIterable { case less, equal, more }

  // MARK: Possible together

  /// Whether no values make all these true; false when that cannot be told.
  mutating func excludes(_ formulas: [Formula]) -> Bool {
    let whole = Formula.all(formulas)
    var used: [Int] = []
    whole.forEachTest { test in
      let variable = tests[test].variable
      if !used.contains(variable) { used.append(variable) }
    }
    for variable in used { divide(variable) }
    var values: [Bool?] = Array(repeating: nil, count: tests.count)
    var steps = 0
    return canBeTrue(whole, used[...], &values, &steps) == false
  }

  /// Whether it can be true; nil when it takes too long to tell.
  private func canBeTrue(
    _ formula: Formula,
    _ open: ArraySlice<Int>,
    _ values: inout [Bool?],
    _ steps: inout Int
  ) -> Bool? {
    steps += 1
    if steps > Self.mostSteps { return nil }
    if let truth = formula.truth(values) { return truth }
    guard let variable = open.first else { return nil }
    var isTold = true
    let places = tests.indices.filter { tests[$0].variable == variable }
    for some in variables[variable].classes ?? [] {
      for place in places { values[place] = some[tests[place].cell] }
      switch canBeTrue(formula, open.dropFirst(), &values, &steps) {
      case true?: return true
      case false?: break
      case nil: isTold = false
      }
    }
    for place in places { values[place] = nil }
    return isTold ? false : nil
  }

  /// Divides the values of a variable into classes that no test tells apart.
  private mutating func divide(_ index: Int) {
    let variable = variables[index]
    if let known = variable.classes, known.first?.count == variable.cellCount { return }
    if variable.other != nil {
      variables[index].classes = Order.allCases.map { order in
        variable.orders.map { $0.contains(order) }
      }
      return
    }
    let count = variable.cells.count
    if let column = TableColumn(variable.cells, at: variable.node, in: program) {
      variables[index].classes = column.classes.map { some in
        (0..<count).map { some.rows.contains($0) }
      }
    } else {
      // Values that lie on no one line: every test may come out either way.
      variables[index].classes = (0..<(1 << min(count, 10))).map { bits in
        (0..<count).map { $0 < 10 && bits >> $0 & 1 == 1 }
      }
      if count > 10 { variables[index].classes = nil }
    }
  }

  // MARK: Formulas

  /// Returns the formula of a labelled condition.
  mutating func formula(of condition: ConditionID, _ about: About) -> Formula {
    switch program[condition].test {
    case .expression(let node): return formula(of: node, about)
    case .all(let parts): return .all(formulas(of: parts, about))
    case .any(let parts): return .any(formulas(of: parts, about))
    case .none(let parts): return .not(.any(formulas(of: parts, about)))
    }
  }

  private mutating func formulas(of parts: [ConditionID], _ about: About) -> [Formula] {
    var result: [Formula] = []
    for part in parts { result.append(formula(of: part, about)) }
    return result
  }

  /// Returns the formula of an expression that is ja or nee, in a rule that holds at certain times.
  mutating func formula(of id: NodeID, _ about: About) -> Formula {
    switch program[id] {
    case .constant(.boolean(let truth)): return .constant(truth)
    case .not(let inner): return .not(formula(of: inner, about))
    case .all(let operands): return .all(formulas(of: operands, about))
    case .any(let operands): return .any(formulas(of: operands, about))
    case .compare(let left, let comparison, let right):
      return formula(of: left, comparison, right)
    case .within(let value, let from, let until, let includesUntil):
      var parts: [Formula] = []
      if let from { parts.append(formula(of: value, .atLeast, from)) }
      if let until {
        parts.append(formula(of: value, includesUntil ? .atMost : .less, until))
      }
      return .all(parts)
    case .oneOf(let value, let options, let negated):
      var parts: [Formula] = []
      for option in options { parts.append(formula(of: value, .equal, option)) }
      return negated ? .not(.any(parts)) : .any(parts)
    case .definition(let definition):
      return opening(definition, about) ?? test(of: id, .values([.boolean(true)]))
    default: return test(of: id, .values([.boolean(true)]))
    }
  }

  private mutating func formulas(of nodes: [NodeID], _ about: About) -> [Formula] {
    var result: [Formula] = []
    for node in nodes { result.append(formula(of: node, about)) }
    return result
  }

  /// The formula behind a `bepaal` of ja or nee with one version; nil when it stays closed.
  private mutating func opening(_ id: DefinitionID, _ about: About) -> Formula? {
    let definition = program[id]
    guard definition.sort == .derivation, definition.type == .boolean, definition.key == nil,
      definition.versions.count == 1, let version = definition.versions.first,
      case .derivation(let derivation) = version.body,
      case .expression(let base, _) = derivation.base,
      opened.insert(id).inserted
    else { return nil }
    defer { opened.remove(id) }
    guard !derivation.exceptions.isEmpty else { return formula(of: base, about) }
    let results = derivation.exceptions.map { program[$0.result] }
    guard let first = results.first, case .constant(.boolean(let truth)) = first,
      results.allSatisfy({ $0 == first })
    else { return nil }
    let fires = Formula.any(formulas(of: derivation.exceptions.map(\.condition), about))
    let usual = formula(of: base, about)
    return truth ? .any([fires, usual]) : .all([.not(fires), usual])
  }

  /// Returns that the reference date lies where a rule holds; nil when nothing looks at that date.
  mutating func validity(_ about: About) -> Formula? {
    guard about.from != nil || about.until != nil,
      let place = program.nodes.firstIndex(of: .referenceDate)
    else { return nil }
    return test(
      of: NodeID(place),
      .interval(
        from: about.from.map { .date($0) },
        until: about.until.map { .date($0) },
        includesUntil: false
      )
    )
  }

  private mutating func formula(
    of left: NodeID,
    _ comparison: Comparison,
    _ right: NodeID
  ) -> Formula {
    if let value = constant(right), constant(left) == nil {
      return formula(of: left, comparison, value)
    }
    if let value = constant(left), constant(right) == nil {
      return formula(of: right, comparison.mirrored, value)
    }
    return pair(left, comparison, right)
  }

  private mutating func formula(
    of node: NodeID,
    _ comparison: Comparison,
    _ value: Value
  ) -> Formula {
    switch comparison {
    case .equal: test(of: node, .values([value]))
    case .unequal: .not(test(of: node, .values([value])))
    case .atLeast: test(of: node, .interval(from: value, until: nil, includesUntil: false))
    case .less: test(of: node, .interval(from: nil, until: value, includesUntil: false))
    case .atMost: test(of: node, .interval(from: nil, until: value, includesUntil: true))
    case .more: .not(test(of: node, .interval(from: nil, until: value, includesUntil: true)))
    }
  }

  /// The value that an expression always has: one that is written, or the only one of a parameter.
  private func constant(_ id: NodeID) -> Value? {
    switch program[id] {
    case .constant(let value): return value
    case .definition(let definition):
      let definition = program[definition]
      guard definition.sort == .parameter, definition.key == nil, definition.versions.count == 1,
        case .expression(let node)? = definition.versions.first?.body,
        case .constant(let value) = program[node], definition.type != .boolean
      else { return nil }
      return value
    default: return nil
    }
  }

  // MARK: Variables

  private mutating func test(of node: NodeID, _ cell: Cell) -> Formula {
    let place = variable(node, nil)
    variables[place].cells.append(cell)
    return add(place)
  }

  /// How two values compare that are both worked out.
  private mutating func pair(
    _ left: NodeID,
    _ comparison: Comparison,
    _ right: NodeID
  ) -> Formula {
    let swapped = variables.contains { variable in
      guard let other = variable.other else { return false }
      return program.isSame(variable.node, right) && program.isSame(other, left)
    }
    let place = swapped ? variable(right, left) : variable(left, right)
    let orders: Set<Order> =
      switch swapped ? comparison.mirrored : comparison {
      case .equal: [.equal]
      case .unequal: [.less, .more]
      case .less: [.less]
      case .more: [.more]
      case .atMost: [.less, .equal]
      case .atLeast: [.more, .equal]
      }
    variables[place].orders.append(orders)
    return add(place)
  }

  private mutating func add(_ place: Int) -> Formula {
    tests.append((place, variables[place].cellCount - 1))
    return .test(tests.count - 1)
  }

  private mutating func variable(_ node: NodeID, _ other: NodeID?) -> Int {
    let known = variables.firstIndex { variable in
      guard program.isSame(variable.node, node) else { return false }
      switch (variable.other, other) {
      case (nil, nil): return true
      case (let one?, let two?): return program.isSame(one, two)
      default: return false
      }
    }
    if let known { return known }
    variables.append(Variable(node: node, other: other))
    return variables.count - 1
  }
}

extension Reasoner.Variable {
  /// The number of tests.
  fileprivate var cellCount: Int { other == nil ? cells.count : orders.count }
}

extension Comparison {
  /// The same comparison with its sides changed round.
  fileprivate var mirrored: Comparison {
    switch self {
    case .equal, .unequal: self
    case .more: .less
    case .less: .more
    case .atLeast: .atMost
    case .atMost: .atLeast
    }
  }
}
