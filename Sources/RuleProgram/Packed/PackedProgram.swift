/// A compiled program in a compact form, to be put inside the tool when that is built.
///
/// It holds what evaluating, assessing and reporting a case needs. The tests, the reasons of
/// `zonder proef` and the places in the rule files are left out: who wants those compiles the text.
///
/// The form is valid UTF-8, so that a literal can hold it. It begins with its version and a
/// checksum; then come the strings and the lists of citations, each once, and then the program by
/// the order in `Packable`.
package struct PackedProgram: Hashable, Sendable {
  /// The municipality, by which a case finds its rules before they are unpacked.
  package let municipality: String?
  /// The packed form.
  package let text: String

  /// Creates a packed program that was made before.
  package init(municipality: String?, text: String) {
    self.municipality = municipality
    self.text = text
  }

  /// Packs a program.
  package init(_ program: Program) {
    municipality = program.municipality
    text = String(decoding: pack(program), as: UTF8.self)
  }

  /// Returns the program, without tests and places.
  ///
  /// - Throws: when the form is of another version, or not as it was made.
  package func unpacked() throws(PackingFault) -> Program { try unpack(Array(text.utf8)) }
}

/// A packed program that is not as this version of the tool makes it.
package struct PackingFault: Error {}

/// The version of the packed form; another one is refused.
///
/// It goes up with every change of what a `pack(into:)` writes.
private let version: UInt8 = 1

/// The place behind the version and the checksum.
let contentsStart = 1 + checksumLength

/// The number of bytes of a checksum.
private let checksumLength = 16

/// Returns the packed form of a program.
func pack(_ program: Program) -> [UInt8] {
  var writer = PackedWriter()
  program.pack(into: &writer)
  var shared = PackedWriter()
  shared.write(count: writer.strings.count)
  for string in writer.strings { shared.write(text: string) }
  shared.write(count: writer.citationCount)
  return sealed(shared.bytes + writer.citations + writer.bytes)
}

/// Returns the program behind a packed form, or refuses it, whatever the bytes are.
func unpack(_ bytes: [UInt8]) throws(PackingFault) -> Program {
  guard bytes.count > contentsStart, bytes[0] == version,
    checksum(of: bytes, from: contentsStart) == Array(bytes[1..<contentsStart])
  else { throw PackingFault() }
  var reader = PackedReader(bytes, from: contentsStart)
  var strings: [String] = []
  let count = try reader.count()
  strings.reserveCapacity(count)
  for _ in 0..<count { strings.append(try reader.text()) }
  reader.strings = strings
  reader.citations = try [[Citation]](from: &reader)
  let program = try Program(from: &reader)
  guard reader.isAtEnd else { throw PackingFault() }
  return program
}

/// Puts the version and the checksum in front of contents.
func sealed(_ contents: [UInt8]) -> [UInt8] {
  [version] + checksum(of: contents, from: 0) + contents
}

/// Returns 64 bits that depend on every byte, as 16 bytes that are UTF-8.
///
/// Each step can be undone, so a change within one group of eight bytes is always noticed, and any
/// other with a chance of all but nothing.
private func checksum(of bytes: [UInt8], from start: Int) -> [UInt8] {
  var hash = UInt64(bytes.count - start)
  func mix(_ word: UInt64) {
    hash = (hash ^ word) &* 0x9e37_79b9_7f4a_7c15
    hash ^= hash &>> 32
  }
  var place = start
  while place + 8 <= bytes.count {
    let low =
      UInt64(bytes[place]) | UInt64(bytes[place + 1]) &<< 8
      | UInt64(bytes[place + 2]) &<< 16 | UInt64(bytes[place + 3]) &<< 24
    let high =
      UInt64(bytes[place + 4]) | UInt64(bytes[place + 5]) &<< 8
      | UInt64(bytes[place + 6]) &<< 16 | UInt64(bytes[place + 7]) &<< 24
    mix(low | high &<< 32)
    place += 8
  }
  for byte in bytes[place...] { mix(UInt64(byte)) }
  return (0..<checksumLength).map { UInt8(truncatingIfNeeded: hash &>> ($0 * 4) & 15) + 0x40 }
}
