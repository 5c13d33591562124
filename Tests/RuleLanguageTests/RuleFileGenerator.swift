import Base
import TestSupport

/// Writes rule files that have no mistakes of form, from the grammar, with white space of every sort.
///
/// In the pieces of a line `~` stands for white space, `^` for white space that may be absent, `;`
/// for a place where the line may go on below, and `_` for white space inside a date or an amount.
final class RuleFileGenerator {
  var random: SplitMix64
  /// The comments, in the order in which they stand in the file.
  private(set) var comments: [String] = []
  private(set) var text = ""
  /// The number of spaces before a line, for each depth.
  private var indentations = [0]
  private let lineEnd: String
  /// The number of lists that are open.
  var depth = 0

  init(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<40 {
      let last = indentations[indentations.count - 1]
      indentations.append(last + Int.random(in: 1...5, using: &random))
    }
    lineEnd = Bool.random(using: &random) ? "\n" : "\r\n"
    self.random = random
    if chance(10) { text = "\u{FEFF}" }
    write()
    if chance(5), text.hasSuffix(lineEnd) { text.removeLast() }
  }

  // MARK: Choosing

  /// Whether something happens that happens once in so many times.
  func chance(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &random) == 0 }

  /// One of some texts.
  func one(_ texts: String...) -> String {
    texts[Int.random(in: 0..<texts.count, using: &random)]
  }

  /// The text, or nothing.
  func maybe(_ text: @autoclosure () -> String) -> String { chance(2) ? text() : "" }

  /// Some texts with a sign between them.
  func list(
    _ count: ClosedRange<Int> = 1...3,
    by sign: String = "^,;",
    _ text: (RuleFileGenerator) -> String
  ) -> String {
    let count = Int.random(in: count, using: &random)
    return (0..<count).map { _ in text(self) }.joined(separator: sign)
  }

  // MARK: Lines

  /// Writes a line, maybe on more lines, with blank lines and comments around it.
  func line(_ depth: Int, _ pieces: String) {
    while chance(8) { text += blanks(0) + lineEnd }
    while chance(12) { comment(at: indentations[depth], mayHoldColon: true) }
    text += String(repeating: " ", count: indentations[depth])
    var canGoOn = true
    for character in pieces {
      switch character {
      case "~": text += (text.hasSuffix(":") ? " " : "") + blanks(1)
      case "^": text += blanks(0)
      case "_": text += one(" ", "  ", "\u{A0}")
      case ";" where canGoOn && chance(6): goOn(depth)
      case ";": text += blanks(1)
      case "|":
        canGoOn = false
        text += "|"
      default: text.append(character)
      }
    }
    endLine()
  }

  /// Lets a line go on below.
  private func goOn(_ depth: Int) {
    endLine()
    if chance(6) { comment(at: Int.random(in: 0...9, using: &random), mayHoldColon: false) }
    while chance(8) { text += lineEnd }
    let spaces = indentations[depth] + Int.random(in: 1...30, using: &random)
    text += String(repeating: " ", count: spaces)
  }

  private func endLine() {
    if chance(12) {
      comment(at: Int.random(in: 1...9, using: &random), mayHoldColon: false)
    } else {
      text += blanks(0) + lineEnd
    }
  }

  private func comment(at spaces: Int, mayHoldColon: Bool) {
    let words = one("", " let op", " \"half", "- streep", "é € (", ", en")
    let comment = "-- \(comments.count)\(words)" + (mayHoldColon ? " : x" : "")
    comments.append(comment)
    text += String(repeating: " ", count: spaces) + comment + one("", " ", "\t") + lineEnd
  }

  private func blanks(_ least: Int) -> String {
    guard !chance(3) else { return least == 0 ? "" : " " }
    let count = Int.random(in: least...4, using: &random)
    return (0..<count).map { _ in one(" ", " ", " ", "\t", "\u{A0}") }.joined()
  }

  // MARK: Words

  func name() -> String {
    let words = one(
      "aap",
      "noot~2",
      "mies-x",
      "cliënt~RIBW",
      "boom~7~roos",
      "de~vis",
      "vuur~het~huis",
      "AOW-dag",
      "schapen",
      "d'Oude~weg"
    )
    return words
  }

  func label() -> String {
    one(
      "60~of~ouder",
      "vis~(of~vlees)",
      "a,~b~/~c",
      "titel",
      "geen",
      "1_mei_2015",
      "tot~€_5",
      "z.o.z."
    )
  }

  func sentence() -> String {
    "\"" + one("Een zin.", "a : b", "  ruim  ", "de -- streep", "(half", "é, „ja”", "") + "\""
  }

  func words() -> String { "\"" + one("reden", "Hardenberg", "a, b (c", "") + "\"" }

  func day() -> String {
    one("1_januari_2015", "31_december_2019", "29_februari_2016", "9_mei_1945")
  }

  func citation() -> String {
    chance(4)
      ? "eigen~keuze~\(words())"
      : one("Wet~art.~1", "Plan~§4~r12-13", "de~Wet~(oud)~lid~2", "Besluit~1_mei_2015~/~2")
  }

  func source() -> String { "bron~" + list(1...3, by: "^,;") { $0.citation() } }

  /// The end of a clause: sources behind it, or none.
  func slot() -> String { chance(4) ? "~" + source() : "" }

  func ids() -> String { "kenmerk~" + list(1...12, by: "^,;") { $0.one("HB-1", "NL-20b") } }
}
