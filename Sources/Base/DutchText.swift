/// Values as Dutch readers write them.
///
/// Own code and no formatters of a library: those bring 44 MB of locale data, and two of them
/// differ from each other in the spaces.
package enum DutchText {
  /// The names of the months, January first.
  package static let monthNames = [
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
  ]

  /// Returns a day in full: `30 juni 2015`.
  package static func date(_ day: Day) -> String {
    let (year, month, day) = day.components
    return "\(day) \(monthNames[month - 1]) \(year)"
  }

  /// Returns a day for a narrow column: `30-6-2015`.
  package static func shortDate(_ day: Day) -> String {
    let (year, month, day) = day.components
    return "\(day)-\(month)-\(year)"
  }

  /// Returns an amount of euros: `€ 1.254,90`, `− € 5,00`, or `€ 96,5307…` when it was cut.
  package static func amount(_ euros: Fraction) -> String {
    (euros.isNegative ? "− € " : "€ ") + unsigned(euros, atLeast: 2)
  }

  /// Returns a difference of amounts, always with its sign unless it is 0: `+ € 2,00`.
  package static func difference(_ euros: Fraction) -> String {
    (euros > .zero ? "+ " : "") + amount(euros)
  }

  /// Returns a number: `2,5`, `1.013` or `−3`, with `…` when it was cut after four decimals.
  package static func number(_ value: Fraction, atLeast places: Int = 0) -> String {
    (value.isNegative ? "−" : "") + unsigned(value, atLeast: places)
  }

  /// Returns a whole number with dots between the thousands: `1.013`.
  package static func number(_ value: Int) -> String { number(Fraction(value)) }

  /// Returns a fraction of the whole as a percentage: 23/500 is `4,6%`.
  package static func percentage(_ value: Fraction) -> String {
    guard let percents = value.multiplied(by: Fraction(100)) else {
      return number(value) + " × 100%"
    }
    return number(percents) + "%"
  }

  /// Returns a number with its unit: `1 etmaal`, `2,5 etmalen`.
  package static func count(_ value: Fraction, one: String, many: String) -> String {
    number(value) + " " + (value == .one ? one : many)
  }

  /// Returns a whole number with its unit: `1 fout`, `1.013 fouten`.
  package static func count(_ value: Int, one: String, many: String) -> String {
    count(Fraction(value), one: one, many: many)
  }

  /// Returns a time span: `65 jaar + 3 maanden`, `6 weken`, `10 dagen`.
  package static func timeSpan(_ span: TimeSpan) -> String {
    var parts: [String] = []
    let (years, months) = span.months.quotientAndRemainder(dividingBy: 12)
    if years != 0 { parts.append(number(years) + " jaar") }
    if months != 0 { parts.append(count(months, one: "maand", many: "maanden")) }
    if span.days != 0 {
      let (weeks, rest) = span.days.quotientAndRemainder(dividingBy: 7)
      parts.append(
        rest == 0
          ? count(weeks, one: "week", many: "weken")
          : count(span.days, one: "dag", many: "dagen")
      )
    }
    return parts.isEmpty ? "0 dagen" : parts.joined(separator: " + ")
  }

  /// Returns words in a row with a word before the last: `a, b en c`.
  package static func list(_ words: [String], before last: String = "en") -> String {
    guard let final = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(last) " + final
  }

  /// Returns text of a user between backticks, cut when it is long: `` `kostprijss` ``.
  package static func quoted(_ text: String) -> String {
    text.count > 40 ? "`\(text.prefix(39))…`" : "`\(text)`"
  }

  private static func unsigned(_ value: Fraction, atLeast places: Int) -> String {
    let digits = DecimalDigits(value, atLeast: places)
    let decimals = digits.decimals.isEmpty ? "" : "," + digits.decimals
    return grouped(digits.whole) + decimals + (digits.isCut ? "…" : "")
  }

  private static func grouped(_ digits: String) -> String {
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { text.append(".") }
      text.append(digit)
    }
    return text
  }
}
