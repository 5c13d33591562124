package import Base

/// What a draft of a case says of one entity, by the names of the facts.
package typealias DraftFacts = [String: JSONValue]

extension JSONValue {
  static let yes = JSONValue.bool(true)
  static let no = JSONValue.bool(false)

  /// A day, as a case writes it.
  static func day(_ day: Day) -> JSONValue { .string(day.iso) }

  /// An amount in cents, as a case writes it.
  static func euros(_ cents: Int) -> JSONValue {
    let rest = cents % 100
    return .string("\(cents / 100).\(rest < 10 ? "0" : "")\(rest)")
  }

  /// A judgement with all that the rules ask of one.
  static func judged(_ value: JSONValue, by role: String = "generalist", on day: Day) -> JSONValue {
    .object([
      ("waarde", value), ("door", .string(role)), ("op", .day(day)),
      ("motivering", .string("in het gesprek besproken")),
    ])
  }

  /// Facts with their names in the order of a list, so that a seed makes the same bytes.
  static func sorted(_ facts: DraftFacts) -> JSONValue {
    .object(facts.sorted { $0.key < $1.key })
  }

  /// The same object with one member replaced, or left out.
  func setting(_ name: String, to value: JSONValue?) -> JSONValue {
    guard case .object(let members) = self else { return self }
    let kept = members.filter { $0.0 != name }
    return .object(value.map { kept + [(name, $0)] } ?? kept)
  }
}
