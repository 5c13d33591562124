import Base

/// What the parser met where it expected something else.
enum Found {
  case endOfLine
  case text(String)

  /// The words of a message.
  var words: String {
    switch self {
    case .endOfLine: "het einde van de regel"
    case .text(let text): DutchText.quoted(text)
    }
  }
}
