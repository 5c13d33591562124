import Base

/// Writes HTML: every text and every value of an attribute is escaped here, and nowhere else.
///
/// The tags and the names of attributes are literals of the program, never words of a case.
struct HTMLWriter {
  private(set) var text = ""

  /// Writes an element with text in it.
  mutating func element(_ tag: StaticString, _ content: String) { element(tag, [], content) }

  /// Writes an element with text in it.
  mutating func element(
    _ tag: StaticString,
    _ attributes: [HTMLAttribute],
    _ content: String
  ) {
    open(tag, attributes)
    words(content)
    close(tag)
  }

  /// Writes an element with other elements in it.
  mutating func element(
    _ tag: StaticString,
    _ attributes: [HTMLAttribute] = [],
    content: (inout Self) -> Void
  ) {
    open(tag, attributes)
    text += "\n"
    content(&self)
    close(tag)
  }

  /// Writes an element for each text that says something.
  mutating func elements(
    _ tag: StaticString,
    _ attributes: [HTMLAttribute] = [],
    contents: [String]
  ) {
    for content in contents where !content.isEmpty { element(tag, attributes, content) }
  }

  /// Writes text with nothing around it; an amount is not broken behind its sign.
  mutating func words(_ content: String) {
    text += escapedMarkup(content).replacing("€ ", with: "€\u{A0}")
  }

  /// Writes an element within a line, without an end of line behind it.
  mutating func inline(
    _ tag: StaticString,
    _ attributes: [HTMLAttribute] = [],
    content: (inout Self) -> Void
  ) {
    open(tag, attributes)
    content(&self)
    text += "</\(tag)>"
  }

  /// Writes an element within a line, without an end of line behind it.
  mutating func inline(
    _ tag: StaticString,
    _ attributes: [HTMLAttribute] = [],
    _ content: String
  ) {
    inline(tag, attributes) { $0.words(content) }
  }

  /// Ends a line.
  mutating func endLine() { text += "\n" }

  /// Writes the begin of an element of which the end comes later.
  mutating func open(_ tag: StaticString, _ attributes: [HTMLAttribute] = []) {
    text += "<\(tag)"
    for attribute in attributes {
      text += " \(attribute.name)"
      if let value = attribute.value { text += "=\"\(escapedMarkup(value))\"" }
    }
    text += ">"
  }

  /// Writes the end of an element.
  mutating func close(_ tag: StaticString) { text += "</\(tag)>\n" }

  /// Writes literal HTML of the program itself.
  mutating func literal(_ html: StaticString) { text += "\(html)\n" }
}

/// An attribute of an element; one without a value is there or not.
struct HTMLAttribute {
  let name: StaticString
  let value: String?

  static func id(_ value: String) -> Self { Self(name: "id", value: value) }
  static func `class`(_ value: String) -> Self { Self(name: "class", value: value) }
  static func scope(_ value: String) -> Self { Self(name: "scope", value: value) }
  static func label(_ value: String) -> Self { Self(name: "aria-label", value: value) }
  static func labelledBy(_ id: String) -> Self { Self(name: "aria-labelledby", value: id) }
  static func role(_ value: String) -> Self { Self(name: "role", value: value) }
  /// A link to a place in the same page.
  static func link(_ id: String) -> Self { Self(name: "href", value: "#" + id) }
  /// A link to another page.
  static func page(_ address: String) -> Self { Self(name: "href", value: address) }
  /// Reached with the keyboard, in the order of the page.
  static let focusable = Self(name: "tabindex", value: "0")
  /// Details that show themselves.
  static let unfolded = Self(name: "open", value: nil)
}

/// Returns text with everything in it that has a meaning in HTML or XML written out.
///
/// Scalar by scalar: a mark with an accent on it is still that mark to a reader of XML. What a
/// reader cannot see is made visible.
func escapedMarkup(_ text: String) -> String {
  var escaped = ""
  for scalar in visible(text).unicodeScalars {
    switch scalar {
    case "&": escaped += "&amp;"
    case "<": escaped += "&lt;"
    case ">": escaped += "&gt;"
    case "\"": escaped += "&quot;"
    case "'": escaped += "&#39;"
    case "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
    default: escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped
}
