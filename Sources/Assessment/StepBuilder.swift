import Base
import Cases
import Evaluation
import RuleProgram

/// Projects the record of an evaluation on numbered steps; nothing is evaluated again.
struct StepBuilder {
  let program: Program
  let evaluation: Evaluation
  /// The step under which an entry of the record was shown.
  var shown: [Int: String] = [:]
  /// The step that says whether a rung suffices for a request.
  private var findings: [RungFinding: String] = [:]
  /// What decides the point that is being built.
  var deciding: Deciding?
  var number = 0
  /// The sum that gave the amount of the form of this point, for what is worked out from it.
  var formAmount: (form: Int, id: String)?
  /// The fact that `leeftijd` is counted from.
  private let birthDate: FactID?

  init(program: Program, evaluation: Evaluation) {
    self.program = program
    self.evaluation = evaluation
    let facts = program.vocabulary.facts(of: .person)
    birthDate = facts.first { program.vocabulary[$0].name == "geboortedatum" }
  }

  /// The steps of one point.
  mutating func steps(of point: Point) -> [Step] {
    number = point.number
    formAmount = nil
    deciding = point.determination.deciding
    let places = children(of: point.determination.entries)
    var steps: [Step] = []
    for place in relevant(places, for: point.determination) {
      let id = "\(number).\(steps.count + 1)"
      switch evaluation.entries[place].item {
      case .condition(let condition): appendParts(of: condition, at: place, to: &steps)
      case .rung, .maximum, .start: steps.append(step(at: place, id: id))
      case .contributionAmount(let index):
        steps.append(sum(.contribution(index), at: place, id: id))
      case .formAmount(let index): steps.append(sum(.form(index), at: place, id: id))
      case .formExtraPayment(let index): steps.append(sum(.formExtra(index), at: place, id: id))
      case .provisionAmount(let index): steps.append(sum(.provision(index), at: place, id: id))
      case .transitionAmount(let index):
        steps.append(sum(.transition(index), at: place, id: id))
      default: break
      }
    }
    appendEnds(point, places, to: &steps)
    return steps
  }

  /// The entries that are shown: a rung that ends the way up ends the steps too, and where an own
  /// condition of the provision fails, only the rung that suffices comes behind the conditions.
  func relevant(_ places: [Int], for determination: Determination) -> [Int] {
    func isRung(_ place: Int) -> Bool {
      guard case .rung = evaluation.entries[place].item else { return false }
      return true
    }
    switch determination.outcome {
    case .notNeeded(let rung):
      let last = places.firstIndex { evaluation.entries[$0].item == .rung(rung) }
      return last.map { places[...$0].filter(isRung) } ?? places
    case .notMet:
      let sufficient = places.first { isRung($0) && evaluation.entries[$0].value.truth == true }
      return places.filter { !isRung($0) } + (sufficient.map { [$0] } ?? [])
    default: return places
    }
  }

  // MARK: Conditions

  /// A list of conditions that must all hold is shown part by part; another group is one step.
  mutating func appendParts(of id: ConditionID, at place: Int, to steps: inout [Step]) {
    if case .all = program[id].test, !program.isPower(id) {
      for part in children(of: place) {
        guard case .condition(let inner) = evaluation.entries[part].item else { continue }
        appendParts(of: inner, at: part, to: &steps)
      }
    } else {
      steps.append(step(at: place, id: "\(number).\(steps.count + 1)"))
    }
  }

  /// The step of one entry, with the facts and the steps that went in.
  mutating func step(at place: Int, id: String) -> Step {
    let entry = evaluation.entries[place]
    shown[place] = shown[place] ?? id
    var step = Step(
      id: id,
      content: content(of: entry.item),
      subject: entry.subject,
      value: entry.value.state,
      type: type(of: entry.item),
      facts: [],
      citations: citations(of: entry.item),
      sameAs: nil,
      decides: decides(entry.item),
      inputs: [],
      steps: []
    )
    if let earlier = entry.earlier, let known = shown[earlier], known != id {
      step.sameAs = known
      return step
    }
    if case .rung(let rung) = entry.item, let fact = program.vocabulary.rungFinding {
      step.facts = [used(fact, key: .choice(rung), entry.subject)]
      let finding = RungFinding(subject: entry.subject, rung: rung)
      step.sameAs = findings[finding]
      findings[finding] = findings[finding] ?? id
      return step
    }
    let inner = source(of: place)
    shown[inner] = shown[inner] ?? id
    gather(below: inner, into: &step)
    step.sameAs = knownFinding(step) ?? step.sameAs
    return step
  }

  /// The step on a rung that already says what a condition on the finding asks again.
  func knownFinding(_ step: Step) -> String? {
    guard step.steps.isEmpty, step.facts.count == 1, let used = step.facts.first,
      used.fact == program.vocabulary.rungFinding, case .choice(let rung)? = used.key
    else { return nil }
    return findings[RungFinding(subject: used.entity, rung: rung)]
  }

  /// Collects what an entry rests on: its own facts, and a step for each definition or condition.
  mutating func gather(below place: Int, into step: inout Step) {
    for child in children(of: place) {
      let entry = evaluation.entries[child]
      switch entry.item {
      case .node(let id):
        switch program[id] {
        case .fact(let fact): add(used(fact, key: nil, entry.subject), to: &step)
        case .keyedFact(let fact, let key):
          gather(below: child, into: &step)
          add(used(fact, key: operandValue(key, below: child), entry.subject), to: &step)
        case .age:
          if let fact = birthDate { add(used(fact, key: nil, entry.subject), to: &step) }
        case .ruled(let value): gather(value, entry.subject, into: &step)
        case .arithmetic(let left, let operation, let right):
          gather(below: child, into: &step)
          step.additions += addition(left, operation, right, below: child)
        default: gather(below: child, into: &step)
        }
      case .definition(let id, _):
        if isDirect(id, in: step.content) {
          gatherDefinition(at: child, into: &step)
        } else {
          step.steps.append(self.step(at: child, id: "\(step.id).\(step.steps.count + 1)"))
        }
      case .condition, .exception:
        step.steps.append(self.step(at: child, id: "\(step.id).\(step.steps.count + 1)"))
      default: gather(below: child, into: &step)
      }
    }
  }

  /// Whether a definition is no step of its own: a parameter, or all that a condition asks.
  func isDirect(_ id: DefinitionID, in content: StepContent) -> Bool {
    switch program[id].sort {
    case .parameter: return true
    case .reading: return false
    case .derivation, .table:
      guard case .condition(let condition) = content,
        case .expression(let node) = program[condition].test
      else { return false }
      if case .not(let inner) = program[node] { return program[inner] == .definition(id) }
      return program[node] == .definition(id)
    }
  }

  mutating func gatherDefinition(at place: Int, into step: inout Step) {
    let inner = source(of: place)
    let own = citations(of: evaluation.entries[place].item)
    if case .definition(let id, _) = evaluation.entries[place].item, program[id].sort != .parameter
    {
      if let known = shown[inner], known != step.id { step.sameAs = known }
      shown[inner] = shown[inner] ?? step.id
    }
    gather(below: inner, into: &step)
    if step.citations.isEmpty { step.citations = own }
  }

  func add(_ fact: UsedFact, to step: inout Step) {
    if !step.facts.contains(fact) { step.facts.append(fact) }
  }

  // MARK: Sums

  mutating func sum(_ reference: AmountReference, at place: Int, id: String) -> Step {
    var builder = SumBuilder(self, id: id)
    builder.context = [amountCitations(reference)]
    let lines = builder.lines(below: place)
    self = builder.steps
    if case .form(let form) = reference { formAmount = (form, id) }
    let entry = evaluation.entries[place]
    return Step(
      id: id,
      content: .sum(reference),
      subject: entry.subject,
      value: entry.value.state,
      type: amountType(reference),
      facts: [],
      citations: lines.isEmpty ? amountCitations(reference) : [],
      sameAs: nil,
      decides: false,
      inputs: lines.last.map { [$0.id] } ?? [],
      steps: lines + builder.substeps
    )
  }
}

/// A rung for a request.
private struct RungFinding: Hashable {
  var subject: EntityReference
  var rung: Int
}
