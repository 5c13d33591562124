import Base
import Cases
import RuleProgram

extension Program {
  /// Lets two rungs change places on the ladder.
  ///
  /// A rung is known by its place, so every place that names one of the two names the other
  /// afterwards: the rules, the choices, and what the tests give and ask.
  mutating func swapRungs(_ one: Int, _ other: Int) {
    let type = vocabulary.rungs
    func swapped(_ option: Int) -> Int { option == one ? other : option == other ? one : option }
    for (index, choice) in choicesOfConstants where choice.type == type {
      guard case .constant(.choice(let option)) = nodes[index] else { continue }
      nodes[index] = .constant(.choice(swapped(option)))
    }
    for (number, definition) in definitions.enumerated() {
      for (version, content) in definition.versions.enumerated() {
        guard case .table(var table) = content.body else { continue }
        for (column, node) in table.columns.enumerated() where self.type(of: node) == .choice(type)
        {
          for row in table.rows.indices {
            table.rows[row].cells[column] = table.rows[row].cells[column].mapped(swapped)
          }
        }
        definitions[number].versions[version].body = .table(table)
      }
    }
    ladder?.rungs.swapAt(one, other)
    vocabulary.choices[type].options.swapAt(one, other)
    for index in provisions.indices {
      provisions[index].rung = provisions[index].rung.map(swapped)
    }
    for index in tests.indices {
      tests[index].given.swap(swapped, of: type, in: vocabulary)
      for moment in tests[index].moments.indices {
        for place in tests[index].moments[moment].expectations.indices {
          tests[index].moments[moment].expectations[place].swap(swapped, of: type, in: vocabulary)
        }
      }
    }
  }
}

extension Cell {
  fileprivate func mapped(_ swapped: (Int) -> Int) -> Cell {
    guard case .values(let values) = self else { return self }
    return .values(values.map { $0.mapped(swapped) })
  }
}

extension Value {
  fileprivate func mapped(_ swapped: (Int) -> Int) -> Value {
    guard case .choice(let option) = self else { return self }
    return .choice(swapped(option))
  }
}

extension CaseFile {
  fileprivate mutating func swap(_ swapped: (Int) -> Int, of type: Int, in vocabulary: Vocabulary) {
    for kind in entities.indices {
      for index in entities[kind].indices {
        let facts = vocabulary.facts(of: entities[kind][index].kind)
        for (slot, fact) in facts.enumerated() where vocabulary[fact].type == .choice(type) {
          guard let value = entities[kind][index].slots[slot]?.value else { continue }
          entities[kind][index].slots[slot]?.value = value.mapped(swapped)
        }
        for place in entities[kind][index].keyed.indices {
          let keyed = entities[kind][index].keyed[place]
          if vocabulary[keyed.fact].key == .choice(type) {
            entities[kind][index].keyed[place].key = keyed.key.mapped(swapped)
          }
          if vocabulary[keyed.fact].type == .choice(type) {
            entities[kind][index].keyed[place].entry.value = keyed.entry.value.mapped(swapped)
          }
        }
      }
    }
  }
}

extension Expectation {
  fileprivate mutating func swap(_ swapped: (Int) -> Int, of type: Int, in vocabulary: Vocabulary) {
    if case .value(let value, .choice(type)) = expected {
      expected = .value(value.mapped(swapped), .choice(type))
    }
    if let asked = asks, vocabulary[asked.fact].key == .choice(type) {
      asks?.key = asked.key.map { $0.mapped(swapped) }
    }
  }
}
