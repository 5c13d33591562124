import Base

/// Returns the values that a rule reads on days on which they have no version: a year that is not
/// there, while the rule that reads it holds.
///
/// Whether a rule really reads it then, a household must show.
func readsOutsideVersions(in program: Program) -> [Lead] {
  var readers: [DefinitionID: [Reader]] = [:]
  for reader in program.readers {
    for id in program.definitionsRead(from: reader.nodes) where id != reader.definition {
      readers[id, default: []].append(reader)
    }
  }
  var result: [Lead] = []
  for (index, definition) in program.definitions.enumerated() {
    let id = DefinitionID(index)
    guard let readers = readers[id], let span = definition.versions.last?.span else { continue }
    // A version that holds on no day is a mistake of its own.
    if definition.versions.contains(where: { $0.about.isEmpty }) { continue }
    let ends = definition.versions.map(\.about.until)
    if !ends.contains(nil), let end = ends.compactMap(\.self).max(),
      case let late = readers.filter({ $0.about.until.map { $0 > end } ?? true }),
      let reader = late.first
    {
      result.append(
        Lead(
          .readOutside(definition, from: end, at: span, by: reader.span),
          .readsNoVersion(id, from: end, until: nil, readers: late.compactMap(\.definition)),
          needsProof: true
        )
      )
    }
    let starts = definition.versions.map(\.about.from)
    // A rule that does not say when it begins says nothing of the time before.
    if !starts.contains(nil), let start = starts.compactMap(\.self).min(),
      let first = definition.versions.first?.span,
      case let early = readers.filter({ $0.about.from.map { $0 < start } ?? false }),
      let reader = early.first, let from = reader.about.from
    {
      result.append(
        Lead(
          .readBefore(definition, start, at: first, by: reader.span),
          .readsNoVersion(id, from: from, until: start, readers: early.compactMap(\.definition)),
          needsProof: true
        )
      )
    }
  }
  return result
}

/// A rule, or a version of a value, with what it reads.
private struct Reader {
  var definition: DefinitionID?
  var about: About
  var span: Span
  var nodes: [NodeID]
}

extension About {
  /// Whether it holds on no day.
  fileprivate var isEmpty: Bool {
    guard let from, let until else { return false }
    return until <= from
  }
}

extension Program {
  /// Everything that reads values.
  fileprivate var readers: [Reader] {
    var result: [Reader] = []
    for (index, definition) in definitions.enumerated() {
      for version in definition.versions {
        result.append(
          Reader(
            definition: DefinitionID(index),
            about: version.about,
            span: version.span,
            nodes: version.body.expressions
          )
        )
      }
    }
    for rule in provisions {
      var nodes = expressions(of: [rule.access, rule.rungUnless])
      nodes += [rule.maximum?.limit, rule.amount?.content].compactMap(\.self)
      result.append(Reader(about: rule.about, span: rule.span, nodes: nodes))
    }
    for rule in forms {
      let nodes =
        expressions(of: [rule.access]) + (rule.amount?.expressions ?? [])
        + (rule.extraPayment?.expressions ?? [])
      result.append(Reader(about: rule.about, span: rule.span, nodes: nodes))
    }
    for rule in transitions {
      let nodes = termExpressions(of: rule) + [rule.amount?.content].compactMap(\.self)
      result.append(Reader(about: rule.about, span: rule.span, nodes: nodes))
    }
    for rule in contributions {
      let nodes =
        expressions(of: [rule.exclusions, rule.exemptions] + rule.basis) + rule.value.expressions
      result.append(Reader(about: rule.about, span: rule.span, nodes: nodes))
    }
    return result
  }

  /// The definitions that expressions read on the reference date itself, each once.
  fileprivate func definitionsRead(from roots: [NodeID]) -> [DefinitionID] {
    var result: [DefinitionID] = []
    var waiting = roots
    while let id = waiting.popLast() {
      let node = self[id]
      // What is read `op` another day is read on that day.
      if case .asOf(_, let date) = node {
        waiting.append(date)
        continue
      }
      switch node {
      case .definition(let id), .keyedDefinition(let id, _):
        if !result.contains(id) { result.append(id) }
      default: break
      }
      node.forEachOperand { waiting.append($0) }
    }
    return result
  }
}
