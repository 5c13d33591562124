package import Base
package import RuleProgram

/// What the rules say of one request, right or household on one day: an outcome, not a decision.
package struct Determination: Sendable {
  /// The rule that was applied.
  package var rule: RuleReference
  /// The request, the right, the supply or the household that it is about.
  package var subject: EntityReference
  /// What the rule comes to, by the table of outcomes in the design.
  package var outcome: Outcome
  /// The supply that it is about, when that follows from the subject.
  package var supply: EntityReference?
  /// What decides the outcome.
  package var deciding: Deciding?
  /// What keeps the outcome, or a part of it, open.
  package var open: Open
  /// The first day and the candidates of the last, for a transition.
  package var run: Run?
  /// The amount of a contribution, a form or a provision, and its type.
  package var amount: Amount?
  /// What a form leaves the resident to pay.
  package var extraPayment: Amount?
  /// How a contribution is dealt with, for a provision.
  package var regime: Regime?
  /// The supplies that a contribution counts, leaves out or cannot place yet.
  package var supplies: [CountedSupply] = []
  /// The requests that may still add to a contribution, because their own outcome is open.
  package var pendingRequests: [EntityReference] = []
  /// The indices of the warnings that apply.
  package var warnings: [Int] = []
  /// The parts of a provision that belong to it here.
  package var included: [ConditionID] = []
  /// Powers that exist: the form may be refused, or revoked.
  package var powers: [Power] = []
  /// Whether the provision is temporary, when the rules say something about it.
  package var isTemporary: Evaluated?
  /// When the outcome may change because time passes.
  package var horizon: Horizon
  /// Its entries in the record.
  package var entries: Range<Int>

  /// Creates a determination without anything open.
  package init(
    rule: RuleReference,
    subject: EntityReference,
    outcome: Outcome,
    deciding: Deciding? = nil,
    open: Open = Open(),
    horizon: Horizon,
    entries: Range<Int> = 0..<0
  ) {
    self.rule = rule
    self.subject = subject
    self.outcome = outcome
    self.deciding = deciding
    self.open = open
    self.horizon = horizon
    self.entries = entries
  }
}

/// The rule behind a determination, by its index in the program.
package enum RuleReference: Hashable, Sendable {
  /// One version of a provision.
  case provision(Int)
  /// A form of a provision.
  case form(Int, provision: Int)
  /// A transitional law.
  case transition(Int)
  /// An own contribution.
  case contribution(Int)
  /// The need of a request, which no provision serves or which is not known.
  case need
}

/// The outcome of a determination.
package enum Outcome: Hashable, Sendable {
  case met, notMet, freelyAccessible, due, notDue, unknown, undetermined, notApplicable
  /// A lighter rung suffices.
  case notNeeded(rung: Int)
  /// The old right runs on.
  case transition
  /// The old right ran, and has ended.
  case ended
}

/// What decides an outcome.
package enum Deciding: Hashable, Sendable {
  /// The innermost labelled condition last.
  case conditions([ConditionID])
  /// The rung that suffices, or that was found insufficient.
  case rung(Int)
  /// More is asked than the rules allow.
  case maximum
  /// A transition that runs for an entity.
  case transition(Int, EntityReference)
  /// The candidates that bind, by index.
  case candidates([Int])
  /// The rule had not begun.
  case notStarted(Day)
  /// No provision serves the need.
  case noProvision
}

/// The stretch of a transition.
package struct Run: Hashable, Sendable {
  /// The first day.
  package var start: Day?
  /// The candidates, in the order of the rules.
  package var candidates: [Candidate]
  /// The last day that is certain to be the latest possible; nil when no candidate is a day.
  package var lastDay: Day?
  /// Whether every candidate is known, so that `lastDay` is the last day itself.
  package var isExact: Bool
}

/// One candidate of the end of a transition.
package struct Candidate: Hashable, Sendable {
  /// What is known of the day.
  package var stand: Stand
  /// Whether it is the last day, perhaps together with others.
  package var binds: Bool

  /// A last day, a date that does not come, or what keeps it open.
  package enum Stand: Hashable, Sendable {
    /// The last day if this candidate binds, that day included.
    case day(Day)
    /// `nooit`: this candidate never binds.
    case never
    /// Not known yet, or left open by the sources.
    case open(Open)
  }
}

/// An amount and its type.
package struct Amount: Hashable, Sendable {
  /// Money and its period.
  package var type: ValueType
  /// Euros, exact; nil while the amount is open.
  package var number: Fraction?
  /// What keeps the amount open.
  package var open: Open?
  /// The candidates that bind, by index, for the extreme of candidates.
  package var binding: [Int]
  /// The lowest known candidate while another is open: the amount is at most this.
  package var atMost: Fraction?
}

/// A supply and how the contribution deals with it.
package struct CountedSupply: Hashable, Sendable {
  /// The right, request or supply of the case.
  package var origin: EntityReference
  /// The option of its provision.
  package var provision: Int?
  /// Whether it goes into the amount.
  package var standing: Standing

  /// Whether the supply counts.
  package enum Standing: Hashable, Sendable {
    /// No ground of `behalve` holds, so it counts.
    case counted
    /// The ground of `behalve` that leaves it out, the innermost condition last.
    case excluded([ConditionID])
    /// What keeps that open.
    case open(Open)
  }
}

/// A power that the rules give; using it is for people, with a reason.
package enum Power: Hashable, Sendable {
  /// `mag weigeren`, `mag intrekken`.
  case refuse, revoke
}

extension Open {
  /// The outcome that this leaves: `onbekend` while a fact can still decide, else `onbepaald`.
  var outcome: Outcome { isUnknown ? .unknown : .undetermined }
}
