import Base

extension Condition: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.write(label, test, question, otherwise, SharedCitations(citations))
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    self.init(
      label: try String(from: &reader),
      test: try ConditionTest(from: &reader),
      question: try String?(from: &reader),
      otherwise: try String?(from: &reader),
      citations: try SharedCitations(from: &reader).list,
      span: .none
    )
  }
}

extension ConditionTest: Packable {
  func pack(into writer: inout PackedWriter) {
    switch self {
    case .expression(let node): writer.write(case: 0, node)
    case .all(let parts): writer.write(case: 1, parts)
    case .any(let parts): writer.write(case: 2, parts)
    case .none(let parts): writer.write(case: 3, parts)
    }
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    switch try reader.number() {
    case 0: self = .expression(try NodeID(from: &reader))
    case 1: self = .all(try [ConditionID](from: &reader))
    case 2: self = .any(try [ConditionID](from: &reader))
    case 3: self = .none(try [ConditionID](from: &reader))
    default: throw PackingFault()
    }
  }
}

extension Contradiction: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.write(about, subject, label, condition, sentence, SharedCitations(citations))
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    self.init(
      about: try About(from: &reader),
      subject: try EntityKind(from: &reader),
      label: try String(from: &reader),
      condition: try NodeID(from: &reader),
      sentence: try String(from: &reader),
      citations: try SharedCitations(from: &reader).list,
      span: .none
    )
  }
}
