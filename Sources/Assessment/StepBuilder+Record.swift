import Base
import Cases
import Evaluation
import RuleProgram

extension StepBuilder {
  /// The entries directly below a range, in order.
  func children(of range: Range<Int>) -> [Int] {
    var places: [Int] = []
    var place = range.lowerBound
    while place < range.upperBound {
      places.append(place)
      place += max(evaluation.entries[place].size, 1)
    }
    return places
  }

  func children(of place: Int) -> [Int] {
    children(of: (place + 1)..<(place + evaluation.entries[place].size))
  }

  /// The entry that holds the parts: an earlier one when this one only refers to it.
  func source(of place: Int) -> Int {
    evaluation.entries[place].earlier ?? place
  }

  /// The fact of the case behind an expression.
  func used(_ fact: FactID, key: Value?, _ subject: EntityReference) -> UsedFact {
    let entity = owner(of: program.vocabulary[fact].kind, from: subject)
    let holder = evaluation.file[entity]
    let entry =
      key.map { key in holder.keyed.first { $0.fact == fact && $0.key == key }?.entry }
      ?? holder.slots[safe: program.vocabulary[fact].slot].flatMap { $0 }
    return UsedFact(entity: evaluation.file.origin(of: entity), fact: fact, key: key, entry: entry)
  }

  func owner(of kind: EntityKind, from subject: EntityReference) -> EntityReference {
    if subject.kind == kind { return subject }
    let entity = evaluation.file[subject]
    switch kind {
    case .person: return EntityReference(.person, entity.person ?? 0)
    case .request: return EntityReference(.request, entity.request ?? 0)
    case .entitlement: return EntityReference(.entitlement, entity.entitlement ?? 0)
    default: return EntityReference(kind, 0)
    }
  }

  /// A time span that is added to a day, or taken off it.
  func addition(
    _ left: NodeID,
    _ operation: Arithmetic,
    _ right: NodeID,
    below place: Int
  ) -> [DateAddition] {
    guard operation == .add || operation == .subtract,
      case .date(let day)? = operandValue(left, below: place),
      case .span(let span)? = operandValue(right, below: place)
    else { return [] }
    return DateAddition(day, span, isSubtraction: operation == .subtract).map { [$0] } ?? []
  }

  /// The value of an operand: a constant, or as it was recorded below the entry that uses it.
  func operandValue(_ node: NodeID, below place: Int) -> Value? {
    if case .constant(let value) = program[node] { return value }
    for child in children(of: place) where evaluation.entries[child].item == .node(node) {
      return evaluation.entries[child].value.value
    }
    return nil
  }

  /// The fact behind an expression, for the sums.
  func fact(_ fact: FactID, keyedBy key: NodeID?, at place: Int) -> UsedFact {
    let subject = evaluation.entries[place].subject
    return used(fact, key: key.flatMap { operandValue($0, below: place) }, subject)
  }
}

extension Array {
  /// The element at an index, or nil outside the array.
  subscript(safe index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
