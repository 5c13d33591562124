import Base
import RuleLanguage

extension Lowering {
  /// Lowers a sum, a difference, a product or a quotient.
  ///
  /// A long one leans to the left, so it is followed from its first operand on and not by recursion.
  mutating func calculate(
    _ left: ExpressionSyntax,
    _ operation: ArithmeticSyntax,
    _ right: ExpressionSyntax,
    _ span: Span,
    hint: ValueType?
  ) -> Operand {
    var rest = [(operation, right, span)]
    var first = left
    while case .arithmetic(let inner, let operation, let right, let span) = first {
      rest.append((operation, right, span))
      first = inner
    }
    var result = lower(first, hint: hint)
    for (operation, right, span) in rest.reversed() {
      let second = lower(right, hint: result.type)
      result = calculated(result, Arithmetic(operation), second, span)
    }
    return result
  }

  private mutating func calculated(
    _ first: Operand,
    _ operation: Arithmetic,
    _ second: Operand,
    _ span: Span
  ) -> Operand {
    if first.type.isPoison || second.type.isPoison {
      let type = poisonedType(first.type, operation, second.type)
      return add(.arithmetic(first.node, operation, second.node), type, span)
    }
    if operation == .divide, program[second.node] == .constant(.number(.zero)) {
      return poison(.divisionByZero(second.span), span)
    }
    switch operation {
    case .add, .subtract:
      if let type = sum(first, operation, second) {
        return add(.arithmetic(first.node, operation, second.node), type, span)
      }
      if isCalculable(first.type), isCalculable(second.type),
        !(first.type.isDate && second.type.isDate)
      {
        report(first, against: second, span)
        return poison(span)
      }
    case .multiply, .divide:
      if let type = product(first.type, operation, second.type) {
        return add(.arithmetic(first.node, operation, second.node), type, span)
      }
    }
    return poison(.noArithmetic(operation, first, second, in: names.vocabulary), span)
  }

  /// The type of a calculation with something that was reported or is undetermined.
  ///
  /// A sum keeps the type of the side that is known; a product can be anything.
  private func poisonedType(
    _ left: ValueType,
    _ operation: Arithmetic,
    _ right: ValueType
  ) -> ValueType {
    guard operation == .add || operation == .subtract else { return .poison }
    switch (left, right) {
    case (.date, _): return left
    case (let known, .poison) where known != .span: return known
    case (.poison, let known) where known != .span: return known
    default: return .poison
    }
  }

  /// The type of a sum or a difference.
  private func sum(
    _ left: Operand,
    _ operation: Arithmetic,
    _ right: Operand
  ) -> ValueType? {
    switch (left.type, right.type) {
    case (.number, .number): .number
    case (.span, .span): .span
    case (.date(let orNever), .span): .date(orNever: orNever)
    case (.span, .date(let orNever)) where operation == .add: .date(orNever: orNever)
    case (.count, .count), (.percentage, .percentage):
      left.type == right.type ? left.type : nil
    case (.money, .money):
      fits(right, left.type) ? left.type : fits(left, right.type) ? right.type : nil
    default: nil
    }
  }

  /// The type of a product or a quotient.
  private func product(
    _ left: ValueType,
    _ operation: Arithmetic,
    _ right: ValueType
  ) -> ValueType? {
    if operation == .divide {
      switch (left, right) {
      case (.number, .number), (.count, .number), (.percentage, .number), (.money, .number):
        return left
      case (.count, .count), (.percentage, .percentage), (.money, .money):
        return left == right ? .number : nil
      default: return nil
      }
    }
    switch (left, right) {
    case (.number, .number), (.number, .count), (.number, .percentage), (.number, .money):
      return right
    case (.count, .number), (.percentage, .number), (.money, .number): return left
    case (.percentage(let per), let base), (let base, .percentage(let per)):
      return share(base, per: per)
    case (.money(let price), .count(let unit, let per)),
      (.count(let unit, let per), .money(let price)):
      // An amount per uur times uren per week is an amount per week.
      return price == Period(1, unit) ? .money(per: per) : nil
    default: return nil
    }
  }

  /// The type of a percentage of something: a share per year of a stock is an amount per year.
  private func share(_ base: ValueType, per: Period?) -> ValueType? {
    switch base {
    case .money, .count, .percentage:
      guard let per else { return base }
      return base.period == nil ? base.per(per) : nil
    default: return nil
    }
  }

  /// Whether sums of this type exist, so that only the units can be wrong.
  private func isCalculable(_ type: ValueType) -> Bool {
    switch type {
    case .number, .count, .percentage, .money, .date, .span: true
    default: false
    }
  }
}
