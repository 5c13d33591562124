import Base

extension Lexer {
  /// Reads one token, or the white space or comment that lies here.
  mutating func readNext() {
    let start = offset
    let byte = bytes[offset]
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
      offset += 1
    case UInt8(ascii: "\n"):
      offset += 1
      readIndentation()
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "'"):
      readWord()
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      readNumber()
    case UInt8(ascii: "\""):
      readText(quotationMark: 1)
    case UInt8(ascii: "-") where self.byte(at: offset + 1) == UInt8(ascii: "-"):
      skipLine()
    case UInt8(ascii: ":") where Lexer.isBlank(self.byte(at: offset + 1)):
      readSign(.colon)
    case 0x80...:
      readBeyondASCII()
    default:
      guard let kind = Lexer.sign(byte) else { return readOther(from: start) }
      readSign(kind)
    }
  }

  /// Tells whether a byte may lie behind a ` : `; 0 stands for the end of the file.
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
      || byte == UInt8(ascii: "\t") || byte == 0
  }

  private static func sign(_ byte: UInt8) -> TokenKind? {
    switch byte {
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: "|"): .bar
    case UInt8(ascii: "("): .open
    case UInt8(ascii: ")"): .close
    case UInt8(ascii: "+"): .plus
    case UInt8(ascii: "-"): .minus
    case UInt8(ascii: "*"): .times
    case UInt8(ascii: "/"): .divide
    default: nil
    }
  }

  private mutating func readSign(_ kind: TokenKind) {
    offset += 1
    add(kind, start: offset - 1)
  }

  private mutating func skipLine() {
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") { offset += 1 }
  }

  /// Reads a word of letters, digits, hyphens and apostrophes.
  mutating func readWord() {
    let start = offset
    var key: UInt128 = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      let width = wordWidth(byte)
      guard width > 0 else { break }
      for place in offset..<(offset + width) { key = key << 8 | UInt128(bytes[place]) }
      offset += width
    }
    guard isEndOfRun else { return readOther(from: start) }
    guard offset - start <= 16 else { return add(.word, start: start) }
    let entry = keywords.entry(key)
    add(entry.kind, entry.keyword, start: start)
  }

  /// Returns how many bytes the character of a word takes that starts here, or 0 for any other.
  private func wordWidth(_ byte: UInt8) -> Int {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "'"):
      1
    case 0xC3...0xCD: isContinuation(at: offset + 1) && !isTimesOrDivide(at: offset) ? 2 : 0
    case 0xE2 where isSign(0x80, 0x99): 3
    default: 0
    }
  }

  private func isContinuation(at index: Int) -> Bool { byte(at: index) & 0xC0 == 0x80 }

  private func isTimesOrDivide(at index: Int) -> Bool {
    bytes[index] == 0xC3 && (byte(at: index + 1) == 0x97 || byte(at: index + 1) == 0xB7)
  }

  /// Tells whether a sign of three bytes lies here, of which the first is already known.
  private func isSign(_ second: UInt8, _ third: UInt8) -> Bool {
    byte(at: offset + 1) == second && byte(at: offset + 2) == third
  }

  private mutating func readBeyondASCII() {
    let start = offset
    switch bytes[offset] {
    case 0xC2 where byte(at: offset + 1) == 0xA0: offset += 2
    case 0xE2 where isSign(0x82, 0xAC): readAmount()
    case 0xE2 where isQuotationMark(at: offset): readText(quotationMark: 3)
    case let byte: wordWidth(byte) > 0 ? readWord() : readOther(from: start)
    }
  }

  /// Whether what comes next cannot belong to the word or number that was read.
  var isEndOfRun: Bool {
    guard offset < bytes.count else { return true }
    switch bytes[offset] {
    case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"),
      UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: "|"), UInt8(ascii: "("),
      UInt8(ascii: ")"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "/"):
      return true
    case UInt8(ascii: ":"): return Lexer.isBlank(byte(at: offset + 1))
    case 0xC2: return byte(at: offset + 1) == 0xA0
    case 0xE2: return isQuotationMark(at: offset)
    default: return false
    }
  }

  /// Reads a run of bytes that is no word and no number, up to the next token or white space.
  mutating func readOther(from start: Int) {
    if offset == start { offset += 1 }
    while !isEndOfRun { offset += 1 }
    add(.other, start: start)
  }

  private func isQuotationMark(at index: Int) -> Bool {
    guard bytes[index] == 0xE2, byte(at: index + 1) == 0x80 else { return false }
    let third = byte(at: index + 2)
    return third == 0x9C || third == 0x9D || third == 0x9E
  }

  /// Reads a text, which ends with a mark of the sort that it began with.
  private mutating func readText(quotationMark width: Int) {
    let start = offset
    offset += width
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") {
      let isEnd = width == 1 ? bytes[offset] == UInt8(ascii: "\"") : isQuotationMark(at: offset)
      if isEnd {
        offset += width
        return add(.text, start: start)
      }
      offset += 1
    }
    while offset > start + width, bytes[offset - 1] != 0, Lexer.isBlank(bytes[offset - 1]) {
      offset -= 1
    }
    diagnostics.append(.unclosedText(at: Span(file: file, start: start, end: offset)))
    add(.text, start: start)
  }
}
