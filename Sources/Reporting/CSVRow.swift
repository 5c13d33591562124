import Base

/// One row of comma-separated values as Dutch spreadsheets read them: `;` between the cells, a comma
/// in a number, and a line end of two characters (RFC 4180, but for the separator).
struct CSVRow {
  private(set) var bytes: [UInt8] = []
  private var isEmpty = true

  /// What a file begins with, so that a spreadsheet reads it as UTF-8.
  static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Adds a cell with text.
  mutating func add(_ text: String) { add(cell: Self.cell(text)) }

  /// Adds a cell as it is written.
  mutating func add(cell: [UInt8]) {
    if !isEmpty { bytes.append(UInt8(ascii: ";")) }
    isEmpty = false
    bytes += cell
  }

  /// Adds a cell with a number without its sign, cut after four decimals.
  ///
  /// A minus sign would make a formula of the cell; what is below zero has a cell of its own.
  mutating func add(size: Fraction?, atLeast places: Int = 0) {
    guard let size else { return add(cell: []) }
    let text = size.decimalText(atLeast: places).text
    let digits = text.utf8.filter { $0 != UInt8(ascii: "-") }
    add(cell: digits.map { $0 == UInt8(ascii: ".") ? UInt8(ascii: ",") : $0 })
  }

  /// Ends the row.
  mutating func end() {
    bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
    isEmpty = true
  }

  /// Returns text as it is written in a cell.
  ///
  /// Text that a spreadsheet would take for a formula gets an apostrophe in front: also what begins
  /// with a full-width sign or the sign of subtraction, which some take for the same. Text with a
  /// separator, a quotation mark or a line end stands between quotation marks.
  static func cell(_ text: String) -> [UInt8] {
    let isFormula = text.unicodeScalars.first.map { formulaStarts.contains($0) } ?? false
    let plain = (isFormula ? "'" : "") + text
    let quote = UInt8(ascii: "\"")
    guard plain.utf8.contains(where: { quoted.contains($0) }) else { return Array(plain.utf8) }
    var cell = [quote]
    for byte in plain.utf8 {
      if byte == quote { cell.append(quote) }
      cell.append(byte)
    }
    return cell + [quote]
  }

  private static let formulaStarts: [Unicode.Scalar] = [
    "=", "+", "-", "@", "\t", "\r", "\n", "\u{2212}", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}",
    "\u{FF20}",
  ]

  private static let quoted: [UInt8] = Array(";,\"\r\n\t".utf8)
}
