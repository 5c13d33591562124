package import Base

extension Program {
  /// The type of a column, as far as its expression or else its cells tell.
  func type(of node: NodeID, named cells: [Cell]) -> ValueType {
    if let type = type(of: node) { return type }
    for cell in cells {
      switch cell {
      case .any, .otherwise: continue
      case .values(let values): if let type = values.first.flatMap(type(of:)) { return type }
      case .interval(let from, let until, _):
        if let type = (from ?? until).flatMap(type(of:)) { return type }
      }
    }
    return .poison
  }

  /// The type of an expression where it does not need to be worked out.
  package func type(of id: NodeID) -> ValueType? {
    switch self[id] {
    case .constant(let value): type(of: value)
    case .fact(let fact), .keyedFact(let fact, _): vocabulary[fact].type
    case .definition(let definition), .keyedDefinition(let definition, _): self[definition].type
    case .member(_, let inner): type(of: inner)
    case .asOf(let value, _): type(of: value)
    case .not, .all, .any, .compare, .oneOf, .within, .exists, .every, .counts: .boolean
    case .count: .number
    case .referenceDate: .date(orNever: false)
    case .age: .span
    case .year: .year
    case .assessedProvision: .choice(vocabulary.provisions)
    case .rung: .choice(vocabulary.rungs)
    case .law: .text
    case .undetermined, .arithmetic, .convert, .extreme, .sum, .lastDay, .amount, .ruled: nil
    }
  }

  /// The type that a value alone tells; a choice does not tell of which list it is.
  private func type(of value: Value) -> ValueType? {
    switch value {
    case .boolean: .boolean
    case .number: .number
    case .date, .never: .date(orNever: true)
    case .span: .span
    case .year: .year
    case .text: .text
    case .entity(let reference): .entity(reference.kind)
    case .choice: nil
    }
  }

  /// How the values of an ordered column lie on a line, or nil when that cannot be told.
  func scale(of node: NodeID, _ type: ValueType, _ named: [Value]) -> Scale? {
    switch type {
    case .date: return Scale(measure: .day, step: 1, startsAtZero: false)
    case .year: return Scale(measure: .year, step: 1, startsAtZero: false)
    case .count: return Scale(measure: .number, step: nil, startsAtZero: true)
    case .number, .percentage, .money:
      let isCount = isCount(node)
      return Scale(measure: .number, step: isCount ? 1 : nil, startsAtZero: isCount)
    case .span:
      if isAge(node) { return Scale(measure: .months, step: 12, startsAtZero: true) }
      let usesDays = named.contains {
        if case .span(let span) = $0 { span.days != 0 } else { false }
      }
      return Scale(measure: usesDays ? .days : .months, step: 1, startsAtZero: false)
    default: return nil
    }
  }

  private func isAge(_ id: NodeID) -> Bool {
    switch self[id] {
    case .age: true
    case .member(_, let inner): isAge(inner)
    case .asOf(let value, _): isAge(value)
    default: false
    }
  }

  private func isCount(_ id: NodeID) -> Bool {
    switch self[id] {
    case .count: true
    case .member(_, let inner): isCount(inner)
    case .asOf(let value, _): isCount(value)
    default: false
    }
  }

  /// What people call a column.
  func name(ofColumn id: NodeID, number: Int) -> String {
    name(of: id) ?? "kolom \(number)"
  }

  private func name(of id: NodeID) -> String? {
    switch self[id] {
    case .fact(let fact), .keyedFact(let fact, _): return vocabulary[fact].name
    case .definition(let definition), .keyedDefinition(let definition, _):
      return self[definition].name
    case .member(let owner, let inner):
      guard let inner = name(of: inner), let owner = name(of: owner) else { return nil }
      return "\(inner) van \(owner)"
    case .age: return "leeftijd"
    case .referenceDate: return "peildatum"
    case .lastDay: return "slotdag"
    case .assessedProvision: return "voorziening"
    case .amount: return "bedrag"
    case .counts: return "telt mee"
    default: return nil
    }
  }
}
