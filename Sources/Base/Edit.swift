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

extension [UInt8] {
  /// Returns the bytes of a file after edits, which do not overlap.
  package func applying(_ edits: [Edit]) -> [UInt8] {
    var result = self
    for edit in edits.sorted(by: { $0.span > $1.span }) {
      result.replaceSubrange(edit.span.start..<edit.span.end, with: Array(edit.text.utf8))
    }
    return result
  }
}
