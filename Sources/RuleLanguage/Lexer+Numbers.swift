import Base

extension Lexer {
  /// Reads a date, a number or a percentage.
  mutating func readNumber() {
    let start = offset
    if let written = WrittenDate(bytes, at: offset) {
      offset = written.end
      return add(.date, start: start)
    }
    let kind = skipNumber()
    if kind != nil, byte(at: offset) == UInt8(ascii: "%") {
      offset += 1
      return isEndOfRun ? add(.percentage, start: start) : readOther(from: start)
    }
    guard let kind, isEndOfRun else { return readOther(from: start) }
    add(kind, start: start)
  }

  /// Reads `€ 1.254,90`; a euro sign without a number is a token that means nothing.
  mutating func readAmount() {
    let start = offset
    offset += 3
    let behindSign = offset
    while byte(at: offset) == UInt8(ascii: " ") || isHardSpace { offset += hardSpaceWidth }
    guard isDigit(at: offset) else {
      offset = behindSign
      return readOther(from: start)
    }
    guard skipNumber() != nil, isEndOfRun else { return readOther(from: start) }
    add(.amount, start: start)
  }

  private var isHardSpace: Bool { byte(at: offset) == 0xC2 && byte(at: offset + 1) == 0xA0 }

  private var hardSpaceWidth: Int { isHardSpace ? 2 : 1 }

  private func isDigit(at index: Int) -> Bool {
    let byte = byte(at: index)
    return byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  /// Passes digits with dots between thousands and a comma before decimals.
  ///
  /// Returns nil when the dots are not between thousands.
  private mutating func skipNumber() -> TokenKind? {
    var kind = TokenKind.integer
    let whole = skipDigits()
    while byte(at: offset) == UInt8(ascii: "."), isDigit(at: offset + 1) {
      offset += 1
      guard skipDigits() == 3, whole <= 3 else { return nil }
      kind = .number
    }
    if byte(at: offset) == UInt8(ascii: ","), isDigit(at: offset + 1) {
      offset += 1
      _ = skipDigits()
      kind = .number
    }
    return kind
  }

  private mutating func skipDigits() -> Int {
    let start = offset
    while isDigit(at: offset) { offset += 1 }
    return offset - start
  }
}
