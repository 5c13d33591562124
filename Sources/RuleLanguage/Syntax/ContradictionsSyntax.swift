/// `tegenspraak van …`: what cannot all be true of one entity.
package struct ContradictionsSyntax: Hashable, Sendable {
  /// The word after `van`, such as `recht`.
  package var kind: NameSyntax
  /// What it says about itself.
  package var about: AboutSyntax
  /// What cannot be, each with a condition and the sentence that tells it.
  package var items: [WarningSyntax]

  /// Creates a list of contradictions.
  package init(kind: NameSyntax, about: AboutSyntax, items: [WarningSyntax]) {
    self.kind = kind
    self.about = about
    self.items = items
  }
}
