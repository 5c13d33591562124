import Base
import Cases
import Evaluation
import RuleProgram

extension SumBuilder {
  func isAmount(_ place: Int) -> Bool {
    switch steps.evaluation.entries[place].item {
    case .definition(let id, _): return steps.program[id].type.isNumeric
    case .node(let id):
      switch steps.program[id] {
      case .fact(let fact), .keyedFact(let fact, _):
        return steps.program.vocabulary[fact].type.isNumeric
      case .definition(let id), .keyedDefinition(let id, _): return steps.program[id].type.isNumeric
      case .arithmetic, .convert, .extreme, .sum, .count, .amount: return true
      case .member, .asOf: return steps.children(of: place).contains { isAmount($0) }
      default: return false
      }
    case .contributionCandidate, .formAmountCandidate, .formExtraCandidate, .derivedCandidate:
      return true
    default: return false
    }
  }

  /// The type of an operation: amounts are amounts, whatever they are made of.
  func type(at place: Int) -> ValueType {
    switch steps.evaluation.entries[place].item {
    case .definition(let id, _): return steps.program[id].type
    case .node(let id):
      switch steps.program[id] {
      case .fact(let fact), .keyedFact(let fact, _): return steps.program.vocabulary[fact].type
      case .definition(let id), .keyedDefinition(let id, _): return steps.program[id].type
      case .amount:
        return steps.formAmount.flatMap { steps.program.forms[$0.form].amountType } ?? .number
      case .convert(_, let conversion, let inverse):
        let rule = steps.program.conversions[conversion]
        return .money(per: inverse ? rule.from : rule.to)
      default:
        let parts = steps.children(of: place).filter { isAmount($0) }.map { type(at: $0) }
        return parts.first { $0.isMoney } ?? parts.first ?? .number
      }
    default:
      let parts = steps.children(of: place).filter { isAmount($0) }.map { type(at: $0) }
      return parts.first { $0.isMoney } ?? parts.first ?? .number
    }
  }

  /// Whether an operand is a line by itself: a fact or a parameter.
  func isLeaf(_ id: NodeID) -> Bool {
    switch steps.program[id] {
    case .fact, .keyedFact, .constant, .amount: true
    case .definition(let id), .keyedDefinition(let id, _): steps.program[id].sort == .parameter
    default: false
    }
  }

  /// Whether an operand needs a sum of its own.
  func isWorkedOut(_ id: NodeID) -> Bool {
    switch steps.program[id] {
    case .convert: true
    case .definition(let id), .keyedDefinition(let id, _): steps.program[id].sort != .parameter
    case .arithmetic(let left, _, let right): isWorkedOut(left) || isWorkedOut(right)
    default: false
    }
  }
}
