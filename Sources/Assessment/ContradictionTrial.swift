import Base
package import Evaluation
package import RuleProgram

/// What the household of one moment of a test says that cannot all be true, held against what the
/// moment expects of that.
package struct ContradictionTrial {
  private let engine: Engine
  private let moment: TestMoment
  private let test: RuleTest
  private let found: [FoundContradiction]

  /// Looks for the contradictions of a moment of a test.
  package init(of moment: TestMoment, in test: RuleTest, with engine: Engine) {
    self.engine = engine
    self.moment = moment
    self.test = test
    found = engine.contradictions(
      in: test.given,
      on: moment.referenceDate,
      choices: moment.choices,
      assumptions: test.assumptions
    )
  }

  /// What was found and is not expected.
  package var unexpected: [FoundContradiction] {
    found.filter { found in !moment.expectations.contains { isAbout($0, found) } }
  }

  /// The contradictions that are expected and were not found.
  package func failures() -> [TestFailure] {
    moment.expectations.compactMap { expectation in
      guard case .contradiction(let index) = expectation.target, !isFound(expectation) else {
        return nil
      }
      let state = engine.valueAlone(
        of: engine.program.contradictions[index].condition,
        for: expectation.subject,
        in: test.given,
        on: moment.referenceDate
      )
      return TestFailure(
        moment: moment,
        expectation: expectation,
        found: .noContradiction(state.open)
      )
    }
  }

  /// Whether the contradiction that an expectation of the moment is about was found, by its index.
  package func meets(_ index: Int) -> Bool { isFound(moment.expectations[index]) }

  private func isFound(_ expectation: Expectation) -> Bool {
    found.contains { isAbout(expectation, $0) }
  }

  /// Whether an expectation is about what was found, in any version of the rule.
  private func isAbout(_ expectation: Expectation, _ found: FoundContradiction) -> Bool {
    guard case .contradiction(let index) = expectation.target else { return false }
    let contradictions = engine.program.contradictions
    let (expected, other) = (contradictions[index], contradictions[found.contradiction])
    return expectation.subject == found.subject && expected.subject == other.subject
      && comparedName(expected.label) == comparedName(other.label)
  }
}
