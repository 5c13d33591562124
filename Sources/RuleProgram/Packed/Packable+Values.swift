import Base

extension Fraction: Packable {
  func pack(into writer: inout PackedWriter) {
    for part in [numerator, denominator] {
      Int(truncatingIfNeeded: part >> 64).pack(into: &writer)
      writer.write(number: UInt64(truncatingIfNeeded: part))
    }
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    let above = try Int128(from: &reader)
    let below = try Int128(from: &reader)
    if below == 1, let integer = Int(exactly: above) {
      self.init(integer)
      return
    }
    guard let fraction = Fraction(numerator: above, denominator: below),
      fraction.numerator == above
    else { throw PackingFault() }
    self = fraction
  }
}

extension Int128 {
  fileprivate init(from reader: inout PackedReader) throws(PackingFault) {
    let high = try Int(from: &reader)
    self = Int128(high) << 64 | Int128(try reader.number())
  }
}

extension Day: Packable {
  func pack(into writer: inout PackedWriter) { Int(number).pack(into: &writer) }

  init(from reader: inout PackedReader) throws(PackingFault) {
    guard let day = Day(number: try Int(from: &reader)) else { throw PackingFault() }
    self = day
  }
}

extension TimeSpan: Packable {
  func pack(into writer: inout PackedWriter) {
    months.pack(into: &writer)
    days.pack(into: &writer)
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    self.init(months: try Int(from: &reader), days: try Int(from: &reader))
  }
}

extension Period: Packable {
  func pack(into writer: inout PackedWriter) {
    count.pack(into: &writer)
    unit.pack(into: &writer)
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    self.init(try Int(from: &reader), try String(from: &reader))
  }
}

extension EntityKind: Packable {
  func pack(into writer: inout PackedWriter) { writer.write(count: rawValue) }

  init(from reader: inout PackedReader) throws(PackingFault) {
    guard let kind = EntityKind(rawValue: try reader.index(below: EntityKind.allCases.count)) else {
      throw PackingFault()
    }
    self = kind
  }
}

extension EntityReference: Packable {
  func pack(into writer: inout PackedWriter) {
    kind.pack(into: &writer)
    index.pack(into: &writer)
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    self.init(try EntityKind(from: &reader), try Int(from: &reader))
  }
}

extension Value: Packable {
  func pack(into writer: inout PackedWriter) {
    switch self {
    case .boolean(let value): writer.write(case: 0, value)
    case .choice(let option): writer.write(case: 1, option)
    case .number(let number): writer.write(case: 2, number)
    case .date(let day): writer.write(case: 3, day)
    case .never: writer.write(case: 4)
    case .span(let span): writer.write(case: 5, span)
    case .year(let year): writer.write(case: 6, year)
    case .text(let text): writer.write(case: 7, text)
    case .entity(let reference): writer.write(case: 8, reference)
    }
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    switch try reader.number() {
    case 0: self = .boolean(try Bool(from: &reader))
    case 1: self = .choice(try Int(from: &reader))
    case 2: self = .number(try Fraction(from: &reader))
    case 3: self = .date(try Day(from: &reader))
    case 4: self = .never
    case 5: self = .span(try TimeSpan(from: &reader))
    case 6: self = .year(try Int(from: &reader))
    case 7: self = .text(try String(from: &reader))
    case 8: self = .entity(try EntityReference(from: &reader))
    default: throw PackingFault()
    }
  }
}

extension ValueType: Packable {
  func pack(into writer: inout PackedWriter) {
    switch self {
    case .boolean: writer.write(case: 0)
    case .choice(let type): writer.write(case: 1, type)
    case .number: writer.write(case: 2)
    case .count(let unit, let period): writer.write(case: 3, unit, period)
    case .percentage(let period): writer.write(case: 4, period)
    case .money(let period): writer.write(case: 5, period)
    case .date(let orNever): writer.write(case: 6, orNever)
    case .span: writer.write(case: 7)
    case .year: writer.write(case: 8)
    case .text: writer.write(case: 9)
    case .entity(let kind): writer.write(case: 10, kind)
    case .poison: writer.write(case: 11)
    }
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    switch try reader.number() {
    case 0: self = .boolean
    case 1: self = .choice(try Int(from: &reader))
    case 2: self = .number
    case 3: self = .count(unit: try String(from: &reader), per: try Period?(from: &reader))
    case 4: self = .percentage(per: try Period?(from: &reader))
    case 5: self = .money(per: try Period?(from: &reader))
    case 6: self = .date(orNever: try Bool(from: &reader))
    case 7: self = .span
    case 8: self = .year
    case 9: self = .text
    case 10: self = .entity(try EntityKind(from: &reader))
    case 11: self = .poison
    default: throw PackingFault()
    }
  }
}
