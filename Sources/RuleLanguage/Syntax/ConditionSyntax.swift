package import Base

/// A condition: one expression, or a group of labelled conditions.
package indirect enum ConditionSyntax: Hashable, Sendable {
  /// What must hold, without a label.
  case expression(ExpressionSyntax)
  /// Labelled conditions and how they are joined, with the place of the whole.
  case group(GroupSyntax, [ConditionItemSyntax], Span)
}

/// How the conditions of a group are joined.
package enum GroupSyntax: Hashable, Sendable {
  /// `alle van`, `een van`, `geen van`.
  case all, any, none
}

/// One labelled condition of a list.
package struct ConditionItemSyntax: Hashable, Sendable {
  /// The free text before ` : `.
  package var label: NameSyntax
  /// What must hold.
  package var condition: ConditionSyntax
  /// The places that this condition rests on.
  package var citations: [CitationSyntax]
  /// The question of the step.
  package var question: TextSyntax?
  /// The sentence that is printed when this condition is the reason of failure.
  package var otherwise: TextSyntax?

  /// Creates a labelled condition.
  package init(
    label: NameSyntax,
    condition: ConditionSyntax,
    citations: [CitationSyntax] = [],
    question: TextSyntax? = nil,
    otherwise: TextSyntax? = nil
  ) {
    self.label = label
    self.condition = condition
    self.citations = citations
    self.question = question
    self.otherwise = otherwise
  }
}

/// One labelled value of a list.
package struct CandidateSyntax: Hashable, Sendable {
  /// The free text before ` : `.
  package var label: NameSyntax
  /// The value.
  package var value: ExpressionSyntax
  /// The places that this value rests on.
  package var citations: [CitationSyntax]

  /// Creates a labelled value.
  package init(label: NameSyntax, value: ExpressionSyntax, citations: [CitationSyntax] = []) {
    self.label = label
    self.value = value
    self.citations = citations
  }
}

/// The value of a derivation, an amount or a contribution.
package enum DerivedValueSyntax: Hashable, Sendable {
  /// One value with its own sources.
  case expression(ExpressionSyntax, citations: [CitationSyntax])
  /// `het laagste van` and its kin, with named candidates.
  case extreme(ExtremeSyntax, [CandidateSyntax], Span)
}

/// A rounding, which is always written.
package struct RoundingSyntax: Hashable, Sendable {
  /// The direction.
  package var direction: Rounding
  /// The step, an amount or a number.
  package var step: ExpressionSyntax
  /// The places that the rounding rests on.
  package var citations: [CitationSyntax]
  /// Where the clause stands.
  package var span: Span

  /// Creates a rounding.
  package init(
    direction: Rounding,
    step: ExpressionSyntax,
    citations: [CitationSyntax],
    span: Span
  ) {
    self.direction = direction
    self.step = step
    self.citations = citations
    self.span = span
  }
}

/// A clause that is one value with its own citations.
package struct CitedSyntax<Content: Hashable & Sendable>: Hashable, Sendable {
  /// What the clause says.
  package var content: Content
  /// The places that the clause rests on.
  package var citations: [CitationSyntax]

  /// Creates a clause.
  package init(_ content: Content, citations: [CitationSyntax] = []) {
    self.content = content
    self.citations = citations
  }
}

/// How a contribution is dealt with for one provision.
package enum RegimeSyntax: Hashable, Sendable {
  /// `geen`.
  case none(Span)
  /// `volgens oude regels`.
  case oldRules(Span)
  /// `volgens NAAM`.
  case contribution(NameSyntax)
  /// `onbepaald "reden"`.
  case undetermined(TextSyntax, closedBy: NameSyntax?, Span)
}

/// A `let op`: a condition, a sentence and its source.
package struct WarningSyntax: Hashable, Sendable {
  /// The free text before ` : `.
  package var label: NameSyntax
  /// When the sentence is printed; absent for `altijd`.
  package var condition: ExpressionSyntax?
  /// The sentence.
  package var text: TextSyntax
  /// The places that the sentence rests on.
  package var citations: [CitationSyntax]
  /// `kenmerk`: the items of a source that it stands for.
  package var ids: [NameSyntax] = []

  /// Creates a warning.
  package init(
    label: NameSyntax,
    condition: ExpressionSyntax?,
    text: TextSyntax,
    citations: [CitationSyntax]
  ) {
    self.label = label
    self.condition = condition
    self.text = text
    self.citations = citations
  }
}
