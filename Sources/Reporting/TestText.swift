package import Assessment
package import Base
import Evaluation
package import RuleProgram

/// Returns what came of the tests of the rules as text for people.
///
/// Each expectation that was not met is shown in its file, with what was expected and found. The
/// last line counts.
package func text(_ outcomes: [TestOutcome], program: Program, files: [SourceFile]) -> String {
  var page = Page()
  var text = ""
  for outcome in outcomes {
    let test = program.tests[outcome.test]
    let mistakes = outcome.contradictions.map { diagnostic(of: $0, in: test, program: program) }
    for mistake in mistakes { text += render(mistake, in: files) + "\n" }
    for failure in outcome.failures {
      let failureText = TestFailureText(
        program: program,
        test: test,
        failure: failure
      )
      text += failureText.text(in: files) + "\n"
    }
  }
  page.line(testSummary(outcomes))
  return text + page.text
}

/// Returns the line that counts the tests.
///
///     40 proeven geslaagd, 1 mislukt.
package func testSummary(_ outcomes: [TestOutcome]) -> String {
  let failed = outcomes.count { !$0.isPassed }
  let passed = DutchText.count(outcomes.count - failed, one: "proef", many: "proeven")
  return "\(passed) geslaagd, \(DutchText.number(failed)) mislukt."
}
