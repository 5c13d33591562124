import Base
import Cases
import Evaluation
import RuleProgram

/// Which answer of a household it is, in words that both rule sets share.
struct AnswerName: Hashable {
  /// The rule, by its place among the labels.
  var label: Int
  var subject: EntityReference
  /// The supply that it is about.
  var supply: Int?
  /// How many answers before it have the same name.
  var repetition = 0
}

/// What one of the rule sets answers for a household.
struct Answer: Sendable {
  let name: AnswerName
  let determination: Determination
  /// The name of the rung that suffices.
  let rung: String?

  /// The answers of an evaluation, in its order.
  static func all(_ evaluation: Evaluation, _ pair: ProgramPair, _ side: RuleDiff.Side) -> [Answer]
  {
    let labels = pair.labels(side)
    let ladder = pair.engine(side).program.ladder
    var supplies: [Int]?
    var answers: [Answer] = []
    for determination in evaluation.determinations {
      var name = AnswerName(label: labels[determination.rule], subject: determination.subject)
      if let supply = determination.supply {
        let keys = supplies ?? pair.supplyKeys(of: evaluation, side)
        supplies = keys
        name.supply = keys[supply.index]
      }
      name.repetition = answers.count { $0.name.isSame(as: name) }
      var rung: String?
      if case .notNeeded(let index) = determination.outcome { rung = ladder?.rungs[index].name }
      answers.append(Answer(name: name, determination: determination, rung: rung))
    }
    return answers
  }

  var outcome: Outcome { determination.outcome }

  /// Whether the rule says anything of the household.
  var says: Bool { outcome != .notApplicable && outcome != .ended }

  /// Whether it is not certain what the rule says.
  var isOpen: Bool { outcome == .unknown || outcome == .undetermined }
}

extension AnswerName {
  fileprivate func isSame(as other: AnswerName) -> Bool {
    label == other.label && subject == other.subject && supply == other.supply
  }
}

/// An amount of a household by one rule: certain, or not.
enum Money: Hashable {
  case certain(Fraction)
  case uncertain

  var number: Fraction? {
    guard case .certain(let number) = self else { return nil }
    return number
  }
}

extension Answer? {
  /// What the household pays by a contribution; nothing when none is due.
  var paid: Money {
    guard let answer = self else { return .certain(.zero) }
    switch answer.outcome {
    case .notDue, .notApplicable: return .certain(.zero)
    case .due:
      guard let amount = answer.determination.amount?.number else { return .uncertain }
      return .certain(amount)
    default: return .uncertain
    }
  }

  /// What the household gets by a provision, a form or an old right; nothing when it is not open.
  var received: Money {
    guard let answer = self, answer.outcome.isGiven else {
      return self?.isOpen == true ? .uncertain : .certain(.zero)
    }
    guard let amount = answer.determination.amount else { return .certain(.zero) }
    return amount.number.map { .certain($0) } ?? .uncertain
  }

  /// What the household pays on top of what a form gives.
  var extra: Money {
    guard let answer = self, answer.outcome.isGiven else {
      return self?.isOpen == true ? .uncertain : .certain(.zero)
    }
    guard let amount = answer.determination.extraPayment else { return .certain(.zero) }
    return amount.number.map { .certain($0) } ?? .uncertain
  }
}

extension Amount {
  /// What it is at most, as far as that is known.
  fileprivate var bound: Fraction? { number ?? atMost }
}

extension Outcome {
  /// Whether the household gets something by it.
  var isGiven: Bool { isPositive || self == .transition }
}

/// What happens to a household by one rule.
func effect(from old: Answer?, to new: Answer?, _ sort: RuleLabel.Sort) -> Effect {
  switch sort {
  case .contribution: effectOfContribution(old, new)
  case .transition: effectOfTransition(old, new)
  case .provision, .form, .need: effectOfProvision(old, new)
  }
}

private func effectOfContribution(_ old: Answer?, _ new: Answer?) -> Effect {
  switch (old.paid, new.paid) {
  case (.certain(let before), .certain(let after)):
    if before < after { return .paysMore }
    if after < before { return .paysLess }
    let (one, other) = (old?.outcome ?? .notDue, new?.outcome ?? .notDue)
    return one == other ? .same : .otherOutcome
  case (.certain, .uncertain): return .becomesOpen
  case (.uncertain, .certain): return .becomesCertain
  case (.uncertain, .uncertain):
    if old?.outcome != new?.outcome { return .otherOutcome }
    return old?.determination.amount?.bound == new?.determination.amount?.bound
      ? .same : .otherBound
  }
}

private func effectOfTransition(_ old: Answer?, _ new: Answer?) -> Effect {
  let (runsBefore, runsAfter) = (old?.outcome == .transition, new?.outcome == .transition)
  if let open = effectOfOpenness(old, new) { return open }
  switch (runsBefore, runsAfter) {
  case (false, false): return .same
  case (false, true): return .gained
  case (true, false): return .lost
  case (true, true):
    let (before, after) = (old?.determination.run, new?.determination.run)
    if before?.isExact != after?.isExact {
      return after?.isExact == true ? .becomesCertain : .becomesOpen
    }
    let (last, next) = (before?.lastDay ?? .last, after?.lastDay ?? .last)
    if last != next { return next > last ? .longer : .shorter }
    return effectOfAmount(old, new)
  }
}

private func effectOfProvision(_ old: Answer?, _ new: Answer?) -> Effect {
  if let open = effectOfOpenness(old, new) { return open }
  let (before, after) = (old?.outcome.isPositive ?? false, new?.outcome.isPositive ?? false)
  switch (before, after) {
  case (true, true):
    let change = effectOfAmount(old, new)
    return change == .same && old?.outcome != new?.outcome ? .otherOutcome : change
  case (false, true): return old?.outcome == .transition ? .otherOutcome : .gained
  case (true, false): return new?.outcome == .transition ? .otherOutcome : .lost
  case (false, false):
    let (one, other) = (old.flatMap(\.said), new.flatMap(\.said))
    return one == other && old?.rung == new?.rung ? .same : .otherOutcome
  }
}

/// Whether an answer becomes open or certain; nil when both are certain.
private func effectOfOpenness(_ old: Answer?, _ new: Answer?) -> Effect? {
  switch (old?.isOpen ?? false, new?.isOpen ?? false) {
  case (false, false): nil
  case (true, true): old?.outcome == new?.outcome ? .same : .otherOutcome
  case (false, true): .becomesOpen
  case (true, false): .becomesCertain
  }
}

/// What the amounts of an answer that is given in both come to.
private func effectOfAmount(_ old: Answer?, _ new: Answer?) -> Effect {
  let effects = [
    compare(old.received, new.received, more: .getsMore, less: .getsLess),
    compare(old.extra, new.extra, more: .paysMore, less: .paysLess),
  ].filter { $0 != .same }
  guard let first = effects.first else { return .same }
  return effects.allSatisfy { $0.direction == first.direction } ? first : .mixed
}

private func compare(_ old: Money, _ new: Money, more: Effect, less: Effect) -> Effect {
  switch (old, new) {
  case (.certain(let before), .certain(let after)):
    before == after ? .same : before < after ? more : less
  case (.certain, .uncertain): .becomesOpen
  case (.uncertain, .certain): .becomesCertain
  case (.uncertain, .uncertain): .same
  }
}

extension Answer {
  /// The outcome, when it says anything; a lighter rung is compared by its name.
  fileprivate var said: Outcome? {
    guard says else { return nil }
    if case .notNeeded = outcome { return .notNeeded(rung: 0) }
    return outcome
  }
}
