import Base

extension Source: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.write(name, rank, title, publisher, document, date, standing)
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    self.init(name: try String(from: &reader), rank: try SourceRank(from: &reader))
    title = try String?(from: &reader)
    publisher = try String?(from: &reader)
    document = try String?(from: &reader)
    date = try Day?(from: &reader)
    standing = try String?(from: &reader)
  }
}

extension SourceRank: Packable {
  func pack(into writer: inout PackedWriter) {
    switch self {
    case .law: writer.write(case: 0)
    case .decree: writer.write(case: 1)
    case .regulation: writer.write(case: 2)
    case .bylaw: writer.write(case: 3)
    case .policyPlan: writer.write(case: 4)
    case .statement: writer.write(case: 5)
    case .ownChoice: writer.write(case: 6)
    }
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    switch try reader.number() {
    case 0: self = .law
    case 1: self = .decree
    case 2: self = .regulation
    case 3: self = .bylaw
    case 4: self = .policyPlan
    case 5: self = .statement
    case 6: self = .ownChoice
    default: throw PackingFault()
    }
  }
}

extension Citation: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.write(source, locator)
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    self.init(source: try Int?(from: &reader), locator: try String(from: &reader))
  }
}

extension Reason: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.write(text, closedBy, SharedCitations(citations), ids)
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    self.init(
      text: try String(from: &reader),
      closedBy: try String?(from: &reader),
      citations: try SharedCitations(from: &reader).list,
      ids: try [String](from: &reader),
      span: .none
    )
  }
}

extension About: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.write(ids, status, from, until, SharedCitations(citations))
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    self.init()
    ids = try [String](from: &reader)
    status = try SourceStatus?(from: &reader)
    from = try Day?(from: &reader)
    until = try Day?(from: &reader)
    citations = try SharedCitations(from: &reader).list
  }
}

extension SourceStatus: Packable {
  func pack(into writer: inout PackedWriter) {
    switch self {
    case .law: writer.write(case: 0)
    case .decided: writer.write(case: 1)
    case .proposedDecision: writer.write(case: 2)
    case .explanation: writer.write(case: 3)
    case .annex: writer.write(case: 4)
    case .intention: writer.write(case: 5)
    case .bill: writer.write(case: 6)
    }
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    switch try reader.number() {
    case 0: self = .law
    case 1: self = .decided
    case 2: self = .proposedDecision
    case 3: self = .explanation
    case 4: self = .annex
    case 5: self = .intention
    case 6: self = .bill
    default: throw PackingFault()
    }
  }
}
