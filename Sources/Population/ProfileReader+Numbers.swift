import Base
import Cases

extension ProfileReader {
  /// Reads a share in percent, or a weight.
  mutating func share(_ node: JSONNode, _ place: Place) -> Fraction? {
    if case .number(let text) = node.kind, let number = Fraction(decimal: text),
      !number.isNegative
    {
      return number
    }
    diagnostics.append(.wrongProfileValue(place, at: node, expected: "een getal vanaf 0"))
    return nil
  }

  /// Reads the chance of something in percent, as weights of yes and no.
  mutating func chance(_ node: JSONNode, _ place: Place) -> Weights? {
    guard let share = share(node, place) else { return nil }
    guard let rest = Fraction(100).subtracting(share), !rest.isNegative,
      let weights = Weights([share, rest])
    else {
      diagnostics.append(.shareAboveWhole(place, at: node.span))
      return nil
    }
    return weights
  }

  /// Makes weights of shares, which have to come to 100 together, or of weights, which need not.
  mutating func weights(
    _ shares: [Fraction],
    areShares: Bool,
    _ place: Place,
    at span: Span
  ) -> Weights? {
    let sum = shares.reduce(Fraction.zero) { sum, share in sum.adding(share) ?? sum }
    if areShares, sum != Fraction(100) {
      diagnostics.append(.sharesDoNotAddUp(to: sum, place, at: span))
      return nil
    }
    guard let weights = Weights(shares) else {
      diagnostics.append(.noWeights(place, at: span))
      return nil
    }
    return weights
  }

  /// Reads the numbers between two, with the step from one to the next.
  mutating func numbers(
    _ node: JSONNode,
    step: JSONNode?,
    _ wanted: Wanted,
    _ scope: Scope
  ) -> Recipe? {
    guard let bounds = bounds(node, wanted.place) else { return nil }
    let type = wanted.type ?? .number
    let inner = Wanted(type, wanted.place)
    guard case .fixed(.number(let first))? = literal(bounds.0, inner, scope),
      case .fixed(.number(let last))? = literal(bounds.1, inner, scope)
    else { return nil }
    var size = Fraction.one
    if case .money = type { size = Fraction(numerator: 1, denominator: 100) ?? .one }
    if let step {
      guard case .fixed(.number(let written))? = literal(step, inner, scope) else { return nil }
      size = written
    }
    guard Fraction.zero < size else {
      let help = "schrijf als stap een getal boven 0"
      diagnostics.append(.recipeDoesNotFit(wanted.place, at: step?.span ?? node.span, help: help))
      return nil
    }
    guard first <= last else {
      diagnostics.append(.boundsReversed(wanted.place, at: node.span))
      return nil
    }
    let count = last.subtracting(first)?.divided(by: size)?.rounded(.down, to: .one)?.integerValue
    guard let count, count < 1 << 40 else {
      let help = "kies grenzen dichter bij elkaar, of een grotere stap"
      diagnostics.append(.recipeDoesNotFit(wanted.place, at: node.span, help: help))
      return nil
    }
    return .numbers(from: first, step: size, count: UInt64(count) + 1)
  }

  /// Reads the days between two.
  mutating func days(_ node: JSONNode, _ place: Place, _ scope: Scope) -> Recipe? {
    guard let bounds = bounds(node, place), let first = day(bounds.0, place, scope),
      let last = day(bounds.1, place, scope)
    else { return nil }
    if case .day(let from) = first.start, case .day(let to) = last.start,
      first.spans.isEmpty, last.spans.isEmpty, to < from
    {
      diagnostics.append(.boundsReversed(place, at: node.span))
      return nil
    }
    return .days(first, last)
  }

  private mutating func bounds(_ node: JSONNode, _ place: Place) -> (JSONNode, JSONNode)? {
    if let elements = node.elements, elements.count == 2 { return (elements[0], elements[1]) }
    diagnostics.append(
      .wrongProfileValue(
        place,
        at: node,
        expected: "een lijst van twee grenzen",
        example: "[0, 15]"
      )
    )
    return nil
  }

  /// Reads a day: of the calendar, `peildatum`, or an earlier date of the entity, and time spans.
  mutating func day(_ node: JSONNode, _ place: Place, _ scope: Scope) -> DayExpression? {
    guard let text = text(node, place) else { return nil }
    let words = text.split(separator: " ").map { String($0) }
    let firstSign = words.firstIndex { $0 == "+" || $0 == "-" } ?? words.count
    let name = words[..<firstSign].joined(separator: " ")
    var expression: DayExpression
    if name == CaseKey.referenceDate {
      expression = DayExpression(start: .referenceDate, span: node.span)
    } else if let fact = scope.places[name] {
      expression = DayExpression(start: .fact(fact), span: node.span)
    } else if name.first?.isNumber ?? false {
      let written = JSONNode(.string(name), at: node.span)
      let type = ValueType.date(orNever: false)
      let key = place.key
      let value = decoder.value(written, as: type, path: place.path, key: key, into: &diagnostics)
      guard case .date(let day)? = value else { return nil }
      expression = DayExpression(start: .day(day), span: node.span)
    } else {
      diagnostics.append(
        .unknownProfileName(
          name,
          place,
          at: node.span,
          what: "datum hierboven",
          known: ([CaseKey.referenceDate] + scope.places.keys).sorted()
        )
      )
      return nil
    }
    var rest = words[firstSign...]
    while let sign = rest.popFirst() {
      guard let count = rest.popFirst().flatMap({ Int($0) }), let unit = rest.popFirst(),
        let span = timeSpan(count, unit), let signed = sign == "-" ? span.negated : span
      else {
        let help = "schrijf een duur als `+ 6 maanden` of `- 14 dagen`"
        diagnostics.append(.recipeDoesNotFit(place, at: node.span, help: help))
        return nil
      }
      expression.spans.append(signed)
    }
    return expression
  }

  /// A number of years, months, weeks or days.
  private func timeSpan(_ count: Int, _ unit: String) -> TimeSpan? {
    guard (0...99_999).contains(count) else { return nil }
    return switch unit {
    case "jaar", "jaren": TimeSpan(months: 12 * count)
    case "maand", "maanden": TimeSpan(months: count)
    case "week", "weken": TimeSpan(days: 7 * count)
    case "dag", "dagen": TimeSpan(days: count)
    default: nil
    }
  }
}
