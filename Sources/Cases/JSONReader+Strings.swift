import Base

extension JSONReader {
  /// Takes a string and returns its text with the escapes resolved.
  mutating func string() throws(Stop) -> String {
    let first = position
    position += 1
    var runStart = position
    var text = ""
    var hasControl = false
    while let byte = current {
      switch byte {
      case UInt8(ascii: "\""):
        text += String(decoding: bytes[runStart..<position], as: UTF8.self)
        position += 1
        return text
      case UInt8(ascii: "\\"):
        text += String(decoding: bytes[runStart..<position], as: UTF8.self)
        try escape(into: &text, openedAt: first)
        runStart = position
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): throw openString(first)
      case 0x00...0x1F:
        // Said once for each text: a table that was pasted in has many tabs.
        if !hasControl { report(.controlCharacter(at: span(from: position, to: position + 1))) }
        hasControl = true
        position += 1
      default: position += 1
      }
    }
    throw openString(first)
  }

  private mutating func openString(_ first: Int) -> Stop {
    stop(
      .openString(
        at: span(from: position, to: position),
        from: span(from: first, to: first + 1)
      )
    )
  }

  private mutating func escape(into text: inout String, openedAt string: Int) throws(Stop) {
    let first = position
    position += 1
    guard let byte = current else { throw openString(string) }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      text.unicodeScalars.append(Unicode.Scalar(byte))
    case UInt8(ascii: "b"): text += "\u{8}"
    case UInt8(ascii: "f"): text += "\u{C}"
    case UInt8(ascii: "n"): text += "\n"
    case UInt8(ascii: "r"): text += "\r"
    case UInt8(ascii: "t"): text += "\t"
    case UInt8(ascii: "u"):
      position += 1
      return unicodeEscape(from: first, into: &text)
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"): throw openString(string)
    default:
      let character = character()
      let span = span(from: first, to: character.end)
      report(.unknownEscape(self.text(of: span), at: span))
      position = character.end
      return
    }
    position += 1
  }

  /// Takes the digits behind `\u`, and a second escape when the first is half a character.
  private mutating func unicodeEscape(from first: Int, into text: inout String) {
    guard let unit = hexadecimal() else {
      let span = span(from: first, to: position)
      return report(.unknownEscape(self.text(of: span), at: span))
    }
    if let scalar = Unicode.Scalar(unit) { return text.unicodeScalars.append(scalar) }
    let behind = position
    if unit < 0xDC00, bytes[position..<end].starts(with: "\\u".utf8) {
      position += 2
      if let low = hexadecimal(), (0xDC00...0xDFFF).contains(low),
        let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
      {
        return text.unicodeScalars.append(scalar)
      }
      position = behind
    }
    let span = span(from: first, to: position)
    report(.halfCharacter(self.text(of: span), at: span))
  }

  /// Takes four hexadecimal digits, or as many as there are and returns nil.
  private mutating func hexadecimal() -> UInt32? {
    var number: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = current, let digit = hexadecimalDigit(byte) else { return nil }
      number = number << 4 | digit
      position += 1
    }
    return number
  }
}
