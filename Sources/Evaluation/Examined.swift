package import Base
package import Cases
package import RuleProgram

/// What the rules find on the day of a decision that is tested.
struct Examined {
  /// The evaluation of the case on that day, with its record.
  var evaluation: Evaluation
  /// The decision.
  var decision: EntityReference
  /// The request that was decided on.
  var request: EntityReference?
  /// The option of the provision that was decided on.
  var provision: Int?
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
  private func tester<Trace: Tracer>(
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
    if subject.kind == .decision {
      let entity = evaluation.file[subject]
      interpreter.examined = Examined(
        evaluation: evaluation,
        decision: subject,
        request: entity.request.map { EntityReference(.request, $0) },
        provision: decidedProvision(subject, in: evaluation.file)
      )
    }
    return interpreter
  }
}

extension Interpreter {
  /// Tests a check for the subject.
  fileprivate mutating func test(_ check: LegalityCheck) -> CheckResult {
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
