import Base
import RuleLanguage

extension Lowering {
  /// Returns the value of an expression that leans on nothing, or nil; its nodes are thrown away.
  mutating func constant(
    _ lower: (inout Lowering) -> NodeID
  ) -> Value? {
    let mark = program.nodes.count
    let reasons = program.reasons.count
    let node = lower(&self)
    let value = constantValue(of: node)
    program.nodes.removeSubrange(mark...)
    program.nodeSpans.removeSubrange(mark...)
    program.reasons.removeSubrange(reasons...)
    return value
  }

  /// Returns the value of a node that leans on nothing, or nil.
  func constantValue(of id: NodeID) -> Value? {
    switch program[id] {
    case .constant(let value): return value
    case .arithmetic(let left, let operation, let right):
      guard let first = constantValue(of: left), let second = constantValue(of: right) else {
        return nil
      }
      return calculated(first, operation, second)
    default: return nil
    }
  }

  private func calculated(_ left: Value, _ operation: Arithmetic, _ right: Value) -> Value? {
    switch (left, operation, right) {
    case (.number(let left), .add, .number(let right)): left.adding(right).map(Value.number)
    case (.number(let left), .subtract, .number(let right)):
      left.subtracting(right).map(Value.number)
    case (.number(let left), .multiply, .number(let right)):
      left.multiplied(by: right).map(Value.number)
    case (.number(let left), .divide, .number(let right)):
      left.divided(by: right).map(Value.number)
    case (.span(let left), .add, .span(let right)): left.adding(right).map(Value.span)
    case (.span(let left), .subtract, .span(let right)):
      right.negated.flatMap { left.adding($0) }.map(Value.span)
    case (.date(let left), .add, .span(let right)): left.adding(right).map { .date($0.day) }
    case (.date(let left), .subtract, .span(let right)):
      right.negated.flatMap { left.adding($0) }.map { .date($0.day) }
    default: nil
    }
  }
}
