import Base

extension JSONReader {
  /// Takes `true`, `false`, `null`, or text that lacks its quotes.
  mutating func word() -> JSONNode {
    let span = looseText()
    position = span.end
    switch text(of: span) {
    case "true": return JSONNode(.bool(true), at: span)
    case "false": return JSONNode(.bool(false), at: span)
    case "null": return JSONNode(.null, at: span)
    case let other:
      report(.unknownWord(other, at: span))
      return JSONNode(.null, at: span)
    }
  }

  /// Takes a number, and goes on behind one in a form that JSON does not have.
  mutating func number(inObject: Bool) -> JSONNode {
    let first = position
    while let byte = current, isWord(byte) || "+-.".utf8.contains(byte) { position += 1 }
    // A comma before a digit cannot be JSON here, so it is the comma of a Dutch number.
    if inObject, position + 1 < end, bytes[position] == UInt8(ascii: ","),
      isDigit(bytes[position + 1])
    {
      let comma = span(from: position, to: position + 1)
      position += 1
      while let byte = current, isDigit(byte) { position += 1 }
      let whole = span(from: first, to: position)
      report(.decimalComma(text(of: whole), at: whole, comma: comma))
      return JSONNode(.number(text(of: whole)), at: whole)
    }
    let span = span(from: first, to: position)
    if !isNumber(first..<position) { report(.malformedNumber(text(of: span), at: span)) }
    return JSONNode(.number(text(of: span)), at: span)
  }

  private func isNumber(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    func at(_ characters: String) -> Bool {
      index < range.upperBound && characters.utf8.contains(bytes[index])
    }
    func digits() -> Bool {
      let first = index
      while index < range.upperBound, isDigit(bytes[index]) { index += 1 }
      return index > first
    }
    if at("-") { index += 1 }
    if at("0") { index += 1 } else if !digits() { return false }
    if at(".") {
      index += 1
      guard digits() else { return false }
    }
    if at("eE") {
      index += 1
      if at("+-") { index += 1 }
      guard digits() else { return false }
    }
    return index == range.upperBound
  }
}
