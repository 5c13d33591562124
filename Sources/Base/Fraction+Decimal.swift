extension Fraction {
  /// Reads a decimal such as `1234.56` or `-0.5`, or returns nil for any other text.
  ///
  /// At most 30 digits, at least one on either side of the point; no plus sign, exponent, comma or
  /// space.
  package init?(decimal text: some StringProtocol) {
    self.init(decimal: Array(String(text).utf8))
  }

  /// Reads a decimal from a sequence of ASCII bytes.
  package init?(decimal bytes: some Sequence<UInt8>) {
    self.init(decimal: Array(bytes))
  }

  /// Reads a decimal from ASCII bytes, or returns nil for any other bytes.
  package init?(decimal bytes: [UInt8]) {
    var above: Int128 = 0
    var below: Int128 = 1
    var isNegative = false
    var hasPoint = false
    var digits = 0
    var previous: UInt8 = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9") where digits < 30:
        above = above * 10 + Int128(byte - UInt8(ascii: "0"))
        below = hasPoint ? below * 10 : 1
        digits += 1
      case UInt8(ascii: ".") where digits > 0 && !hasPoint: hasPoint = true
      case UInt8(ascii: "-") where previous == 0: isNegative = true
      default: return nil
      }
      previous = byte
    }
    guard digits > 0, previous != UInt8(ascii: ".") else { return nil }
    self.init(numerator: isNegative ? -above : above, denominator: below)
  }

  /// The number of decimals that writes this exactly, or nil when no number of decimals does.
  package var decimalPlaces: Int? {
    var rest = denominator
    var twos = 0
    var fives = 0
    while rest.isMultiple(of: 2) {
      rest /= 2
      twos += 1
    }
    while rest.isMultiple(of: 5) {
      rest /= 5
      fives += 1
    }
    return rest == 1 ? max(twos, fives) : nil
  }

  /// The fraction as written for computers: `12549/130`, or `5` for a whole number.
  package var exactText: String {
    denominator == 1 ? String(numerator) : "\(numerator)/\(denominator)"
  }

  /// Returns the plain decimal for computers: `115.93`, cut after four decimals and never rounded.
  ///
  /// An amount has at least two decimals. Where digits were cut `isCut` says so, and `exactText`
  /// has the rest.
  package func decimalText(atLeast places: Int = 0) -> (text: String, isCut: Bool) {
    let digits = DecimalDigits(self, atLeast: places)
    let sign = isNegative ? "-" : ""
    let decimals = digits.decimals.isEmpty ? "" : "." + digits.decimals
    return (sign + digits.whole + decimals, digits.isCut)
  }
}
