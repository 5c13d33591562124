/// Returns the first bytes that are no UTF-8, or nil when all of them are.
///
/// Overlong forms, surrogates and numbers above U+10FFFF are refused, as RFC 3629 asks. The range
/// that comes back holds the bytes that cannot belong together with what follows them.
package func firstInvalidUTF8(in bytes: [UInt8], range: Range<Int>? = nil) -> Range<Int>? {
  let range = (range ?? bytes.indices).clamped(to: bytes.indices)
  var index = range.lowerBound
  while index < range.upperBound {
    let lead = bytes[index]
    if lead < 0x80 {
      index += 1
      continue
    }
    guard let form = followers(of: lead) else { return index..<index + 1 }
    for offset in 1...form.count {
      let next = index + offset
      let allowed = offset == 1 ? form.first : 0x80...0xBF
      guard next < range.upperBound, allowed.contains(bytes[next]) else { return index..<next }
    }
    index += form.count + 1
  }
  return nil
}

/// Returns how many bytes follow the first byte of a character, and what the second may be.
private func followers(of lead: UInt8) -> (count: Int, first: ClosedRange<UInt8>)? {
  switch lead {
  case 0xC2...0xDF: (1, 0x80...0xBF)
  case 0xE0: (2, 0xA0...0xBF)
  case 0xE1...0xEC, 0xEE...0xEF: (2, 0x80...0xBF)
  case 0xED: (2, 0x80...0x9F)
  case 0xF0: (3, 0x90...0xBF)
  case 0xF1...0xF3: (3, 0x80...0xBF)
  case 0xF4: (3, 0x80...0x8F)
  default: nil
  }
}
