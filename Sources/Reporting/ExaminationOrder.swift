import Assessment
import RuleProgram

/// One part of what is told about a case that was tested.
enum ExaminationPart {
  /// One finding, with the decision that it is about; nil for a right or a request itself.
  case finding(Finding, ExaminedDecision?)
  /// Everything about a decision that is in order, and what was left to people.
  case tested(ExaminedDecision)
}

extension Examination {
  /// The findings that say something, gravest first.
  var tellingParts: [ExaminationPart] {
    let faults = decisions.reversed().flatMap { decision in
      decision.findings.filter { $0.verdict == .unlawful }
        .map { ExaminationPart.finding($0, decision) }
    }
    let others = findings.filter { $0.verdict != .lawful }
      .map { ExaminationPart.finding($0, nil) }
    let open = decisions.flatMap { decision in
      decision.findings.filter { !$0.isSilent && $0.verdict != .unlawful }
        .map { ExaminationPart.finding($0, decision) }
    }
    return faults + others + open
  }
}

extension Finding {
  /// Whether there is nothing to tell but that it is in order.
  var isSilent: Bool { verdict == .lawful || verdict == .judgement }
}
