import Base

extension Definition: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.write(name, sort, subject, key, type, versions)
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    self.init(
      name: try String(from: &reader),
      sort: try DefinitionSort(from: &reader),
      subject: try EntityKind?(from: &reader),
      key: try ValueType?(from: &reader),
      type: try ValueType(from: &reader),
      versions: try [DefinitionVersion](from: &reader)
    )
  }
}

extension DefinitionSort: Packable {
  func pack(into writer: inout PackedWriter) {
    switch self {
    case .parameter: writer.write(case: 0)
    case .derivation: writer.write(case: 1)
    case .table: writer.write(case: 2)
    case .reading: writer.write(case: 3)
    }
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    switch try reader.number() {
    case 0: self = .parameter
    case 1: self = .derivation
    case 2: self = .table
    case 3: self = .reading
    default: throw PackingFault()
    }
  }
}

extension DefinitionVersion: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.write(about, question, body)
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    self.init(
      about: try About(from: &reader),
      question: try String?(from: &reader),
      body: try DefinitionBody(from: &reader),
      span: .none
    )
  }
}

extension DefinitionBody: Packable {
  func pack(into writer: inout PackedWriter) {
    switch self {
    case .expression(let node): writer.write(case: 0, node)
    case .keyed(let nodes): writer.write(case: 1, nodes)
    case .indexed(let amounts): writer.write(case: 2, amounts)
    case .derivation(let derivation): writer.write(case: 3, derivation)
    case .table(let table): writer.write(case: 4, table)
    case .reading(let reading): writer.write(case: 5, reading)
    }
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    switch try reader.number() {
    case 0: self = .expression(try NodeID(from: &reader))
    case 1: self = .keyed(try [NodeID](from: &reader))
    case 2: self = .indexed(try IndexedAmounts(from: &reader))
    case 3: self = .derivation(try Derivation(from: &reader))
    case 4: self = .table(try DecisionTable(from: &reader))
    case 5: self = .reading(try Reading(from: &reader))
    default: throw PackingFault()
    }
  }
}

extension IndexedAmounts: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.write(nodes, isRaised, rounding)
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    self.init(
      nodes: try [NodeID](from: &reader),
      isRaised: try [Bool](from: &reader),
      rounding: try RoundingStep(from: &reader)
    )
  }
}

extension Derivation: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.write(base, exceptions, rounding)
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    self.init(
      base: try DerivedValue(from: &reader),
      exceptions: try [RuleException](from: &reader),
      rounding: try RoundingStep?(from: &reader)
    )
  }
}

extension DerivedValue: Packable {
  func pack(into writer: inout PackedWriter) {
    switch self {
    case .expression(let node, let citations):
      writer.write(case: 0, node, SharedCitations(citations))
    case .extreme(let extreme, let candidates): writer.write(case: 1, extreme, candidates)
    }
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    switch try reader.number() {
    case 0: self = .expression(try NodeID(from: &reader), try SharedCitations(from: &reader).list)
    case 1: self = .extreme(try Extreme(from: &reader), try [NamedValue](from: &reader))
    default: throw PackingFault()
    }
  }
}

extension NamedValue: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.write(label, node, SharedCitations(citations))
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    self.init(
      label: try String(from: &reader),
      node: try NodeID(from: &reader),
      citations: try SharedCitations(from: &reader).list,
      span: .none
    )
  }
}

extension RuleException: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.write(condition, result, SharedCitations(citations))
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    self.init(
      condition: try NodeID(from: &reader),
      result: try NodeID(from: &reader),
      citations: try SharedCitations(from: &reader).list,
      span: .none
    )
  }
}

extension RoundingStep: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.write(direction, step, SharedCitations(citations))
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    self.init(
      direction: try Rounding(from: &reader),
      step: try Fraction(from: &reader),
      citations: try SharedCitations(from: &reader).list
    )
  }
}

extension Rounding: Packable {
  func pack(into writer: inout PackedWriter) {
    switch self {
    case .down: writer.write(case: 0)
    case .up: writer.write(case: 1)
    case .arithmetic: writer.write(case: 2)
    }
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    switch try reader.number() {
    case 0: self = .down
    case 1: self = .up
    case 2: self = .arithmetic
    default: throw PackingFault()
    }
  }
}

extension Conversion: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.write(from, factor, to, SharedCitations(citations))
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    self.init(
      from: try Period(from: &reader),
      factor: try Int(from: &reader),
      to: try Period(from: &reader),
      citations: try SharedCitations(from: &reader).list
    )
  }
}
