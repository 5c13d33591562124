package import Base
package import RuleProgram

/// What two rule sets come to over one population.
package struct ComparisonReport: Sendable {
  /// The rules that are compared with.
  package var old: RuleSet
  /// The rules that may come instead.
  package var new: RuleSet
  /// The first and the last day that a household was assessed on; nil without households.
  package var days: ClosedRange<Day>?
  /// The households that both rule sets were applied to.
  package var households = 0
  /// The lines that did not fit and were passed over.
  package var skipped = 0
  /// The first line of the population, when it says that the population is made up.
  package var populationHead: String?
  /// The facts that only one of the rule sets knows, or that both know differently.
  package var vocabulary = VocabularyDifference()
  /// What is written differently, in the order of the rules.
  package var changes: [RuleChange] = []
  /// The rules of which only words, sources or checks differ, which change no outcome.
  package var wordsOnly: [String] = []
  /// The households that came by any change.
  package var reached = 0
  /// For each change, the households that came by it.
  package var reachedBy: [Int] = []
  /// How many households each direction counts; together they are all households.
  package var directions: [Direction: Int] = [:]
  /// What each rule came to, in the order of the rules.
  package var answers: [AnswerTally] = []
  /// The households that change, by what changes them; together they are all that change.
  package var causes: [CauseTally] = []
  /// The households by type; nil when no type was named and the rules have none.
  package var types: TypeTable?
  /// The first household of each kind of change, in the order of the population.
  package var examples: [Example] = []

  /// The households of which any answer changes.
  package var changed: Int { households - (directions[.same] ?? 0) }

  /// Creates a report of nothing.
  package init(old: RuleSet, new: RuleSet) {
    self.old = old
    self.new = new
  }
}

/// One of the two rule sets.
package struct RuleSet: Sendable {
  /// The folder as the user named it; nil for the rules that came with the program.
  package var folder: String?
  /// A program for each municipality.
  package var programs: [Program]

  /// Creates a rule set.
  package init(folder: String?, programs: [Program]) {
    self.folder = folder
    self.programs = programs
  }
}

/// Which way a household goes.
package enum Direction: Hashable, Sendable, CaseIterable {
  /// Pays less, gets more, or gets what it did not get.
  case better
  /// Pays more, gets less, or loses what it got.
  case worse
  /// Better by one rule and worse by another.
  case both
  /// An answer changes, but it cannot be said which way.
  case other
  /// Every answer stays the same.
  case same
}

/// What happens to one household by one rule.
package enum Effect: Hashable, Sendable, CaseIterable {
  /// An own contribution becomes lower, or higher.
  case paysLess, paysMore
  /// An amount that is paid out becomes higher, or lower.
  case getsMore, getsLess
  /// What was not open to the household becomes so, or the other way.
  case gained, lost
  /// An old right runs on longer, or shorter.
  case longer, shorter
  /// What was certain is `onbekend` or `onbepaald`, or the other way.
  case becomesOpen, becomesCertain
  /// It is not certain in either, but the amount that it is at most is another.
  case otherBound
  /// Another outcome that is neither better nor worse.
  case otherOutcome
  /// Several requests of the household change in different ways.
  case mixed
  /// The rule says the same in both.
  case same

  /// Which way the household goes by this effect.
  package var direction: Direction {
    switch self {
    case .paysLess, .getsMore, .gained, .longer: .better
    case .paysMore, .getsLess, .lost, .shorter: .worse
    case .mixed: .both
    case .becomesOpen, .becomesCertain, .otherBound, .otherOutcome: .other
    case .same: .same
    }
  }
}

/// A rule as both rule sets know it.
package struct RuleLabel: Hashable, Sendable {
  /// What it is.
  package var sort: Sort
  /// What the rules call it.
  package var name: String
  /// The heading in a report.
  package var title: String

  /// The sorts of rule that have an answer.
  package enum Sort: Int, Hashable, Sendable, Comparable {
    case contribution, provision, form, transition, need

    /// Whether the first is told before the second.
    package static func < (one: Sort, other: Sort) -> Bool { one.rawValue < other.rawValue }
  }
}

/// What one rule came to over the population.
package struct AnswerTally: Sendable {
  /// The rule.
  package var rule: RuleLabel
  /// The households for which the rule says anything in either rule set.
  package var households = 0
  /// How many of them each effect counts; together they are these households.
  package var effects: [Effect: Int] = [:]
  /// The amounts, when the rule has any.
  package var money: [MoneyTally] = []
  /// The households that change, by what changes them.
  package var causes: [CauseTally] = []
  /// The households that change, by their type; empty when they are not divided.
  package var types: [TypeTable.Row] = []

  /// The households for which the answer changes.
  package var changed: Int { households - (effects[.same] ?? 0) }
}

/// The amounts of one rule, for the households of which both amounts are certain.
package struct MoneyTally: Sendable {
  /// Whether households pay it; else it is paid out to them.
  package var isPaid: Bool
  /// The period that amounts are per; nil for a single amount.
  package var period: Period?
  /// Euros, exact; nil when the sum cannot be held.
  package var old: Fraction? = .zero
  package var new: Fraction? = .zero
  /// How many periods go in a year, by the rules themselves; nil when they do not say.
  package var periodsInYear: (old: Fraction?, new: Fraction?)
  /// The households with two certain amounts of which either is above zero.
  package var households = 0
  /// The households of which an amount is not certain; they are left out of the sums.
  package var uncertain = 0
  /// The households that pay or get the same amount, above zero.
  package var sameAmount = 0
  /// The households of which an amount is not certain, and the answer is the same.
  package var uncertainSame = 0
  /// How many households have each difference (new less old), 0 included.
  package var differences: [Fraction: Int] = [:]
  /// How many households have each amount.
  package var oldAmounts: [Fraction: Int] = [:]
  package var newAmounts: [Fraction: Int] = [:]
}

/// Households that change by the same changes of the rules.
package struct CauseTally: Sendable {
  /// The places in `ComparisonReport.changes`, sorted; empty when no cause was found.
  package var changes: [Int]
  /// How many households.
  package var households = 0
  /// How many of them go each way.
  package var directions: [Direction: Int] = [:]
  /// What they pay or get more together, in the unit of the first amount of the rule; nil without
  /// one.
  package var difference: Fraction?

  /// Creates a tally of no households.
  package init(changes: [Int]) {
    self.changes = changes
  }
}

/// What is written differently in one place of the rules.
package struct RuleChange: Hashable, Sendable {
  /// What it is about: `basisbijdrage, gehuwd deels AOW, vanaf 1 januari 2015`.
  package var title: String
  /// A short name for a column: `basisbijdrage gehuwd deels AOW`.
  package var name: String
  /// Whether it is in one of the rule sets only.
  package var sort: Sort
  /// The lines that only the old rules have.
  package var old: [String]
  /// The lines that only the new rules have.
  package var new: [String]

  /// How a place differs.
  package enum Sort: Hashable, Sendable {
    case added, removed, changed
  }
}

/// How the facts of two rule sets differ, by their names.
package struct VocabularyDifference: Hashable, Sendable {
  /// The facts that only the old rules know.
  package var onlyOld: [String] = []
  /// The facts that only the new rules know.
  package var onlyNew: [String] = []
  /// The facts with another type.
  package var retyped: [String] = []

  /// Whether both know the same facts.
  package var isEmpty: Bool { onlyOld.isEmpty && onlyNew.isEmpty && retyped.isEmpty }
}

/// The households by type.
package struct TypeTable: Sendable {
  /// What they are divided by, such as `huishoudtype`.
  package var name: String
  /// The types, in the order of the rules.
  package var rows: [Row]

  /// The households of one type.
  package struct Row: Sendable {
    /// The type, or that it is not known.
    package var name: String
    /// How many households.
    package var households = 0
    /// How many of them go each way.
    package var directions: [Direction: Int] = [:]
    /// What they pay or get more together by one rule, in the unit of its first amount; nil without
    /// one.
    package var difference: Fraction?
  }
}
