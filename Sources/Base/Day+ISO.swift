extension Day {
  /// Reads a day such as `2015-04-20`, or returns nil when it is written otherwise or not there.
  package init?(iso text: some StringProtocol) {
    self.init(iso: Array(String(text).utf8))
  }

  /// Reads a day from ASCII bytes such as `2015-04-20`.
  package init?(iso bytes: [UInt8]) {
    var numbers = (year: 0, month: 0, day: 0)
    var index = 0
    for byte in bytes {
      let digit = Int(byte) - 48
      let isDigit = (0...9).contains(digit)
      switch index {
      case 0...3 where isDigit: numbers.year = numbers.year * 10 + digit
      case 5...6 where isDigit: numbers.month = numbers.month * 10 + digit
      case 8...9 where isDigit: numbers.day = numbers.day * 10 + digit
      case 4, 7: guard byte == UInt8(ascii: "-") else { return nil }
      default: return nil
      }
      index += 1
    }
    guard index == 10 else { return nil }
    self.init(year: numbers.year, month: numbers.month, day: numbers.day)
  }

  /// The day as computers write it: `2015-04-20`.
  package var iso: String {
    let (year, month, day) = components
    var text = ""
    text.reserveCapacity(10)
    text += padded(year, to: 4)
    text += "-"
    text += padded(month, to: 2)
    text += "-"
    text += padded(day, to: 2)
    return text
  }

  private func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: width - digits.utf8.count) + digits
  }
}
