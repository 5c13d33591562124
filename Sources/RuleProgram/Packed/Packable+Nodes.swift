import Base

extension Node: Packable {
  func pack(into writer: inout PackedWriter) {
    switch self {
    case .constant(let value): writer.write(case: 0, value)
    case .undetermined(let reason): writer.write(case: 1, reason)
    case .fact(let fact): writer.write(case: 2, fact)
    case .keyedFact(let fact, let key): writer.write(case: 3, fact, key)
    case .definition(let definition): writer.write(case: 4, definition)
    case .keyedDefinition(let definition, let key): writer.write(case: 5, definition, key)
    case .member(let owner, let inner): writer.write(case: 6, owner, inner)
    case .not(let node): writer.write(case: 7, node)
    case .all(let nodes): writer.write(case: 8, nodes)
    case .any(let nodes): writer.write(case: 9, nodes)
    case .compare(let left, let comparison, let right):
      writer.write(case: 10, left, comparison, right)
    case .oneOf(let node, let options, let negated):
      writer.write(case: 11, node, options, negated)
    case .within(let node, let from, let until, let includesUntil):
      writer.write(case: 12, node, from, until, includesUntil)
    case .arithmetic(let left, let operation, let right):
      writer.write(case: 13, left, operation, right)
    case .convert(let node, let conversion, let inverse):
      writer.write(case: 14, node, conversion, inverse)
    case .asOf(let node, let date): writer.write(case: 15, node, date)
    case .extreme(let extreme, let nodes): writer.write(case: 16, extreme, nodes)
    case .exists(let kind, let node): writer.write(case: 17, kind, node)
    case .every(let kind, let node): writer.write(case: 18, kind, node)
    case .count(let kind, let condition): writer.write(case: 19, kind, condition)
    case .sum(let kind, let node, let condition): writer.write(case: 20, kind, node, condition)
    case .referenceDate: writer.write(case: 21)
    case .age: writer.write(case: 22)
    case .year(let date): writer.write(case: 23, date)
    case .lastDay: writer.write(case: 24)
    case .assessedProvision: writer.write(case: 25)
    case .rung(let provision): writer.write(case: 26, provision)
    case .law(let provision): writer.write(case: 27, provision)
    case .counts: writer.write(case: 28)
    case .amount: writer.write(case: 29)
    case .ruled(let value): writer.write(case: 30, value)
    }
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    switch try reader.number() {
    case 0: self = .constant(try Value(from: &reader))
    case 1: self = .undetermined(try ReasonID(from: &reader))
    case 2: self = .fact(try FactID(from: &reader))
    case 3: self = .keyedFact(try FactID(from: &reader), key: try NodeID(from: &reader))
    case 4: self = .definition(try DefinitionID(from: &reader))
    case 5:
      self = .keyedDefinition(try DefinitionID(from: &reader), key: try NodeID(from: &reader))
    case 6: self = .member(owner: try NodeID(from: &reader), inner: try NodeID(from: &reader))
    case 7: self = .not(try NodeID(from: &reader))
    case 8: self = .all(try [NodeID](from: &reader))
    case 9: self = .any(try [NodeID](from: &reader))
    case 10:
      self = .compare(
        try NodeID(from: &reader),
        try Comparison(from: &reader),
        try NodeID(from: &reader)
      )
    case 11:
      self = .oneOf(
        try NodeID(from: &reader),
        try [NodeID](from: &reader),
        negated: try Bool(from: &reader)
      )
    case 12:
      self = .within(
        try NodeID(from: &reader),
        from: try NodeID?(from: &reader),
        until: try NodeID?(from: &reader),
        includesUntil: try Bool(from: &reader)
      )
    case 13:
      self = .arithmetic(
        try NodeID(from: &reader),
        try Arithmetic(from: &reader),
        try NodeID(from: &reader)
      )
    case 14:
      self = .convert(
        try NodeID(from: &reader),
        conversion: try reader.conversion(),
        inverse: try Bool(from: &reader)
      )
    case 15: self = .asOf(try NodeID(from: &reader), date: try NodeID(from: &reader))
    case 16: self = .extreme(try Extreme(from: &reader), try [NodeID](from: &reader))
    case 17: self = .exists(try EntityKind(from: &reader), try NodeID(from: &reader))
    case 18: self = .every(try EntityKind(from: &reader), try NodeID(from: &reader))
    case 19: self = .count(try EntityKind(from: &reader), where: try NodeID?(from: &reader))
    case 20:
      self = .sum(
        try EntityKind(from: &reader),
        try NodeID(from: &reader),
        where: try NodeID?(from: &reader)
      )
    case 21: self = .referenceDate
    case 22: self = .age
    case 23: self = .year(of: try NodeID(from: &reader))
    case 24: self = .lastDay
    case 25: self = .assessedProvision
    case 26: self = .rung(of: try NodeID(from: &reader))
    case 27: self = .law(of: try NodeID(from: &reader))
    case 28: self = .counts
    case 29: self = .amount
    case 30: self = .ruled(try RuledValue(from: &reader))
    default: throw PackingFault()
    }
  }
}

extension PackedReader {
  /// Reads the index of a declared conversion.
  fileprivate mutating func conversion() throws(PackingFault) -> Int {
    let index = try Int(from: &self)
    guard (0..<limits.conversions).contains(index) else { throw PackingFault() }
    return index
  }
}

extension Comparison: Packable {
  func pack(into writer: inout PackedWriter) {
    switch self {
    case .equal: writer.write(case: 0)
    case .unequal: writer.write(case: 1)
    case .more: writer.write(case: 2)
    case .less: writer.write(case: 3)
    case .atLeast: writer.write(case: 4)
    case .atMost: writer.write(case: 5)
    }
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    switch try reader.number() {
    case 0: self = .equal
    case 1: self = .unequal
    case 2: self = .more
    case 3: self = .less
    case 4: self = .atLeast
    case 5: self = .atMost
    default: throw PackingFault()
    }
  }
}

extension Arithmetic: Packable {
  func pack(into writer: inout PackedWriter) {
    switch self {
    case .add: writer.write(case: 0)
    case .subtract: writer.write(case: 1)
    case .multiply: writer.write(case: 2)
    case .divide: writer.write(case: 3)
    }
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    switch try reader.number() {
    case 0: self = .add
    case 1: self = .subtract
    case 2: self = .multiply
    case 3: self = .divide
    default: throw PackingFault()
    }
  }
}

extension Extreme: Packable {
  func pack(into writer: inout PackedWriter) {
    switch self {
    case .highest: writer.write(case: 0)
    case .lowest: writer.write(case: 1)
    case .earliest: writer.write(case: 2)
    case .latest: writer.write(case: 3)
    }
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    switch try reader.number() {
    case 0: self = .highest
    case 1: self = .lowest
    case 2: self = .earliest
    case 3: self = .latest
    default: throw PackingFault()
    }
  }
}
