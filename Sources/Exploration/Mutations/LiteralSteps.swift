import Base
import RuleProgram

/// A written value that is one step more or less.
struct LiteralStep {
  var sort: ChangeSort
  /// The literal as a whole, unit included.
  var span: Span
  var edit: Edit
  var value: Value
}

extension RuleText {
  /// Returns a written value one step less and one step more.
  ///
  /// A step is a cent, the last written digit of a percentage or a number, a unit of a duration, a
  /// day, or a year. A value below zero is left out, because nobody writes one.
  func steps(of value: Value, at span: Span) -> [LiteralStep] {
    switch value {
    case .date(let day):
      guard let place = dates(in: span).first else { return [] }
      return [-1, 1].compactMap { step in
        day.adding(days: step).map {
          LiteralStep(
            sort: .day,
            span: place,
            edit: Edit(place, DutchText.date($0)),
            value: .date($0)
          )
        }
      }
    case .number, .span, .year: return numberSteps(of: value, at: span)
    case .boolean, .choice, .never, .text, .entity: return []
    }
  }

  /// The written days in a span: a number, a month and a year.
  func dates(in span: Span) -> [Span] {
    let words = words(in: span)
    return words.indices.dropFirst().dropLast().compactMap { index in
      guard DutchText.monthNames.contains(words[index].text), Int(words[index - 1].text) != nil,
        Int(words[index + 1].text) != nil
      else { return nil }
      return words[index - 1].span.joined(with: words[index + 1].span)
    }
  }

  private func numberSteps(of value: Value, at span: Span) -> [LiteralStep] {
    guard let written = WrittenNumber(in: span, of: files[span.file]) else { return [] }
    return [-1, 1].compactMap { sign in
      guard let step = written.step.multiplied(by: Fraction(sign)),
        let number = written.number.adding(step), !number.isNegative,
        let stepped = value.stepped(by: step, of: written)
      else { return nil }
      let places = max(written.isAmount ? 2 : 0, written.places)
      let text =
        value.isYear ? String(number.integerValue ?? 0) : DutchText.number(number, atLeast: places)
      return LiteralStep(
        sort: written.sort(of: value),
        span: span,
        edit: Edit(written.digits, text),
        value: stepped
      )
    }
  }
}

extension Value {
  fileprivate var isYear: Bool {
    if case .year = self { true } else { false }
  }

  /// The value when what is written goes up by a step.
  fileprivate func stepped(by step: Fraction, of written: WrittenNumber) -> Value? {
    switch self {
    case .number(let number):
      let share = written.isPercentage ? step.divided(by: Fraction(100)) : step
      return share.flatMap { number.adding($0) }.map { .number($0) }
    case .span(let span):
      guard let months = Fraction(span.months).divided(by: written.number)?.integerValue,
        let days = Fraction(span.days).divided(by: written.number)?.integerValue,
        let sign = step.integerValue
      else { return nil }
      return .span(TimeSpan(months: span.months + sign * months, days: span.days + sign * days))
    case .year(let year): return step.integerValue.map { .year(year + $0) }
    default: return nil
    }
  }
}

/// The digits of an amount, a percentage or a number, and what they are of.
private struct WrittenNumber {
  var digits: Span
  var number: Fraction
  /// The digits behind the comma.
  var places: Int
  var isAmount: Bool
  var isPercentage: Bool

  /// Finds the first digits in a span.
  init?(in span: Span, of file: SourceFile) {
    let bytes = Array(file.bytes[span.start..<min(span.end, file.bytes.count)])
    guard let start = bytes.firstIndex(where: \.isDigit) else { return nil }
    var end = start
    while end < bytes.count, bytes[end].isDigit || bytes[end].joins(bytes, at: end) { end += 1 }
    let text = bytes[start..<end].filter { $0 != UInt8(ascii: ".") }
      .map { $0 == UInt8(ascii: ",") ? UInt8(ascii: ".") : $0 }
    guard let number = Fraction(decimal: text) else { return nil }
    self.number = number
    digits = Span(file: span.file, start: span.start + start, end: span.start + end)
    places = text.lastIndex(of: UInt8(ascii: ".")).map { text.count - $0 - 1 } ?? 0
    isAmount = String(decoding: bytes[..<start], as: UTF8.self).contains("€")
    isPercentage = end < bytes.count && bytes[end] == UInt8(ascii: "%")
  }

  /// A cent, or one of the last digit.
  var step: Fraction {
    let places = isAmount ? 2 : places
    let below = (0..<places).reduce(Int128(1)) { power, _ in power * 10 }
    return Fraction(numerator: 1, denominator: below) ?? .one
  }

  func sort(of value: Value) -> ChangeSort {
    if case .span = value { return .duration }
    return isAmount ? .amount : isPercentage ? .percentage : .number
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (48...57).contains(self) }

  /// Whether this is a dot or a comma between digits.
  fileprivate func joins(_ bytes: [UInt8], at index: Int) -> Bool {
    guard self == UInt8(ascii: ".") || self == UInt8(ascii: ",") else { return false }
    return index + 1 < bytes.count && bytes[index + 1].isDigit
  }
}
