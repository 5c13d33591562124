package import Base

/// A JSON value and the place where it stands.
package struct JSONNode: Hashable, Sendable {
  /// The place of the value, with the quotes or the brackets.
  package var span: Span

  /// What it is.
  package var kind: Kind

  /// Creates a node.
  package init(_ kind: Kind, at span: Span) {
    self.kind = kind
    self.span = span
  }

  /// The kinds of JSON value.
  package indirect enum Kind: Hashable, Sendable {
    /// An object: all members in the order of the file, also those with a key that was used before.
    case object([JSONMember])

    /// An array.
    case array([JSONNode])

    /// A text, with its escapes resolved.
    case string(String)

    /// A number as it was written, so that no digit is lost.
    case number(String)

    /// `true` or `false`.
    case bool(Bool)

    /// `null`.
    case null
  }

  /// The members when this is an object, or nil.
  package var members: [JSONMember]? {
    if case .object(let members) = kind { members } else { nil }
  }

  /// The elements when this is an array, or nil.
  package var elements: [JSONNode]? {
    if case .array(let elements) = kind { elements } else { nil }
  }

  /// The text when this is a string, or nil.
  package var text: String? {
    if case .string(let text) = kind { text } else { nil }
  }

  /// Returns the first value with a key when this is an object that has it, or nil.
  package subscript(_ key: String) -> JSONNode? {
    members?.first { $0.key == key }?.value
  }

  /// The name of its kind for a message: `een tekst`, `een object`.
  package var kindName: String {
    switch kind {
    case .object: "een object"
    case .array: "een lijst"
    case .string: "een tekst"
    case .number: "een getal"
    case .bool(let value): value ? "`true`" : "`false`"
    case .null: "`null`"
    }
  }
}
