import Base

extension FactID: Packable {
  func pack(into writer: inout PackedWriter) { writer.write(count: index) }

  init(from reader: inout PackedReader) throws(PackingFault) {
    self.init(try reader.index(below: reader.limits.facts))
  }
}

extension NodeID: Packable {
  func pack(into writer: inout PackedWriter) { writer.write(count: Int(index)) }

  init(from reader: inout PackedReader) throws(PackingFault) {
    self.init(try reader.index(below: reader.limits.nodes))
  }
}

extension ConditionID: Packable {
  func pack(into writer: inout PackedWriter) { writer.write(count: Int(index)) }

  init(from reader: inout PackedReader) throws(PackingFault) {
    self.init(try reader.index(below: reader.limits.conditions))
  }
}

extension DefinitionID: Packable {
  func pack(into writer: inout PackedWriter) { writer.write(count: Int(index)) }

  init(from reader: inout PackedReader) throws(PackingFault) {
    self.init(try reader.index(below: reader.limits.definitions))
  }
}

extension ReasonID: Packable {
  func pack(into writer: inout PackedWriter) { writer.write(count: Int(index)) }

  init(from reader: inout PackedReader) throws(PackingFault) {
    self.init(try reader.index(below: reader.limits.reasons))
  }
}
