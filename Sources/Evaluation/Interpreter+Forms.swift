import Base
import RuleProgram

extension Interpreter {
  /// Assesses the form that the request wishes for, for a provision that can be given in it.
  mutating func assessForms(
    of index: Int,
    _ provisionDetermination: Determination,
    into found: inout [Determination]
  ) {
    let isOpen =
      switch provisionDetermination.outcome {
      case .met, .unknown, .undetermined: true
      default: false
      }
    guard isOpen || withheld != nil else { return }
    guard let fact = code.program.vocabulary.form else { return }
    let wished = with(provisionDetermination.subject) { $0.read(fact, key: nil) }
    guard case .known(.choice(let option)) = wished.state,
      code.program.provisions[index].forms.contains(option)
    else { return }
    for number in code.program.forms.indices {
      let form = code.program.forms[number]
      guard form.option == option, form.about.holds(on: now) else { continue }
      provision = code.program.provisions[index].option
      let determination = with(provisionDetermination.subject) {
        $0.assessForm(number, form, provision: index)
      }
      provision = nil
      if isOpen { found.append(determination) } else { withheld?.append(determination) }
    }
  }

  private mutating func assessForm(_ number: Int, _ form: Form, provision: Int) -> Determination {
    let first = trace.count
    let verdict = form.access.map { evaluate($0) }
    let access = verdict?.result ?? Evaluated(true)
    var determination = Determination(
      rule: .form(number, provision: provision),
      subject: subject,
      outcome: .notMet,
      deciding: verdict.map { .conditions(path(to: $0)) },
      horizon: access.horizon.earliest(boundary(of: form.about))
    )
    switch access.state {
    case .known(.boolean(true)): determination.outcome = .met
    case .known: break
    case .open(let open):
      determination.outcome = open.outcome
      determination.open = open
    }
    if determination.outcome != .notMet { complete(form, number, &determination) }
    determination.entries = first..<trace.count
    withhold(determination) { $0.complete(form, number, &$1) }
    return determination
  }

  /// The amount, what is left to pay, and the powers that exist.
  private mutating func complete(
    _ form: Form,
    _ number: Int,
    _ determination: inout Determination
  ) {
    let type = form.amountType ?? .money(per: nil)
    if let value = form.amount {
      let place = trace.begin()
      let result = amount(of: value, type) { .formAmountCandidate(form: number, candidate: $0) }
      trace.end(place, .formAmount(form: number), subject, result.evaluated)
      determination.amount = result.amount
      determination.horizon = determination.horizon.earliest(result.evaluated.horizon)
      amount = result.evaluated
    }
    if let value = form.extraPayment {
      let place = trace.begin()
      let result = amount(of: value, type) { .formExtraCandidate(form: number, candidate: $0) }
      trace.end(place, .formExtraPayment(form: number), subject, result.evaluated)
      determination.extraPayment = result.amount
      determination.horizon = determination.horizon.earliest(result.evaluated.horizon)
    }
    if let condition = form.mayRefuse, evaluate(condition).result.truth == true {
      determination.powers.append(.refuse)
    }
    if let condition = form.mayRevoke, evaluate(condition).result.truth == true {
      determination.powers.append(.revoke)
    }
    determination.warnings = fired(form.warnings)
    amount = nil
  }

  /// Computes an amount, which of its candidates bind, and an upper bound when one is open.
  mutating func amount(
    of value: DerivedValue,
    _ type: ValueType,
    item: (Int) -> TraceItem
  ) -> (evaluated: Evaluated, amount: Amount) {
    guard case .extreme(let extreme, let candidates) = value else {
      let result = evaluate(value, item: item)
      let amount = Amount(
        type: type,
        number: result.fraction,
        open: result.open,
        binding: [],
        atMost: nil
      )
      return (result, amount)
    }
    var results: [Evaluated] = []
    for (index, candidate) in candidates.enumerated() {
      let place = trace.begin()
      let result = evaluate(candidate.node)
      trace.end(place, item(index), subject, result)
      results.append(result)
    }
    let result = self.extreme(extreme, of: results, at: candidates.first?.node ?? NodeID(0))
    let known = results.compactMap(\.fraction)
    let amount = Amount(
      type: type,
      number: result.fraction,
      open: result.open,
      binding: results.indices.filter {
        results[$0].fraction == result.fraction && result.open == nil
      },
      atMost: result.open != nil && extreme == .lowest ? known.min() : nil
    )
    return (result, amount)
  }
}
