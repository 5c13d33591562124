import Base
import Cases
import Evaluation
import RuleProgram

/// Finds the changes of the rules that make the answers of one household differ.
struct AnswerCauses {
  private let pair: ProgramPair
  private let oldAnswers: [Answer]
  private let newAnswers: [Answer]
  /// What the old rules would come to where they give or ask nothing.
  private let withheld: [Determination]
  private let sorts: [RuleLabel]
  private var trace: CauseTrace
  /// The changes that the household came by, for what cannot be found otherwise.
  private let reached: [Bool]

  /// Takes two evaluations with a record, and what the old one holds beside its determinations.
  init(
    _ pair: ProgramPair,
    _ old: (evaluation: Evaluation, withheld: [Determination]),
    _ new: Evaluation,
    _ labels: [RuleLabel],
    _ reached: [Bool]
  ) {
    self.pair = pair
    self.reached = reached
    sorts = labels
    withheld = old.withheld
    oldAnswers = Answer.all(old.evaluation, pair, .old)
    newAnswers = Answer.all(new, pair, .new)
    trace = CauseTrace(pair, old.evaluation, new)
  }

  /// The changes behind an answer that differs; empty only when nothing was found.
  mutating func causes(of name: AnswerName) -> Set<Int> {
    let found = causes(of: name, passing: [])
    if !found.isEmpty { return found }
    return Set(reached.indices.filter { reached[$0] })
  }

  private mutating func causes(of name: AnswerName, passing: Set<AnswerName>) -> Set<Int> {
    let old = oldAnswers.first { $0.name == name }
    let new = newAnswers.first { $0.name == name }
    let own = ownChanges(old, new)
    var found = otherCauses(of: name, old, new, passing: passing.union([name]))
    if let old, let new {
      found.formUnion(stepCauses(old, new, own))
    } else if isAboutItself(old ?? new) {
      found.formUnion(own)
    }
    found.formUnion(amountCauses(old, new))
    return found.isEmpty ? own : found
  }

  /// The changes behind the height of an amount that only the new rules ask or give.
  ///
  /// What opens the way to it is not enough: it is compared with what the old rules would come to.
  private mutating func amountCauses(_ old: Answer?, _ new: Answer?) -> Set<Int> {
    guard let new, new.determination.amount != nil, old?.determination.amount == nil else {
      return []
    }
    let labels = pair.labels(.old)
    let before = withheld.filter {
      labels[$0.rule] == new.name.label && $0.subject == new.name.subject
    }.flatMap(trace.old.amounts)
    var found: Set<Int> = []
    for after in trace.new.amounts(of: new.determination) {
      guard let before = before.first(where: { trace.old.key(of: $0) == trace.new.key(of: after) })
      else { continue }
      found.formUnion(trace.causes(before, after))
    }
    return found
  }

  /// Whether a rule that says nothing on one side may do so for what is written in it; a contribution
  /// without any supply is about what others answer.
  private func isAboutItself(_ answer: Answer?) -> Bool {
    guard let answer else { return false }
    return sorts[answer.name.label].sort != .contribution
  }

  /// The changes of what is written in the rule itself, without its conditions.
  private func ownChanges(_ old: Answer?, _ new: Answer?) -> Set<Int> {
    var found: Set<Int> = []
    let label = (old ?? new)?.name.label
    for (side, answer) in [(trace.old, old), (trace.new, new)] {
      if let answer {
        found.formUnion(side.change(side.index.part(of: answer.determination.rule)))
      } else if let label {
        for part in side.index.parts(labelled: label, side.pair.labels(side.side)) {
          found.formUnion(side.change(part))
        }
      }
    }
    return found
  }

  // MARK: The steps of the rule

  private mutating func stepCauses(_ old: Answer, _ new: Answer, _ own: Set<Int>) -> Set<Int> {
    let isSum = old.determination.amount != nil && new.determination.amount != nil
    let before = trace.old.steps(of: old.determination, withAmounts: isSum)
    let after = trace.new.steps(of: new.determination, withAmounts: isSum)
    var found = ends(old.determination, new.determination)
    let frame = Frame(own: own, old: .known(.never), new: .known(.never))
    found.formUnion(trace.causes(of: before, and: after, below: frame))
    if old.outcome != new.outcome, old.outcome.isPositive, new.outcome.isPositive {
      // The way in is the same; only who decides differs.
      found.formUnion(own)
    }
    return found
  }

  /// The changes behind candidates of an end that bind.
  private mutating func ends(_ old: Determination, _ new: Determination) -> Set<Int> {
    let (before, after) = (trace.old.ends(of: old), trace.new.ends(of: new))
    var found: Set<Int> = []
    for end in before {
      guard let other = after.first(where: { $0.number == end.number }) else {
        if end.matters { found.formUnion(trace.old.change(end.part)) }
        continue
      }
      guard end.candidate.stand != other.candidate.stand, end.matters || other.matters else {
        continue
      }
      let below = trace.causes(end.place, other.place)
      let own = trace.old.change(end.part).union(trace.new.change(other.part))
      found.formUnion(below.isEmpty ? own : below)
    }
    for end in after where !before.contains(where: { $0.number == end.number }) && end.matters {
      found.formUnion(trace.new.change(end.part))
    }
    return found
  }

  // MARK: Other answers

  /// The changes behind other answers that this one follows from.
  private mutating func otherCauses(
    of name: AnswerName,
    _ old: Answer?,
    _ new: Answer?,
    passing: Set<AnswerName>
  ) -> Set<Int> {
    var found: Set<Int> = []
    var names = oldAnswers.map(\.name)
    names += newAnswers.map(\.name).filter { !names.contains($0) }
    for other in names where !passing.contains(other) {
      let (before, after) = (
        oldAnswers.first { $0.name == other }, newAnswers.first { $0.name == other }
      )
      guard follows(name, old, new, from: other, before, after) else { continue }
      // A form follows from whether its provision is open, not from what that comes to.
      let isJudged = sorts[name.label].sort != .form || before?.outcome != after?.outcome
      if isJudged, isChanged(before, after, sorts[other.label].sort) {
        found.formUnion(causes(of: other, passing: passing))
      } else {
        // The other answer is the same; what it says of this one, such as its contribution, is not.
        found.formUnion(ownChanges(before, after))
      }
    }
    return found
  }

  private func isChanged(_ old: Answer?, _ new: Answer?, _ sort: RuleLabel.Sort) -> Bool {
    effect(from: old, to: new, sort) != .same
  }

  /// Whether one answer follows from another.
  private func follows(
    _ name: AnswerName,
    _ old: Answer?,
    _ new: Answer?,
    from other: AnswerName,
    _ before: Answer?,
    _ after: Answer?
  ) -> Bool {
    switch (sorts[name.label].sort, sorts[other.label].sort) {
    case (.provision, .transition): hangs(old, before) != hangs(new, after)
    case (.form, .provision):
      name.subject == other.subject && isForm(old ?? new, of: other.label)
    case (.need, .provision), (.need, .transition): name.subject == other.subject
    case (.transition, .provision), (.transition, .transition):
      name.supply != nil && name.subject == other.subject
    case (.contribution, .provision), (.contribution, .transition):
      standings(old, of: other.subject, .old) != standings(new, of: other.subject, .new)
    default: false
    }
  }

  /// Whether a transition goes before a provision, or keeps it open.
  private func hangs(_ provision: Answer?, _ transition: Answer?) -> Bool {
    guard let provision, let transition else { return false }
    if case .transition(let index, let subject)? = provision.determination.deciding {
      return .transition(index) == transition.determination.rule
        && subject == transition.determination.subject
    }
    return provision.isOpen && transition.isOpen
      && Set(provision.determination.open.missing)
        .isSuperset(of: transition.determination.open.missing)
  }

  private func isForm(_ form: Answer?, of label: Int) -> Bool {
    guard case .form(_, let provision)? = form?.determination.rule else { return false }
    return [pair.oldLabels, pair.newLabels].contains { $0[.provision(provision)] == label }
  }

  /// How a contribution counts what comes from a right or a request.
  private func standings(_ contribution: Answer?, of origin: EntityReference, _ side: RuleDiff.Side)
    -> [Standing]
  {
    let supplies = contribution?.determination.supplies.filter { $0.origin == origin } ?? []
    return supplies.map { supply in
      let sort: Int
      switch supply.standing {
      case .counted: sort = 0
      case .excluded: sort = 1
      case .open: sort = 2
      }
      return Standing(sort: sort, provision: supply.provision.map { pair.labels(side).options[$0] })
    }
  }

  private struct Standing: Hashable {
    var sort: Int
    var provision: Int?
  }
}
