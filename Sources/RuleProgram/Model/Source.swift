package import Base

/// A document or a law that rules cite.
package struct Source: Sendable {
  package var name: String
  package var title: String?
  package var publisher: String?
  package var document: String?
  package var date: Day?
  /// What the document is at this moment, such as a proposal.
  package var standing: String?
  package var rank: SourceRank

  /// Creates a source.
  package init(name: String, rank: SourceRank) {
    self.name = name
    self.rank = rank
  }
}

/// How much weight a source has; a lower raw value goes first.
package enum SourceRank: Int, Comparable, Sendable {
  case law, decree, regulation, bylaw, policyPlan, statement, ownChoice

  package static func < (one: SourceRank, other: SourceRank) -> Bool {
    one.rawValue < other.rawValue
  }
}

/// One cited place.
package struct Citation: Hashable, Sendable {
  /// The index of the source; nil for an own choice of the rules.
  package var source: Int?
  /// The place in the source, or the reason of the own choice.
  package var locator: String

  /// Creates a citation.
  package init(source: Int?, locator: String) {
    self.source = source
    self.locator = locator
  }
}

/// Why the sources leave a value open.
package struct Reason: Sendable {
  package var text: String
  /// Who can close it.
  package var closedBy: String?
  /// The citations of the rule or the clause that says so.
  package var citations: [Citation]
  /// The ids of that rule.
  package var ids: [String]
  package var span: Span

  /// Creates a reason.
  package init(
    text: String,
    closedBy: String?,
    citations: [Citation],
    ids: [String],
    span: Span
  ) {
    self.text = text
    self.closedBy = closedBy
    self.citations = citations
    self.ids = ids
    self.span = span
  }
}

/// What every rule says about itself.
package struct About: Sendable {
  package var ids: [String] = []
  package var status: SourceStatus?
  /// The first day, nil for a rule that always held.
  package var from: Day?
  /// The first day that no longer counts.
  package var until: Day?
  package var citations: [Citation] = []

  /// Creates a description.
  package init() {}

  /// Whether the rule holds on a day.
  package func holds(on day: Day) -> Bool {
    if let from, day < from { return false }
    if let until, day >= until { return false }
    return true
  }
}

/// How firm a rule is.
package enum SourceStatus: String, CaseIterable, Sendable {
  case law = "wet"
  case decided = "besloten"
  case proposedDecision = "beslispunt"
  case explanation = "toelichting"
  case annex = "bijlage"
  case intention = "voornemen"
  case bill = "wetsvoorstel"
}
