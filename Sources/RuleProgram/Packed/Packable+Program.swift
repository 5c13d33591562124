import Base

extension Program: Packable {
  func pack(into writer: inout PackedWriter) {
    PackedLimits(self).pack(into: &writer)
    writer.write(municipality, fingerprint, vocabulary, sources, leadingSource, nodes, conditions)
    writer.write(reasons, conversions, definitions, ladder, provisions, forms, transitions)
    writer.write(checks, contributions, contradictions, versionDays)
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    let limits = try PackedLimits(from: &reader)
    reader.limits = limits
    self.init()
    municipality = try String?(from: &reader)
    fingerprint = try String(from: &reader)
    vocabulary = try Vocabulary(from: &reader)
    sources = try [Source](from: &reader)
    leadingSource = try Int?(from: &reader)
    nodes.reserveCapacity(limits.nodes)
    for index in 0..<(try reader.count()) {
      // Operands come before their node, so that no expression can hold itself.
      reader.limits.nodes = index
      nodes.append(try Node(from: &reader))
    }
    reader.limits.nodes = nodes.count
    conditions = try [Condition](from: &reader)
    reasons = try [Reason](from: &reader)
    conversions = try [Conversion](from: &reader)
    definitions = try [Definition](from: &reader)
    ladder = try Ladder?(from: &reader)
    provisions = try [Provision](from: &reader)
    forms = try [Form](from: &reader)
    transitions = try [TransitionalLaw](from: &reader)
    checks = try [LegalityCheck](from: &reader)
    contributions = try [OwnContribution](from: &reader)
    contradictions = try [Contradiction](from: &reader)
    versionDays = try [Day](from: &reader)
    guard PackedLimits(self) == limits else { throw PackingFault() }
  }
}

/// How many there are of what ids point at, so that no id points at nothing.
struct PackedLimits: Equatable {
  var facts = 0
  /// While the expressions are read, the number of those before.
  var nodes = 0
  var conditions = 0
  var reasons = 0
  var definitions = 0
  var conversions = 0
  var contributions = 0

  /// Creates limits that let nothing through.
  init() {}

  /// Counts what a program has.
  init(_ program: Program) {
    facts = program.vocabulary.facts.count
    nodes = program.nodes.count
    conditions = program.conditions.count
    reasons = program.reasons.count
    definitions = program.definitions.count
    conversions = program.conversions.count
    contributions = program.contributions.count
  }
}

extension PackedLimits: Packable {
  func pack(into writer: inout PackedWriter) {
    for count in [facts, nodes, conditions, reasons, definitions, conversions, contributions] {
      writer.write(count: count)
    }
  }

  init(from reader: inout PackedReader) throws(PackingFault) {
    facts = try reader.count()
    nodes = try reader.count()
    conditions = try reader.count()
    reasons = try reader.count()
    definitions = try reader.count()
    conversions = try reader.count()
    contributions = try reader.count()
  }
}
