package import Base

/// The days of one dossier, in the order in which they come.
package struct DossierDays: Sendable {
  /// The day on which the resident came forward.
  package var reported: Day
  /// The day on which the inquiry was done.
  package var inquired: Day
  /// The day of the request.
  package var requested: Day
  /// The day of the decision.
  package var decided: Day
  /// The first day of what was granted.
  package var begin: Day
  /// The last day of what was granted.
  package var end: Day
  /// The day of every judgement.
  package var judged: Day
}

/// One person with a request or an old right, and what was decided on it.
package struct Dossier: Sendable {
  /// What kind of decision it is.
  package var sort: DecisionSort
  /// Its days.
  package var days: DossierDays
  /// What it costs per four weeks, in cents.
  package var price: Int
  /// The last day of the old right, when there is one.
  package var lastDay: Day?
  /// The person.
  package var person: DraftFacts
  /// The request; empty when a decision rests on an old right only.
  package var request: DraftFacts = [:]
  /// What was found on each rung of the ladder.
  package var rungs: DraftFacts = [:]
  /// The old right; empty when there is none.
  package var right: DraftFacts = [:]
  /// The decisions, one after the other.
  package var decisions: [DraftFacts] = []

  /// The facts of the first decision.
  package var decision: DraftFacts {
    get { decisions.first ?? [:] }
    set { if !decisions.isEmpty { decisions[0] = newValue } }
  }

  /// Whether the household pays for it under the new law.
  var contributes: Bool { sort.contributes && request["kostprijs"] != nil }
}

extension Day {
  /// The day so many days later; the first day of all when there is none.
  func plus(_ days: Int) -> Day { adding(days: days) ?? .first }

  /// A day that is written in a test; the first day of all when it is no day.
  package static func on(_ iso: String) -> Day { Day(iso: iso) ?? .first }
}
