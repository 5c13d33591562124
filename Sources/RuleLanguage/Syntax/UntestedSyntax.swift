package import Base

/// One line of `zonder proef`: a part of the rule that no test decides, and why that is accepted.
package struct UntestedSyntax: Hashable, Sendable {
  /// The words that the lines in question begin with, or `alles`.
  package var place: NameSyntax
  /// The sort of change that the reason is about, behind the last comma; absent for every change.
  package var change: NameSyntax?
  /// Why no test decides it.
  package var reason: TextSyntax
  /// The lines that begin so, each with the lines under it; the whole rule for `alles`.
  package var places: [Span]

  /// Creates a line.
  package init(place: NameSyntax, change: NameSyntax?, reason: TextSyntax, places: [Span]) {
    self.place = place
    self.change = change
    self.reason = reason
    self.places = places
  }
}
