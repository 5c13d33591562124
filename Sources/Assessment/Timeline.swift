package import Base
package import Cases
package import Evaluation
package import RuleProgram

/// The answers to one case through a period: what the rules say, and the days on which that changes.
package struct Timeline: Sendable {
  /// The case.
  package var file: CaseFile
  /// The answers to readings that count instead of those of the rules.
  package var choices: [ReadingChoice]
  /// The first day of the period.
  package var first: Day
  /// The last day of the period.
  package var last: Day
  /// The first day of the period, then each day in it on which an answer differs from the day before.
  package var moments: [Moment]
  /// The determinations that say anything in the period.
  package var tracks: [Track]
  /// The first day after the period on which an answer differs; nil when none is known to come.
  package var nextChange: Day?
  /// How many times the case was evaluated to find the days.
  package var evaluationCount: Int

  /// The days from a moment to the next one.
  package func stretch(_ index: Int) -> ClosedRange<Day> {
    let next = moments.indices.contains(index + 1) ? moments[index + 1].day.adding(days: -1) : nil
    return moments[index].day...max(next ?? last, moments[index].day)
  }
}

/// A day from which on the answers are what they are until the next moment.
package struct Moment: Sendable {
  /// The day.
  package var day: Day
  /// What the rules say from this day on.
  package var report: Report
  /// What differs from the day before; empty for the first moment of a timeline.
  package var changes: [Change]
}

/// An answer that differs from that of the day before.
package struct Change: Sendable {
  /// The track of the answer, by its index in the timeline.
  package var track: Int
  /// What made it differ; empty when no cause was found.
  package var causes: [ChangeCause]

  /// Creates a change.
  package init(track: Int, causes: [ChangeCause]) {
    self.track = track
    self.causes = causes
  }
}

/// One determination, or some of one request that always go together, through a period.
package struct Track: Sendable {
  /// The rules by their first version in the period; more than one only for provisions.
  package var rules: [RuleReference]
  /// What the determination is about.
  package var subject: EntityReference
  /// The index of the point in the report of each moment; nil where the rule is not about the case.
  package var points: [Int?]
}

/// What made an answer differ from that of the day before.
package enum ChangeCause: Hashable, Sendable {
  /// A candidate of the end of a transition came.
  case end(transition: Int, candidate: Int)
  /// The first day of a transition.
  case start(transition: Int)
  /// A version of a rule begins.
  case begin(RuleReference)
  /// A version of a rule ends.
  case finish(RuleReference)
  /// Another version of a definition; no version when none holds any more.
  case version(DefinitionID, version: Int?)
  /// A definition came to another value; nil when it is open from then on.
  case value(DefinitionID, Value?)
  /// A labelled condition came to another answer; nil when it is open from then on.
  case condition(ConditionID, Bool?)
  /// A right or a supply begins, or is over.
  case supply(EntityReference, begins: Bool)
}

extension Determination {
  /// Whether this says only that no rule holds on the day.
  package var isGap: Bool { open.missing.isEmpty && open.reasons == [.noRule] }
}
