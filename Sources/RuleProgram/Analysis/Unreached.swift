import Base
import Cases

/// Returns the rungs that no request can reach, and the options that nothing tells from others.
func unreached(in program: Program) -> [Diagnostic] {
  guard program.municipality != nil else { return [] }
  return unreachedRungs(in: program) + unservedNeeds(in: program) + unnamedOptions(in: program)
}

/// A rung is asked for when a provision stands above it; one `alleen als aangeboden` only when a
/// provision stands on it.
private func unreachedRungs(in program: Program) -> [Diagnostic] {
  guard let ladder = program.ladder else { return [] }
  let used = Set(program.provisions.compactMap(\.rung))
  let highest = used.max() ?? -1
  return ladder.rungs.indices.filter { rung in
    !used.contains(rung) && (rung > highest || ladder.rungs[rung].onlyIfOffered)
  }.map { rung in
    let span = ladder.rungs[rung].span
    return .unreachedRung(ladder.rungs[rung].name, isHighest: rung > highest, at: span)
  }
}

/// The needs that no provision serves.
private func unservedNeeds(in program: Program) -> [Diagnostic] {
  guard let fact = program.vocabulary.need,
    case .choice(let choice) = program.vocabulary[fact].type
  else { return [] }
  let served = Set(program.provisions.flatMap(\.needs))
  let span = program.vocabulary[fact].span
  return program.vocabulary.choices[choice].options.enumerated().filter {
    !served.contains($0.offset)
  }.map { .unservedNeed($0.element, at: span) }
}

/// The options that no rule and no test names, while others of the same choice are told apart.
private func unnamedOptions(in program: Program) -> [Diagnostic] {
  let vocabulary = program.vocabulary
  let special = [vocabulary.rungs, vocabulary.provisions, vocabulary.roles]
  var uses = OptionUses(program)
  uses.add()
  var result: [Diagnostic] = []
  var seen: Set<Int> = []
  for (index, fact) in vocabulary.facts.enumerated() {
    guard case .choice(let choice) = fact.type, !special.contains(choice),
      FactID(index) != vocabulary.need, seen.insert(choice).inserted,
      let named = uses.named[choice], !uses.isKey.contains(choice)
    else { continue }
    let options = vocabulary.choices[choice].options
    let silent = options.indices.filter { !named.contains($0) }
    // One option that is never named is what is left when it is none of the others.
    guard silent.count > 1, !named.isEmpty else { continue }
    result.append(.unnamedOptions(silent.map { options[$0] }, of: fact.name, at: fact.span))
  }
  return result
}

/// Which options rules and tests name.
private struct OptionUses {
  let program: Program
  var named: [Int: Set<Int>] = [:]
  /// The choices that are keys, so that every option has a value of its own.
  var isKey: Set<Int> = []

  init(_ program: Program) {
    self.program = program
  }

  mutating func add() {
    for node in program.nodes {
      switch node {
      case .compare(let one, _, let other): add([one, other])
      case .oneOf(let value, let options, _): add([value] + options)
      default: break
      }
    }
    for definition in program.definitions {
      if case .choice(let choice)? = definition.key { isKey.insert(choice) }
      for version in definition.versions { add(version.body, of: definition) }
    }
    for fact in program.vocabulary.facts {
      if case .choice(let choice)? = fact.key { isKey.insert(choice) }
    }
    for form in program.forms {
      if let fact = program.vocabulary.form,
        case .choice(let choice) = program.vocabulary[fact].type
      {
        named[choice, default: []].insert(form.option)
      }
    }
    for test in program.tests {
      for entity in test.given.entities.joined() {
        add(entity.slots, program.vocabulary.facts(of: entity.kind))
        add(entity.supplySlots, program.vocabulary.facts(of: .supply))
      }
    }
  }

  private mutating func add(_ operands: [NodeID]) {
    let choices = operands.compactMap { id -> Int? in
      if case .choice(let choice)? = program.type(of: id) { choice } else { nil }
    }
    guard let choice = choices.first else { return }
    for case .constant(.choice(let option)) in operands.map({ program[$0] }) {
      named[choice, default: []].insert(option)
    }
  }

  private mutating func add(_ body: DefinitionBody, of definition: Definition) {
    if case .choice(let choice) = definition.type {
      program.forEachNode(from: body.expressions) { _, node in
        if case .constant(.choice(let option)) = node { named[choice, default: []].insert(option) }
      }
    }
    guard case .table(let table) = body else { return }
    for (index, column) in table.columns.enumerated() {
      guard case .choice(let choice)? = program.type(of: column) else { continue }
      for case .values(let values) in table.rows.map({ $0.cells[index] }) {
        for case .choice(let option) in values { named[choice, default: []].insert(option) }
      }
    }
  }

  private mutating func add(_ slots: [FactEntry?], _ facts: [FactID]) {
    for (slot, entry) in slots.enumerated() {
      guard case .choice(let option)? = entry?.value, facts.indices.contains(slot),
        case .choice(let choice) = program.vocabulary[facts[slot]].type
      else { continue }
      named[choice, default: []].insert(option)
    }
  }
}
