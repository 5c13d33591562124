/// One piece of a rule file that means something: its kind and its bytes.
///
/// Twelve bytes. What lies between two tokens is trivia: white space, comments and a byte order
/// mark. Together they are the whole file.
struct Token: Hashable, Sendable {
  /// What the token is.
  var kind: TokenKind
  /// The word that the token spells, when it means something somewhere in the language.
  var keyword: Keyword
  /// The offset of the first byte.
  var start: UInt32
  /// The offset behind the last byte.
  var end: UInt32

  /// Creates a token that lies on a range of bytes.
  init(_ kind: TokenKind, _ keyword: Keyword = .unknown, start: Int, end: Int) {
    self.kind = kind
    self.keyword = keyword
    self.start = UInt32(clamping: start)
    self.end = UInt32(clamping: end)
  }

  /// The bytes of the token.
  var range: Range<Int> { Int(start)..<Int(end) }
}

/// The kinds of token.
enum TokenKind: UInt8, Hashable, Sendable {
  /// A word that may stand in a name, also when it is a clause word elsewhere.
  case word
  /// One of the 32 words that end a name.
  case reserved
  /// `de` or `het`, which mean nothing.
  case article
  /// Digits only: `2015`.
  case integer
  /// A number with dots or a comma: `1.254,90`.
  case number
  /// `12,5%`.
  case percentage
  /// `€ 1.254,90`.
  case amount
  /// `1 januari 2015`, also when there is no such day.
  case date
  /// A text with its quotation marks.
  case text
  case comma, colon, bar, open, close
  case plus, minus, times, divide
  /// Anything else, which has a meaning only inside a label or a citation: `§7.3.2`.
  case other
  /// The end of a line, after its continuation; it has no bytes.
  case newline
}
