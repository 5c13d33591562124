import Base

extension Form: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.write(name, option, about, title, reasons, paidBy, access, mayRefuse)
    writer.write(mayRevoke, amount, amountType, extraPayment, warnings)
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    self.init(
      name: try String(from: &reader),
      option: try Int(from: &reader),
      about: try About(from: &reader),
      span: .none
    )
    title = try String?(from: &reader)
    reasons = try [String](from: &reader)
    paidBy = try Cited<Int>?(from: &reader)
    access = try ConditionID?(from: &reader)
    mayRefuse = try ConditionID?(from: &reader)
    mayRevoke = try ConditionID?(from: &reader)
    amount = try DerivedValue?(from: &reader)
    amountType = try ValueType?(from: &reader)
    extraPayment = try DerivedValue?(from: &reader)
    warnings = try [Warning](from: &reader)
  }
}

extension TransitionalLaw: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.write(name, about, protects, starts, title, reasons, afterwards, applies)
    writer.write(isInstead, provisions, retains, regime, amount, amountType, ends)
    writer.write(warnings)
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    self.init(
      name: try String(from: &reader),
      about: try About(from: &reader),
      protects: try EntityKind(from: &reader),
      starts: try Cited<NodeID>(from: &reader),
      span: .none
    )
    title = try String?(from: &reader)
    reasons = try [String](from: &reader)
    afterwards = try String?(from: &reader)
    applies = try ConditionID?(from: &reader)
    isInstead = try Bool(from: &reader)
    provisions = try [Replacement](from: &reader)
    retains = try Cited<String>?(from: &reader)
    regime = try Cited<Regime>?(from: &reader)
    amount = try Cited<NodeID>?(from: &reader)
    amountType = try ValueType?(from: &reader)
    ends = try [EndCandidate](from: &reader)
    warnings = try [Warning](from: &reader)
  }
}

extension Replacement: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.write(provision, condition, SharedCitations(citations))
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    self.init(
      provision: try Int(from: &reader),
      condition: try NodeID(from: &reader),
      citations: try SharedCitations(from: &reader).list
    )
  }
}

extension EndCandidate: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.write(label, isInclusive, day, SharedCitations(citations))
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    self.init(
      label: try String(from: &reader),
      isInclusive: try Bool(from: &reader),
      day: try NodeID(from: &reader),
      citations: try SharedCitations(from: &reader).list,
      span: .none
    )
  }
}

extension OwnContribution: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.write(name, about, type, value, title, reasons, collector, basis, exclusions)
    writer.write(exemptions, warnings)
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    self.init(
      name: try String(from: &reader),
      about: try About(from: &reader),
      type: try ValueType(from: &reader),
      value: try DerivedValue(from: &reader),
      span: .none
    )
    title = try String?(from: &reader)
    reasons = try [String](from: &reader)
    collector = try Cited<Int>?(from: &reader)
    basis = try [ConditionID](from: &reader)
    exclusions = try ConditionID?(from: &reader)
    exemptions = try ConditionID?(from: &reader)
    warnings = try [Warning](from: &reader)
  }
}
