extension Token {
  /// The bytes of the token, with one plain space between the parts of a date or an amount.
  func tidyBytes(in bytes: [UInt8]) -> [UInt8] {
    guard !isTidy(in: bytes) else { return Array(bytes[range]) }
    var tidy: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let width = Token.widthOfSpace(bytes, at: index)
      if width > 0 {
        if tidy.last != UInt8(ascii: " ") { tidy.append(UInt8(ascii: " ")) }
        index += width
      } else {
        tidy.append(bytes[index])
        index += 1
        if kind == .amount, index == range.lowerBound + 3 { tidy.append(UInt8(ascii: " ")) }
      }
    }
    return tidy
  }

  /// Whether the token stands in the file as `tidyBytes` gives it.
  func isTidy(in bytes: [UInt8]) -> Bool {
    guard kind == .amount || kind == .date else { return true }
    var isAfterSpace = false
    var spaces = 0
    for index in range {
      let isSpace = bytes[index] == UInt8(ascii: " ")
      if isSpace, isAfterSpace { return false }
      if bytes[index] == 0xC2 { return false }
      if isSpace { spaces += 1 }
      isAfterSpace = isSpace
    }
    return kind == .date || spaces == 1
  }

  private static func widthOfSpace(_ bytes: [UInt8], at index: Int) -> Int {
    if bytes[index] == UInt8(ascii: " ") { return 1 }
    return bytes[index] == 0xC2 && index + 1 < bytes.count && bytes[index + 1] == 0xA0 ? 2 : 0
  }

  /// The number of characters that the token takes in the layout.
  func width(in bytes: [UInt8]) -> Int {
    let isTidy = isTidy(in: bytes)
    return isTidy ? characterWidth(bytes[range]) : characterWidth(tidyBytes(in: bytes)[...])
  }
}

/// Returns the number of characters that UTF-8 spells, where an accent of its own takes no place.
func characterWidth(_ bytes: ArraySlice<UInt8>) -> Int {
  var width = 0
  var index = bytes.startIndex
  while index < bytes.endIndex {
    let byte = bytes[index]
    let isAccent =
      byte == 0xCC || byte == 0xCD && index + 1 < bytes.endIndex && bytes[index + 1] < 0xB0
    if byte & 0xC0 != 0x80, !isAccent { width += 1 }
    index += 1
  }
  return width
}
