import Base

extension Vocabulary: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.write(facts, choices, rungs, provisions, roles, rungFinding, need, form)
    writer.write(suppliedProvision)
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    self.init()
    facts = try [FactDefinition](from: &reader)
    choices = try [ChoiceType](from: &reader)
    rungs = try Int(from: &reader)
    provisions = try Int(from: &reader)
    roles = try Int(from: &reader)
    rungFinding = try FactID?(from: &reader)
    need = try FactID?(from: &reader)
    form = try FactID?(from: &reader)
    suppliedProvision = try FactID?(from: &reader)
  }
}

extension FactDefinition: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.write(name, kind, type, key, question, judge, slot)
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    self.init(
      name: try String(from: &reader),
      kind: try EntityKind(from: &reader),
      type: try ValueType(from: &reader),
      key: try ValueType?(from: &reader),
      question: try String?(from: &reader),
      judge: try Int?(from: &reader),
      slot: try Int(from: &reader),
      span: .none
    )
  }
}

extension ChoiceType: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.write(name, options)
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    self.init(name: try String(from: &reader), options: try [String](from: &reader))
  }
}
