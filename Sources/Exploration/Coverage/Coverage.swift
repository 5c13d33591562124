package import Base
import Evaluation
import RuleProgram

/// What of a program its tests decide, and by which tests.
package struct Coverage: Sendable {
  /// The items, by place.
  package var findings: [CoverageFinding]

  /// Tries every item on the tests.
  ///
  /// - Parameters:
  ///   - bench: The tests.
  ///   - concurrently: How the work is spread.
  ///   - tell: Is told now and then how many items are done.
  package init(
    of bench: TestBench,
    concurrently: Concurrently = inTurn,
    tell: (Int) -> Void = { _ in }
  ) {
    let items = bench.program.coverageItems
    findings = []
    for stretch in [Int].stretches(of: items.count, into: items.count / 64 + 1) {
      findings += gathered(stretch.count, concurrently) { index in
        CoverageFinding(items[stretch.lowerBound + index], bench)
      }
      tell(findings.count)
    }
  }

  /// Whether a test decides each condition and each version of a parameter, or the rules say why
  /// none does.
  package var isComplete: Bool {
    findings.allSatisfy { finding in
      switch finding.item.sort {
      case .condition, .version: finding.isSettled
      case .row, .rung, .candidate: true
      }
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
  /// Why the rules say that no test need decide it (`zonder proef`).
  package var excuse: String?

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

  /// Whether nothing is left to do: a test decides it, or the rules say why none does.
  package var isSettled: Bool { isDecided || excuse != nil }

  init(_ item: CoverageItem, _ bench: TestBench) {
    self.item = item
    excuse = bench.program.reasonWithoutTest(at: item.span)?.reason
    trials = item.probes.map { probe in
      var trial = Trial(outcome: probe.outcome, reaching: [], reds: [])
      for alternative in probe.alternatives {
        let reaching = bench.reaching(alternative.touch, as: probe.outcome)
        trial.reaching += reaching.map { bench.moments[$0] }
        trial.reds += bench.reds(
          with: alternative.change.engine(of: bench.program),
          among: reaching
        )
        // A household that exists shows what is not a contradiction.
        let possible = bench.contradicting(alternative.touch, as: probe.outcome)
        trial.reaching += possible.map { bench.moments[$0] }
        trial.reds += bench.reds(
          with: alternative.change.engine(of: bench.program),
          contradicting: possible
        )
      }
      return trial
    }
  }
}

extension TestBench {
  /// The moments that come by a place, for a condition with the outcome that must decide.
  fileprivate func reaching(_ touch: Touch, as outcome: Bool?) -> [Int] {
    guard case .node(let node) = touch, let outcome else { return reaching(touch) }
    return reaching(node, as: outcome)
  }

  /// The same, of looking for contradictions where an outcome is expected.
  fileprivate func contradicting(_ touch: Touch, as outcome: Bool?) -> [Int] {
    guard case .node(let node) = touch, let outcome else { return contradicting(touch) }
    return contradicting(node, as: outcome)
  }
}
