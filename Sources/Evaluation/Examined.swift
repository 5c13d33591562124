package import Base
package import Cases
package import RuleProgram

/// A decision that is tested, and what the rules find on its day.
package struct Examined: Sendable {
  /// The evaluation of the case on that day.
  var evaluation: Evaluation
  /// The decision.
  package var decision: EntityReference
  /// The request that was decided on.
  package var request: EntityReference?
  /// The option of the provision that was decided on.
  package var provision: Int?

  /// What the rules find for the provision that was decided on.
  package func determination(by program: Program) -> Determination? {
    evaluation.determinations.first { found in
      guard case .provision(let index) = found.rule else { return false }
      return program.provisions[index].option == provision && found.subject == request
    }
  }

  /// Whether something that the rules find is an old right that goes with the provision.
  ///
  /// A decision that names a right goes with that one only, another with those of its person.
  package func goes(with found: Determination, by program: Program) -> Bool {
    guard case .transition(let index) = found.rule, found.outcome != .notApplicable,
      program.transitions[index].provisions.contains(where: { $0.provision == provision })
    else { return false }
    if found.subject == request { return true }
    guard found.subject.kind == .entitlement else { return false }
    let file = evaluation.file
    if let right = file[decision].entitlement { return found.subject.index == right }
    let person = request.flatMap { file[$0].person }
    return person != nil && file[found.subject].person == person
  }
}

/// What came of one check for one entity.
package struct CheckResult: Sendable {
  /// Whether there is anything to test.
  package var applies: Evaluated
  /// Whether everything holds that is asked.
  package var result: Evaluated
  /// The conditions that do not hold, or are open, the innermost of each.
  package var deciding: [ConditionID]
  /// What was paid too much or too little, when it does not hold and that can be said.
  package var loss: Evaluated?
  /// The judgements that were not given as the rules ask.
  package var faults: [JudgementFault]
  /// The rungs on which nobody found anything, for a decision.
  package var missingRungs: [Int] = []
  /// The record: an entry, then its parts.
  package var entries: [TraceEntry]
}

/// A judgement that somebody else gave, too late, or without a reason.
package struct JudgementFault: Hashable, Sendable {
  /// The fact that was judged.
  package var fact: FactID
  /// The choice or the year after `volgens`.
  package var key: Value?
  /// Whose fact it is.
  package var entity: EntityReference
  /// What is wrong with it.
  package var sort: Sort

  /// What can be wrong with a judgement.
  package enum Sort: Hashable, Sendable {
    /// Nobody is named, or somebody who may not judge.
    case otherRole(String?)
    /// It was given after the decision.
    case tooLate(Day)
    /// It has no day.
    case noDay
    /// It has no reason.
    case noReason
  }
}

/// The days of a decision, as far as they are known.
package struct DecisionDays: Hashable, Sendable {
  /// `besluitdatum`.
  package var taken: Day?
  /// `ingangsdatum`.
  package var begin: Day?
  /// `einddatum`, that day included.
  package var end: Day?

  /// Creates the days of a decision.
  package init(taken: Day? = nil, begin: Day? = nil, end: Day? = nil) {
    self.taken = taken
    self.begin = begin
    self.end = end
  }
}

extension Engine {
  /// The option of the provision that a decision is about.
  package func decidedProvision(_ decision: EntityReference, in file: CaseFile) -> Int? {
    guard case .choice(let option)? = value(code.facts.decidedProvision, decision, file) else {
      return nil
    }
    return option
  }

  /// What is tested of a decision; nil for what is no decision.
  package func examined(_ subject: EntityReference, in evaluation: Evaluation) -> Examined? {
    guard subject.kind == .decision else { return nil }
    return Examined(
      evaluation: evaluation,
      decision: subject,
      request: evaluation.file[subject].request.map { EntityReference(.request, $0) },
      provision: decidedProvision(subject, in: evaluation.file)
    )
  }

  /// The facts that say who took a decision, and when.
  package var decidingFacts: [FactID] {
    [code.facts.decidedBy, code.facts.decisionDay].compactMap(\.self)
  }

  /// The days of a decision.
  package func days(of decision: EntityReference, in file: CaseFile) -> DecisionDays {
    func day(_ fact: FactID?) -> Day? {
      guard case .date(let day)? = value(fact, decision, file) else { return nil }
      return day
    }
    return DecisionDays(
      taken: day(code.facts.decisionDay),
      begin: day(code.facts.decisionBegin),
      end: day(code.facts.decisionEnd)
    )
  }

  /// The last day that the decisions of a case name, for a case that names no other.
  package func lastDay(of file: CaseFile) -> Day? {
    (0..<file.count(of: .decision)).compactMap { index in
      let days = days(of: EntityReference(.decision, index), in: file)
      return days.begin ?? days.taken
    }.max()
  }

  private func value(_ fact: FactID?, _ entity: EntityReference, _ file: CaseFile) -> Value? {
    fact.flatMap { file[entity].slots[code.factSlots[$0.index]]?.value }
  }

  /// Tests several checks for one entity, as `test(_:of:in:choices:)` tests each.
  ///
  /// What holds, or has nothing to test, needs no reasons: only the others are tested again with a
  /// record of every step.
  ///
  /// - Parameters:
  ///   - indices: The checks, by their indices in `Program.checks`.
  ///   - subject: The entity, of the kind of the checks.
  ///   - evaluation: The case on the day of the decision, with its record.
  ///   - choices: Options of readings that are taken instead of the chosen ones.
  /// - Returns: What each came to, in the same order.
  package func test(
    _ indices: [Int],
    of subject: EntityReference,
    in evaluation: Evaluation,
    choices: [ReadingChoice] = []
  ) -> [CheckResult] {
    var quick = tester(of: subject, in: evaluation, choices, NoTrace())
    quick.setLastDay()
    let checks = code.program.checks
    return indices.map { index in
      let found = quick.with(subject) { $0.test(checks[index]) }
      if found.applies.truth == false || found.result.truth == true { return found }
      return test(index, of: subject, in: evaluation, choices: choices)
    }
  }

  /// Tests one check for one entity, against what the rules find on the same day.
  ///
  /// - Parameters:
  ///   - index: The check, by its index in `Program.checks`.
  ///   - subject: The entity, of the kind of the check.
  ///   - evaluation: The case on the day of the decision, with its record.
  ///   - choices: Options of readings that are taken instead of the chosen ones.
  /// - Returns: What it came to, with a record of every step.
  package func test(
    _ index: Int,
    of subject: EntityReference,
    in evaluation: Evaluation,
    choices: [ReadingChoice] = []
  ) -> CheckResult {
    var interpreter = tester(of: subject, in: evaluation, choices, Recorder())
    interpreter.setLastDay()
    return interpreter.with(subject) { $0.test(code.program.checks[index]) }
  }

  /// Prepares to test checks for an entity.
  func tester<Trace: Tracer>(
    of subject: EntityReference,
    in evaluation: Evaluation,
    _ choices: [ReadingChoice],
    _ trace: Trace
  ) -> Interpreter<Trace> {
    var interpreter = interpreter(
      evaluation.file,
      evaluation.referenceDate,
      choices,
      [],
      trace
    )
    interpreter.examined = examined(subject, in: evaluation)
    return interpreter
  }
}

extension Interpreter {
  /// Tests a check for the subject.
  mutating func test(_ check: LegalityCheck) -> CheckResult {
    let applies = check.applies.map { evaluate($0).result } ?? Evaluated(true)
    var found = CheckResult(
      applies: applies,
      result: Evaluated(true),
      deciding: [],
      loss: nil,
      faults: [],
      entries: []
    )
    guard applies.truth != false else { return found }
    var join = Join(deciding: false)
    var refused: [ConditionID] = []
    var open: [ConditionID] = []
    for condition in check.requires {
      let verdict = evaluate(condition)
      join.add(verdict.result)
      switch verdict.result.state {
      case .known(.boolean(true)): break
      case .known: refused.append(verdict.deciding)
      case .open: open.append(verdict.deciding)
      }
    }
    found.result = join.result
    found.deciding = refused.isEmpty ? open : refused
    if join.result.truth == false, let loss = check.loss { found.loss = evaluate(loss.content) }
    if join.result.truth == false, let examined {
      found.faults = faults
      found.missingRungs = missingRungs(examined)
    }
    found.entries = trace.take()
    return found
  }
}
