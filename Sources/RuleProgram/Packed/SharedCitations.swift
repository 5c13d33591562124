/// Citations that are written once however often they occur, because rules that go together rest on
/// the same places.
struct SharedCitations: Packable {
  /// The list itself.
  let list: [Citation]

  /// Wraps a list.
  init(_ list: [Citation]) {
    self.list = list
  }

  func pack(into writer: inout PackedWriter) { writer.write(count: writer.index(of: list)) }

  init(from reader: inout PackedReader) throws(PackingFault) {
    list = reader.citations[try reader.index(below: reader.citations.count)]
  }
}
