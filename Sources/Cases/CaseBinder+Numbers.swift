import Base

extension CaseBinder {
  /// The sorts of number, with what each may look like.
  enum NumberSort {
    case plain, count, percentage, money

    fileprivate var expected: String {
      switch self {
      case .plain: "een getal"
      case .count: "een aantal"
      case .percentage: "een percentage"
      case .money: "een bedrag in euro"
      }
    }

    fileprivate var help: String {
      switch self {
      case .plain: "schrijf het getal met een punt, zoals `2.5`"
      case .count: "schrijf alleen het getal, zoals `3`"
      case .percentage: "schrijf alleen het getal, met een punt, zoals `\"12.5\"`"
      case .money: "schrijf alleen het bedrag, met een punt, zoals `\"672.00\"`"
      }
    }
  }

  /// The most digits that a number in a case may have, far from where sums would overflow.
  static let mostDigits = 18

  /// Returns an exact number, written as a JSON number or as a text.
  mutating func number(_ node: JSONNode, _ place: CasePlace, _ sort: NumberSort) -> Fraction? {
    let text: String
    switch node.kind {
    case .string(let written), .number(let written): text = written
    default:
      diagnostics.append(wrong(node, place, sort.expected, help: sort.help))
      return nil
    }
    guard let shape = DecimalShape(text) else {
      diagnostics.append(noDecimal(text, node, place, sort))
      return nil
    }
    let limit = CaseBinder.mostDigits
    guard shape.digits <= limit, let number = Fraction(decimal: text) else {
      diagnostics.append(.numberTooLarge(place, at: node.span, limit: limit))
      return nil
    }
    if sort == .money, shape.decimals > 2 {
      diagnostics.append(.amountWithFractionOfCent(place, at: node.span))
      return nil
    }
    if sort == .count, number.isNegative {
      diagnostics.append(.negativeNumber(place, at: node.span))
      return nil
    }
    return number
  }

  /// Returns an amount; only one per year, which may be a loss, can be below zero.
  mutating func money(_ node: JSONNode, _ place: CasePlace, per period: Period?) -> Fraction? {
    guard let amount = number(node, place, .money) else { return nil }
    if amount.isNegative, period?.unit != "jaar" {
      diagnostics.append(.negativeNumber(place, at: node.span))
      return nil
    }
    return amount
  }

  private func noDecimal(
    _ text: String,
    _ node: JSONNode,
    _ place: CasePlace,
    _ sort: NumberSort
  ) -> Diagnostic {
    if case .number = node.kind {
      let help = "schrijf het getal voluit"
      return wrong(node, place, sort.expected, help: help, found: "een macht van tien")
    }
    let decimal = decimalOfDutch(text)
    return wrong(
      node,
      place,
      sort.expected,
      help: decimal.map { "schrijf `\"\($0)\"`" } ?? sort.help,
      found: decimal == nil ? nil : "een getal in een andere vorm",
      edits: decimal.map { [Edit(node.span, "\"\($0)\"")] } ?? []
    )
  }

  /// Returns what `€ 1.254,90` means, or nil when that is no such number.
  private func decimalOfDutch(_ text: String) -> String? {
    let digits = text.filter { !$0.isWhitespace && !"€%".contains($0) }
    let parts = digits.split(separator: ",", omittingEmptySubsequences: false)
    let groups = (parts.first ?? "").split(separator: ".", omittingEmptySubsequences: false)
    // With a comma or a € behind us dots can only part the thousands.
    let hasThousands = groups.count > 1 && groups.dropFirst().allSatisfy { $0.utf8.count == 3 }
    guard parts.count <= 2, groups.count == 1 || hasThousands else { return nil }
    let decimal = ([groups.joined()] + parts.dropFirst().map(String.init)).joined(separator: ".")
    return DecimalShape(decimal) == nil || decimal == text ? nil : decimal
  }
}

/// How a decimal such as `-12.50` is written.
private struct DecimalShape {
  /// The number of digits.
  var digits = 0

  /// The number of digits behind the point.
  var decimals = 0

  /// Measures a decimal, or returns nil when the text is none.
  init?(_ text: String) {
    var hasPoint = false
    var previous: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        if hasPoint { decimals += 1 }
      case UInt8(ascii: ".") where digits > 0 && !hasPoint: hasPoint = true
      case UInt8(ascii: "-") where previous == 0: break
      default: return nil
      }
      previous = byte
    }
    guard digits > 0, previous != UInt8(ascii: ".") else { return nil }
  }
}
