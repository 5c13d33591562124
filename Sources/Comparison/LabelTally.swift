import Base
import Evaluation
import RuleProgram

/// What one rule came to, while households are added.
struct LabelTally: Sendable {
  private(set) var households = 0
  private(set) var effects: [Effect: Int] = [:]
  private(set) var money: [MoneyKey: MoneyTally] = [:]
  private(set) var causes: [[Int]: CauseTally] = [:]
  private(set) var types: [String: TypeTable.Row] = [:]

  /// What amounts are about; amounts of different kinds are never added.
  struct MoneyKey: Hashable {
    var isPaid: Bool
    var period: Period?
  }

  /// Adds the answers of a household of a type.
  mutating func add(_ group: AnswerGroup, _ sort: RuleLabel.Sort, of type: String?) {
    guard group.says else { return }
    households += 1
    let effect = group.effect
    effects[effect, default: 0] += 1
    var difference: Fraction?
    if let key = group.moneyKey(isPaid: sort == .contribution) {
      difference = add(group, key) { sort == .contribution ? $0.paid : $0.received }
    }
    if let key = group.extraKey { _ = add(group, key) { $0.extra } }
    guard effect != .same else { return }
    let changes = group.changes
    causes[changes, default: CauseTally(changes: changes)].add(effect.direction, difference)
    if let type {
      types[type, default: TypeTable.Row(name: type)].add(effect.direction, difference)
    }
  }

  /// Adds the amounts of a household, and returns how much more there is by the new rules.
  private mutating func add(
    _ group: AnswerGroup,
    _ key: MoneyKey,
    _ amount: (Answer?) -> Money
  ) -> Fraction? {
    var tally = money[key] ?? MoneyTally(isPaid: key.isPaid, period: key.period)
    defer { money[key] = tally }
    let before = group.answers.map { amount($0.old) }.total
    let after = group.answers.map { amount($0.new) }.total
    guard let before, let after, let difference = after.subtracting(before) else {
      tally.uncertain += 1
      if group.effect == .same { tally.uncertainSame += 1 }
      return nil
    }
    tally.old = tally.old?.adding(before)
    tally.new = tally.new?.adding(after)
    if before.isZero, after.isZero { return .zero }
    tally.households += 1
    if group.effect == .same { tally.sameAmount += 1 }
    tally.differences[difference, default: 0] += 1
    tally.oldAmounts[before, default: 0] += 1
    tally.newAmounts[after, default: 0] += 1
    return difference
  }

  mutating func add(_ other: LabelTally) {
    households += other.households
    effects.merge(other.effects, uniquingKeysWith: +)
    for (key, tally) in other.money {
      if money[key] == nil { money[key] = tally } else { money[key]?.add(tally) }
    }
    for (changes, tally) in other.causes {
      causes[changes, default: CauseTally(changes: changes)].add(tally)
    }
    for (type, row) in other.types { types[type, default: TypeTable.Row(name: type)].add(row) }
  }
}

extension [Money] {
  /// The sum; nil when any is not certain.
  fileprivate var total: Fraction? {
    reduce(Fraction.zero as Fraction?) { sum, money in
      guard let number = money.number else { return nil }
      return sum?.adding(number)
    }
  }
}

extension AnswerGroup {
  /// What the amounts are about; nil when there are none, or they are not of one kind.
  fileprivate func moneyKey(isPaid: Bool) -> LabelTally.MoneyKey? {
    key(
      isPaid: isPaid,
      answers.flatMap { [$0.old, $0.new] }.compactMap { $0?.determination.amount }
    )
  }

  fileprivate var extraKey: LabelTally.MoneyKey? {
    let all = answers.flatMap { [$0.old, $0.new] }
    return key(isPaid: true, all.compactMap { $0?.determination.extraPayment })
  }

  private func key(isPaid: Bool, _ amounts: [Amount]) -> LabelTally.MoneyKey? {
    guard let first = amounts.first, case .money(let period) = first.type,
      amounts.allSatisfy({ $0.type == first.type })
    else { return nil }
    return LabelTally.MoneyKey(isPaid: isPaid, period: period)
  }
}

extension MoneyTally {
  fileprivate init(isPaid: Bool, period: Period?) {
    self.isPaid = isPaid
    self.period = period
    periodsInYear = (nil, nil)
  }

  fileprivate mutating func add(_ other: MoneyTally) {
    old = sum(old, other.old)
    new = sum(new, other.new)
    households += other.households
    uncertain += other.uncertain
    uncertainSame += other.uncertainSame
    sameAmount += other.sameAmount
    differences.merge(other.differences, uniquingKeysWith: +)
    oldAmounts.merge(other.oldAmounts, uniquingKeysWith: +)
    newAmounts.merge(other.newAmounts, uniquingKeysWith: +)
  }

  private func sum(_ one: Fraction?, _ other: Fraction?) -> Fraction? {
    guard let one, let other else { return nil }
    return one.adding(other)
  }
}
