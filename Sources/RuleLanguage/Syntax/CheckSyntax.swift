/// A `toetspunt`: what makes a decision lawful.
package struct CheckSyntax: Hashable, Sendable {
  /// The words after `toetspunt`.
  package var name: NameSyntax
  /// The kind after `van`.
  package var kind: NameSyntax
  /// What it says about itself.
  package var about: AboutSyntax = AboutSyntax()
  /// `titel`: the heading in a report.
  package var title: TextSyntax?
  /// `geldt als`: when there is anything to test.
  package var applies: ConditionSyntax?
  /// `eist`: what must hold.
  package var requires: [ConditionItemSyntax] = []
  /// `verwacht`: a sentence about what the rules ask.
  package var expected: TextSyntax?
  /// `gevolg`: a sentence about what follows when it does not hold.
  package var consequence: TextSyntax?
  /// `gevolg in euro`: what was paid too much, or too little.
  package var loss: CitedSyntax<ExpressionSyntax>?
  /// `herstel`: a sentence about what to do.
  package var remedy: TextSyntax?
  /// `weegt als`: what it is when it does not hold, or that it leaves a judgement to others.
  package var weight: NameSyntax?

  /// Creates a check.
  package init(name: NameSyntax, kind: NameSyntax) {
    self.name = name
    self.kind = kind
  }
}
