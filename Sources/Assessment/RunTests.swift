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
  /// What the given facts say that cannot all be true; then no expectation is looked at.
  package var contradictions: [FoundContradiction] = []

  /// Whether the test found what it expects.
  package var isPassed: Bool { failures.isEmpty && contradictions.isEmpty }
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
  }
}

/// Runs every test of the rules.
package func runTests(of engine: Engine) -> [TestOutcome] {
  engine.program.tests.indices.map { index in
    let test = engine.program.tests[index]
    let contradictions = contradictions(in: test, engine)
    if !contradictions.isEmpty {
      return TestOutcome(test: index, failures: [], contradictions: contradictions)
    }
    let failures = test.moments.flatMap { moment in
      let runner = MomentRunner(engine: engine, test: test, moment: moment)
      return runner.failures()
    }
    return TestOutcome(test: index, failures: failures)
  }
}

/// What a test says that cannot all be true on one of its days, each once.
private func contradictions(in test: RuleTest, _ engine: Engine) -> [FoundContradiction] {
  var result: [FoundContradiction] = []
  for moment in test.moments {
    let found = engine.contradictions(
      in: test.given,
      on: moment.referenceDate,
      choices: moment.choices,
      assumptions: test.assumptions
    )
    result += found.filter { !result.contains($0) }
  }
  return result
}

private struct MomentRunner {
  let engine: Engine
  let test: RuleTest
  let moment: TestMoment
  let evaluation: Evaluation

  var program: Program { engine.program }

  init(engine: Engine, test: RuleTest, moment: TestMoment) {
    self.engine = engine
    self.test = test
    self.moment = moment
    evaluation = engine.evaluate(
      test.given,
      on: moment.referenceDate,
      choices: moment.choices,
      assumptions: test.assumptions
    )
  }

  func failures() -> [TestFailure] {
    moment.expectations.compactMap { expectation in
      let found = found(expectation)
      guard !isMet(expectation, found) else { return nil }
      return TestFailure(moment: moment, expectation: expectation, found: found)
    }
  }

  // MARK: Finding

  private func found(_ expectation: Expectation) -> TestFailure.Found {
    switch expectation.target {
    case .definition(let definition):
      let result = engine.value(
        of: definition,
        key: expectation.key,
        for: expectation.subject,
        in: test.given,
        on: moment.referenceDate,
        choices: moment.choices,
        assumptions: test.assumptions
      )
      return .value(result.state, program[definition].type)
    case .regime: return .regime(evaluation.regimes[expectation.subject])
    case .check(let check): return .finding(finding(check, of: expectation.subject))
    case .formAmount(let form): return amount(\.amount, of: form, expectation)
    case .formExtraPayment(let form): return amount(\.extraPayment, of: form, expectation)
    default: return .determination(determination(expectation))
    }
  }

  private func finding(_ check: Int, of subject: EntityReference) -> Finding? {
    let examination = examine(
      test.given,
      with: engine,
      on: moment.referenceDate,
      choices: moment.choices
    )
    return examination.allFindings.first {
      program.checks[$0.check].name == program.checks[check].name && $0.subject == subject
    }
  }

  private func amount(
    _ path: KeyPath<Determination, Amount?>,
    of form: Int,
    _ expectation: Expectation
  ) -> TestFailure.Found {
    let amount = determination(expectation)?[keyPath: path]
    let type = amount?.type ?? .money(per: nil)
    if let number = amount?.number { return .value(.known(.number(number)), type) }
    return .value(.open(amount?.open ?? Open()), type)
  }

  private func determination(_ expectation: Expectation) -> Determination? {
    evaluation.determinations.first { determination in
      switch (expectation.target, determination.rule) {
      case (.provision(let option), .provision(let index)):
        program.provisions[index].option == option && determination.subject == expectation.subject
      case (.form(let form), .form(let index, _)), (.formAmount(let form), .form(let index, _)),
        (.formExtraPayment(let form), .form(let index, _)):
        program.forms[form].name == program.forms[index].name
          && determination.subject == expectation.subject
      case (.transition(let transition), .transition(let index)):
        program.transitions[transition].name == program.transitions[index].name
          && determination.subject == expectation.subject
      case (.contribution(let contribution), .contribution(let index)):
        program.contributions[contribution].name == program.contributions[index].name
      default: false
      }
    }
  }

  // MARK: Comparing

  private func isMet(_ expectation: Expectation, _ found: TestFailure.Found) -> Bool {
    isExpected(expectation.expected, found) && asks(expectation.asks, found)
      && isDecided(by: expectation.by, found)
  }

  private func isExpected(_ expected: Expected, _ found: TestFailure.Found) -> Bool {
    switch found {
    case .value(let state, _): isExpected(expected, state)
    case .regime(let finding): isExpected(expected, finding)
    case .finding(let finding): isExpected(expected, finding)
    case .determination(let determination): isExpected(expected, determination)
    }
  }

  private func isExpected(_ expected: Expected, _ finding: Finding?) -> Bool {
    switch expected {
    case .outcome(.notApplicable): finding == nil
    case .outcome(let outcome): finding?.verdict.rawValue == outcome.rawValue
    case .undetermined: finding?.verdict == .undetermined
    default: false
    }
  }

  private func isExpected(_ expected: Expected, _ state: Evaluated.State) -> Bool {
    switch (expected, state) {
    case (.value(let value, _), .known(let other)): value == other
    case (.unknown, .open(let open)): open.isUnknown
    case (.undetermined, .open(let open)): !open.isUnknown
    case (.outcome(.unknown), .open(let open)): open.isUnknown
    case (.outcome(.undetermined), .open(let open)): !open.isUnknown
    default: false
    }
  }

  private func isExpected(_ expected: Expected, _ finding: RegimeFinding?) -> Bool {
    switch (expected, finding?.state) {
    case (.regime(.undetermined), .known(.undetermined)?): true
    case (.regime(let regime), .known(let other)?):
      finding?.exclusion.isEmpty == false ? regime == .none : regime == other
    case (.unknown, .open(let open)?), (.outcome(.unknown), .open(let open)?): open.isUnknown
    case (.undetermined, .open(let open)?), (.outcome(.undetermined), .open(let open)?):
      !open.isUnknown
    case (.undetermined, .known(.undetermined)?),
      (.outcome(.undetermined), .known(.undetermined)?):
      true
    default: false
    }
  }

  private func isExpected(_ expected: Expected, _ determination: Determination?) -> Bool {
    guard let determination else {
      guard case .outcome(.notApplicable) = expected else { return false }
      return true
    }
    let run = determination.run
    switch expected {
    case .value(let value, _):
      return determination.outcome == .due
        && determination.amount?.number.map { Value.number($0) } == value
    case .unknown: return determination.outcome == .unknown
    case .undetermined: return determination.outcome == .undetermined
    case .runsUntil(let day):
      return determination.outcome == .transition && run?.isExact == true && run?.lastDay == day
    case .runsEndUnknown:
      return determination.outcome == .transition && run?.isExact == false
        && determination.open.isUnknown
    case .runsEndUndetermined:
      return determination.outcome == .transition && run?.isExact == false
        && !determination.open.isUnknown
    case .runsWithoutEnd:
      return determination.outcome == .transition && run?.isExact == true && run?.lastDay == nil
    case .endedOn(let day): return determination.outcome == .ended && run?.lastDay == day
    case .outcome(let outcome): return isOutcome(outcome, determination)
    case .regime: return false
    }
  }

  private func isOutcome(_ outcome: ExpectedOutcome, _ determination: Determination) -> Bool {
    switch (outcome, determination.outcome) {
    case (.met, .met), (.notMet, .notMet), (.notNeeded, .notNeeded),
      (.freelyAccessible, .freelyAccessible), (.transition, .transition), (.due, .due),
      (.notDue, .notDue), (.unknown, .unknown), (.undetermined, .undetermined),
      (.notApplicable, .notApplicable):
      true
    case (.dueUndetermined, .due): determination.amount?.open != nil
    default: false
    }
  }

  private func asks(_ asked: AskedFact?, _ found: TestFailure.Found) -> Bool {
    guard let asked else { return true }
    let open: Open? =
      switch found {
      case .value(.open(let open), _): open
      case .value: nil
      case .determination(let determination): determination?.open
      case .regime(let finding): finding?.open
      case .finding(let finding): finding?.open
      }
    return open?.missing.contains { missing in
      missing.fact == asked.fact && (asked.key == nil || missing.key == asked.key)
        && (asked.owner == nil || missing.entity == asked.owner)
    } ?? false
  }

  private func isDecided(by label: String?, _ found: TestFailure.Found) -> Bool {
    guard let label else { return true }
    let labels: [String]
    switch found {
    case .value: return true
    case .determination(let determination):
      labels = determination.map { program.labels(deciding: $0) } ?? []
    case .regime(let finding): labels = finding.map { self.labels(of: $0) } ?? []
    case .finding(let finding): labels = finding?.deciding.map { program[$0].label } ?? []
    }
    return labels.contains { comparedName($0) == comparedName(label) }
  }

  private func labels(of finding: RegimeFinding) -> [String] {
    var labels = finding.exclusion.map { program[$0].label }
    if let transition = finding.transition {
      labels.append(program.transitions[transition].name)
      for determination in evaluation.determinations
      where determination.rule == .transition(transition) {
        labels += program.labels(deciding: determination)
      }
    }
    return labels
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
