import Base
import Cases
import RuleProgram

extension Interpreter {
  /// What the rules find for the decision that is tested.
  mutating func ruled(_ value: RuledValue, at node: NodeID) -> Evaluated {
    guard let examined else { return Evaluated(open: Open(reasons: [.noRule])) }
    if let open = missingGround(value, examined) { return Evaluated(open: open) }
    switch value {
    case .allowed: return allowed(examined)
    case .transitionRuns: return transitionRuns(examined)
    case .competent: return competent(examined)
    case .rungsFound: return Evaluated(missingRungs(examined).isEmpty)
    case .judged: return Evaluated(judged(examined))
    case .overlaps: return overlaps(examined)
    case .contribution(let index): return contribution(index, examined, at: node)
    case .formAmount: return formAmount(examined)
    }
  }

  /// What must be known of a decision before the rules can say anything of it.
  private mutating func missingGround(_ value: RuledValue, _ examined: Examined) -> Open? {
    switch value {
    case .contribution, .overlaps: return nil
    default: break
    }
    guard examined.provision == nil, let fact = code.facts.decidedProvision else { return nil }
    return Open(missing: [MissingFact(entity: examined.decision, fact: fact, key: nil)])
  }

  private mutating func allowed(_ examined: Examined) -> Evaluated {
    guard let found = examined.determination(by: code.program) else { return Evaluated(false) }
    switch found.outcome {
    case .met, .freelyAccessible: return Evaluated(true)
    case .unknown, .undetermined: return Evaluated(open: found.open)
    default: return Evaluated(false)
    }
  }

  /// The old rights that go with the provision, as the rules find them.
  private func transitions(_ examined: Examined) -> [Determination] {
    examined.evaluation.determinations.filter { examined.goes(with: $0, by: code.program) }
  }

  private mutating func transitionRuns(_ examined: Examined) -> Evaluated {
    var open = Open()
    for found in transitions(examined) {
      switch found.outcome {
      case .transition where !found.open.isUnknown: return Evaluated(true)
      case .transition, .unknown, .undetermined: open.formUnion(found.open)
      default: break
      }
    }
    return open.isEmpty ? Evaluated(false) : Evaluated(open: open)
  }

  /// Makes `slotdag` the last day of the old right that runs longest.
  mutating func setLastDay() {
    guard let examined else { return }
    let found = transitions(examined)
    if let open = found.first(where: { $0.run?.isExact == false }) {
      lastDay = Evaluated(open: open.open)
    } else {
      lastDay = Evaluated(found.compactMap(\.run?.lastDay).max().map { .date($0) } ?? .never)
    }
  }

  /// Whether who decided is one of those who may decide on the provision.
  private mutating func competent(_ examined: Examined) -> Evaluated {
    guard let fact = code.facts.decidedBy else {
      return Evaluated(open: Open(reasons: [.noRule]))
    }
    let by = with(examined.decision) { $0.read(fact, key: nil) }
    guard case .known(.choice(let role)) = by.state else { return by }
    let rule = examined.provision.flatMap { provisionVersion($0) }
    return Evaluated(rule?.decision?.by.contains(role) ?? false)
  }

  /// The rungs below that of the provision on which nobody found anything.
  ///
  /// A finding that is not there is not a fact that is missing: it is what was left undone.
  mutating func missingRungs(_ examined: Examined) -> [Int] {
    guard let request = examined.request, let finding = code.program.vocabulary.rungFinding,
      let rule = examined.provision.flatMap({ provisionVersion($0) }), let own = rule.rung,
      let ladder = code.program.ladder
    else { return [] }
    if let unless = rule.rungUnless {
      let exception = with(request) { $0.evaluate(unless).result }
      if exception.truth == true { return [] }
    }
    let offered = rungs(of: examined)
    return ladder.rungs.indices.filter { rung in
      guard rung < own, rung != code.missingRung,
        !ladder.rungs[rung].onlyIfOffered || offered.contains(rung)
      else { return false }
      return value(of: finding, key: .choice(rung), on: request) == nil
    }
  }

  /// The rungs on which some provision serves the need of the request.
  private mutating func rungs(of examined: Examined) -> Set<Int> {
    Set(
      examined.evaluation.determinations.compactMap { found in
        guard case .provision(let index) = found.rule, found.subject == examined.request else {
          return nil
        }
        return code.program.provisions[index].rung
      }
    )
  }

  // MARK: Judgements

  private mutating func judged(_ examined: Examined) -> Bool { judgementFaults(examined).isEmpty }

  /// The judgements behind the outcome that were not given as the rules ask.
  var faults: [JudgementFault] {
    mutating get { examined.map { judgementFaults($0) } ?? [] }
  }

  private mutating func judgementFaults(_ examined: Examined) -> [JudgementFault] {
    guard let found = examined.determination(by: code.program) else { return [] }
    var result: [JudgementFault] = []
    for entry in examined.evaluation.entries[found.entries] {
      guard case .known = entry.state, let (fact, key) = judgement(in: entry),
        let role = code.program.vocabulary[fact].judge,
        let holder = holder(of: fact, from: entry.subject),
        let given = self.entry(of: fact, key: key, on: holder),
        let sort = fault(given, role, examined)
      else { continue }
      let fault = JudgementFault(fact: fact, key: key, entity: holder, sort: sort)
      if !result.contains(fault) { result.append(fault) }
    }
    return result
  }

  private mutating func holder(of fact: FactID, from entity: EntityReference) -> EntityReference? {
    let kind = code.factKinds[fact.index]
    return with(entity) { $0.entity(of: kind) }
  }

  /// The fact that an entry of the record read, when somebody judges it.
  private mutating func judgement(in entry: TraceEntry) -> (FactID, Value?)? {
    switch entry.item {
    case .rung(let rung):
      return code.program.vocabulary.rungFinding.map { ($0, .choice(rung)) }
    case .node(let id):
      switch code.nodes[Int(id.index)] {
      case .fact(let fact): return (fact, nil)
      case .keyedFact(let fact, let key):
        guard case .constant(let value) = code.nodes[Int(key.index)] else { return nil }
        return (fact, value)
      default: return nil
      }
    default: return nil
    }
  }

  private mutating func entry(
    of fact: FactID,
    key: Value?,
    on entity: EntityReference
  ) -> FactEntry? {
    guard let key else { return file[entity].slots[code.factSlots[fact.index]] }
    return file[entity].keyed.first { $0.fact == fact && $0.key == key }?.entry
  }

  /// What is wrong with a judgement, the gravest first.
  private mutating func fault(
    _ entry: FactEntry,
    _ role: Int,
    _ examined: Examined
  ) -> JudgementFault.Sort? {
    let vocabulary = code.program.vocabulary
    let name = vocabulary.choices[vocabulary.roles].options[role]
    guard let by = entry.by, comparedName(by) == comparedName(name) else {
      return .otherRole(entry.by)
    }
    guard let day = entry.on else { return .noDay }
    if let fact = code.facts.decisionDay,
      case .date(let taken)? = value(of: fact, key: nil, on: examined.decision), taken < day
    {
      return .tooLate(day)
    }
    return entry.motivation?.contains { !$0.isWhitespace } == true ? nil : .noReason
  }

  // MARK: Other decisions

  /// Whether another decision on the same request works on some of the same days.
  private mutating func overlaps(_ examined: Examined) -> Evaluated {
    guard let fact = code.facts.decisionBegin, let request = file[examined.decision].request else {
      return Evaluated(false)
    }
    let others = (0..<file.count(of: .decision)).map { EntityReference(.decision, $0) }
      .filter { $0 != examined.decision && file[$0].request == request }
    if others.isEmpty { return Evaluated(false) }
    let own = stretch(of: examined.decision)
    guard let begin = own.begin else {
      return Evaluated(open: Open(missing: [MissingFact(entity: examined.decision, fact: fact)]))
    }
    var missing: [MissingFact] = []
    for other in others {
      let stretch = stretch(of: other)
      if let end = stretch.end, end < begin { continue }
      guard let start = stretch.begin else {
        missing.append(MissingFact(entity: other, fact: fact))
        continue
      }
      if own.end.map({ start <= $0 }) ?? true { return Evaluated(true) }
    }
    return missing.isEmpty ? Evaluated(false) : Evaluated(open: Open(missing: missing))
  }

  /// The days on which a decision works; one without an end works on.
  private mutating func stretch(of decision: EntityReference) -> (begin: Day?, end: Day?) {
    func day(_ fact: FactID?) -> Day? {
      guard let fact, case .date(let day)? = file[decision].slots[code.factSlots[fact.index]]?.value
      else { return nil }
      return day
    }
    return (day(code.facts.decisionBegin), day(code.facts.decisionEnd))
  }

  // MARK: Amounts

  private mutating func contribution(
    _ index: Int,
    _ examined: Examined,
    at node: NodeID
  ) -> Evaluated {
    let rule = code.program.contributions[index]
    let found = examined.evaluation.determinations.first { found in
      guard case .contribution(let other) = found.rule else { return false }
      return code.program.contributions[other].name == rule.name
    }
    guard let found else { return Evaluated(.number(.zero)) }
    switch found.outcome {
    case .notDue: return Evaluated(.number(.zero))
    case .due:
      guard let amount = found.amount, let number = amount.number else {
        return Evaluated(open: found.amount?.open ?? found.open)
      }
      // Another version may be due for another period; then there is nothing to compare with.
      guard amount.type == rule.type else {
        return Evaluated(open: Open(reasons: [.fault(.notComparable, node)]))
      }
      return Evaluated(.number(number))
    default: return Evaluated(open: found.open)
    }
  }

  private mutating func formAmount(_ examined: Examined) -> Evaluated {
    let found = examined.evaluation.determinations.first { found in
      guard case .form(_, let provision) = found.rule else { return false }
      return code.program.provisions[provision].option == examined.provision
        && found.subject == examined.request
    }
    guard let found else { return Evaluated(open: Open(reasons: [.noRule])) }
    if let number = found.amount?.number { return Evaluated(.number(number)) }
    return Evaluated(open: found.amount?.open ?? found.open)
  }
}
