import Base

/// Returns the rings of definitions that read each other, each once.
///
/// All versions count, whenever they hold: what a rule reads through another day or another
/// version would still never end. `slotdag`, `telt mee` and `bedrag` are places in a ring as well,
/// because the engine finds them with expressions of the rules.
func rings(in program: Program) -> [Diagnostic] {
  var graph = Graph(program)
  var result: [Diagnostic] = []
  while let ring = graph.takeRing() { result.append(.ring(ring)) }
  return result
}

/// One step of a ring: a name, and the place where it is read by the one before.
struct RingStep {
  let name: String
  let span: Span
}

/// What is read by what: first the definitions, then the three built-in names.
private struct Graph {
  private var names: [String]
  /// For each name what it reads and where.
  private var reads: [[(target: Int, span: Span)]]
  /// Whether a name may still be part of a ring.
  private var isOpen: [Bool]

  init(_ program: Program) {
    let count = program.definitions.count
    names = program.definitions.map(\.name) + ["slotdag", "telt mee", "bedrag"]
    isOpen = Array(repeating: true, count: names.count)
    let terms = program.transitions.flatMap { program.termExpressions(of: $0) }
    let exclusions = program.expressions(of: program.contributions.map(\.exclusions))
    let amounts = program.forms.flatMap { $0.amount?.expressions ?? [] }
    // Which regime a supply has, and so whether it counts, depends on the transition that runs.
    let roots =
      program.definitions.map { $0.versions.flatMap(\.body.expressions) }
      + [terms, exclusions + terms, amounts]
    reads = roots.map { roots in
      var result: [(target: Int, span: Span)] = []
      program.forEachNode(from: roots) { id, node in
        let target: Int? =
          switch node {
          case .definition(let id), .keyedDefinition(let id, _): Int(id.index)
          case .lastDay: count
          case .counts: count + 1
          case .amount: count + 2
          default: nil
          }
        if let target { result.append((target, program.nodeSpans[Int(id.index)])) }
      }
      return result
    }
  }

  /// Finds a ring and takes it out, or returns nil when there is none left.
  mutating func takeRing() -> [RingStep]? {
    closeEnds()
    guard let start = isOpen.firstIndex(of: true) else { return nil }
    // Each name that is open reads another that is open, so this walk comes back to itself.
    var path: [Int] = []
    var places: [Int: Int] = [:]
    var spans: [Span] = []
    var current = start
    while places[current] == nil {
      places[current] = path.count
      path.append(current)
      let open = reads[current].filter { isOpen[$0.target] }
      guard let next = open.min(by: { $0.span < $1.span }) else { return nil }
      spans.append(next.span)
      current = next.target
    }
    let first = places[current] ?? 0
    let ring = Array(path[first...])
    for name in ring { isOpen[name] = false }
    // The step with a name is where the one before it reads that name.
    return ring.indices.map { index in
      let before = index == 0 ? ring.count - 1 : index - 1
      return RingStep(name: names[ring[index]], span: spans[first + before])
    }
  }

  /// Closes every name that reads nothing that is open.
  private mutating func closeEnds() {
    var readers: [[Int]] = Array(repeating: [], count: names.count)
    var open = Array(repeating: 0, count: names.count)
    for (reader, targets) in reads.enumerated() where isOpen[reader] {
      for (target, _) in targets where isOpen[target] {
        readers[target].append(reader)
        open[reader] += 1
      }
    }
    var ends = names.indices.filter { isOpen[$0] && open[$0] == 0 }
    while let end = ends.popLast() {
      isOpen[end] = false
      for reader in readers[end] {
        open[reader] -= 1
        if open[reader] == 0 { ends.append(reader) }
      }
    }
  }
}
