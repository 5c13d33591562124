import Base
import Cases
import Evaluation
import RuleProgram

extension SumBuilder {
  /// The citations of all candidates below an entry.
  func citations(ofCandidatesOf place: Int) -> [Citation] {
    var citations: [Citation] = []
    for part in steps.children(of: place) {
      for citation in namedValue(of: steps.evaluation.entries[part].item)?.citations ?? []
      where !citations.contains(citation) {
        citations.append(citation)
      }
    }
    return citations
  }

  /// Whether the candidates of an amount are compared for the highest or the lowest.
  func extreme(at place: Int) -> Extreme {
    let value: DerivedValue? =
      switch steps.evaluation.entries[place].item {
      case .contributionAmount(let index): steps.program.contributions[index].value
      case .formAmount(let index): steps.program.forms[index].amount
      case .formExtraPayment(let index): steps.program.forms[index].extraPayment
      case .definition(let id, let version): derived(id, version)
      default: nil
      }
    guard case .extreme(let extreme, _)? = value else { return .lowest }
    return extreme
  }

  func derived(_ id: DefinitionID, _ version: Int?) -> DerivedValue? {
    guard let version, case .derivation(let derivation) = steps.program[id].versions[version].body
    else { return nil }
    return derivation.base
  }

  /// The last line of a candidate, or its constant.
  mutating func candidate(at place: Int) -> Operand? {
    guard let named = namedValue(of: steps.evaluation.entries[place].item) else { return nil }
    if case .constant(let value) = steps.program[named.node] {
      return .constant(value, .money(per: nil))
    }
    context.append(named.citations)
    defer { context.removeLast() }
    return steps.children(of: place).compactMap { operand(at: $0) }.last
  }

  func namedValue(of item: TraceItem) -> NamedValue? {
    let program = steps.program
    let found: (value: DerivedValue?, index: Int)? =
      switch item {
      case .contributionCandidate(let rule, let index): (program.contributions[rule].value, index)
      case .formAmountCandidate(let form, let index): (program.forms[form].amount, index)
      case .formExtraCandidate(let form, let index): (program.forms[form].extraPayment, index)
      case .derivedCandidate(let id, let version, let index): (derived(id, version), index)
      default: nil
      }
    guard case .extreme(_, let candidates)? = found?.value, let index = found?.index else {
      return nil
    }
    return candidates[safe: index]
  }

  /// A parameter is a line; a derivation adds its lines, of which the last carries its name.
  mutating func definition(
    _ id: DefinitionID,
    _ version: Int?,
    at place: Int,
    _ origin: Int
  ) -> Operand? {
    let definition = steps.program[id]
    if definition.sort == .parameter, !definition.type.isMoney,
      case .known(let value) = steps.evaluation.entries[origin].value.state
    {
      pending += steps.citations(of: steps.evaluation.entries[origin].item)
      return .constant(value, definition.type)
    }
    if let place = raisedAmount(at: origin) {
      return raised(place, of: id, roundedAt: origin)
    }
    guard definition.sort == .derivation || definition.sort == .reading else {
      for part in steps.children(of: origin) { keep(part) }
      return append(.definition(id, version: version), at: origin, type: definition.type)
    }
    let isReading = definition.sort == .reading
    if isReading { keep(place) }
    context.append(isReading ? [] : steps.citations(of: steps.evaluation.entries[origin].item))
    defer { context.removeLast() }
    var last: Operand?
    var candidates: [Operand] = []
    for part in steps.children(of: origin) {
      switch steps.evaluation.entries[part].item {
      case .exception: last = exception(at: part, name: id) ?? last
      case .rounding(_, let held):
        let content = StepContent.rounding(id, version: held)
        let inputs = last
        last = append(content, at: part, type: definition.type)
        setInputs([inputs])
      case .derivedCandidate:
        if let operand = operand(at: part) { candidates.append(operand) }
      default: if isAmount(part) { last = operand(at: part, name: id) } else { keep(part) }
      }
    }
    if candidates.count > 1 {
      let operation = Operation.extreme(extreme(at: origin), candidates)
      last = appendOperation(operation, name: id, at: origin, type: definition.type)
    }
    if last == nil {
      last = append(.definition(id, version: version), at: origin, type: definition.type)
    }
    if case .line(let letter)? = last { letters[origin] = letter }
    return last
  }

  /// The line of an exception that fires.
  mutating func exception(at place: Int, name: DefinitionID) -> Operand? {
    var last: Operand?
    let fires = steps.evaluation.entries[place].value.truth == true
    for part in steps.children(of: place) {
      if fires, isAmount(part) { last = operand(at: part, name: name) } else { keep(part) }
    }
    return last
  }
}
