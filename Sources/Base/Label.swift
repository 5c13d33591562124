/// A place in a file with a few words about it.
package struct Label: Hashable, Sendable {
  /// The place that gets the marks.
  package var span: Span

  /// The words beside the marks, which may be absent.
  package var text: String

  /// Creates a label.
  package init(_ span: Span, _ text: String = "") {
    self.span = span
    self.text = text
  }
}
