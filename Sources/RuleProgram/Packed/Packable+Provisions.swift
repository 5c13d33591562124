import Base

extension Ladder: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.write(name, about, rungs)
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    self.init(
      name: try String(from: &reader),
      about: try About(from: &reader),
      rungs: try [Rung](from: &reader)
    )
  }
}

extension Rung: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.write(name, question, sufficient, onlyIfOffered, SharedCitations(citations))
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    self.init(
      name: try String(from: &reader),
      question: try String(from: &reader),
      sufficient: try String(from: &reader),
      onlyIfOffered: try Bool(from: &reader),
      citations: try SharedCitations(from: &reader).list,
      span: .none
    )
  }
}

extension Provision: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.write(option, name, about, title, law, reasons, needs, rung, rungUnless, sort)
    writer.write(forms, price, after, decision, access, includes, maximum, term, amount)
    writer.write(amountType, retains, regime, warnings)
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    self.init(
      option: try Int(from: &reader),
      name: try String(from: &reader),
      about: try About(from: &reader),
      span: .none
    )
    title = try String?(from: &reader)
    law = try String?(from: &reader)
    reasons = try [String](from: &reader)
    needs = try [Int](from: &reader)
    rung = try Int?(from: &reader)
    rungUnless = try ConditionID?(from: &reader)
    sort = try String?(from: &reader)
    forms = try [Int](from: &reader)
    price = try String?(from: &reader)
    after = try After?(from: &reader)
    decision = try DecisionRule?(from: &reader)
    access = try ConditionID?(from: &reader)
    includes = try [ConditionID](from: &reader)
    maximum = try Maximum?(from: &reader)
    term = try Term?(from: &reader)
    amount = try Cited<NodeID>?(from: &reader)
    amountType = try ValueType?(from: &reader)
    retains = try Cited<String>?(from: &reader)
    regime = try Cited<Regime>?(from: &reader)
    warnings = try [Warning](from: &reader)
  }
}

extension After: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.write(provisions, condition, SharedCitations(citations))
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    self.init(
      provisions: try [Int](from: &reader),
      condition: try ConditionID?(from: &reader),
      citations: try SharedCitations(from: &reader).list
    )
  }
}

extension DecisionRule: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.write(by, testedBy, SharedCitations(citations))
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    self.init(
      by: try [Int](from: &reader),
      testedBy: try Int?(from: &reader),
      citations: try SharedCitations(from: &reader).list
    )
  }
}

extension Maximum: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.write(limit, requested, SharedCitations(citations))
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    self.init(
      limit: try NodeID(from: &reader),
      requested: try NodeID(from: &reader),
      citations: try SharedCitations(from: &reader).list
    )
  }
}

extension Term: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.write(name, unless, SharedCitations(citations))
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    self.init(
      name: try String(from: &reader),
      unless: try ConditionID?(from: &reader),
      citations: try SharedCitations(from: &reader).list
    )
  }
}
