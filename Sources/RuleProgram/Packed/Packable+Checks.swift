import Base

extension LegalityCheck: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.write(name, about, subject, title, applies, requires, expected, consequence)
    writer.write(loss, lossType, remedy, weight)
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    self.init(
      name: try String(from: &reader),
      about: try About(from: &reader),
      subject: try EntityKind(from: &reader),
      span: .none
    )
    title = try String?(from: &reader)
    applies = try ConditionID?(from: &reader)
    requires = try [ConditionID](from: &reader)
    expected = try String?(from: &reader)
    consequence = try String?(from: &reader)
    loss = try Cited<NodeID>?(from: &reader)
    lossType = try ValueType?(from: &reader)
    remedy = try String?(from: &reader)
    weight = try Weight(from: &reader)
  }
}

extension LegalityCheck.Weight: Packable {
  func pack(into writer: inout PackedWriter) {
    switch self {
    case .unlawful: writer.write(case: 0)
    case .judgement: writer.write(case: 1)
    case .attention: writer.write(case: 2)
    }
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    switch try reader.number() {
    case 0: self = .unlawful
    case 1: self = .judgement
    case 2: self = .attention
    default: throw PackingFault()
    }
  }
}

extension RuledValue: Packable {
  func pack(into writer: inout PackedWriter) {
    switch self {
    case .allowed: writer.write(case: 0)
    case .transitionRuns: writer.write(case: 1)
    case .competent: writer.write(case: 2)
    case .rungsFound: writer.write(case: 3)
    case .judged: writer.write(case: 4)
    case .contribution(let index): writer.write(case: 5, index)
    case .overlaps: writer.write(case: 6)
    case .formAmount: writer.write(case: 7)
    }
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    switch try reader.number() {
    case 0: self = .allowed
    case 1: self = .transitionRuns
    case 2: self = .competent
    case 3: self = .rungsFound
    case 4: self = .judged
    case 5:
      let index = try Int(from: &reader)
      guard (0..<reader.limits.contributions).contains(index) else { throw PackingFault() }
      self = .contribution(index)
    case 6: self = .overlaps
    case 7: self = .formAmount
    default: throw PackingFault()
    }
  }
}
