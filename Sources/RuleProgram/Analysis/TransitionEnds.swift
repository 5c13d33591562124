import Base

/// Returns the transitions that end before they begin: for everybody, or for a household that shows it.
func transitionsThatEndFirst(in program: Program) -> [Lead] {
  var result: [Lead] = []
  for (index, rule) in program.transitions.enumerated() {
    let start = program.constantDay(rule.starts.content)
    for (number, end) in rule.ends.enumerated() {
      if let start, let last = program.constantDay(end.day),
        end.isInclusive ? last < start : last <= start
      {
        result.append(Lead(.endsFirst(rule.name, end, isAlways: true)))
        continue
      }
      guard program.constantDay(end.day) == nil || start == nil,
        program.givenDays(behind: end.day).isSubset(
          of: program.givenDays(behind: rule.starts.content)
        )
      else { continue }
      result.append(
        Lead(
          .endsFirst(rule.name, end, isAlways: false),
          .endsBeforeItBegins(transition: index, end: number),
          needsProof: true
        )
      )
    }
  }
  return result
}

extension Program {
  /// The day that an expression always is, as far as it is written or shifted from what is written.
  fileprivate func constantDay(_ id: NodeID) -> Day? {
    switch self[id] {
    case .constant(.date(let day)): return day
    case .arithmetic(let left, let operation, let right):
      guard let day = constantDay(left), case .constant(.span(let span)) = self[right] else {
        return nil
      }
      switch operation {
      case .add: return day.adding(span)?.day
      case .subtract: return span.negated.flatMap { day.adding($0)?.day }
      case .multiply, .divide: return nil
      }
    case .definition(let definition):
      guard self[definition].key == nil, self[definition].versions.count == 1,
        case .expression(let inner)? = self[definition].versions.first?.body
      else { return nil }
      return constantDay(inner)
    default: return nil
    }
  }

  /// The dates of the case that a day hangs on.
  ///
  /// One that only the end hangs on may be long ago: then the case says so, and not the rule.
  fileprivate func givenDays(behind root: NodeID) -> Set<FactID> {
    var result: Set<FactID> = []
    var seen: Set<DefinitionID> = []
    var waiting = [root]
    while let next = waiting.popLast() {
      forEachNode(from: [next]) { _, node in
        switch node {
        case .fact(let fact), .keyedFact(let fact, _):
          if case .date = vocabulary[fact].type { result.insert(fact) }
        case .definition(let id), .keyedDefinition(let id, _):
          if seen.insert(id).inserted { waiting += self[id].versions.flatMap(\.body.expressions) }
        default: break
        }
      }
    }
    return result
  }
}
