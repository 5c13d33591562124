import Base

/// A value that was drawn, or written in the profile, before it goes into a case.
enum Drawn: Hashable, Sendable {
  case truth(Bool)
  /// An option, a text, an id, a time span or `nooit`.
  case word(String)
  /// A number as a case writes it: a percentage of 15 is 15.
  case number(Fraction)
  case day(Day)

  /// The text by which a choice further on names it.
  var label: String {
    switch self {
    case .truth(let value): value ? Keyword.yes : Keyword.no
    case .word(let text): text
    case .number(let number): number.decimalText().text
    case .day(let day): day.iso
    }
  }

  /// The value in a case, as a fact of a type.
  func json(as type: ValueType) -> JSONValue {
    switch self {
    case .truth(let value): return .bool(value)
    case .word(let text): return .string(text)
    case .day(let day): return .string(day.iso)
    case .number(let number):
      if case .money = type { return .string(number.decimalText(atLeast: 2).text) }
      return .string(number.decimalText().text)
    }
  }
}
