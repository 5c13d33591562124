import Base

/// Returns the exceptions that always fire together, weigh the same and give another value.
///
/// Only exceptions under the same condition are sure to fire together; `possibleClashes(in:)` has
/// those of which a household must show it.
func clashes(
  in derivation: Derivation,
  of id: DefinitionID,
  _ program: Program
) -> [Lead] {
  program.disagreements(in: derivation).filter {
    program.isSame($0.first.condition, $0.second.condition) && program.isConstant($0)
  }.reduce(into: [Lead]()) { result, pair in
    // An exception that disagrees with two others is told once.
    guard !result.contains(where: { $0.diagnostic.primary.span == pair.second.span }) else {
      return
    }
    result.append(Lead(program.clash(pair, of: id), .conflict(id)))
  }
}

/// Returns the exceptions that may fire together, weigh the same and may give another value.
func possibleClashes(in program: Program) -> [Lead] {
  var result: [Lead] = []
  for (index, definition) in program.definitions.enumerated() {
    let id = DefinitionID(index)
    for (number, version) in definition.versions.enumerated() {
      guard case .derivation(let derivation) = version.body else { continue }
      for pair in program.disagreements(in: derivation) {
        if program.isSame(pair.first.condition, pair.second.condition), program.isConstant(pair) {
          continue
        }
        var reasoner = Reasoner(program)
        let both = [pair.first.condition, pair.second.condition].map {
          reasoner.formula(of: $0, version.about)
        }
        let validity = reasoner.validity(version.about).map { [$0] } ?? []
        if reasoner.excludes(validity + both) { continue }
        var clash = program.clash(pair, of: id)
        clash.severity = .warning
        let quest = Quest.pairConflict(
          id,
          version: number,
          exceptions: [pair.places.0, pair.places.1]
        )
        result.append(Lead(clash, quest, needsProof: true))
      }
    }
  }
  return result
}

/// Two exceptions of one value that are not the same and weigh the same.
private struct Disagreement {
  var first: RuleException
  var second: RuleException
  /// Their places among the exceptions.
  var places: (Int, Int)
}

extension Program {
  /// The pairs of exceptions of equal weight that do not give the same constant.
  fileprivate func disagreements(in derivation: Derivation) -> [Disagreement] {
    var result: [Disagreement] = []
    let exceptions = derivation.exceptions
    for (index, exception) in exceptions.enumerated() {
      for (place, other) in exceptions[..<index].enumerated()
      where rank(of: other) == rank(of: exception) && !isSame(other.result, exception.result) {
        result.append(Disagreement(first: other, second: exception, places: (place, index)))
      }
    }
    return result
  }

  /// Whether both results are constants, so that they certainly differ.
  fileprivate func isConstant(_ pair: Disagreement) -> Bool {
    guard case .constant = self[pair.first.result], case .constant = self[pair.second.result] else {
      return false
    }
    return true
  }

  fileprivate func clash(_ pair: Disagreement, of id: DefinitionID) -> Diagnostic {
    let definition = self[id]
    return .clashingExceptions(
      definition.name,
      pair.first,
      pair.second,
      isAlways: isSame(pair.first.condition, pair.second.condition),
      values: (
        text(of: pair.first.result, definition.type), text(of: pair.second.result, definition.type)
      )
    )
  }

  /// The weight of an exception: that of the heaviest source it names.
  fileprivate func rank(of exception: RuleException) -> SourceRank {
    exception.citations.map { $0.source.map { sources[$0].rank } ?? .ownChoice }.min() ?? .ownChoice
  }

  fileprivate func text(of node: NodeID, _ type: ValueType) -> String {
    guard case .constant(let value) = self[node] else { return "een andere waarde" }
    return valueText(value, type, vocabulary)
  }
}
