import Base
import RuleProgram

/// What came of a condition, and which of its parts decides.
struct Verdict {
  var result: Evaluated
  /// The innermost labelled condition that decides.
  var deciding: ConditionID
}

extension Interpreter {
  /// Evaluates a labelled condition; every part is looked at, so that all of it can be explained.
  ///
  /// Whether a transition is about a case at all is most often settled by its first lines. There
  /// `stopsWhenDecided` leaves the rest alone: it would only ask for facts that make no difference.
  mutating func evaluate(
    _ id: ConditionID,
    stopsWhenDecided: Bool = false
  ) -> Verdict {
    let place = trace.begin()
    let verdict: Verdict
    switch code.tests[Int(id.index)] {
    case .expression(let node): verdict = Verdict(result: evaluate(node), deciding: id)
    case .all(let parts):
      verdict = join(
        parts,
        of: id,
        deciding: false,
        negated: false,
        stopsWhenDecided: stopsWhenDecided
      )
    case .any(let parts): verdict = join(parts, of: id, deciding: true, negated: false)
    case .none(let parts): verdict = join(parts, of: id, deciding: true, negated: true)
    }
    trace.end(place, .condition(id), subject, verdict.result)
    return verdict
  }

  private mutating func join(
    _ parts: [ConditionID],
    of id: ConditionID,
    deciding: Bool,
    negated: Bool,
    stopsWhenDecided: Bool = false
  ) -> Verdict {
    var join = Join(deciding: deciding)
    var decided: ConditionID?
    var open: ConditionID?
    for part in parts {
      let verdict = evaluate(part)
      switch verdict.result.state {
      case .open: open = open ?? verdict.deciding
      case .known(let value):
        if value == .boolean(deciding) { decided = decided ?? verdict.deciding }
      }
      join.add(verdict.result)
      if stopsWhenDecided, join.isDecided { break }
    }
    let result = join.result
    let innermost = join.isDecided ? decided : open
    return Verdict(result: negated ? negate(result) : result, deciding: innermost ?? id)
  }

  /// The deciding condition with the lists around it, from the outside in.
  mutating func path(to verdict: Verdict) -> [ConditionID] {
    var path = [verdict.deciding]
    while let last = path.last, let around = code.around[Int(last.index)] { path.append(around) }
    return path.reversed()
  }
}
