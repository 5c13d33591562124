extension JSONValue {
  /// Returns the JSON on one line, without spaces or a line end.
  package var compactText: String { text(indented: false) }

  /// Returns the JSON with a value on each line, indented by one space, and a line end.
  package var indentedText: String { text(indented: true) + "\n" }

  private func text(indented: Bool) -> String {
    var writer = JSONWriter(isIndented: indented)
    writer.write(self)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// Returns the JSON on one line as bytes, for output of many values.
  package var compactBytes: [UInt8] {
    var writer = JSONWriter(isIndented: false)
    writer.write(self)
    return writer.bytes
  }
}

/// Writes JSON into a buffer of bytes.
private struct JSONWriter {
  var bytes: [UInt8] = []
  private var depth = 0
  private let isIndented: Bool

  init(isIndented: Bool) {
    self.isIndented = isIndented
  }

  mutating func write(_ value: JSONValue) {
    switch value {
    case .object(let members):
      write(members, between: "{", and: "}") { writer, member in
        writer.write(text: member.0)
        writer.bytes.append(UInt8(ascii: ":"))
        if writer.isIndented { writer.bytes.append(UInt8(ascii: " ")) }
        writer.write(member.1)
      }
    case .array(let values):
      write(values, between: "[", and: "]") { $0.write($1) }
    case .string(let text): write(text: text)
    case .number(let number): bytes += String(number).utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .null: bytes += "null".utf8
    case .written(let json): bytes += json.utf8
    }
  }

  private mutating func write<Item>(
    _ items: [Item],
    between open: Unicode.Scalar,
    and close: Unicode.Scalar,
    each: (inout JSONWriter, Item) -> Void
  ) {
    bytes.append(UInt8(ascii: open))
    depth += 1
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      newLine()
      each(&self, item)
    }
    depth -= 1
    if !items.isEmpty { newLine() }
    bytes.append(UInt8(ascii: close))
  }

  private mutating func newLine() {
    guard isIndented else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes += repeatElement(UInt8(ascii: " "), count: depth)
  }

  private mutating func write(text: String) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": bytes += "\\\"".utf8
      case "\\": bytes += "\\\\".utf8
      case "\n": bytes += "\\n".utf8
      case "\r": bytes += "\\r".utf8
      case "\t": bytes += "\\t".utf8
      // Line separators end a line in some readers, and control characters reach terminals.
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        bytes += "\\u".utf8
        bytes += repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count)
        bytes += digits.utf8
      case " "..."~": bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      default: bytes += String(scalar).utf8
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
