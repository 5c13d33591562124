package import Base

/// A document or a law that rules cite.
package struct Source: Sendable {
  /// The words that a citation begins with.
  package var name: String
  /// The full title of the document.
  package var title: String?
  /// `uitgever`: who issued it.
  package var publisher: String?
  /// `document`: where the text is kept, as written.
  package var document: String?
  /// `datum`: the day of the document.
  package var date: Day?
  /// What the document is at this moment, such as a proposal.
  package var standing: String?
  /// Its weight when exceptions disagree.
  package var rank: SourceRank

  /// Creates a source.
  package init(name: String, rank: SourceRank) {
    self.name = name
    self.rank = rank
  }
}

/// How much weight a source has; a lower raw value goes first.
package enum SourceRank: Int, Comparable, Sendable {
  /// `wet`, `AMvB`, `regeling`, `verordening`, `beleidsplan`, `opgave`, `eigen keuze`.
  case law, decree, regulation, bylaw, policyPlan, statement, ownChoice

  /// Whether the first goes before the second.
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
  /// The sentence after `onbepaald`.
  package var text: String
  /// Who can close it.
  package var closedBy: String?
  /// The citations of the rule or the clause that says so.
  package var citations: [Citation]
  /// The ids of that rule.
  package var ids: [String]
  /// Where `onbepaald` or the text of its note is written.
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
  /// `kenmerk`: the items of the catalogue that the rule encodes.
  package var ids: [String] = []
  /// Its own, else that of the file; nil when neither names one.
  package var status: SourceStatus?
  /// The first day, nil for a rule that always held.
  package var from: Day?
  /// The first day that no longer counts.
  package var until: Day?
  /// The places that the whole rule rests on.
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
