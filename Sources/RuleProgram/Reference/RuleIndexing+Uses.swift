import Base
import Cases

extension RuleIndexing {
  /// Finds for each entry what it names: in its expressions, and in its own lines.
  mutating func findUses() {
    var uses: [Set<RuleEntryID>] = Array(repeating: [], count: index.entries.count)
    for (key, id) in index.known {
      for used in expressionUses(of: key) + lineUses(of: key) where used != id {
        uses[id.index].insert(used)
      }
    }
    index.uses = uses.map { $0.sorted() }
    index.usedBy = Array(repeating: [], count: uses.count)
    for id in index.ids {
      for used in index.uses[id.index] { index.usedBy[used.index].append(id) }
    }
    for number in index.tests.indices { findUses(ofTest: number) }
  }

  // MARK: Expressions

  private func expressionUses(of key: RuleKey) -> [RuleEntryID] {
    let program = programs[key.program]
    let roots = program.expressions(of: key.reference)
    var found: [RuleIdentity] = []
    program.forEachNode(from: roots) { _, node in
      found += Self.references(of: node, in: program)
    }
    program.forEachNamedOption(from: roots) { choice, option, _ in
      found.append(choice == program.vocabulary.rungs ? .ladder : .provision(option))
    }
    if case .definition(let id) = key.reference { found += cellUses(of: program[id], in: program) }
    return found.compactMap { index.entry($0, in: key.program) }
  }

  /// What a node stands for by itself.
  static func references(of node: Node, in program: Program) -> [RuleIdentity] {
    switch node {
    case .fact(let id), .keyedFact(let id, _): [.fact(id)]
    case .definition(let id), .keyedDefinition(let id, _): [.definition(id)]
    case .convert(_, let conversion, _): [.conversion(conversion)]
    case .rung: [.ladder]
    case .age:
      program.vocabulary.facts.firstIndex { $0.kind == .person && $0.name == "geboortedatum" }
        .map { [.fact(FactID($0))] } ?? []
    case .ruled(.contribution(let number)):
      [.contribution(program.contributions[number].name)]
    default: []
    }
  }

  /// The provisions and the rungs that the cells of a table name.
  private func cellUses(of definition: Definition, in program: Program) -> [RuleIdentity] {
    var found: [RuleIdentity] = []
    for version in definition.versions {
      guard case .table(let table) = version.body else { continue }
      for row in table.rows {
        for (cell, column) in zip(row.cells, table.columns) {
          guard case .values(let values) = cell else { continue }
          found += values.compactMap { program.named(by: $0, in: column) }
        }
      }
    }
    return found
  }

  // MARK: Lines

  /// What the lines of a rule name that are no expressions: its rung, its forms, its contribution.
  private func lineUses(of key: RuleKey) -> [RuleEntryID] {
    let program = programs[key.program]
    var found: [RuleIdentity] = []
    switch key.reference {
    case .provision(let option):
      for provision in program.provisions(option: option) {
        if provision.rung != nil { found.append(.ladder) }
        if !provision.needs.isEmpty, let need = program.vocabulary.need {
          found.append(.fact(need))
        }
        for form in provision.forms {
          found += program.forms.filter { $0.option == form }.map { .form($0.name) }
        }
        found += (provision.after?.provisions ?? []).map { .provision($0) }
        found += regime(provision.regime, in: program)
      }
    case .form: if let fact = program.vocabulary.form { found.append(.fact(fact)) }
    case .transition(let name):
      for transition in program.transitions(named: name) {
        found += transition.provisions.map { .provision($0.provision) }
        found += regime(transition.regime, in: program)
      }
    case .ladder: if let fact = program.vocabulary.rungFinding { found.append(.fact(fact)) }
    case .attention(let name):
      // What goes with every rule of a sort says nothing of one of them.
      let isGeneral = index.known[key].flatMap { index[$0].goesWith } != nil
      if !isGeneral { found += targets(ofAttention: name, in: program) }
    case .definition, .fact, .contribution, .check, .conversion, .contradictions: break
    }
    return found.compactMap { index.entry($0, in: key.program) }
  }

  private func regime(_ regime: Cited<Regime>?, in program: Program) -> [RuleIdentity] {
    guard case .contribution(let number)? = regime?.content else { return [] }
    return [.contribution(program.contributions[number].name)]
  }

  /// The rules that a point of attention goes with.
  private func targets(ofAttention name: String, in program: Program) -> [RuleIdentity] {
    func goes(_ warnings: [Warning]) -> Bool {
      warnings.contains { $0.attention != nil && $0.label == name }
    }
    return program.provisions.filter { goes($0.warnings) }.map { .provision($0.option) }
      + program.forms.filter { goes($0.warnings) }.map { .form($0.name) }
      + program.transitions.filter { goes($0.warnings) }.map { .transition($0.name) }
      + program.contributions.filter { goes($0.warnings) }.map { .contribution($0.name) }
  }

  // MARK: Tests

  private mutating func findUses(ofTest number: Int) {
    let place = index.tests[number].program
    let program = programs[place]
    let test = program.tests[index.tests[number].index]
    let targets = test.moments.flatMap(\.expectations).compactMap { expectation in
      if case .regime(let regime) = expectation.expected {
        return self.regime(Cited(regime), in: program).first
      }
      return expectation.target.reference(in: program)
    }
    let choices = test.moments.flatMap(\.choices).map { RuleIdentity.definition($0.definition) }
    var given = test.assumptions.map { RuleIdentity.definition($0.definition) }
    for entity in test.given.entities.joined() {
      let facts = program.vocabulary.facts(of: entity.kind)
      given += zip(facts, entity.slots).filter { $1 != nil }.map { .fact($0.0) }
      given += zip(program.vocabulary.facts(of: .supply), entity.supplySlots)
        .filter { $1 != nil }.map { .fact($0.0) }
      given += entity.keyed.map { .fact($0.fact) }
    }
    index.tests[number].targets = Set((targets + choices).compactMap { index.entry($0, in: place) })
      .sorted()
    index.tests[number].given = Set(given.compactMap { index.entry($0, in: place) }).sorted()
  }
}

extension ExpectationTarget {
  /// The rule that an expectation is about; nil for the regime of a supply.
  package func reference(in program: Program) -> RuleIdentity? {
    switch self {
    case .definition(let id): .definition(id)
    case .provision(let option): .provision(option)
    case .form(let index), .formAmount(let index), .formExtraPayment(let index):
      .form(program.forms[index].name)
    case .transition(let index): .transition(program.transitions[index].name)
    case .contribution(let index): .contribution(program.contributions[index].name)
    case .check(let index): .check(program.checks[index].name)
    case .regime: nil
    case .contradiction(let index): .contradictions(program.contradictions[index].subject)
    }
  }
}
