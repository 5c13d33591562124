import Base
package import Cases
import Evaluation
import RuleProgram

/// What comparing many households came to: counts, sums and the first of each kind.
package struct ComparisonTally: Sendable {
  /// The households that were added.
  package private(set) var households = 0
  private(set) var days: ClosedRange<Day>?
  private(set) var reached = 0
  private(set) var reachedBy: [Int]
  private(set) var directions: [Direction: Int] = [:]
  private(set) var answers: [Int: LabelTally] = [:]
  private(set) var causes: [[Int]: CauseTally] = [:]
  private(set) var types: [String: TypeTable.Row] = [:]
  private(set) var firsts: [FirstKey: First] = [:]

  /// Where a case stands: the file as the user named it, and the line.
  package struct Place: Sendable {
    /// The file.
    package let path: String
    /// The line in it.
    package let line: Int

    /// Creates a place.
    package init(path: String, line: Int) {
      self.path = path
      self.line = line
    }
  }

  /// A kind of change: a rule and what happens by it.
  struct FirstKey: Hashable {
    var label: Int
    var effect: Effect
  }

  /// The first household of a kind.
  struct First {
    var place: Place
    var old: CaseFile
    var new: CaseFile
    var pair: Int
    var day: Day
    var type: String?
    var answer: AnswerName
    var changes: [Int]
  }

  /// Creates a tally of nothing.
  package init(_ comparer: Comparer) {
    reachedBy = comparer.changes.map { _ in 0 }
  }

  /// Adds a household.
  ///
  /// - Parameters:
  ///   - household: What came of it.
  ///   - old: The household as the old rules read it.
  ///   - new: The same as the new rules read it.
  ///   - place: Where it stands.
  ///   - comparer: What compared it.
  package mutating func add(
    _ household: ComparedHousehold,
    _ old: CaseFile,
    _ new: CaseFile,
    at place: Place,
    by comparer: Comparer
  ) {
    households += 1
    days =
      days.map { min($0.lowerBound, household.day)...max($0.upperBound, household.day) }
      ?? household.day...household.day
    if household.reached.contains(true) { reached += 1 }
    for (index, isReached) in household.reached.enumerated() where isReached {
      reachedBy[comparer.changePlaces[household.pair][index]] += 1
    }
    let direction = household.direction
    directions[direction, default: 0] += 1
    if let type = household.type {
      types[type, default: TypeTable.Row(name: type)].add(direction, nil)
    }
    for (label, group) in household.groups {
      answers[label, default: LabelTally()]
        .add(group, comparer.labels[label].sort, of: household.type)
      for answer in group.answers where answer.effect != .same {
        let key = FirstKey(label: label, effect: group.effect)
        if firsts[key] != nil { break }
        firsts[key] = First(
          place: place,
          old: old,
          new: new,
          pair: household.pair,
          day: household.day,
          type: household.type,
          answer: answer.name,
          changes: group.changes
        )
      }
    }
    guard direction != .same else { return }
    let changes = Set(household.answers.flatMap(\.changes)).sorted()
    causes[changes, default: CauseTally(changes: changes)].add(direction, nil)
  }

  /// Adds a tally of households that come after those of this one.
  package mutating func add(_ other: ComparisonTally) {
    households += other.households
    if let more = other.days {
      days =
        days.map {
          min($0.lowerBound, more.lowerBound)...max($0.upperBound, more.upperBound)
        } ?? more
    }
    reached += other.reached
    for index in reachedBy.indices { reachedBy[index] += other.reachedBy[index] }
    directions.merge(other.directions, uniquingKeysWith: +)
    for (label, tally) in other.answers { answers[label, default: LabelTally()].add(tally) }
    for (changes, tally) in other.causes {
      causes[changes, default: CauseTally(changes: changes)].add(tally)
    }
    for (type, row) in other.types { types[type, default: TypeTable.Row(name: type)].add(row) }
    firsts.merge(other.firsts) { first, _ in first }
  }
}

/// The answers of one household by one rule.
struct AnswerGroup {
  var answers: [ComparedAnswer] = []

  /// What happens to the household by the rule.
  var effect: Effect {
    let effects = Set(answers.map(\.effect)).subtracting([.same])
    if effects.count > 1 { return .mixed }
    return effects.first ?? .same
  }

  /// The changes that make any of them differ, sorted.
  var changes: [Int] { Set(answers.flatMap(\.changes)).sorted() }

  /// Whether the rule says anything in either rule set.
  var says: Bool { answers.contains { $0.old?.says == true || $0.new?.says == true } }
}

extension ComparedHousehold {
  /// Which way the household goes by everything together.
  var direction: Direction {
    let directions = Set(answers.map(\.effect.direction)).subtracting([.same])
    if directions.contains(.both) { return .both }
    switch (directions.contains(.better), directions.contains(.worse)) {
    case (true, true): return .both
    case (true, false): return .better
    case (false, true): return .worse
    case (false, false): return directions.isEmpty ? .same : .other
    }
  }

  /// The answers by rule, the rules in the order of their first answer.
  var groups: [(label: Int, group: AnswerGroup)] {
    var groups: [(label: Int, group: AnswerGroup)] = []
    for answer in answers {
      if let place = groups.firstIndex(where: { $0.label == answer.name.label }) {
        groups[place].group.answers.append(answer)
      } else {
        groups.append((answer.name.label, AnswerGroup(answers: [answer])))
      }
    }
    return groups
  }
}

/// Households that belong together: how many, which way they go, and what they pay or get more.
protocol HouseholdShare {
  var households: Int { get set }
  var directions: [Direction: Int] { get set }
  var difference: Fraction? { get set }
}

extension HouseholdShare {
  /// Adds a household, with what it pays or gets more.
  mutating func add(_ direction: Direction, _ more: Fraction?) {
    households += 1
    directions[direction, default: 0] += 1
    if let more { difference = (difference ?? .zero).adding(more) }
  }

  mutating func add(_ other: Self) {
    households += other.households
    directions.merge(other.directions, uniquingKeysWith: +)
    if let more = other.difference { difference = (difference ?? .zero).adding(more) }
  }
}

extension TypeTable.Row: HouseholdShare {}
extension CauseTally: HouseholdShare {}
