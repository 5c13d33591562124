import Base

extension CaseBinder {
  /// Returns a day, or `nooit` where the vocabulary allows it.
  mutating func date(_ node: JSONNode, _ place: CasePlace, orNever: Bool) -> Value? {
    if orNever, node.text == "nooit" { return .never }
    return day(node, place, orNever: orNever).map(Value.date)
  }

  /// Returns a day that exists.
  mutating func day(_ node: JSONNode, _ place: CasePlace, orNever: Bool = false) -> Day? {
    let expected = orNever ? "een dag of `nooit`" : "een dag"
    guard case .string(let text) = node.kind else {
      diagnostics.append(wrong(node, place, expected, help: dayHelp(orNever: orNever)))
      return nil
    }
    if let day = Day(iso: text) { return day }
    if let numbers = numbers(in: text, widths: [4, 2, 2]) {
      diagnostics.append(noSuchDay(numbers, place, at: node.span))
      return nil
    }
    diagnostics.append(noDay(text, node, place, expected, orNever: orNever))
    return nil
  }

  private func dayHelp(orNever: Bool) -> String {
    let help = "schrijf de dag als jaar-maand-dag, zoals `\"2015-04-20\"`"
    return orNever ? help + ", of `\"nooit\"`" : help
  }

  /// Returns the report of a text that is no day, with the day that was meant where that is clear.
  private func noDay(
    _ text: String,
    _ node: JSONNode,
    _ place: CasePlace,
    _ expected: String,
    orNever: Bool
  ) -> Diagnostic {
    let isNever = text == "nooit"
    let meant = dayFirst(in: text)
    let help =
      isNever
      ? "laat de sleutel weg als de dag onbekend is"
      : meant.map { "schrijf `\"\($0.iso)\"`" } ?? dayHelp(orNever: orNever)
    return wrong(
      node,
      place,
      expected,
      help: help,
      found: isNever ? "`nooit`" : meant == nil ? nil : "een dag in een andere vorm",
      edits: meant.map { [Edit(node.span, "\"\($0.iso)\"")] } ?? []
    )
  }

  /// Returns the day in `20-4-2015`, or nil.
  private func dayFirst(in text: String) -> Day? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2].utf8.count == 4 else { return nil }
    let numbers = parts.compactMap { part in part.utf8.count <= 4 ? Int(part) : nil }
    return numbers.count == 3 ? Day(year: numbers[2], month: numbers[1], day: numbers[0]) : nil
  }

  /// Returns numbers with dashes between them when each has its number of digits.
  private func numbers(in text: String, widths: [Int]) -> [Int]? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == widths.count else { return nil }
    var numbers: [Int] = []
    for (part, width) in zip(parts, widths) {
      let isDigits = part.utf8.allSatisfy { (48...57).contains($0) }
      guard part.utf8.count == width, isDigits, let number = Int(part) else { return nil }
      numbers.append(number)
    }
    return numbers
  }

  private func noSuchDay(_ numbers: [Int], _ place: CasePlace, at span: Span) -> Diagnostic {
    let (year, month, day) = (numbers[0], numbers[1], numbers[2])
    guard year > 0 else {
      return .unknownDay("jaar 0", place, at: span, label: "de jaren beginnen bij 1")
    }
    guard (1...12).contains(month) else {
      return .unknownDay("maand \(month)", place, at: span, label: "een jaar heeft 12 maanden")
    }
    let name = DutchText.monthNames[month - 1]
    let length = Day.daysIn(month: month, year: year)
    let label =
      day == 0
      ? "een maand begint op dag 1"
      : month == 2 ? "februari \(year) heeft \(length) dagen" : "\(name) heeft \(length) dagen"
    return .unknownDay("\(day) \(name) \(year)", place, at: span, label: label)
  }

  /// Returns a length of time such as `6 maanden` or `65 jaar + 3 maanden`.
  mutating func span(_ node: JSONNode, _ place: CasePlace) -> TimeSpan? {
    let help = "schrijf een getal en een eenheid, zoals `\"6 maanden\"` of `\"65 jaar\"`"
    guard case .string(let text) = node.kind else {
      diagnostics.append(wrong(node, place, "een duur", help: help))
      return nil
    }
    var total = TimeSpan()
    var words = text.split(separator: " ")[...]
    repeat {
      guard words.count >= 2, let unit = TimeUnit(word: String(words.removeLast())) else {
        diagnostics.append(wrong(node, place, "een duur", help: help, found: "geen duur"))
        return nil
      }
      let digits = words.removeLast()
      if digits.hasPrefix("-") {
        diagnostics.append(.negativeNumber(place, at: node.span))
        return nil
      }
      guard digits.utf8.allSatisfy({ (48...57).contains($0) }) else {
        diagnostics.append(wrong(node, place, "een duur", help: help, found: "geen duur"))
        return nil
      }
      guard digits.utf8.count <= 5, let count = Int(digits),
        let sum = total.adding(unit.span(of: count))
      else {
        diagnostics.append(.numberTooLarge(place, at: node.span, limit: 5))
        return nil
      }
      total = sum
      if words.count > 1, let word = words.last, word == "en" || word == "+" { words.removeLast() }
    } while !words.isEmpty
    return total
  }
}

/// A unit of time that a duration may be written in.
private enum TimeUnit {
  case year, month, week, day

  /// Finds a unit by its word, in singular or plural.
  init?(word: String) {
    switch word {
    case "jaar", "jaren": self = .year
    case "maand", "maanden": self = .month
    case "week", "weken": self = .week
    case "dag", "dagen": self = .day
    default: return nil
    }
  }

  /// Returns a number of these as a time span.
  func span(of count: Int) -> TimeSpan {
    switch self {
    case .year: TimeSpan(months: count * 12)
    case .month: TimeSpan(months: count)
    case .week: TimeSpan(days: count * 7)
    case .day: TimeSpan(days: count)
    }
  }
}
