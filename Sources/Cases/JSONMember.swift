package import Base

/// One key of a JSON object and its value.
package struct JSONMember: Hashable, Sendable {
  /// The key, with its escapes resolved.
  package var key: String

  /// The place of the key, with its quotes.
  package var keySpan: Span

  /// The value.
  package var value: JSONNode

  /// Creates a member.
  package init(key: String, keySpan: Span, value: JSONNode) {
    self.key = key
    self.keySpan = keySpan
    self.value = value
  }
}
