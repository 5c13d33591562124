/// Reads the parts of a packed program one after the other.
///
/// It never reads beyond the end, and makes room for no more than the bytes can hold.
struct PackedReader {
  private let bytes: [UInt8]
  private var place: Int
  /// The strings that the program shares.
  var strings: [String] = []
  /// The lists of citations that the program shares.
  var citations: [[Citation]] = []
  /// How many there are of what ids point at.
  var limits = PackedLimits()

  /// Begins at a place, with no strings yet.
  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    place = start
  }

  /// Whether everything was read.
  var isAtEnd: Bool { place == bytes.count }

  /// Reads a number, which most often has one digit.
  @inline(__always)
  mutating func number() throws(PackingFault) -> UInt64 {
    if place < bytes.count, bytes[place] &- 64 < 64 {
      place += 1
      return UInt64(bytes[place - 1] &- 64)
    }
    return try longNumber()
  }

  private mutating func longNumber() throws(PackingFault) -> UInt64 {
    var number: UInt64 = 0
    while place < bytes.count {
      let digit = bytes[place]
      place += 1
      if number &>> 58 > 0 || digit > 127 { throw PackingFault() }
      number = number &<< 6 | UInt64(digit & 63)
      if digit > 63 { return number }
    }
    throw PackingFault()
  }

  /// Reads how many follow, each of which takes a byte at least.
  mutating func count() throws(PackingFault) -> Int {
    let number = try number()
    guard number <= UInt64(bytes.count - place) else { throw PackingFault() }
    return Int(number)
  }

  /// Reads which of a list it is.
  mutating func index(below limit: Int) throws(PackingFault) -> Int {
    let number = try number()
    guard number < UInt64(limit) else { throw PackingFault() }
    return Int(number)
  }

  /// Reads a string itself.
  mutating func text() throws(PackingFault) -> String {
    let count = try count()
    let start = place
    place += count
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }
}
