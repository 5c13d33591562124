import Base

/// The reading stopped; the reason has been reported.
struct Stop: Error {}

/// Reads one JSON value by recursive descent; `parseJSON` is its only user.
///
/// The bytes are known to be UTF-8. Words and numbers, strings, and the walk over the bytes stand in
/// files of their own.
struct JSONReader {
  /// The whole file, of which only `start..<end` is read.
  let bytes: [UInt8]

  /// The index of the file, for the spans.
  let file: Int

  /// The first byte that belongs to the value.
  let start: Int

  /// The end of the bytes that may be read.
  let end: Int

  /// The byte that comes next.
  var position: Int

  /// The brackets that are open: where each stands.
  var open: [Int] = []

  /// The number of commas that were wrong, because a file without any would repeat itself.
  var wrongCommas = 0

  /// Whether something was found that makes the tree unfit for use.
  var isBroken = false

  /// What was found, in the order of the reading.
  var diagnostics: [Diagnostic] = []

  private let deepest = 100
  private let mostWrongCommas = 20

  /// Creates a reader of a range of bytes.
  init(bytes: [UInt8], range: Range<Int>, file: Int) {
    self.bytes = bytes
    self.file = file
    start = range.lowerBound
    end = range.upperBound
    position = start
  }

  /// Reads the value and looks whether nothing stands behind it.
  mutating func document() throws(Stop) -> JSONNode {
    if bytes[start..<end].starts(with: [0xEF, 0xBB, 0xBF]) {
      report(.byteOrderMark(at: span(from: start, to: start + 3)))
      position += 3
    }
    skipSpace()
    guard position < end else { throw stop(.emptyFile(at: span(from: start, to: start))) }
    let root = try value(inObject: false)
    skipSpace()
    if position < end { report(.textAfterValue(at: wordOrCharacter())) }
    return root
  }

  private mutating func value(inObject: Bool) throws(Stop) -> JSONNode {
    guard let byte = current else { throw endTooSoon(missing: "een waarde") }
    switch byte {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""):
      let first = position
      return JSONNode(.string(try string()), at: span(from: first, to: position))
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "."):
      return number(inObject: inObject)
    case let letter where isWord(letter): return word()
    default: throw unexpected("een waarde")
    }
  }

  private mutating func object() throws(Stop) -> JSONNode {
    let first = try enter()
    var members: [JSONMember] = []
    skipSpace()
    while let byte = current, byte != UInt8(ascii: "}") {
      let keyStart = position
      let key = try self.key()
      let keySpan = span(from: keyStart, to: position)
      skipSpace()
      guard let colon = current else { throw endTooSoon(missing: "`:` en een waarde") }
      guard colon == UInt8(ascii: ":") else { throw unexpected("`:` achter de sleutel") }
      position += 1
      skipSpace()
      members.append(JSONMember(key: key, keySpan: keySpan, value: try value(inObject: true)))
      try separator(before: UInt8(ascii: "}"))
    }
    guard current != nil else { throw endTooSoon(missing: "`}`") }
    position += 1
    open.removeLast()
    reportDuplicates(in: members)
    return JSONNode(.object(members), at: span(from: first, to: position))
  }

  private mutating func array() throws(Stop) -> JSONNode {
    let first = try enter()
    var elements: [JSONNode] = []
    skipSpace()
    while let byte = current, byte != UInt8(ascii: "]") {
      elements.append(try value(inObject: false))
      try separator(before: UInt8(ascii: "]"))
    }
    guard current != nil else { throw endTooSoon(missing: "`]`") }
    position += 1
    open.removeLast()
    return JSONNode(.array(elements), at: span(from: first, to: position))
  }

  private mutating func enter() throws(Stop) -> Int {
    let first = position
    guard open.count < deepest else {
      throw stop(.tooDeep(at: span(from: first, to: first + 1), limit: deepest))
    }
    open.append(first)
    position += 1
    return first
  }

  /// Takes the comma after a member or an element, and goes on without it when it is forgotten.
  private mutating func separator(before close: UInt8) throws(Stop) {
    let behind = position
    skipSpace()
    guard let byte = current, byte != close else { return }
    guard byte == UInt8(ascii: ",") else {
      let isNext =
        close == UInt8(ascii: "}")
        ? byte == UInt8(ascii: "\"")
        : isWord(byte) || "\"{[-".utf8.contains(byte)
      guard isNext else { throw unexpected("`,` of `\(Unicode.Scalar(close))`") }
      return try reportComma(.missingComma(at: span(from: behind, to: behind)))
    }
    let comma = span(from: position, to: position + 1)
    position += 1
    skipSpace()
    if current == close { try reportComma(.extraComma(at: comma)) }
  }

  private mutating func reportComma(_ diagnostic: Diagnostic) throws(Stop) {
    report(diagnostic)
    wrongCommas += 1
    if wrongCommas >= mostWrongCommas { throw Stop() }
  }

  private mutating func key() throws(Stop) -> String {
    guard let byte = current else { throw endTooSoon(missing: "een sleutel") }
    if byte == UInt8(ascii: "\"") { return try string() }
    guard isWord(byte) else { throw unexpected("een sleutel tussen aanhalingstekens") }
    let span = looseText()
    position = span.end
    report(.unquotedKey(at: span, text: text(of: span)))
    return text(of: span)
  }

  private mutating func reportDuplicates(in members: [JSONMember]) {
    // Most objects are small, and for those comparing is faster than hashing.
    if members.count <= 12 {
      let hasDuplicate = members.indices.contains { index in
        members[..<index].contains { $0.key == members[index].key }
      }
      if !hasDuplicate { return }
    }
    var firsts: [String: Span] = [:]
    var reported: Set<String> = []
    for member in members {
      guard let first = firsts[member.key] else {
        firsts[member.key] = member.keySpan
        continue
      }
      guard reported.insert(member.key).inserted else { continue }
      diagnostics.append(.duplicateKey(member.key, at: member.keySpan, first: first))
    }
  }
}
