/// What has a packed form.
///
/// A type writes and reads its fields in the same order, in two functions that stand side by side.
/// A new field goes in both. `PackedFieldsTests` fails when one is forgotten, and when no rule
/// that the tests compile gives it a value.
protocol Packable {
  /// Writes this.
  func pack(into writer: inout PackedWriter)
  /// Reads one, or refuses what no writer wrote.
  init(from reader: inout PackedReader) throws(PackingFault)
}

extension Int: Packable {
  func pack(into writer: inout PackedWriter) {
    // The sign goes last, so that a small number below zero is short too.
    writer.write(number: UInt64(truncatingIfNeeded: self < 0 ? ~(self << 1) : self << 1))
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    let number = try reader.number()
    let half = Int(truncatingIfNeeded: number &>> 1)
    self = number & 1 == 0 ? half : ~half
  }
}

extension Bool: Packable {
  func pack(into writer: inout PackedWriter) { writer.write(number: self ? 1 : 0) }

  init(from reader: inout PackedReader) throws(PackingFault) {
    switch try reader.number() {
    case 0: self = false
    case 1: self = true
    default: throw PackingFault()
    }
  }
}

extension String: Packable {
  func pack(into writer: inout PackedWriter) { writer.write(count: writer.index(of: self)) }

  init(from reader: inout PackedReader) throws(PackingFault) {
    self = reader.strings[try reader.index(below: reader.strings.count)]
  }
}

extension Optional: Packable where Wrapped: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.write(number: self == nil ? 0 : 1)
    self?.pack(into: &writer)
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    self = try Bool(from: &reader) ? try Wrapped(from: &reader) : nil
  }
}

extension Array: Packable where Element: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.write(count: count)
    for element in self { element.pack(into: &writer) }
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    let count = try reader.count()
    self = []
    reserveCapacity(count)
    for _ in 0..<count { append(try Element(from: &reader)) }
  }
}
