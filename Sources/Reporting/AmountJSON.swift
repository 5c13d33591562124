import Base
import RuleProgram

/// Makes the members of a JSON object that hold an amount.
struct AmountJSON {
  /// The key of the amount.
  let name: String
  let number: Fraction?
  /// The type, for the period; nil where the period stands elsewhere.
  let type: ValueType?

  /// The amount, its period, and the exact fraction of an amount that was cut.
  var members: [(String, JSONValue)] {
    let isMoney = type?.isMoney ?? true
    let decimal = number?.decimalText(atLeast: isMoney ? 2 : 0)
    var members: [(String, JSONValue)] = [(name, .optional(decimal?.text))]
    if let period = type?.period { members.append(("per", .string(period.words))) }
    if let number, decimal?.isCut == true {
      members.append(("exact", .string(number.exactText)))
      members.append(("afgekapt", .bool(true)))
    }
    return members
  }
}
