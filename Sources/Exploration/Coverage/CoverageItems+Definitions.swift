import Base
import RuleProgram

extension ItemCollector {
  mutating func collectDefinitions() {
    for number in program.definitions.indices {
      let id = DefinitionID(number)
      for index in program.definitions[number].versions.indices { collect(id, version: index) }
    }
  }

  private mutating func collect(_ id: DefinitionID, version index: Int) {
    let definition = program[id]
    let version = definition.versions[index]
    let place = Place(
      rule: RuleHeading(definition.sort.word, definition.name),
      citations: version.about.citations
    )
    if definition.sort == .parameter { collectParameter(id, index, place) }
    for node in version.body.expressions { collect(inside: node, place) }
    switch version.body {
    case .derivation(let derivation): collect(derivation, id, index, place)
    case .table(let table): collect(table, id, index, place)
    case .expression, .keyed, .indexed, .reading:
      guard definition.type == .boolean else { return }
      for node in version.body.expressions { collect(condition: node, place) }
    }
  }

  private mutating func collect(
    _ derivation: Derivation,
    _ id: DefinitionID,
    _ version: Int,
    _ place: Place
  ) {
    let isBoolean = program[id].type == .boolean
    if isBoolean {
      for node in derivation.base.expressions { collect(condition: node, place) }
    }
    for exception in derivation.exceptions {
      var inner = place
      if !exception.citations.isEmpty { inner.citations = exception.citations }
      collect(condition: exception.condition, inner)
      if isBoolean { collect(condition: exception.result, inner) }
    }
    add(derivation.base, of: .definition(id, version), touching: .version(id, version), place)
  }

  private mutating func collect(
    _ table: DecisionTable,
    _ id: DefinitionID,
    _ version: Int,
    _ place: Place
  ) {
    for (index, row) in table.rows.enumerated() {
      if program[id].type == .boolean { collect(condition: row.outcome, place) }
      let changes = otherValues(than: row.outcome, type: program[id].type).map {
        ProgramChange.row(id, version, row: index, $0)
      }
      items.append(
        CoverageItem(
          sort: .row(index + 1),
          rule: place.rule,
          span: row.span,
          citations: place.citations,
          probes: [CoverageItem.Probe(changes: changes, touch: .version(id, version))]
        )
      )
    }
  }

  private mutating func collectParameter(_ id: DefinitionID, _ index: Int, _ place: Place) {
    let version = program[id].versions[index]
    let nodes = version.body.expressions
    for (option, node) in nodes.enumerated() {
      let column = program[id].key == nil ? nil : option
      let changes = otherValues(than: node, type: program[id].type).map {
        ProgramChange.version(id, index, option: column, $0)
      }
      items.append(
        CoverageItem(
          sort: .version(from: version.about.from, column: column),
          rule: place.rule,
          span: column == nil ? version.span : program.nodeSpans[Int(node.index)],
          citations: place.citations,
          probes: [CoverageItem.Probe(changes: changes, touch: .version(id, index))]
        )
      )
    }
  }

  /// Adds the candidates of a list.
  mutating func add(
    _ value: DerivedValue?,
    of list: CandidateList,
    touching touch: Touch,
    _ place: Place
  ) {
    guard case .extreme(_, let candidates)? = value else { return }
    for (index, candidate) in candidates.enumerated() {
      items.append(
        CoverageItem(
          sort: .candidate(candidate.label),
          rule: place.rule,
          span: candidate.span,
          citations: candidate.citations.isEmpty ? place.citations : candidate.citations,
          probes: [CoverageItem.Probe(changes: [.candidate(list, index)], touch: touch)]
        )
      )
    }
  }

  /// What to put in the place of a value: `onbepaald`, or some value where it is that already.
  private func otherValues(than node: NodeID, type: ValueType) -> [Node] {
    guard case .undetermined = program[node] else {
      return [.undetermined(ReasonID(program.reasons.count))]
    }
    switch type {
    case .boolean: return [.constant(.boolean(true)), .constant(.boolean(false))]
    case .choice: return [.constant(.choice(0)), .constant(.choice(1))]
    case .date: return [.constant(.never), .constant(.date(.first))]
    case .span: return [.constant(.span(TimeSpan())), .constant(.span(TimeSpan(months: 1_200)))]
    case .year: return [.constant(.year(1)), .constant(.year(2))]
    default: return [.constant(.number(.zero)), .constant(.number(Fraction(1_000_000)))]
    }
  }
}

extension DefinitionSort {
  /// The word that a definition is declared with.
  package var word: String {
    switch self {
    case .parameter: "parameter"
    case .derivation: "bepaal"
    case .table: "tabel"
    case .reading: "lezing"
    }
  }
}
