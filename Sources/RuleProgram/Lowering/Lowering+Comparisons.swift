import Base
import RuleLanguage

extension Lowering {
  /// Lowers `left is … right`.
  mutating func compare(
    _ left: ExpressionSyntax,
    _ comparison: Comparison,
    _ right: ExpressionSyntax,
    _ span: Span
  ) -> Operand {
    if case .name(let word) = right, word.text == "bekend", find(word.text) == nil,
      comparison == .equal || comparison == .unequal
    {
      return isKnown(left, comparison, word, span)
    }
    let (first, second) = sides(left, right)
    checkComparable(first, second, span)
    if comparison != .equal, comparison != .unequal { requireOrder(first, span) }
    return add(.compare(first.node, comparison, second.node), .boolean, span)
  }

  /// Lowers two sides, the one with the choice last, because its type is that of the other.
  private mutating func sides(
    _ left: ExpressionSyntax,
    _ right: ExpressionSyntax
  ) -> (Operand, Operand) {
    if case .name(let name) = left, !isValue(name) {
      let isName = if case .name(let other) = right { isValue(other) } else { true }
      if isName {
        let second = lower(right)
        if case .choice = second.type { return (lower(left, hint: second.type), second) }
        return (lower(left), second)
      }
    }
    let first = lower(left, hint: literalHint(left, beside: right))
    return (first, lower(right, hint: first.type))
  }

  /// A literal on the left takes its meaning from a value on the right.
  private func literalHint(
    _ left: ExpressionSyntax,
    beside right: ExpressionSyntax
  ) -> ValueType? {
    guard case .literal = left, case .name(let name) = right, let symbol = find(name.text) else {
      return nil
    }
    return names.type(of: symbol)
  }

  /// Lowers `value is een van (…)`.
  mutating func oneOf(
    _ value: ExpressionSyntax,
    _ options: [ExpressionSyntax],
    negated: Bool,
    _ span: Span
  ) -> Operand {
    let first = lower(value)
    var nodes: [NodeID] = []
    for option in options {
      let operand = lower(option, hint: first.type)
      checkComparable(first, operand, span)
      nodes.append(operand.node)
    }
    return add(.oneOf(first.node, nodes, negated: negated), .boolean, span)
  }

  /// Lowers `value valt vanaf … tot en met …`.
  mutating func within(
    _ value: ExpressionSyntax,
    _ interval: IntervalSyntax,
    _ span: Span
  ) -> Operand {
    let first = lower(value)
    let from = interval.from.map { lower($0, hint: first.type) }
    let until = interval.until.map { lower($0, hint: first.type) }
    for bound in [from, until].compactMap(\.self) { checkComparable(first, bound, span) }
    requireOrder(first, span)
    return add(
      .within(
        first.node,
        from: from?.node,
        until: until?.node,
        includesUntil: interval.includesUntil
      ),
      .boolean,
      span
    )
  }

  /// Lowers `hoogste van (…)` and its kin.
  mutating func extreme(
    _ extreme: Extreme,
    _ members: [ExpressionSyntax],
    _ span: Span,
    hint: ValueType?
  ) -> Operand {
    var operands: [Operand] = []
    for member in members {
      operands.append(lower(member, hint: operands.first?.type ?? hint))
    }
    let type = extremeType(extreme, of: operands, span)
    return add(.extreme(extreme, operands.map(\.node)), type, span)
  }

  /// Returns the type of the extreme of some values, and reports values without an order.
  mutating func extremeType(_ extreme: Extreme, of operands: [Operand], _ span: Span) -> ValueType {
    let joined = join(operands, span)
    guard !joined.isPoison else { return .poison }
    let isOfDates = extreme == .earliest || extreme == .latest
    guard joined.isOrdered, joined.isDate == isOfDates else {
      let place = operands.first { !$0.type.isPoison }?.span ?? span
      diagnostics.append(.wrongExtreme(place, extreme, words(joined), isDate: joined.isDate))
      return .poison
    }
    // The earliest of dates is nooit only when each of them may be.
    if extreme == .earliest, operands.contains(where: { $0.type == .date(orNever: false) }) {
      return .date(orNever: false)
    }
    return joined
  }

  /// Lowers `value op datum`.
  mutating func asOf(
    _ value: ExpressionSyntax,
    _ date: ExpressionSyntax,
    _ span: Span,
    hint: ValueType?
  ) -> Operand {
    let operand = lower(value, hint: hint)
    let day = self.value(date, as: .date(orNever: false))
    return add(.asOf(operand.node, date: day), operand.type, span)
  }

  private mutating func checkComparable(_ left: Operand, _ right: Operand, _ span: Span) {
    if fits(left, right.type) || fits(right, left.type) { return }
    report(left, against: right, span)
  }

  private mutating func requireOrder(_ operand: Operand, _ span: Span) {
    guard !operand.type.isOrdered else { return }
    diagnostics.append(.noOrder(operand.span, words(operand.type)))
  }
}
