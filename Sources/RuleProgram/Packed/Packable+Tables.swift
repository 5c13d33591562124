import Base

extension DecisionTable: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.write(columns, rows)
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    self.init(columns: try [NodeID](from: &reader), rows: try [DecisionRow](from: &reader))
  }
}

extension DecisionRow: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.write(cells, outcome)
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    self.init(cells: try [Cell](from: &reader), outcome: try NodeID(from: &reader), span: .none)
  }
}

extension Cell: Packable {
  func pack(into writer: inout PackedWriter) {
    switch self {
    case .any: writer.write(case: 0)
    case .otherwise: writer.write(case: 1)
    case .interval(let from, let until, let includesUntil):
      writer.write(case: 2, from, until, includesUntil)
    case .values(let values): writer.write(case: 3, values)
    }
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    switch try reader.number() {
    case 0: self = .any
    case 1: self = .otherwise
    case 2:
      self = .interval(
        from: try Value?(from: &reader),
        until: try Value?(from: &reader),
        includesUntil: try Bool(from: &reader)
      )
    case 3: self = .values(try [Value](from: &reader))
    default: throw PackingFault()
    }
  }
}

extension Reading: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.write(question, options, chosen, preferred, reason, closedBy, isScenario)
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    self.init(
      question: try String(from: &reader),
      options: try [NamedValue](from: &reader),
      chosen: try Int?(from: &reader),
      preferred: try Int?(from: &reader),
      reason: try String?(from: &reader),
      closedBy: try String?(from: &reader)
    )
    isScenario = try Bool(from: &reader)
  }
}
