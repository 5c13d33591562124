package import Base

/// A `toetspunt`: what makes a decision lawful.
package struct LegalityCheck: Sendable {
  /// What the rules call it, from the line of `toetspunt`.
  package var name: String
  /// The heading in a report; nil when the name serves.
  package var title: String?
  /// Where it comes from and when it holds.
  package var about: About
  /// The kind of entity that is tested: mostly a decision.
  package var subject: EntityKind
  /// `geldt als`: when there is anything to test.
  package var applies: ConditionID?
  /// `eist`: what must all hold.
  package var requires: [ConditionID] = []
  /// `verwacht`: a sentence about what the rules ask.
  package var expected: String?
  /// `gevolg`: a sentence about what follows when it does not hold.
  package var consequence: String?
  /// `gevolg in euro`: money that was paid too much (above zero) or too little.
  package var loss: Cited<NodeID>?
  /// The type of the loss, with the period that it is per.
  package var lossType: ValueType?
  /// `herstel`: a sentence about what to do.
  package var remedy: String?
  /// `weegt als`: what it is when it does not hold.
  package var weight: Weight = .unlawful
  /// Where the name is written.
  package var span: Span

  /// What a check is for.
  package enum Weight: String, CaseIterable, Sendable {
    /// A decision for which it does not hold is unlawful.
    case unlawful = "onrechtmatig"
    /// It looks whether the right person judged; what was judged is left alone.
    case judgement = "oordeel"
    /// It only draws attention.
    case attention = "aandachtspunt"
  }

  /// Creates a check.
  package init(name: String, about: About, subject: EntityKind, span: Span) {
    self.name = name
    self.about = about
    self.subject = subject
    self.span = span
  }
}

/// What the rules themselves find, for a decision that is tested.
package enum RuledValue: Hashable, Sendable {
  /// `regels laten toe`: the provision that was decided on is open to the resident.
  case allowed
  /// `overgangsrecht loopt`: an old right that goes with the provision runs.
  case transitionRuns
  /// `bevoegd genomen`: who decided is one of those who may.
  case competent
  /// `bevindingen compleet`: every lighter rung has a finding.
  case rungsFound
  /// `oordelen compleet`: every judgement was given by the right person, in time, with a reason.
  case judged
  /// The amount of a contribution, by its index.
  case contribution(Int)
  /// `ander besluit tegelijk`: another decision on the same request works on the same days.
  case overlaps
  /// `regelbedrag`: the amount of the form that was asked for.
  case formAmount
}
