package import Base
package import RuleProgram

/// Returns every small mistake that can be put into the rules, by its place in the files.
///
/// The order is that of the files, then of the place, then of the sort and of what stands there
/// afterwards; it depends on nothing else. A piece that the program has in more than one copy, such
/// as the condition of a point of attention, is one mistake. What would surely mean the same is left
/// out: a group of one condition joined otherwise, or the bound of two versions moved on one side
/// only, which no check lets through.
package func mutations(of program: Program, in files: [SourceFile]) -> [Mutation] {
  var search = MutationSearch(program, files)
  search.addExpressions()
  search.addConditions()
  search.addDefinitions()
  search.addTables()
  search.addRules()
  search.addBoundaries()
  return search.found()
}

/// The mutations found so far.
struct MutationSearch {
  let program: Program
  let text: RuleText
  /// The place that each expression stands in; nil for what no rule reads.
  let owners: [Touch?]
  private var mutations: [Mutation] = []

  init(_ program: Program, _ files: [SourceFile]) {
    self.program = program
    text = RuleText(files)
    owners = program.livingOwners
  }

  func span(of node: NodeID) -> Span { program.nodeSpans[Int(node.index)] }

  mutating func add(
    _ sort: ChangeSort,
    at span: Span,
    _ edits: [Edit],
    touch: Touch,
    change: @escaping @Sendable (inout Program) -> Void
  ) {
    guard !span.isNone else { return }
    mutations.append(
      Mutation(sort, span, edits: edits, in: text, touch: touch, change: change)
    )
  }

  /// Adds the change of one word or literal.
  mutating func add(
    _ sort: ChangeSort,
    _ edit: Edit,
    touch: Touch,
    change: @escaping @Sendable (inout Program) -> Void
  ) {
    add(sort, at: edit.span, [edit], touch: touch, change: change)
  }

  /// Adds two rungs that change places.
  mutating func addSwap(
    at span: Span,
    _ edits: [Edit],
    names: [String],
    change: @escaping @Sendable (inout Program) -> Void
  ) {
    var mutation = Mutation(
      .order,
      span,
      edits: edits,
      in: text,
      touch: .everything,
      change: change
    )
    mutation.was = names.joined(separator: ", ")
    mutation.becomes = names.reversed().joined(separator: ", ")
    mutation.rereadsTests = true
    mutations.append(mutation)
  }

  /// The mutations in their order, with copies of one piece joined.
  func found() -> [Mutation] {
    var result: [Mutation] = []
    var places: [MutationKey: Int] = [:]
    for mutation in mutations {
      let key = MutationKey(span: mutation.span, sort: mutation.sort, becomes: mutation.becomes)
      if let place = places[key] {
        result[place].join(mutation)
      } else {
        places[key] = result.count
        result.append(mutation)
      }
    }
    // What is found at one place keeps its order: first less, then more.
    return result.enumerated().sorted {
      ($0.element.span, $0.element.sort.number, $0.offset)
        < ($1.element.span, $1.element.sort.number, $1.offset)
    }.map(\.element)
  }
}

/// What makes two mutations the same mistake.
private struct MutationKey: Hashable {
  var span: Span
  var sort: ChangeSort
  var becomes: String
}

extension ChangeSort {
  /// The place among all sorts.
  fileprivate var number: Int { ChangeSort.allCases.firstIndex(of: self) ?? 0 }
}

extension Program {
  /// For each expression of a rule the place that it stands in.
  ///
  /// What only a test reads, or nothing at all, has none.
  fileprivate var livingOwners: [Touch?] {
    var owners = owners
    for index in nodes.indices.reversed() {
      if case .node(let parent)? = owners[index], owners[Int(parent.index)] == nil {
        owners[index] = nil
      }
    }
    return owners
  }
}
