/// Returns text of a user with its control and direction characters made visible.
///
/// A file must not be able to hide what it says from the person who reads a message about it, nor
/// to move the cursor of a terminal. Tabs become `␉` here; an excerpt keeps them.
///
///     visible("a\u{1B}[2Jb\u{202E}")   // a␛[2Jb⟨U+202E⟩
package func visible(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isHidden) else { return text }
  var result = ""
  for scalar in text.unicodeScalars {
    if isHidden(scalar) { result += name(of: scalar) } else { result.unicodeScalars.append(scalar) }
  }
  return result
}

private func isHidden(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x20...0x7E: false
  case 0x00...0x1F, 0x7F...0x9F: true
  case 0xAD, 0x061C, 0x180E: true
  case 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F: true
  case 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
  default: false
  }
}

private func name(of scalar: Unicode.Scalar) -> String {
  switch scalar.value {
  case 0x00...0x1F: return Unicode.Scalar(0x2400 + scalar.value).map { String($0) } ?? "␀"
  case 0x7F: return "␡"
  default:
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "⟨U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits + "⟩"
  }
}
