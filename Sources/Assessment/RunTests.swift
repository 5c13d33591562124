package import Base
import Cases
package import Evaluation
package import RuleProgram

/// What came of one `proef`.
package struct TestOutcome: Sendable {
  /// The index of the test in the program.
  package var test: Int
  /// The expectations that were not met.
  package var failures: [TestFailure]
  /// What the given facts say that cannot all be true and is not expected; then no outcome is
  /// looked at.
  package var contradictions: [UnexpectedContradiction] = []

  /// Whether the test found what it expects.
  package var isPassed: Bool { failures.isEmpty && contradictions.isEmpty }
}

/// What the household of a test says that cannot all be true, though the test does not expect it.
package struct UnexpectedContradiction: Sendable {
  /// What was found.
  package var found: FoundContradiction
  /// The first moment at which it was found.
  package var moment: TestMoment
}

/// An expectation that was not met.
package struct TestFailure: Sendable {
  /// The day and the readings under which it failed.
  package var moment: TestMoment
  /// What the test says must come out.
  package var expectation: Expectation
  /// What was found instead.
  package var found: Found

  /// What a test can find.
  package enum Found: Sendable {
    /// The value of a definition or an amount, and its type.
    case value(Evaluated.State, ValueType)
    /// The determination; nil when the rule says nothing of the subject.
    case determination(Determination?)
    /// What a check found; nil when there is nothing to test.
    case finding(Finding?)
    /// How the contribution deals with a supply; nil when that was not found.
    case regime(RegimeFinding?)
    /// The household does not say what cannot be true; what keeps that open, if anything does.
    case noContradiction(Open?)
  }
}

/// Runs every test of the rules.
package func runTests(of engine: Engine) -> [TestOutcome] {
  engine.program.tests.indices.map { index in
    let test = engine.program.tests[index]
    let trials = test.moments.map { ContradictionTrial(of: $0, in: test, with: engine) }
    var outcome = TestOutcome(test: index, failures: trials.flatMap { $0.failures() })
    for (trial, moment) in zip(trials, test.moments) {
      for found in trial.unexpected
      where !outcome.contradictions.contains(where: { $0.found == found }) {
        outcome.contradictions.append(UnexpectedContradiction(found: found, moment: moment))
      }
    }
    if !outcome.contradictions.isEmpty { return outcome }
    for moment in test.moments where !moment.expectsContradictions {
      outcome.failures += MomentTrial(of: moment, in: test, with: engine).failures()
    }
    return outcome
  }
}

extension RegimeFinding {
  /// What keeps the regime open, when something does.
  package var open: Open? {
    guard case .open(let open) = state else { return nil }
    return open
  }
}

extension Program {
  /// The labels of what is said beside an outcome: warnings, parts, the term and the powers.
  package func mentions(beside determination: Determination) -> [String] {
    let warnings =
      switch determination.rule {
      case .provision(let index): provisions[index].warnings
      case .form(let index, _): forms[index].warnings
      case .transition(let index): transitions[index].warnings
      case .contribution(let index): contributions[index].warnings
      case .need: [Warning]()
      }
    var labels = determination.warnings.map { warnings[$0].label }
    labels += determination.included.map { self[$0].label }
    if determination.isTemporary?.truth == true { labels.append(Mention.temporary) }
    if determination.powers.contains(.refuse) { labels.append(Mention.refusal) }
    if determination.powers.contains(.revoke) { labels.append(Mention.revocation) }
    return labels
  }

  /// The labels of what decides a determination: conditions, candidates, a rung, a transition.
  package func labels(deciding determination: Determination) -> [String] {
    var labels: [String] = []
    switch determination.deciding {
    case .conditions(let path)?: labels = path.map { self[$0].label }
    case .rung(let rung)?: labels = [ladder?.rungs[rung].name ?? ""]
    case .maximum?: labels = ["ten hoogste"]
    case .transition(let index, _)?: labels = [transitions[index].name]
    case .candidates, .notStarted, .noProvision, nil: break
    }
    if case .transition(let index) = determination.rule, let run = determination.run {
      for (number, candidate) in run.candidates.enumerated()
      where candidate.binds || (!run.isExact && candidate.isOpen) {
        labels.append(transitions[index].ends[number].label)
      }
    }
    if case .contribution(let index) = determination.rule,
      case .extreme(_, let candidates) = contributions[index].value
    {
      labels += determination.amount?.binding.map { candidates[$0].label } ?? []
      for supply in determination.supplies {
        if case .excluded(let path) = supply.standing { labels += path.map { self[$0].label } }
      }
    }
    if case .form(let index, _) = determination.rule,
      case .extreme(_, let candidates)? = forms[index].amount
    {
      labels += determination.amount?.binding.map { candidates[$0].label } ?? []
    }
    return labels
  }
}

extension Candidate {
  /// Whether the day is not known.
  package var isOpen: Bool {
    guard case .open = stand else { return false }
    return true
  }
}
