/// Writes the parts of a packed program one after the other.
struct PackedWriter {
  /// What was written.
  private(set) var bytes: [UInt8] = []
  /// The strings that were written, each once.
  private(set) var strings: [String] = []
  /// The lists of citations that were written, each once, as bytes.
  private(set) var citations: [UInt8] = []
  private var stringIndices: [String: Int] = [:]
  private var citationIndices: [[Citation]: Int] = [:]

  /// Writes a number in digits of six bits, the highest first; the last has 64 added to it.
  ///
  /// No byte is above 127, so that numbers and text together are UTF-8.
  mutating func write(number: UInt64) {
    var shift = 60
    while shift > 0 {
      if number &>> shift > 0 { bytes.append(UInt8(truncatingIfNeeded: number &>> shift & 63)) }
      shift -= 6
    }
    bytes.append(UInt8(truncatingIfNeeded: number & 63) + 64)
  }

  /// Writes how many there are, or which of them.
  mutating func write(count: Int) { write(number: UInt64(count)) }

  /// Writes fields one after the other.
  mutating func write<each Field: Packable>(_ fields: repeat each Field) {
    repeat (each fields).pack(into: &self)
  }

  /// Writes which case of an enumeration it is, and what belongs to it.
  mutating func write<each Field: Packable>(case number: UInt64, _ fields: repeat each Field) {
    write(number: number)
    repeat (each fields).pack(into: &self)
  }

  /// Writes a string itself.
  mutating func write(text: String) {
    write(count: text.utf8.count)
    bytes += text.utf8
  }

  /// Returns the place of a string among the strings.
  mutating func index(of string: String) -> Int {
    if let index = stringIndices[string] { return index }
    strings.append(string)
    stringIndices[string] = strings.count - 1
    return strings.count - 1
  }

  /// The number of lists of citations.
  var citationCount: Int { citationIndices.count }

  /// Returns the place of a list of citations among those lists.
  mutating func index(of list: [Citation]) -> Int {
    if let index = citationIndices[list] { return index }
    swap(&bytes, &citations)
    list.pack(into: &self)
    swap(&bytes, &citations)
    citationIndices[list] = citationIndices.count
    return citationIndices.count - 1
  }
}
