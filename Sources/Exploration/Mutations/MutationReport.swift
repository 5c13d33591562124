import Base
package import RuleProgram

/// What the tests make of all mistakes, beside what the rules say about it.
package struct MutationReport: Sendable {
  /// The rules.
  package var program: Program
  /// Each mistake and what became of it, by place.
  package var results: [(mutation: Mutation, fate: MutationFate)]
  /// The reason of `zonder proef` for each mistake that no test notices, by its index in `results`.
  package var reasons: [Int: Untested]
  /// The reasons that no mistake needs, because tests notice them all.
  package var superfluous: [Untested]

  /// Puts beside each mistake that no test notices the reason that the rules give.
  ///
  /// - Parameters:
  ///   - program: The rules.
  ///   - mutations: The mistakes.
  ///   - fates: What became of each.
  package init(of program: Program, _ mutations: [Mutation], _ fates: [MutationFate]) {
    self.program = program
    results = Array(zip(mutations, fates).map { (mutation: $0, fate: $1) })
    var reasons: [Int: Untested] = [:]
    var used: Set<Span> = []
    for (index, result) in results.enumerated() where result.fate.isUnnoticed {
      let accepting = program.untested.filter { $0.accepts(result.mutation) }
      used.formUnion(accepting.map(\.span))
      reasons[index] = accepting.first
    }
    self.reasons = reasons
    let tried = Set(mutations.map(\.span.file))
    superfluous = program.untested.filter {
      tried.contains($0.span.file) && !used.contains($0.span)
    }
  }

  /// The mistakes that the check of the rules refuses, by their index, each with the code of the
  /// error.
  package var refused: [(index: Int, code: String)] {
    results.indices.compactMap { index in
      guard case .refused(let code) = results[index].fate else { return nil }
      return (index, code)
    }
  }

  /// The mistakes that nothing notices and for which the rules give no reason, by their index.
  package var survivors: [Int] {
    results.indices.filter { results[$0].fate.isUnnoticed && reasons[$0] == nil }
  }
}

extension Untested {
  /// Whether this is about a mistake.
  fileprivate func accepts(_ mutation: Mutation) -> Bool {
    (change == nil || change == mutation.sort) && holds(mutation.span)
  }
}
