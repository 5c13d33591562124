import Base
import Cases
import Evaluation
import RuleProgram

/// Projects the record of an amount on lettered lines: facts, parameters, operations and roundings.
struct SumBuilder {
  var steps: StepBuilder
  /// Steps that are no lines: how a key, such as the type of household, was found.
  var substeps: [Step] = []
  let id: String
  var lines: [Step] = []
  /// The line on which an entry of the record stands.
  var letters: [Int: String] = [:]
  /// The citations of percentages that stand in the words of the line that comes next.
  var pending: [Citation] = []
  /// The citations of the rules around a line, the innermost last.
  var context: [[Citation]] = []

  init(_ steps: StepBuilder, id: String) {
    self.steps = steps
    self.id = id
  }

  /// The lines of everything below an entry; the last line is the amount.
  mutating func lines(below place: Int) -> [Step] {
    var operands: [Operand] = []
    for child in steps.children(of: place) {
      if let operand = operand(at: child) { operands.append(operand) }
    }
    if operands.count > 1, case .known = steps.evaluation.entries[place].value.state {
      context.append(citations(ofCandidatesOf: place))
      let first = steps.children(of: place).first
      appendOperation(
        .extreme(extreme(at: place), operands),
        name: nil,
        at: place,
        type: first.map { type(at: $0) } ?? .number
      )
    }
    return lines
  }

  // MARK: Operands

  /// The line or the constant of one entry, adding the lines that it needs.
  mutating func operand(at place: Int, name: DefinitionID? = nil) -> Operand? {
    let entry = steps.evaluation.entries[place]
    let origin = steps.source(of: place)
    if let letter = letters[origin] { return .line(letter) }
    switch entry.item {
    case .contributionCandidate, .formAmountCandidate, .formExtraCandidate, .derivedCandidate:
      return candidate(at: place)
    case .definition(let id, let version): return definition(id, version, at: place, origin)
    case .node(let id): return node(id, at: place, name: name)
    default: return nil
    }
  }

  mutating func node(_ id: NodeID, at place: Int, name: DefinitionID?) -> Operand? {
    let type = type(at: place)
    switch steps.program[id] {
    case .fact(let fact):
      return appendFact(steps.fact(fact, keyedBy: nil, at: place), fact, at: place)
    case .keyedFact(let fact, let key):
      for part in steps.children(of: place) { keep(part) }
      return appendFact(steps.fact(fact, keyedBy: key, at: place), fact, at: place)
    case .arithmetic(let left, let operation, let right):
      // What is worked out goes first, so that the two terms stand right above their sum.
      let isSwapped = operation == .add && isLeaf(left) && isWorkedOut(right)
      let (first, second) = isSwapped ? (right, left) : (left, right)
      guard let one = operand(first, below: place) else { return nil }
      let citations = pending
      pending = []
      guard let other = operand(second, below: place) else { return nil }
      pending = citations + pending
      let found = Operation.arithmetic(one, operation, other)
      return appendOperation(found, name: name, at: place, type: type)
    case .convert(let inner, let conversion, let inverse):
      guard let one = operand(inner, below: place) else { return nil }
      let operation = Operation.convert(one, conversion: conversion, inverse: inverse)
      return appendOperation(operation, name: name, at: place, type: type)
    case .extreme(let extreme, let operands):
      let found = operands.compactMap { operand($0, below: place) }
      return appendOperation(.extreme(extreme, found), name: name, at: place, type: type)
    case .sum: return total(at: place, name: name, type: type)
    case .amount: return appendFormAmount(at: place)
    case .keyedDefinition(let definition, let key):
      let last = parts(at: place, name: name)
      if case .line(let letter)? = last, lines.last?.id == "\(self.id).\(letter)" {
        let value = steps.operandValue(key, below: place)
        lines[lines.count - 1].key = value
        keepKey(value, ofRaised: definition)
      }
      return last
    case .definition, .member, .asOf: return parts(at: place, name: name)
    default: return nil
    }
  }

  /// The line of the last part that is an amount; other parts are kept as steps.
  mutating func parts(at place: Int, name: DefinitionID?) -> Operand? {
    var last: Operand?
    for part in steps.children(of: place) {
      if isAmount(part) { last = operand(at: part, name: name) ?? last } else { keep(part) }
    }
    return last
  }

  /// An operand of an operation: a constant of the rules, or the entry that was recorded for it.
  mutating func operand(_ id: NodeID, below place: Int) -> Operand? {
    if case .constant(let value) = steps.program[id] {
      return .constant(value, type(at: place))
    }
    let found = steps.children(of: place).first { steps.evaluation.entries[$0].item == .node(id) }
    return found.flatMap { operand(at: $0) }
  }

  mutating func total(at place: Int, name: DefinitionID?, type: ValueType) -> Operand? {
    var operands: [Operand] = []
    for part in steps.children(of: place) where isAmount(part) {
      if let operand = operand(at: part) { operands.append(operand) }
    }
    if operands.count == 1 { return operands.first }
    return appendOperation(.total(operands), name: name, at: place, type: type)
  }
}

extension Operation {
  /// The operands in the order written.
  package var operands: [Operand] {
    switch self {
    case .arithmetic(let left, _, let right): [left, right]
    case .convert(let operand, _, _): [operand]
    case .extreme(_, let operands), .total(let operands): operands
    }
  }
}
