/// An `afwegingskader`: ordered rungs.
package struct LadderSyntax: Hashable, Sendable {
  package var name: NameSyntax
  package var about: AboutSyntax
  /// The role that finds whether a rung suffices.
  package var findingBy: NameSyntax?
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
  package var name: NameSyntax
  package var question: TextSyntax?
  /// The rest of the sentence "Niet nodig: …".
  package var sufficient: TextSyntax?
  /// `alleen als aangeboden`: asked only when a provision on it serves the need.
  package var onlyIfOffered: Bool
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
  package var name: NameSyntax
  package var about: AboutSyntax = AboutSyntax()
  package var title: TextSyntax?
  /// `waarom`: sentences printed when the outcome is positive.
  package var reasons: [TextSyntax] = []
  /// The places that the reasons rest on.
  package var reasonCitations: [CitationSyntax] = []
  /// `voor`: the needs that it serves.
  package var needs: [NameSyntax] = []
  package var rung: NameSyntax?
  package var sort: NameSyntax?
  package var forms: CitedSyntax<[NameSyntax]>?
  package var price: TextSyntax?
  /// The places that the price rests on.
  package var priceCitations: [CitationSyntax] = []
  package var after: CitedSyntax<AfterSyntax>?
  package var decision: CitedSyntax<DecisionSyntax>?
  package var access: ConditionSyntax?
  package var includes: [ConditionItemSyntax] = []
  package var maximum: CitedSyntax<MaximumSyntax>?
  package var term: CitedSyntax<TermSyntax>?
  package var amount: CitedSyntax<ExpressionSyntax>?
  package var retains: CitedSyntax<TextSyntax>?
  package var regime: CitedSyntax<RegimeSyntax>?
  package var warnings: [WarningSyntax] = []

  /// Creates a provision.
  package init(name: NameSyntax) {
    self.name = name
  }
}

/// `pas na X, Y, als …`.
package struct AfterSyntax: Hashable, Sendable {
  package var provisions: [NameSyntax]
  package var condition: ExpressionSyntax?

  /// Creates the clause.
  package init(provisions: [NameSyntax], condition: ExpressionSyntax?) {
    self.provisions = provisions
    self.condition = condition
  }
}

/// `besluit door …, getoetst door …`.
package struct DecisionSyntax: Hashable, Sendable {
  package var by: NameSyntax
  package var testedBy: NameSyntax?

  /// Creates the clause.
  package init(by: NameSyntax, testedBy: NameSyntax?) {
    self.by = by
    self.testedBy = testedBy
  }
}

/// `ten hoogste …, gevraagd …`.
package struct MaximumSyntax: Hashable, Sendable {
  package var limit: ExpressionSyntax
  package var requested: ExpressionSyntax

  /// Creates the clause.
  package init(limit: ExpressionSyntax, requested: ExpressionSyntax) {
    self.limit = limit
    self.requested = requested
  }
}

/// `duur tijdelijk, tenzij …`.
package struct TermSyntax: Hashable, Sendable {
  package var name: NameSyntax
  package var unless: ExpressionSyntax?

  /// Creates the clause.
  package init(name: NameSyntax, unless: ExpressionSyntax?) {
    self.name = name
    self.unless = unless
  }
}

/// A `vorm`: pgb, with its own conditions.
package struct FormSyntax: Hashable, Sendable {
  package var name: NameSyntax
  package var about: AboutSyntax = AboutSyntax()
  package var title: TextSyntax?
  package var reasons: [TextSyntax] = []
  /// The places that the reasons rest on.
  package var reasonCitations: [CitationSyntax] = []
  package var paidBy: CitedSyntax<NameSyntax>?
  package var access: ConditionSyntax?
  package var mayRefuse: ConditionSyntax?
  package var mayRevoke: ConditionSyntax?
  package var amount: DerivedValueSyntax?
  package var extraPayment: DerivedValueSyntax?
  package var warnings: [WarningSyntax] = []

  /// Creates a form.
  package init(name: NameSyntax) {
    self.name = name
  }
}

/// An `overgangsrecht`.
package struct TransitionSyntax: Hashable, Sendable {
  package var name: NameSyntax
  package var about: AboutSyntax = AboutSyntax()
  package var title: TextSyntax?
  package var reasons: [TextSyntax] = []
  /// The places that the reasons rest on.
  package var reasonCitations: [CitationSyntax] = []
  /// `daarna`: what follows when it has ended.
  package var afterwards: TextSyntax?
  /// The kind after `beschermt`.
  package var protects: NameSyntax?
  package var applies: ConditionSyntax?
  package var replaces: ReplacementSyntax?
  package var retains: CitedSyntax<TextSyntax>?
  package var regime: CitedSyntax<RegimeSyntax>?
  package var starts: CitedSyntax<ExpressionSyntax>?
  package var ends: [EndSyntax] = []
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
  package var label: NameSyntax
  /// `tot en met`: the day itself still counts; `tot`: it does not.
  package var isInclusive: Bool
  package var day: ExpressionSyntax
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
  package var owned: OwnedSyntax
  package var about: AboutSyntax = AboutSyntax()
  package var title: TextSyntax?
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
  package var value: DerivedValueSyntax?
  package var warnings: [WarningSyntax] = []

  /// Creates a contribution.
  package init(owned: OwnedSyntax) {
    self.owned = owned
  }
}
