import Base

/// A date as written, `31 februari 2015`, whether or not there is such a day.
struct WrittenDate {
  /// The day of the month.
  var day: Int
  /// The month, from 1 to 12.
  var month: Int
  /// The year.
  var year: Int
  /// The offset behind the date.
  var end: Int

  private static let monthKeys = DutchText.monthNames.map { name in
    name.utf8.reduce(UInt128(0)) { $0 << 8 | UInt128($1) }
  }

  /// Reads one or two digits, the name of a month and four digits, or nothing.
  init?(_ bytes: [UInt8], at start: Int) {
    var index = start
    guard let day = WrittenDate.number(bytes, at: &index, digits: 2), index - start <= 2,
      WrittenDate.skipSpaces(bytes, at: &index)
    else { return nil }
    var key: UInt128 = 0
    let monthStart = index
    while index < bytes.count, index - monthStart < 10, bytes[index] | 0x20 >= UInt8(ascii: "a"),
      bytes[index] | 0x20 <= UInt8(ascii: "z")
    {
      key = key << 8 | UInt128(bytes[index] | 0x20)
      index += 1
    }
    guard index > monthStart, let month = WrittenDate.monthKeys.firstIndex(of: key),
      WrittenDate.skipSpaces(bytes, at: &index),
      let year = WrittenDate.number(bytes, at: &index, digits: 4),
      index == bytes.count || !WrittenDate.isWordByte(bytes[index])
        || bytes[index...].starts(with: [0xC2, 0xA0])
    else { return nil }
    self.day = day
    self.month = month + 1
    self.year = year
    end = index
  }

  private static func number(_ bytes: [UInt8], at index: inout Int, digits: Int) -> Int? {
    let start = index
    var number = 0
    while index < bytes.count, index - start < digits, bytes[index] >= UInt8(ascii: "0"),
      bytes[index] <= UInt8(ascii: "9")
    {
      number = number * 10 + Int(bytes[index] - UInt8(ascii: "0"))
      index += 1
    }
    return index - start == digits || (digits == 2 && index > start) ? number : nil
  }

  private static func skipSpaces(_ bytes: [UInt8], at index: inout Int) -> Bool {
    let start = index
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: " ") {
        index += 1
      } else if bytes[index] == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xA0 {
        index += 2
      } else {
        break
      }
    }
    return index > start
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
      || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") || byte >= 0x80
  }
}
