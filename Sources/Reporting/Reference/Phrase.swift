import RuleProgram

/// A sentence, or a part of one, in which the names of rules lead to their pages.
struct Phrase: Hashable, ExpressibleByStringInterpolation {
  /// A stretch of a phrase.
  enum Piece: Hashable {
    case text(String)
    case name(String, RuleEntryID)
    case strong(String)
  }

  private(set) var pieces: [Piece] = []

  init(_ pieces: [Piece]) { self.pieces = pieces }
  init(_ text: String) { pieces = text.isEmpty ? [] : [.text(text)] }
  init(stringLiteral text: String) { self.init(text) }
  init(stringInterpolation: StringInterpolation) { pieces = stringInterpolation.pieces }

  /// Collects the pieces of a literal.
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var pieces: [Piece] = []
    init(literalCapacity: Int, interpolationCount: Int) {}
    mutating func appendLiteral(_ text: String) {
      if !text.isEmpty { pieces.append(.text(text)) }
    }
    mutating func appendInterpolation(_ text: String) { appendLiteral(text) }
    mutating func appendInterpolation(_ phrase: Phrase) { pieces += phrase.pieces }
  }

  static func + (one: Phrase, other: Phrase) -> Phrase { Phrase(one.pieces + other.pieces) }

  /// Words that stand out.
  static func strong(_ text: String) -> Phrase { Phrase([.strong(text)]) }

  /// The words alone.
  var text: String {
    pieces.map { piece in
      switch piece {
      case .text(let text), .name(let text, _), .strong(let text): text
      }
    }.joined()
  }

  /// Whether it says nothing.
  var isEmpty: Bool { pieces.isEmpty }

  /// Phrases in a row with a word before the last: `a, b en c`.
  static func list(_ phrases: [Phrase], before last: String = "en") -> Phrase {
    guard let final = phrases.last else { return "" }
    if phrases.count == 1 { return final }
    return joined(phrases.dropLast().map(\.self), by: ", ") + " \(last) " + final
  }

  /// Phrases with a text between each two.
  static func joined(_ phrases: [Phrase], by separator: String) -> Phrase {
    var pieces: [Piece] = []
    for (index, phrase) in phrases.enumerated() {
      if index > 0 { pieces.append(.text(separator)) }
      pieces += phrase.pieces
    }
    return Phrase(pieces)
  }

  /// The phrase as a sentence: with a capital in front and a period behind.
  var sentence: Phrase {
    var result = pieces
    switch result.first {
    case .text(let text): result[0] = .text(capitalized(text))
    case .name(let text, let id): result[0] = .name(capitalized(text), id)
    case .strong(let text): result[0] = .strong(capitalized(text))
    case nil: return self
    }
    if let last = text.last, !".?!:\"".contains(last) { result.append(.text(".")) }
    return Phrase(result)
  }
}

/// A part of what is told about a rule.
enum ProseBlock {
  case paragraph(Phrase)
  case list([ProseItem])
  case table(head: [Phrase], rows: [[Phrase]])
  /// A heading within what is told, such as the days of a version.
  case heading(String)
}

/// One item of a list, with what belongs to it.
struct ProseItem {
  /// What it says.
  var phrase: Phrase
  /// Remarks below it, a line each.
  var notes: [Phrase] = []
  /// Items within it.
  var items: [ProseItem] = []
}
