package import Base
package import Cases
package import RuleProgram

/// A program made ready to evaluate case after case.
package struct Engine: Sendable {
  let code: Code

  /// The rules.
  package var program: Program { code.program }

  /// Prepares a program.
  package init(_ program: Program) {
    code = Code(program)
  }

  /// Prepares a program in which nobody asks for a rung, to see what depends on it.
  package init(_ program: Program, withoutRung rung: Int) {
    code = Code(program, withoutRung: rung)
  }

  /// Evaluates a case on a day and records every step.
  ///
  /// - Parameters:
  ///   - file: The case.
  ///   - day: The reference date.
  ///   - choices: Options of readings that are taken instead of the chosen ones.
  ///   - assumptions: Derived values that are replaced.
  /// - Returns: The determinations, with a record of every step.
  package func evaluate(
    _ file: CaseFile,
    on day: Day,
    choices: [ReadingChoice] = [],
    assumptions: [Assumption] = []
  ) -> Evaluation {
    run(file, on: day, choices: choices, assumptions: assumptions, trace: Recorder())
  }

  /// Evaluates a case on a day and records every step; the determinations are the same.
  ///
  /// - Returns: The evaluation, and beside it what the contributions that are not due and the
  ///   provisions, forms and transitions that give nothing would come to, in the same record.
  package func evaluateWithEveryAmount(
    _ file: CaseFile,
    on day: Day
  ) -> (evaluation: Evaluation, withheld: [Determination]) {
    var interpreter = interpreter(file, day, [], [], Recorder())
    interpreter.withheld = []
    let evaluation = evaluation(by: &interpreter)
    return (evaluation, interpreter.withheld ?? [])
  }

  /// Evaluates a case on a day without a record; the determinations are the same.
  package func decide(
    _ file: CaseFile,
    on day: Day,
    choices: [ReadingChoice] = [],
    assumptions: [Assumption] = []
  ) -> Evaluation {
    run(file, on: day, choices: choices, assumptions: assumptions, trace: NoTrace())
  }

  /// Evaluates one definition for one entity and one key; for tests of the rules.
  package func value(
    of definition: DefinitionID,
    key: Value? = nil,
    for subject: EntityReference,
    in file: CaseFile,
    on day: Day,
    choices: [ReadingChoice] = [],
    assumptions: [Assumption] = []
  ) -> Evaluated {
    var interpreter = interpreter(file, day, choices, assumptions, NoTrace())
    _ = interpreter.determinations()
    return interpreter.value(of: ValueRequest(definition, key: key, for: subject))
  }

  /// Evaluates a case on a day without a record, and then definitions for entities of it; for
  /// tests of the rules.
  package func decide(
    _ file: CaseFile,
    on day: Day,
    choices: [ReadingChoice] = [],
    assumptions: [Assumption] = [],
    values: [ValueRequest]
  ) -> (evaluation: Evaluation, values: [Evaluated]) {
    var interpreter = interpreter(file, day, choices, assumptions, NoTrace())
    let evaluation = evaluation(by: &interpreter)
    var found: [Evaluated] = []
    for request in values { found.append(interpreter.value(of: request)) }
    return (evaluation, found)
  }

  /// Evaluates one definition for one entity, without the supplies that follow from a case.
  ///
  /// Much quicker than `value(of:for:in:on:)`, and the same where no supply is read.
  package func valueAlone(
    of definition: DefinitionID,
    for subject: EntityReference,
    in file: CaseFile,
    on day: Day
  ) -> Evaluated {
    var interpreter = interpreter(file, day, [], [], NoTrace())
    return interpreter.with(subject) { $0.evaluate(definition, key: nil) }
  }

  /// Evaluates one expression for one entity, without the supplies that follow from a case.
  package func valueAlone(
    of node: NodeID,
    for subject: EntityReference,
    in file: CaseFile,
    on day: Day
  ) -> Evaluated {
    var interpreter = interpreter(file, day, [], [], NoTrace())
    return interpreter.with(subject) { $0.evaluate(node) }
  }

  private func run<Trace: Tracer>(
    _ file: CaseFile,
    on day: Day,
    choices: [ReadingChoice],
    assumptions: [Assumption],
    trace: Trace
  ) -> Evaluation {
    var interpreter = interpreter(file, day, choices, assumptions, trace)
    return evaluation(by: &interpreter)
  }

  private func evaluation<Trace: Tracer>(
    by interpreter: inout Interpreter<Trace>
  ) -> Evaluation {
    let found = interpreter.determinations()
    return interpreter.evaluation(found, entries: interpreter.trace.take())
  }

  func interpreter<Trace: Tracer>(
    _ file: CaseFile,
    _ day: Day,
    _ choices: [ReadingChoice],
    _ assumptions: [Assumption],
    _ trace: Trace
  ) -> Interpreter<Trace> {
    Interpreter(
      code: code,
      file: file,
      trace: trace,
      now: day,
      choices: Dictionary(choices.map { ($0.definition, $0.option) }) { $1 },
      assumptions: Dictionary(assumptions.map { ($0.definition, $0.value) }) { $1 }
    )
  }
}

extension Interpreter {
  /// What came of the case, with the record of it.
  func evaluation(
    _ found: (determinations: [Determination], regimes: [EntityReference: RegimeFinding]),
    entries: [TraceEntry]
  ) -> Evaluation {
    Evaluation(
      file: file,
      referenceDate: now,
      determinations: found.determinations,
      regimes: found.regimes,
      entries: entries,
      readings: readings.sorted { $0.index < $1.index },
      horizon: found.determinations.reduce(silentHorizon) { $0.earliest($1.horizon) }
    )
  }
}

/// A definition that is read for one entity, outside the rules.
package struct ValueRequest: Hashable, Sendable {
  /// What is read.
  package var definition: DefinitionID
  /// The choice behind `volgens`; nil when there is one value.
  package var key: Value?
  /// The entity that it is read for.
  package var subject: EntityReference

  /// Creates a request.
  package init(_ definition: DefinitionID, key: Value? = nil, for subject: EntityReference) {
    self.definition = definition
    self.key = key
    self.subject = subject
  }
}

extension Interpreter {
  /// The value of a definition, once the case is assessed.
  mutating func value(of request: ValueRequest) -> Evaluated {
    with(request.subject) { $0.evaluate(request.definition, key: request.key) }
  }
}

/// What came of evaluating a case on a day.
package struct Evaluation: Sendable {
  /// The case, with the supplies that follow from its rights and requests.
  package var file: CaseFile
  /// The day that the rules and the case were read on.
  package var referenceDate: Day
  /// The determinations: rights first, then requests, then supplies and the household.
  package var determinations: [Determination]
  /// How a contribution is dealt with, for each right, request or supply that is a supply.
  package var regimes: [EntityReference: RegimeFinding]
  /// The record: an entry, then its parts; empty without a record.
  package var entries: [TraceEntry]
  /// The readings that were looked at.
  package var readings: [DefinitionID]
  /// The first later day on which any determination may differ, begin to say something, or stop.
  package var horizon: Horizon
}

/// The regime of a supply, and why.
package struct RegimeFinding: Hashable, Sendable {
  /// The regime itself, or why it is open.
  package var state: State
  /// The transition that gives the regime, when one does.
  package var transition: Int?
  /// The ground on which the contribution leaves the supply out.
  package var exclusion: [ConditionID]
  /// The contributions that the supply can fall under, whatever the open ones turn out to be.
  var contributions: [Int] = []

  /// A regime, or what keeps it open.
  package enum State: Hashable, Sendable {
    /// How the contribution deals with the supply.
    case known(Regime)
    /// The facts that are missing and the reasons why the sources leave it open.
    case open(Open)
  }
}
