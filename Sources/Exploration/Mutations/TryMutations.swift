import Assessment
package import Base
import Evaluation
import RuleProgram

/// What the tests make of a mistake that was put into the rules.
package enum MutationFate: Hashable, Sendable {
  /// A test turns red.
  case noticed(by: TestMomentReference)
  /// No test turns red, but the rules are refused with the mistake in their text; this is the code
  /// of the first error.
  case refused(code: String)
  /// No test turns red; this many moments of tests come by the place.
  case unnoticed(reaching: Int)

  /// Whether no test turns red, and no check refuses it.
  package var isUnnoticed: Bool {
    if case .unnoticed = self { true } else { false }
  }
}

/// Tries the tests on rules with a mistake in them, one mistake at a time.
///
/// The answer depends on nothing but the rules: how many work at a time, and in which order, changes
/// none of it.
///
/// - Parameters:
///   - mutations: The mistakes.
///   - bench: The tests of the rules.
///   - concurrently: How work is done at the same time.
///   - tell: Called now and then with how many mistakes have been tried.
/// - Returns: What became of each mistake, in their order.
package func tryMutations(
  _ mutations: [Mutation],
  on bench: TestBench,
  concurrently: Concurrently = inTurn,
  tell: (Int) -> Void = { _ in }
) -> [MutationFate] {
  let size = 128
  var fates: [MutationFate] = []
  for start in stride(from: 0, to: mutations.count, by: size) {
    let count = min(size, mutations.count - start)
    fates += gathered(count, concurrently) { bench.fate(of: mutations[start + $0]) }
    tell(fates.count)
  }
  return fates
}

extension TestBench {
  /// What the tests make of a mistake.
  fileprivate func fate(of mutation: Mutation) -> MutationFate {
    let variant = mutation.applied(to: program)
    let red =
      mutation.rereadsTests
      ? firstRed(rereadingTestsOf: variant)
      : firstRed(of: variant, touching: mutation.touch)
    return red.map { .noticed(by: $0) } ?? .unnoticed(reaching: reaching(mutation.touch).count)
  }

  /// The first moment that turns red when the tests are read as the variant has them.
  private func firstRed(rereadingTestsOf variant: Program) -> TestMomentReference? {
    let engine = Engine(variant)
    return moments.first { reference in
      let test = variant.tests[reference.test]
      let moment = test.moments[reference.moment]
      let trial = MomentTrial(of: moment, in: test, with: engine)
      return moment.expectations.indices.contains { !trial.meets($0) }
    }
  }
}
