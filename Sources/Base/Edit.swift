/// A change of a file that applies the help of a diagnostic.
package struct Edit: Hashable, Sendable {
  /// The piece that goes out; an empty one only puts text in.
  package var span: Span

  /// The text that comes in.
  package var text: String

  /// Creates an edit.
  package init(_ span: Span, _ text: String) {
    self.span = span
    self.text = text
  }
}
