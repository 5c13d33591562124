import Base

extension JSONReader {
  /// The byte that comes next, or nil at the end.
  var current: UInt8? { position < end ? bytes[position] : nil }

  /// Takes spaces, tabs and line ends.
  mutating func skipSpace() {
    while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }

  /// Returns the word at this place, or else the one character.
  func wordOrCharacter() -> Span {
    var last = position
    while last < end, isWord(bytes[last]) { last += 1 }
    return last > position ? span(from: position, to: last) : character()
  }

  /// Returns the character at this place, or an empty span at the end.
  func character() -> Span {
    var last = min(position + 1, end)
    while last < end, bytes[last] & 0xC0 == 0x80 { last += 1 }
    return span(from: position, to: last)
  }

  /// Returns the text without quotes at this place, up to what JSON gives a meaning.
  func looseText() -> Span {
    var last = position
    var next = position
    while next < end, !",:\"{}[]\n\r\t".utf8.contains(bytes[next]) {
      next += 1
      if bytes[next - 1] != UInt8(ascii: " ") { last = next }
    }
    return span(from: position, to: last)
  }

  /// Returns the span of a range of bytes.
  func span(from first: Int, to last: Int) -> Span {
    Span(file: file, start: first, end: last)
  }

  /// Returns the text of a span.
  func text(of span: Span) -> String {
    String(decoding: bytes[span.start..<span.end], as: UTF8.self)
  }

  /// Notes a mistake behind which the reading can go on.
  mutating func report(_ diagnostic: Diagnostic) {
    isBroken = true
    diagnostics.append(diagnostic)
  }

  /// Notes a mistake that ends the reading, to be thrown.
  mutating func stop(_ diagnostic: Diagnostic) -> Stop {
    report(diagnostic)
    return Stop()
  }

  /// Notes that something else was expected at this place.
  mutating func unexpected(_ expected: String) -> Stop {
    let span = wordOrCharacter()
    return stop(.unexpectedCharacter(text(of: span), at: span, expected: expected))
  }

  /// Notes that the bytes end before the value does.
  mutating func endTooSoon(missing: String) -> Stop {
    var last = end
    while last > start, " \n\r\t".utf8.contains(bytes[last - 1]) { last -= 1 }
    let bracket = open.last.map { span(from: $0, to: $0 + 1) }
    let isObject = open.last.map { bytes[$0] == UInt8(ascii: "{") } ?? false
    return stop(
      .endTooSoon(
        at: span(from: last, to: last),
        missing: missing,
        from: bracket,
        isObject: isObject
      )
    )
  }
}
