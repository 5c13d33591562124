import Base

/// Looks for what is wrong with rules that are each well formed, before anything is evaluated.
///
/// What is reported is certain: a check that cannot tell stays silent. Every check looks at each
/// node a fixed number of times; only tables are multiplied out, up to a limit.
///
/// - Parameters:
///   - program: The rules.
///   - isWhole: Whether every rule could be read. When not, only that is looked for which a rule
///     that is missing or half read cannot cause.
///   - nationalFiles: The files that belong to no municipality: what they define may be there for
///     another one, so a test that expects it is reason enough.
///   - leads: The list that gets the mistakes and warnings, in no order.
package func analyze(
  _ program: Program,
  isWhole: Bool = true,
  nationalFiles: Set<Int> = [],
  into leads: inout [Lead]
) {
  var found = rings(in: program).map { Lead($0) }
  for (index, definition) in program.definitions.enumerated() {
    let id = DefinitionID(index)
    for (number, version) in definition.versions.enumerated() {
      switch version.body {
      case .table(let table):
        guard isWhole || program.isRead(table) else { continue }
        found += mistakes(in: table, of: id, version: number, program)
      case .derivation(let derivation):
        if isWhole { found += clashes(in: derivation, of: id, program) }
      case .reading(let reading):
        if isWhole { found += equalOptions(of: reading, program).map { Lead($0) } }
      case .expression, .keyed, .indexed: break
      }
    }
  }
  if isWhole {
    found += versionMistakes(in: program)
    found += missingRegimes(in: program).map { Lead($0) }
    found += unusedNames(in: program, nationalFiles: nationalFiles).map { Lead($0) }
  }
  leads += found
}

extension Program {
  /// Whether no column of a table is a constant, which is what stands for a column with a mistake.
  fileprivate func isRead(_ table: DecisionTable) -> Bool {
    !table.columns.contains { if case .constant = self[$0] { true } else { false } }
  }
}

/// Returns the provisions with a decision that do not say which contribution goes with them.
private func missingRegimes(in program: Program) -> [Diagnostic] {
  program.provisions.filter { $0.decision != nil && $0.regime == nil }.map {
    .missingRegime($0.name, at: $0.span)
  }
}

/// Returns the readings of an ambiguity that come to the same value.
private func equalOptions(of reading: Reading, _ program: Program) -> [Diagnostic] {
  var result: [Diagnostic] = []
  for (index, option) in reading.options.enumerated() {
    guard case .constant = program[option.node] else { continue }
    let earlier = reading.options[..<index].first { program[$0.node] == program[option.node] }
    if let earlier { result.append(.equalReadings(option, earlier)) }
  }
  return result
}
