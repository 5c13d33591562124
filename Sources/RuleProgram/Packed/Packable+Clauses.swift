import Base

extension Cited: Packable where Content: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.write(content, SharedCitations(citations))
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    self.init(try Content(from: &reader), citations: try SharedCitations(from: &reader).list)
  }
}

extension Regime: Packable {
  func pack(into writer: inout PackedWriter) {
    switch self {
    case .none: writer.write(case: 0)
    case .oldRules: writer.write(case: 1)
    case .contribution(let index): writer.write(case: 2, index)
    case .undetermined(let reason): writer.write(case: 3, reason)
    }
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    switch try reader.number() {
    case 0: self = .none
    case 1: self = .oldRules
    case 2: self = .contribution(try Int(from: &reader))
    case 3: self = .undetermined(try ReasonID(from: &reader))
    default: throw PackingFault()
    }
  }
}

extension Warning: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.write(label, condition, text, SharedCitations(citations), attention)
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    self.init(
      label: try String(from: &reader),
      condition: try NodeID?(from: &reader),
      text: try String(from: &reader),
      citations: try SharedCitations(from: &reader).list
    )
    attention = try About?(from: &reader)
  }
}
