import Base
import Cases
package import Evaluation
package import RuleProgram

/// One moment of a test, tried with rules: the case is evaluated once for all expectations.
///
/// A moment that expects contradictions has no outcome; see `ContradictionTrial`.
package struct MomentTrial {
  private let engine: Engine
  private let moment: TestMoment
  private let evaluation: Evaluation
  /// The definitions that are expected something of, and what they came to.
  private let requests: [ValueRequest]
  private let values: [Evaluated]
  /// What the checks found, when one is expected something of.
  private let findings: [Finding]?

  private var program: Program { engine.program }

  /// Tries a moment of a test.
  package init(of moment: TestMoment, in test: RuleTest, with engine: Engine) {
    self.engine = engine
    self.moment = moment
    requests = moment.requests
    (evaluation, values) = engine.decide(
      test.given,
      on: moment.referenceDate,
      choices: moment.choices,
      assumptions: test.assumptions,
      values: requests
    )
    let checks = moment.checks
    findings =
      checks.isEmpty
      ? nil
      : examine(
        test.given,
        with: engine,
        on: moment.referenceDate,
        choices: moment.choices,
        checks: engine.program.versions(of: checks)
      ).allFindings
  }

  /// The expectations that were not met, with what was found instead.
  package func failures() -> [TestFailure] {
    moment.expectations.compactMap { expectation in
      let found = found(expectation)
      guard !isMet(expectation, found) else { return nil }
      return TestFailure(moment: moment, expectation: expectation, found: found)
    }
  }

  /// Whether an expectation of the moment is met, by its index.
  package func meets(_ index: Int) -> Bool {
    let expectation = moment.expectations[index]
    return isMet(expectation, found(expectation))
  }

  // MARK: Finding

  private func found(_ expectation: Expectation) -> TestFailure.Found {
    switch expectation.target {
    case .definition(let definition):
      let request = ValueRequest(definition, key: expectation.key, for: expectation.subject)
      let place = requests.firstIndex(of: request)
      let result = place.map { values[$0].state } ?? .open(Open())
      return .value(result, program[definition].type)
    case .regime: return .regime(evaluation.regimes[expectation.subject])
    case .check(let check): return .finding(finding(check, of: expectation.subject))
    case .formAmount(let form): return amount(\.amount, of: form, expectation)
    case .formExtraPayment(let form): return amount(\.extraPayment, of: form, expectation)
    default: return .determination(determination(expectation))
    }
  }

  private func finding(_ check: Int, of subject: EntityReference) -> Finding? {
    findings?.first {
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
      && isDecided(by: expectation.by, found) && mentions(expectation.mention, found)
  }

  private func mentions(_ mention: Mention?, _ found: TestFailure.Found) -> Bool {
    guard let mention else { return true }
    guard case .determination(let determination?) = found else { return false }
    return program.mentions(beside: determination).contains(mention.label) != mention.isAbsent
  }

  private func isExpected(_ expected: Expected, _ found: TestFailure.Found) -> Bool {
    switch found {
    case .value(let state, _): isExpected(expected, state)
    case .regime(let finding): isExpected(expected, finding)
    case .finding(let finding): isExpected(expected, finding)
    case .determination(let determination): isExpected(expected, determination)
    case .noContradiction: false
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
    case .regime, .contradiction: return false
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
      case .noContradiction(let open): open
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
    case .noContradiction: labels = []
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

extension TestMoment {
  /// The definitions that the moment expects something of, each once for an entity.
  package var requests: [ValueRequest] {
    var result: [ValueRequest] = []
    for expectation in expectations {
      guard case .definition(let definition) = expectation.target else { continue }
      let request = ValueRequest(definition, key: expectation.key, for: expectation.subject)
      if !result.contains(request) { result.append(request) }
    }
    return result
  }

  /// The checks that the moment expects something of.
  package var checks: [Int] {
    expectations.compactMap { expectation in
      guard case .check(let check) = expectation.target else { return nil }
      return check
    }
  }
}

extension Program {
  /// The checks with the names of some, because versions of one check have one name.
  package func versions(of some: [Int]) -> Set<Int> {
    let names = Set(some.map { checks[$0].name })
    return Set(checks.indices.filter { names.contains(checks[$0].name) })
  }
}
