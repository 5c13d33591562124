package import Base

/// The rungs, lightest first; the index of a rung is its option in the choice type of rungs.
package struct Ladder: Sendable {
  package var name: String
  package var about: About
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
  package var name: String
  package var question: String
  /// The rest of the sentence "Niet nodig: …".
  package var sufficient: String
  /// Asked only when a provision on it serves the need.
  package var onlyIfOffered: Bool
  package var citations: [Citation]

  /// Creates a rung.
  package init(
    name: String,
    question: String,
    sufficient: String,
    onlyIfOffered: Bool,
    citations: [Citation]
  ) {
    self.name = name
    self.question = question
    self.sufficient = sufficient
    self.onlyIfOffered = onlyIfOffered
    self.citations = citations
  }
}

/// One version of a provision.
package struct Provision: Sendable {
  /// The option in the choice type of provisions.
  package var option: Int
  package var name: String
  package var title: String?
  package var about: About
  /// The law that it belongs to, from the head of its file.
  package var law: String?
  /// `waarom`: sentences for a positive outcome.
  package var reasons: [String] = []
  /// The options of the need that it serves.
  package var needs: [Int] = []
  package var rung: Int?
  /// `soort`, such as `tegemoetkoming`.
  package var sort: String?
  /// The options of the form in which it can be given.
  package var forms: [Int] = []
  package var price: String?
  package var after: After?
  package var decision: DecisionRule?
  /// The access conditions; nil when there are none.
  package var access: ConditionID?
  package var includes: [ConditionID] = []
  package var maximum: Maximum?
  package var term: Term?
  package var amount: Cited<NodeID>?
  package var retains: Cited<String>?
  package var regime: Cited<Regime>?
  package var warnings: [Warning] = []
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
  package var content: Content
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
  package var condition: ConditionID?
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
  package var by: Int
  package var testedBy: Int?
  package var citations: [Citation]

  /// Creates the clause.
  package init(by: Int, testedBy: Int?, citations: [Citation]) {
    self.by = by
    self.testedBy = testedBy
    self.citations = citations
  }
}

/// `ten hoogste …, gevraagd …`.
package struct Maximum: Sendable {
  package var limit: NodeID
  package var requested: NodeID
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
  package var name: String
  package var unless: ConditionID?
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
  case none
  case oldRules
  /// The index of the contribution.
  case contribution(Int)
  case undetermined(ReasonID)
}

/// A `let op`.
package struct Warning: Sendable {
  package var label: String
  /// When it is printed; nil for always.
  package var condition: NodeID?
  package var text: String
  package var citations: [Citation]

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
  package var name: String
  /// The option of the fact that names the form.
  package var option: Int
  package var title: String?
  package var about: About
  package var reasons: [String] = []
  package var paidBy: Cited<Int>?
  package var access: ConditionID?
  package var mayRefuse: ConditionID?
  package var mayRevoke: ConditionID?
  package var amount: DerivedValue?
  package var amountType: ValueType?
  package var extraPayment: DerivedValue?
  package var warnings: [Warning] = []
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
  package var name: String
  package var title: String?
  package var about: About
  package var reasons: [String] = []
  package var afterwards: String?
  /// The kind that it protects.
  package var protects: EntityKind
  package var applies: ConditionID?
  /// Whether the provisions below are replaced rather than accompanied.
  package var isInstead: Bool = false
  package var provisions: [Replacement] = []
  package var retains: Cited<String>?
  package var regime: Cited<Regime>?
  package var starts: Cited<NodeID>
  package var ends: [EndCandidate] = []
  package var warnings: [Warning] = []
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
  package var condition: NodeID
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
  package var label: String
  /// Whether the day itself still counts.
  package var isInclusive: Bool
  package var day: NodeID
  package var citations: [Citation]
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
  package var name: String
  package var title: String?
  package var about: About
  package var type: ValueType
  package var reasons: [String] = []
  package var collector: Cited<Int>?
  package var basis: [ConditionID] = []
  /// `behalve als`: a supply for which this holds does not count.
  package var exclusions: ConditionID?
  package var exemptions: ConditionID?
  package var value: DerivedValue
  package var warnings: [Warning] = []
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
