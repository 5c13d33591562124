package import Base

/// The rungs, lightest first; the index of a rung is its option in the choice type of rungs.
package struct Ladder: Sendable {
  /// What the municipality calls it, from the line of `afwegingskader`.
  package var name: String
  /// Where it comes from and when it holds.
  package var about: About
  /// The steps up, lightest first.
  package var rungs: [Rung]

  /// Creates a ladder.
  package init(name: String, about: About, rungs: [Rung]) {
    self.name = name
    self.about = about
    self.rungs = rungs
  }
}

/// One rung of the ladder.
package struct Rung: Sendable {
  /// The option in the choice type of rungs, in words.
  package var name: String
  /// What is asked to find whether this rung suffices.
  package var question: String
  /// The rest of the sentence "Niet nodig: …".
  package var sufficient: String
  /// Asked only when a provision on it serves the need.
  package var onlyIfOffered: Bool
  /// The places that it rests on.
  package var citations: [Citation]
  /// Where the name is written.
  package var span: Span

  /// Creates a rung.
  package init(
    name: String,
    question: String,
    sufficient: String,
    onlyIfOffered: Bool,
    citations: [Citation],
    span: Span
  ) {
    self.name = name
    self.question = question
    self.sufficient = sufficient
    self.onlyIfOffered = onlyIfOffered
    self.citations = citations
    self.span = span
  }
}

/// One version of a provision.
package struct Provision: Sendable {
  /// The option in the choice type of provisions.
  package var option: Int
  /// What the rules call it, in the words of the choice type of provisions.
  package var name: String
  /// The heading in a report; nil when the name serves.
  package var title: String?
  /// When this version holds, on which sources it rests and how firm they are.
  package var about: About
  /// The law that it belongs to, from the head of its file.
  package var law: String?
  /// `waarom`: sentences for a positive outcome.
  package var reasons: [String] = []
  /// The options of the need that it serves.
  package var needs: [Int] = []
  /// The option in the choice type of rungs, lower is lighter; nil outside the ladder.
  package var rung: Int?
  /// `trede …, tenzij …`: when the lower rungs are not asked for.
  package var rungUnless: ConditionID?
  /// `soort`, such as `tegemoetkoming`.
  package var sort: String?
  /// The options of the form in which it can be given.
  package var forms: [Int] = []
  /// A sentence about what the resident pays on the market.
  package var price: String?
  /// What must be found insufficient before this one.
  package var after: After?
  /// Who decides; nil for a provision that is freely accessible.
  package var decision: DecisionRule?
  /// The access conditions; nil when there are none.
  package var access: ConditionID?
  /// `omvat`: what it consists of, as labelled conditions that never change the outcome.
  package var includes: [ConditionID] = []
  /// The most that may be asked for.
  package var maximum: Maximum?
  /// How long it is given for.
  package var term: Term?
  /// What is paid out; money.
  package var amount: Cited<NodeID>?
  /// The type of the amount, with the period that it is per.
  package var amountType: ValueType?
  /// `behoudt`: a sentence about what the resident keeps.
  package var retains: Cited<String>?
  /// `bijdrage`: how the contribution deals with it.
  package var regime: Cited<Regime>?
  /// Each `let op`, in the order written.
  package var warnings: [Warning] = []
  /// Where the name is written.
  package var span: Span

  /// Creates a provision.
  package init(option: Int, name: String, about: About, span: Span) {
    self.option = option
    self.name = name
    self.about = about
    self.span = span
  }
}

/// A clause with its own citations.
package struct Cited<Content: Sendable>: Sendable {
  /// What the clause says.
  package var content: Content
  /// The places that it rests on.
  package var citations: [Citation]

  /// Creates a clause.
  package init(_ content: Content, citations: [Citation] = []) {
    self.content = content
    self.citations = citations
  }
}

/// `pas na`: the rungs of these provisions must be found insufficient when the condition holds.
package struct After: Sendable {
  /// Options in the choice type of provisions.
  package var provisions: [Int]
  /// When the order applies; nil for always.
  package var condition: ConditionID?
  /// The places that the order rests on.
  package var citations: [Citation]

  /// Creates the clause.
  package init(provisions: [Int], condition: ConditionID?, citations: [Citation]) {
    self.provisions = provisions
    self.condition = condition
    self.citations = citations
  }
}

/// `besluit door …, getoetst door …`, as options in the choice type of roles.
package struct DecisionRule: Sendable {
  /// The roles of which any may decide, in the order written.
  package var by: [Int]
  /// The role that tests the decision; nil when nobody does.
  package var testedBy: Int?
  /// The places that say so.
  package var citations: [Citation]

  /// Creates the clause.
  package init(by: [Int], testedBy: Int?, citations: [Citation]) {
    self.by = by
    self.testedBy = testedBy
    self.citations = citations
  }
}

/// `ten hoogste …, gevraagd …`.
package struct Maximum: Sendable {
  /// The most that may be asked for, of the same type as `requested`.
  package var limit: NodeID
  /// What the resident asks for.
  package var requested: NodeID
  /// The places that the limit rests on.
  package var citations: [Citation]

  /// Creates the clause.
  package init(limit: NodeID, requested: NodeID, citations: [Citation]) {
    self.limit = limit
    self.requested = requested
    self.citations = citations
  }
}

/// `duur tijdelijk, tenzij …`.
package struct Term: Sendable {
  /// The word after `duur`, such as `tijdelijk`.
  package var name: String
  /// When the term does not apply; nil when it always does.
  package var unless: ConditionID?
  /// The places that it rests on.
  package var citations: [Citation]

  /// Creates the clause.
  package init(name: String, unless: ConditionID?, citations: [Citation]) {
    self.name = name
    self.unless = unless
    self.citations = citations
  }
}

/// How the contribution for a supply is dealt with.
package enum Regime: Hashable, Sendable {
  /// `geen`: the supply is not counted.
  case none
  /// `volgens oude regels`: due outside the household total, and undetermined in amount.
  case oldRules
  /// The index of the contribution.
  case contribution(Int)
  /// `onbepaald`: the sources leave it open.
  case undetermined(ReasonID)
}

/// A `let op`, or an `aandachtspunt` that goes with the rule.
package struct Warning: Sendable {
  /// The words before the colon, which name it within its rule.
  package var label: String
  /// When it is printed; nil for always.
  package var condition: NodeID?
  /// The sentence that is printed.
  package var text: String
  /// The places that the sentence rests on.
  package var citations: [Citation]
  /// When an `aandachtspunt` holds; nil for a `let op`, which holds with its rule.
  package var attention: About?

  /// Creates a warning.
  package init(label: String, condition: NodeID?, text: String, citations: [Citation]) {
    self.label = label
    self.condition = condition
    self.text = text
    self.citations = citations
  }
}

/// A form in which a provision is given, with its own conditions.
package struct Form: Sendable {
  /// What the rules call it, which is also an option of the fact that asks for a form.
  package var name: String
  /// The option of the fact that names the form.
  package var option: Int
  /// The heading in a report; nil when the name serves.
  package var title: String?
  /// Where it comes from and when it holds.
  package var about: About
  /// `waarom`: sentences for a positive outcome.
  package var reasons: [String] = []
  /// `betaalt`: the role that pays, as an option in the choice type of roles.
  package var paidBy: Cited<Int>?
  /// The conditions of `toegang als`; nil when there are none.
  package var access: ConditionID?
  /// When there is a power to refuse; the outcome stays.
  package var mayRefuse: ConditionID?
  /// When there is a power to revoke; the outcome stays.
  package var mayRevoke: ConditionID?
  /// `bedrag is`: what the resident gets; money.
  package var amount: DerivedValue?
  /// The static type of `amount`, its period included.
  package var amountType: ValueType?
  /// `bijbetaling is`: what is left for the resident to pay; money.
  package var extraPayment: DerivedValue?
  /// Each `let op`, in the order written.
  package var warnings: [Warning] = []
  /// Where the name is written.
  package var span: Span

  /// Creates a form.
  package init(name: String, option: Int, about: About, span: Span) {
    self.name = name
    self.option = option
    self.about = about
    self.span = span
  }
}

/// An `overgangsrecht`.
package struct TransitionalLaw: Sendable {
  /// What the rules call it, from the line of `overgangsrecht`.
  package var name: String
  /// The heading in a report; nil when the name serves.
  package var title: String?
  /// Where it comes from and when it holds.
  package var about: About
  /// `waarom`: sentences for a positive outcome.
  package var reasons: [String] = []
  /// `daarna`: a sentence about what follows when it has ended.
  package var afterwards: String?
  /// The kind that it protects.
  package var protects: EntityKind
  /// `geldt als`: when it protects an entity.
  package var applies: ConditionID?
  /// Whether the provisions below are replaced rather than accompanied.
  package var isInstead: Bool = false
  /// The provisions that it touches; empty when it touches only the contribution.
  package var provisions: [Replacement] = []
  /// `behoudt`: a sentence about what the resident keeps.
  package var retains: Cited<String>?
  /// `bijdrage`: how the contribution deals with what it protects, before the provision's own.
  package var regime: Cited<Regime>?
  /// `bedrag`: what the resident keeps getting; money.
  package var amount: Cited<NodeID>?
  /// The type of the amount, with the period that it is per.
  package var amountType: ValueType?
  /// `loopt vanaf`: the first day.
  package var starts: Cited<NodeID>
  /// The candidates of the last day, of which the earliest binds.
  package var ends: [EndCandidate] = []
  /// Each `let op`, in the order written.
  package var warnings: [Warning] = []
  /// Where the name is written.
  package var span: Span

  /// Creates a transition.
  package init(
    name: String,
    about: About,
    protects: EntityKind,
    starts: Cited<NodeID>,
    span: Span
  ) {
    self.name = name
    self.about = about
    self.protects = protects
    self.starts = starts
    self.span = span
  }
}

/// A provision that a transition replaces or accompanies, and when.
package struct Replacement: Sendable {
  /// The option in the choice type of provisions.
  package var provision: Int
  /// When this provision is touched; the literal ja for `altijd`.
  package var condition: NodeID
  /// The places that it rests on.
  package var citations: [Citation]

  /// Creates a replacement.
  package init(provision: Int, condition: NodeID, citations: [Citation]) {
    self.provision = provision
    self.condition = condition
    self.citations = citations
  }
}

/// One candidate of the end of a transition.
package struct EndCandidate: Sendable {
  /// The words before the colon, as a report prints them.
  package var label: String
  /// Whether the day itself still counts.
  package var isInclusive: Bool
  /// A date or `nooit`, which never binds.
  package var day: NodeID
  /// The places that it rests on.
  package var citations: [Citation]
  /// Where the label is written.
  package var span: Span

  /// Creates a candidate.
  package init(label: String, isInclusive: Bool, day: NodeID, citations: [Citation], span: Span) {
    self.label = label
    self.isInclusive = isInclusive
    self.day = day
    self.citations = citations
    self.span = span
  }
}

/// An `eigen bijdrage`.
package struct OwnContribution: Sendable {
  /// What the rules call it, from the line of `eigen bijdrage`.
  package var name: String
  /// The heading in a report; nil when the name serves.
  package var title: String?
  /// Where it comes from and when it holds.
  package var about: About
  /// Money and the period that it is due for.
  package var type: ValueType
  /// `waarom`: sentences for a positive outcome.
  package var reasons: [String] = []
  /// `int`: the role that collects, as an option in the choice type of roles.
  package var collector: Cited<Int>?
  /// `grondslag`: conditions that must all hold before anything is due.
  package var basis: [ConditionID] = []
  /// `behalve als`: a supply for which this holds does not count.
  package var exclusions: ConditionID?
  /// `vrijgesteld als`: when nothing is due.
  package var exemptions: ConditionID?
  /// The amount for the household, often the lowest of named candidates.
  package var value: DerivedValue
  /// Each `let op`, in the order written.
  package var warnings: [Warning] = []
  /// Where the name is written.
  package var span: Span

  /// Creates a contribution.
  package init(name: String, about: About, type: ValueType, value: DerivedValue, span: Span) {
    self.name = name
    self.about = about
    self.type = type
    self.value = value
    self.span = span
  }
}
