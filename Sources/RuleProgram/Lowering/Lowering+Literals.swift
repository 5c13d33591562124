import Base
import RuleLanguage

extension Lowering {
  /// Lowers a literal; a bare number or quantity takes its meaning from the type beside it.
  mutating func lower(_ literal: LiteralSyntax, _ span: Span, hint: ValueType?) -> Operand {
    switch literal {
    case .boolean(let value): add(.constant(.boolean(value)), .boolean, span)
    case .never: add(.constant(.never), .date(orNever: true), span)
    case .date(let day): add(.constant(.date(day)), .date(orNever: false), span)
    case .money(let euros): add(.constant(.number(euros)), .money(per: nil), span)
    case .percentage(let share): add(.constant(.number(share)), .percentage(per: nil), span)
    case .text(let text): add(.constant(.text(text)), .text, span)
    case .number(let number):
      if hint == .year, let year = number.integerValue {
        add(.constant(.year(year)), .year, span)
      } else {
        add(.constant(.number(number)), .number, span)
      }
    case .quantity(let number, let unit): quantity(number, unit, span, hint: hint)
    }
  }

  /// Lowers `3 etmalen` or `2 jaar`: a count where a count of that unit is meant, else a duration.
  private mutating func quantity(
    _ number: Fraction,
    _ unit: UnitSyntax,
    _ span: Span,
    hint: ValueType?
  ) -> Operand {
    let word = singular(of: unit.word.text)
    if case .count(word, _) = hint {
      return add(.constant(.number(number)), .count(unit: word, per: nil), span)
    }
    guard let length = lengths[word] else {
      return add(.constant(.number(number)), .count(unit: word, per: nil), span)
    }
    let scaled = number.multiplied(by: Fraction(length.count))
    guard let whole = scaled?.integerValue else {
      return poison(.brokenDuration(span), span)
    }
    let value = length.isMonths ? TimeSpan(months: whole) : TimeSpan(days: whole)
    return add(.constant(.span(value)), .span, span)
  }

  /// Lowers `value per 4 weken`: the unit of a literal, or the declared conversion of a value.
  mutating func convert(
    _ value: ExpressionSyntax,
    per unit: UnitSyntax,
    _ span: Span,
    hint: ValueType?
  ) -> Operand {
    let period = Period(unit)
    if case .literal(let literal, let place) = value {
      var operand = lower(literal, place, hint: countHint(literal))
      operand.span = span
      switch operand.type {
      case .money(nil), .percentage(nil), .count(_, nil):
        program.nodeSpans[Int(operand.node.index)] = span
        operand.type = operand.type.per(period)
        return operand
      case .poison: return operand
      default: return poison(.noPeriod(span, words(operand.type)), span)
      }
    }
    let operand = lower(value, hint: hint)
    guard let known = operand.type.period else {
      if operand.type.isPoison { return operand }
      return poison(.noPeriod(operand.span, words(operand.type)), span)
    }
    if known == period { return operand }
    guard let (index, inverse) = conversionIndex(from: known, to: period) else {
      return poison(
        .missingConversion(span, operand: operand.span, from: known, to: period),
        span
      )
    }
    let type = operand.type.per(period)
    return add(.convert(operand.node, conversion: index, inverse: inverse), type, span)
  }

  /// A quantity before `per` is always a count, also of days: `3 dagen per week`.
  private func countHint(_ literal: LiteralSyntax) -> ValueType? {
    guard case .quantity(_, let unit) = literal else { return nil }
    return .count(unit: singular(of: unit.word.text), per: nil)
  }

  /// Finds the conversion between two periods and whether it is used against its direction.
  func conversionIndex(from: Period, to: Period) -> (index: Int, inverse: Bool)? {
    for (index, conversion) in program.conversions.enumerated() {
      if conversion.from == from, conversion.to == to { return (index, false) }
      if conversion.from == to, conversion.to == from { return (index, true) }
    }
    return nil
  }

  /// The period that a declared conversion turns one type into, when that makes it the other.
  func conversion(from: ValueType, to: ValueType) -> Period? {
    guard let source = from.period, let target = to.period,
      from.per(target) == to, conversionIndex(from: source, to: target) != nil
    else { return nil }
    return target
  }

  /// Lowers what stands in a cell, where a bare literal takes the unit of its column.
  mutating func cell(_ expression: ExpressionSyntax, as type: ValueType) -> NodeID {
    guard case .literal(let literal, let span) = expression else {
      return value(expression, as: type)
    }
    let operand = lower(literal, span, hint: type)
    switch (operand.type, type) {
    case (.money(nil), .money), (.percentage(nil), .percentage), (.number, .count): break
    case (.count(let unit, nil), .count(let wanted, _)) where unit == wanted: break
    default: require(operand, type)
    }
    return operand.node
  }
}

/// The units of which a duration is made.
private let lengths: [String: (isMonths: Bool, count: Int)] = [
  "jaar": (true, 12), "maand": (true, 1), "week": (false, 7), "dag": (false, 1),
]
