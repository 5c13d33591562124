package import Base

/// An `afwegingskader`: ordered rungs.
package struct LadderSyntax: Hashable, Sendable {
  /// The words after `afwegingskader`.
  package var name: NameSyntax
  /// What it says about itself.
  package var about: AboutSyntax
  /// The role that finds whether a rung suffices.
  package var findingBy: NameSyntax?
  /// The rungs in the order written, lightest first.
  package var rungs: [RungSyntax]

  /// Creates a ladder.
  package init(name: NameSyntax, about: AboutSyntax, findingBy: NameSyntax?, rungs: [RungSyntax]) {
    self.name = name
    self.about = about
    self.findingBy = findingBy
    self.rungs = rungs
  }
}

/// One `trede`.
package struct RungSyntax: Hashable, Sendable {
  /// The words after `trede`.
  package var name: NameSyntax
  /// `vraag`: what is asked to find whether it suffices.
  package var question: TextSyntax?
  /// The rest of the sentence "Niet nodig: …".
  package var sufficient: TextSyntax?
  /// `alleen als aangeboden`: asked only when a provision on it serves the need.
  package var onlyIfOffered: Bool
  /// The places that it rests on.
  package var citations: [CitationSyntax]

  /// Creates a rung.
  package init(name: NameSyntax) {
    self.name = name
    self.onlyIfOffered = false
    self.citations = []
  }
}

/// A `voorziening`.
package struct ProvisionSyntax: Hashable, Sendable {
  /// The words after `voorziening`.
  package var name: NameSyntax
  /// What it says about itself.
  package var about: AboutSyntax = AboutSyntax()
  /// `titel`: the heading in a report.
  package var title: TextSyntax?
  /// `waarom`: sentences printed when the outcome is positive.
  package var reasons: [TextSyntax] = []
  /// The places that the reasons rest on.
  package var reasonCitations: [CitationSyntax] = []
  /// `voor`: the needs that it serves.
  package var needs: [NameSyntax] = []
  /// `trede`: the rung that it stands on.
  package var rung: NameSyntax?
  /// `trede …, tenzij …`: when the lower rungs are not asked for.
  package var rungUnless: CitedSyntax<ExpressionSyntax>?
  /// Where `buiten afwegingskader` stands: the ladder has no say.
  package var outsideLadder: Span?
  /// `soort`, such as `tegemoetkoming`.
  package var sort: NameSyntax?
  /// `vorm`: the forms in which it can be given.
  package var forms: CitedSyntax<[NameSyntax]>?
  /// `prijs`: a sentence about what the resident pays on the market.
  package var price: TextSyntax?
  /// The places that the price rests on.
  package var priceCitations: [CitationSyntax] = []
  /// `pas na`: what must be found insufficient first.
  package var after: CitedSyntax<AfterSyntax>?
  /// `besluit door`: absent for a provision that is freely accessible.
  package var decision: CitedSyntax<DecisionSyntax>?
  /// `toegang als`: what must hold.
  package var access: ConditionSyntax?
  /// `omvat`: what it consists of.
  package var includes: [ConditionItemSyntax] = []
  /// `ten hoogste`: the most that may be asked for.
  package var maximum: CitedSyntax<MaximumSyntax>?
  /// `duur`: how long it is given for.
  package var term: CitedSyntax<TermSyntax>?
  /// `bedrag`: what is paid out.
  package var amount: CitedSyntax<ExpressionSyntax>?
  /// `behoudt`: a sentence about what the resident keeps.
  package var retains: CitedSyntax<TextSyntax>?
  /// `bijdrage`: how the contribution deals with it.
  package var regime: CitedSyntax<RegimeSyntax>?
  /// Each `let op`, in the order written.
  package var warnings: [WarningSyntax] = []

  /// Creates a provision.
  package init(name: NameSyntax) {
    self.name = name
  }
}

/// `pas na X, Y, als …`.
package struct AfterSyntax: Hashable, Sendable {
  /// The provisions that go first.
  package var provisions: [NameSyntax]
  /// When the order applies; absent for always.
  package var condition: ExpressionSyntax?

  /// Creates the clause.
  package init(provisions: [NameSyntax], condition: ExpressionSyntax?) {
    self.provisions = provisions
    self.condition = condition
  }
}

/// `besluit door …, getoetst door …`.
package struct DecisionSyntax: Hashable, Sendable {
  /// The roles of which any may decide, in the order written.
  package var by: [NameSyntax]
  /// The role after `getoetst door`.
  package var testedBy: NameSyntax?

  /// Creates the clause.
  package init(by: [NameSyntax], testedBy: NameSyntax?) {
    self.by = by
    self.testedBy = testedBy
  }
}

/// `ten hoogste …, gevraagd …`.
package struct MaximumSyntax: Hashable, Sendable {
  /// The most that may be asked for.
  package var limit: ExpressionSyntax
  /// What the resident asks for.
  package var requested: ExpressionSyntax

  /// Creates the clause.
  package init(limit: ExpressionSyntax, requested: ExpressionSyntax) {
    self.limit = limit
    self.requested = requested
  }
}

/// `duur tijdelijk, tenzij …`.
package struct TermSyntax: Hashable, Sendable {
  /// The word after `duur`, such as `tijdelijk`.
  package var name: NameSyntax
  /// When the term does not apply; absent when it always does.
  package var unless: ExpressionSyntax?

  /// Creates the clause.
  package init(name: NameSyntax, unless: ExpressionSyntax?) {
    self.name = name
    self.unless = unless
  }
}

/// A `vorm`: pgb, with its own conditions.
package struct FormSyntax: Hashable, Sendable {
  /// The words after `vorm`.
  package var name: NameSyntax
  /// What it says about itself.
  package var about: AboutSyntax = AboutSyntax()
  /// `titel`: the heading in a report.
  package var title: TextSyntax?
  /// `waarom`: sentences printed when the outcome is positive.
  package var reasons: [TextSyntax] = []
  /// The places that the reasons rest on.
  package var reasonCitations: [CitationSyntax] = []
  /// `betaalt`: the role that pays.
  package var paidBy: CitedSyntax<NameSyntax>?
  /// `toegang als`: what must hold.
  package var access: ConditionSyntax?
  /// `mag weigeren als`: when there is a power to refuse.
  package var mayRefuse: ConditionSyntax?
  /// `mag intrekken als`: when there is a power to revoke.
  package var mayRevoke: ConditionSyntax?
  /// `bedrag is`: what the resident gets.
  package var amount: DerivedValueSyntax?
  /// `bijbetaling is`: what is left for the resident to pay.
  package var extraPayment: DerivedValueSyntax?
  /// Each `let op`, in the order written.
  package var warnings: [WarningSyntax] = []

  /// Creates a form.
  package init(name: NameSyntax) {
    self.name = name
  }
}

/// An `overgangsrecht`.
package struct TransitionSyntax: Hashable, Sendable {
  /// The words after `overgangsrecht`.
  package var name: NameSyntax
  /// What it says about itself.
  package var about: AboutSyntax = AboutSyntax()
  /// `titel`: the heading in a report.
  package var title: TextSyntax?
  /// `waarom`: sentences printed when the outcome is positive.
  package var reasons: [TextSyntax] = []
  /// The places that the reasons rest on.
  package var reasonCitations: [CitationSyntax] = []
  /// `daarna`: what follows when it has ended.
  package var afterwards: TextSyntax?
  /// The kind after `beschermt`.
  package var protects: NameSyntax?
  /// `geldt als`: when it protects an entity.
  package var applies: ConditionSyntax?
  /// The provisions that it touches; absent when it touches only the contribution.
  package var replaces: ReplacementSyntax?
  /// `behoudt`: a sentence about what the resident keeps.
  package var retains: CitedSyntax<TextSyntax>?
  /// `bijdrage`: how the contribution deals with what it protects.
  package var regime: CitedSyntax<RegimeSyntax>?
  /// `loopt vanaf`: the first day.
  package var starts: CitedSyntax<ExpressionSyntax>?
  /// `bedrag`: what the resident keeps getting.
  package var amount: CitedSyntax<ExpressionSyntax>?
  /// `eindigt bij het eerste van`: the candidates of the last day.
  package var ends: [EndSyntax] = []
  /// Each `let op`, in the order written.
  package var warnings: [WarningSyntax] = []

  /// Creates a transition.
  package init(name: NameSyntax) {
    self.name = name
  }
}

/// `in plaats van` or `naast`, with a provision as the label of each line.
package struct ReplacementSyntax: Hashable, Sendable {
  /// Whether the provisions are replaced (`in plaats van`), not accompanied (`naast`).
  package var isInstead: Bool
  /// Each label names a provision; `altijd` is the literal ja.
  package var provisions: [ConditionItemSyntax]

  /// Creates the clause.
  package init(isInstead: Bool, provisions: [ConditionItemSyntax]) {
    self.isInstead = isInstead
    self.provisions = provisions
  }
}

/// One candidate of the end of a transition.
package struct EndSyntax: Hashable, Sendable {
  /// The free text before ` : `.
  package var label: NameSyntax
  /// `tot en met`: the day itself still counts; `tot`: it does not.
  package var isInclusive: Bool
  /// The value after `tot` or `tot en met`, a date or `nooit`.
  package var day: ExpressionSyntax
  /// The places that this candidate rests on.
  package var citations: [CitationSyntax]

  /// Creates a candidate.
  package init(
    label: NameSyntax,
    isInclusive: Bool,
    day: ExpressionSyntax,
    citations: [CitationSyntax]
  ) {
    self.label = label
    self.isInclusive = isInclusive
    self.day = day
    self.citations = citations
  }
}

/// An `eigen bijdrage`.
package struct ContributionSyntax: Hashable, Sendable {
  /// Its first line.
  package var owned: OwnedSyntax
  /// What it says about itself.
  package var about: AboutSyntax = AboutSyntax()
  /// `titel`: the heading in a report.
  package var title: TextSyntax?
  /// `waarom`: sentences printed when the outcome is positive.
  package var reasons: [TextSyntax] = []
  /// The places that the reasons rest on.
  package var reasonCitations: [CitationSyntax] = []
  /// `int`: who collects.
  package var collector: CitedSyntax<NameSyntax>?
  /// `grondslag`: what must be there before anything is due.
  package var basis: [ConditionItemSyntax] = []
  /// `behalve als`: provisions that do not count.
  package var exclusions: ConditionSyntax?
  /// `vrijgesteld als`.
  package var exemptions: ConditionSyntax?
  /// `is`: the amount for the household.
  package var value: DerivedValueSyntax?
  /// Each `let op`, in the order written.
  package var warnings: [WarningSyntax] = []

  /// Creates a contribution.
  package init(owned: OwnedSyntax) {
    self.owned = owned
  }
}
