/// A JSON value to be written, which keeps the order of its keys.
package indirect enum JSONValue: Sendable {
  /// An object, with its keys in the order given.
  case object([(String, JSONValue)])

  /// An array.
  case array([JSONValue])

  /// A text.
  case string(String)

  /// A whole number; amounts are texts.
  case number(Int)

  /// `true` or `false`.
  case bool(Bool)

  /// `null`.
  case null

  /// JSON that was written before, which stays on one line.
  case written(String)

  /// Returns a text, or `null` when there is none.
  package static func optional(_ text: String?) -> JSONValue {
    text.map(JSONValue.string) ?? .null
  }
}
