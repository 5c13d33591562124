/// Finds the keyword that a word spells.
///
/// A word of at most 16 bytes is its own key, packed into one number, so that finding a keyword
/// compares numbers only. The keys lie in a table of 512 places, where a taken place sends the next
/// one on to the place behind it.
struct KeywordTable: Sendable {
  /// A keyword with what the lexer needs to know of it.
  struct Entry: Sendable {
    var key: UInt128
    var keyword: Keyword
    var kind: TokenKind
  }

  /// The table of all keywords.
  static let shared = KeywordTable()

  private var entries: [Entry]

  private init() {
    entries = Array(repeating: Entry(key: 0, keyword: .unknown, kind: .word), count: 512)
    for (index, keyword) in Keyword.allCases.enumerated() where keyword != .unknown {
      let key = keyword.rawValue.utf8.reduce(UInt128(0)) { $0 << 8 | UInt128($1) }
      var place = KeywordTable.place(of: key)
      while entries[place].key != 0 { place = (place + 1) & 511 }
      let isArticle = keyword == .de || keyword == .het
      let kind = index < Keyword.reservedCount ? TokenKind.reserved : isArticle ? .article : .word
      entries[place] = Entry(key: key, keyword: keyword, kind: kind)
    }
  }

  /// Returns the entry of a word, or that of an ordinary word.
  func entry(_ key: UInt128) -> Entry {
    var place = KeywordTable.place(of: key)
    while entries[place].key != key, entries[place].key != 0 { place = (place + 1) & 511 }
    return entries[place]
  }

  private static func place(of key: UInt128) -> Int {
    let folded = UInt64(truncatingIfNeeded: key) ^ UInt64(truncatingIfNeeded: key >> 64)
    return Int(truncatingIfNeeded: (folded &* 0x9E37_79B9_7F4A_7C15) >> 55)
  }
}
