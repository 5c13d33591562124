package import Base
import Evaluation
package import RuleProgram

/// What of a program its tests decide, and by which tests.
package struct Coverage: Sendable {
  /// The items, by place.
  package var findings: [CoverageFinding]

  /// Tries every item on the tests.
  ///
  /// - Parameters:
  ///   - bench: The tests.
  ///   - concurrently: How the work is spread.
  ///   - isDone: Is told of every item that is done.
  package init(
    of bench: TestBench,
    concurrently: Concurrently = inTurn,
    isDone: @Sendable @escaping () -> Void = {}
  ) {
    let items = bench.program.coverageItems
    findings = gathered(items.count, concurrently) { index in
      defer { isDone() }
      return CoverageFinding(items[index], bench)
    }
  }

  /// The tests that decide something of a rule, by its word and name, as indices in order.
  package func decidingTests(of rule: RuleHeading) -> [Int] {
    let tests = findings.filter { $0.item.rule == rule }.flatMap(\.trials).flatMap(\.reds)
    return Set(tests.map(\.test)).sorted()
  }
}

/// What the tests make of one item.
package struct CoverageFinding: Sendable {
  /// The item.
  package var item: CoverageItem
  /// What came of each probe of the item.
  package var trials: [Trial]

  /// What the tests make of one change.
  package struct Trial: Sendable {
    /// The outcome that must decide; nil for what has no outcomes.
    package var outcome: Bool?
    /// The moments that come by the place; for a condition those in which it has the outcome.
    package var reaching: [TestMomentReference]
    /// The moments in which an expectation is no longer met.
    package var reds: [TestMomentReference]
  }

  /// Whether every probe is noticed by a test.
  package var isDecided: Bool { trials.allSatisfy { !$0.reds.isEmpty } }

  init(_ item: CoverageItem, _ bench: TestBench) {
    self.item = item
    trials = item.probes.map { probe in
      let reaching = bench.reaching(probe)
      let reds = probe.changes.map { change in
        bench.reds(with: change.engine(of: bench.program), among: reaching)
      }
      return Trial(
        outcome: probe.outcome,
        reaching: reaching.map { bench.moments[$0] },
        reds: reds.max { $0.count < $1.count } ?? []
      )
    }
  }
}

extension TestBench {
  /// The moments that come by the place of a probe, with the outcome that must decide.
  fileprivate func reaching(_ probe: CoverageItem.Probe) -> [Int] {
    guard case .node(let node) = probe.touch, let outcome = probe.outcome else {
      return reaching(probe.touch)
    }
    return reaching(node, as: outcome)
  }
}
