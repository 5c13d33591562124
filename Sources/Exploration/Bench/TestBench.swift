import Assessment
package import Base
import Cases
package import Evaluation
package import RuleProgram

/// The tests of a program, ready to be tried on variants of it.
///
/// Every moment of every test was run once, and what it came by is remembered. A variant is then
/// tried only on the moments that come by the place where it differs: the others cannot notice.
///
/// A variant is a changed copy of the program in which every index still means the same: the facts,
/// the definitions and their versions, and the provisions keep their places. It may leave out what
/// stands in a list of its own, such as an exception, a row or a candidate.
package struct TestBench: Sendable {
  /// The rules as they are.
  package let engine: Engine
  /// The moments of all tests, in the order of the tests.
  package let moments: [TestMomentReference]
  /// For each moment, which of its expectations the rules meet.
  private let met: [[Bool]]
  /// What the moments come by; those that expect contradictions, by looking for them.
  private let reach: Reach
  /// What looking for contradictions comes by in the moments that expect an outcome.
  private let contradictionReach: Reach
  /// Where each expression stands.
  private let owners: [Touch?]

  /// The rules as they are.
  package var program: Program { engine.program }

  /// Runs the tests of a program and remembers what each moment comes by.
  package init(_ engine: Engine, concurrently: Concurrently = inTurn) {
    let program = engine.program
    let moments = program.tests.indices.flatMap { test in
      program.tests[test].moments.indices.map { TestMomentReference(test: test, moment: $0) }
    }
    let runs = gathered(moments.count, concurrently) { engine.run(moments[$0]) }
    self.engine = engine
    self.moments = moments
    met = runs.map(\.met)
    reach = Reach(runs.map(\.footprint), checks: runs.map(\.checks), of: program)
    contradictionReach = Reach(
      runs.map(\.contradictions),
      checks: runs.map { _ in [] },
      of: program
    )
    owners = program.owners
  }

  /// The tests that are met as the rules are; a test that is not tells nothing of a variant.
  package var failing: Set<Int> {
    Set(moments.indices.filter { met[$0].contains(false) }.map { moments[$0].test })
  }

  /// The moments of which an expectation that the rules meet is not met by a variant.
  ///
  /// - Parameters:
  ///   - variant: The changed rules.
  ///   - touch: Where they differ.
  /// - Returns: The moments, in order; those with an outcome of which the household then cannot
  ///   exist last.
  package func reds(of variant: Program, touching touch: Touch) -> [TestMomentReference] {
    reds(with: Engine(variant), among: reaching(touch))
      + reds(with: Engine(variant), contradicting: contradicting(touch))
  }

  /// The first moment that a variant turns red, or nil when no test notices.
  package func firstRed(of variant: Program, touching touch: Touch) -> TestMomentReference? {
    let touched = reaching(touch)
    if !touched.isEmpty {
      let other = Engine(variant)
      if let red = touched.first(where: { isRed($0, with: other) }) { return moments[red] }
    }
    return reds(with: Engine(variant), contradicting: contradicting(touch)).first
  }

  /// Whether some test notices a variant.
  package func isRed(_ variant: Program, touching touch: Touch) -> Bool {
    firstRed(of: variant, touching: touch) != nil
  }

  /// The moments among some of which an expectation that the rules meet is not met by other rules.
  func reds(with other: @autoclosure () -> Engine, among numbers: [Int]) -> [TestMomentReference] {
    if numbers.isEmpty { return [] }
    let engine = other()
    return numbers.filter { isRed($0, with: engine) }.map { moments[$0] }
  }

  /// The moments that come by a place, as indices of `moments`, in order.
  package func reaching(_ touch: Touch) -> [Int] { moments(touch, by: reach) }

  /// The moments in which an expression was a known ja, or a known nee.
  package func reaching(_ node: NodeID, as truth: Bool) -> [Int] { reach.of(node, was: truth) }

  private func isRed(_ number: Int, with engine: Engine) -> Bool {
    guard met[number].contains(true) else { return false }
    let test = program.tests[moments[number].test]
    let moment = test.moments[moments[number].moment]
    if moment.expectsContradictions {
      let trial = ContradictionTrial(of: moment, in: test, with: engine)
      return !trial.unexpected.isEmpty
        || met[number].indices.contains { met[number][$0] && !trial.meets($0) }
    }
    let trial = MomentTrial(of: moment, in: test, with: engine)
    return met[number].indices.contains { met[number][$0] && !trial.meets($0) }
  }

  /// The moments with an outcome in which looking for contradictions comes by a place.
  func contradicting(_ touch: Touch) -> [Int] { moments(touch, by: contradictionReach) }

  /// Those of them in which an expression was a known ja, or a known nee.
  func contradicting(_ node: NodeID, as truth: Bool) -> [Int] {
    contradictionReach.of(node, was: truth)
  }

  /// The moments among some with an outcome of which the household cannot exist by other rules.
  func reds(
    with other: @autoclosure () -> Engine,
    contradicting numbers: [Int]
  ) -> [TestMomentReference] {
    if numbers.isEmpty { return [] }
    let engine = other()
    return numbers.filter { number in
      guard met[number].contains(true) else { return false }
      let test = program.tests[moments[number].test]
      let moment = test.moments[moments[number].moment]
      return !ContradictionTrial(of: moment, in: test, with: engine).unexpected.isEmpty
    }.map { moments[$0] }
  }

  // MARK: Reach

  private func moments(_ touch: Touch, by reach: Reach) -> [Int] {
    switch touch {
    case .node(let node):
      guard case .constant = program[node] else { return reach.of(node) }
      return owners[Int(node.index)].map { moments($0, by: reach) } ?? []
    case .condition(let condition): return reach.of(condition)
    case .definition(let definition): return reach.of(definition)
    case .version(let definition, let version):
      return reach.of(.definition(definition, version: version))
    case .exception(let definition, let version, let index):
      return reach.of(.exception(definition, version: version, index: index))
    case .end(let transition, let candidate):
      return reach.of(.end(transition: transition, candidate: candidate))
    case .rung(let rung): return union([reach.of(.rung(rung)), reach.checking])
    case .provision(let provision): return reach.of(.provision(provision))
    case .form(let form): return union([reach.ofForm(form)])
    case .transition(let transition): return reach.of(.transition(transition))
    case .contribution(let contribution):
      return reach.of(.contributionAmount(contribution: contribution))
    case .check(let check): return reach.checking(check)
    case .contradiction(let contradiction):
      return moments(.node(program.contradictions[contradiction].condition), by: reach)
    case .day(let day): return reach.on(day)
    case .either(let touches): return union(touches.map { moments($0, by: reach) })
    case .everything: return Array(moments.indices)
    }
  }

  private func union(_ numbers: [[Int]]) -> [Int] {
    Set(numbers.joined()).sorted()
  }
}

/// A moment of a test, by its place in the program.
package struct TestMomentReference: Hashable, Sendable {
  /// The index of the test.
  package var test: Int
  /// The index of the moment in the test.
  package var moment: Int

  /// Creates a reference.
  package init(test: Int, moment: Int) {
    self.test = test
    self.moment = moment
  }
}

/// What came of running one moment.
private struct BenchRun: Sendable {
  var met: [Bool]
  var footprint: Footprint
  var contradictions: Footprint
  /// The checks that are expected something of.
  var checks: Set<Int>
}

extension Engine {
  fileprivate func run(_ reference: TestMomentReference) -> BenchRun {
    let test = program.tests[reference.test]
    let moment = test.moments[reference.moment]
    let day = moment.referenceDate
    let contradictions = ContradictionTrial(of: moment, in: test, with: self)
    let isPossible = contradictions.unexpected.isEmpty
    let looking = self.footprint(
      ofContradictionsIn: test.given,
      on: day,
      choices: moment.choices,
      assumptions: test.assumptions
    )
    if moment.expectsContradictions {
      return BenchRun(
        met: moment.expectations.indices.map { isPossible && contradictions.meets($0) },
        footprint: looking,
        contradictions: Footprint(program),
        checks: []
      )
    }
    let trial = MomentTrial(of: moment, in: test, with: self)
    var footprint = footprint(
      of: test.given,
      on: day,
      choices: moment.choices,
      assumptions: test.assumptions,
      values: moment.requests
    )
    if !moment.checks.isEmpty {
      let examined = Assessment.footprint(
        ofExamining: test.given,
        with: self,
        on: day,
        choices: moment.choices,
        checks: program.versions(of: moment.checks)
      )
      if let examined { footprint.formUnion(examined) }
    }
    return BenchRun(
      met: moment.expectations.indices.map { isPossible && trial.meets($0) },
      footprint: footprint,
      contradictions: looking,
      checks: program.versions(of: moment.checks)
    )
  }
}
