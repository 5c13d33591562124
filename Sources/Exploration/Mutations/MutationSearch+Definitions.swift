import Base
import RuleProgram

extension MutationSearch {
  /// Adds the mistakes in definitions that are no expressions: candidates, exceptions, roundings.
  mutating func addDefinitions() {
    for (number, definition) in program.definitions.enumerated() {
      let id = DefinitionID(number)
      for (version, content) in definition.versions.enumerated() {
        switch content.body {
        case .derivation(let derivation): addParts(of: derivation, id, version, at: content.span)
        case .indexed(let amounts):
          // The rounding of a parameter is one for all its versions.
          let clause = text.clauses(["geïndexeerd"], in: text.declaration(around: content.span))
          if let clause = clause.first {
            addRounding(amounts.rounding, at: clause, touch: .definition(id)) { program, step in
              program.definitions[number].versions[version].body.round(step)
            }
          }
        case .expression, .keyed, .table, .reading: break
        }
      }
    }
    addConversions()
  }

  private mutating func addParts(
    of derivation: Derivation,
    _ id: DefinitionID,
    _ version: Int,
    at span: Span
  ) {
    let number = Int(id.index)
    let declaration = text.declaration(around: span)
    addExtreme(
      derivation.base,
      at: text.clauses(["is"], in: declaration).first,
      .version(id, version)
    ) {
      $0.definitions[number].versions[version].body.derivation?.base = $1
    }
    for (index, exception) in derivation.exceptions.enumerated() {
      addOmission(ofItem: exception.span, touch: .version(id, version)) {
        $0.definitions[number].versions[version].body.derivation?.exceptions.remove(at: index)
      }
    }
    if let rounding = derivation.rounding,
      let clause = text.clauses(["afgerond"], in: declaration).first
    {
      addRounding(rounding, at: clause, touch: .version(id, version)) { program, step in
        program.definitions[number].versions[version].body.round(step)
      }
    }
  }

  /// Adds the other extreme of named candidates.
  mutating func addExtreme(
    _ value: DerivedValue?,
    at clause: Span?,
    _ touch: Touch,
    change: @escaping @Sendable (inout Program, DerivedValue) -> Void
  ) {
    guard case .extreme(let extreme, let candidates)? = value, candidates.count > 1, let clause,
      let place = text.place(of: [extreme.word], in: text.line(of: clause))
    else { return }
    let other = DerivedValue.extreme(extreme.opposite, candidates)
    add(.extreme, Edit(place, extreme.opposite.word), touch: touch) { change(&$0, other) }
  }

  /// Adds the other directions of a rounding, and another step.
  private mutating func addRounding(
    _ rounding: RoundingStep,
    at clause: Span,
    touch: Touch,
    change: @escaping @Sendable (inout Program, RoundingStep) -> Void
  ) {
    let line = text.line(of: clause)
    guard let place = text.place(of: rounding.direction.words, in: line) else { return }
    for direction in Rounding.allCases where direction != rounding.direction {
      var other = rounding
      other.direction = direction
      let edit = Edit(place, direction.words.joined(separator: " "))
      add(.rounding, edit, touch: touch) { [other] in change(&$0, other) }
    }
    let rest = Span(file: line.file, start: place.end, end: line.end)
    for step in text.steps(of: .number(rounding.step), at: rest) {
      guard case .number(let number) = step.value, number > .zero else { continue }
      var other = rounding
      other.step = number
      add(step.sort, at: step.edit.span, [step.edit], touch: touch) { [other] in
        change(&$0, other)
      }
    }
  }

  /// Adds another factor for each conversion.
  private mutating func addConversions() {
    let written = text.files.indices.flatMap { text.declarations("omrekening", in: $0) }
    for (index, conversion) in program.conversions.enumerated() {
      guard
        let line = written.first(where: { text.isWritten(conversion, at: $0) }),
        let times = text.place(of: ["keer"], in: line),
        let number = text.words(in: line).last(where: { $0.span.end <= times.start })
      else { continue }
      let users = Touch.either(
        program.nodes.indices.compactMap { node in
          guard case .convert(_, index, _) = program.nodes[node], owners[node] != nil else {
            return nil
          }
          return .node(NodeID(node))
        }
      )
      for factor in [conversion.factor - 1, conversion.factor + 1] where factor > 0 {
        add(.conversion, Edit(number.span, String(factor)), touch: users) {
          $0.conversions[index].factor = factor
        }
      }
    }
  }
}

extension RuleText {
  /// Whether a declaration is the one of a conversion, by the words for its periods.
  fileprivate func isWritten(_ conversion: Conversion, at span: Span) -> Bool {
    let words = words(in: line(of: span)).map(\.text)
    guard let times = words.firstIndex(of: "keer"), words.indices.contains(times + 1),
      words[times - 1] == String(conversion.factor), let equals = words.firstIndex(of: "is")
    else { return false }
    let sides = [(words[1..<equals], conversion.from), (words[(times + 1)...], conversion.to)]
    return sides.allSatisfy { side, period in
      (Int(side.first ?? "") ?? 1) == period.count
        && side.contains { $0.prefix(1) == period.unit.prefix(1) }
    }
  }
}

extension Rounding {
  /// How the direction is written.
  fileprivate var words: [String] {
    switch self {
    case .down: ["naar", "beneden"]
    case .up: ["naar", "boven"]
    case .arithmetic: ["rekenkundig"]
    }
  }
}

extension DefinitionBody {
  /// The derivation, of a version that is one.
  fileprivate var derivation: Derivation? {
    get {
      guard case .derivation(let derivation) = self else { return nil }
      return derivation
    }
    set {
      if let newValue { self = .derivation(newValue) }
    }
  }
}

extension DefinitionBody {
  /// Puts another rounding in the place of the one that is there.
  fileprivate mutating func round(_ step: RoundingStep) {
    switch self {
    case .derivation(var derivation):
      derivation.rounding = step
      self = .derivation(derivation)
    case .indexed(var amounts):
      amounts.rounding = step
      self = .indexed(amounts)
    case .expression, .keyed, .table, .reading: break
    }
  }
}
