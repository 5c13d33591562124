import Base

/// The clauses that one sort of declaration may have.
struct ClauseList: Sendable {
  /// The word that the declaration begins with, as a message names it.
  let declaration: String
  /// The clauses as a message names them.
  let clauses: [String]
  /// The first word of each clause.
  let keywords: [Keyword]
  /// The clauses that may stand there more than once.
  let repeatable: [Keyword]

  /// Creates the list of clauses of a declaration, with those that every rule may have.
  init(
    _ declaration: String,
    _ clauses: [String],
    repeatable: [Keyword] = [.bron],
    hasAbout: Bool = true
  ) {
    self.declaration = declaration
    self.clauses =
      (hasAbout ? ["kenmerk", "status", "geldig", "bron", "zonder proef"] : []) + clauses
    self.repeatable = repeatable
    keywords = self.clauses.map { clause in
      Keyword(rawValue: String(clause.prefix { $0 != " " && $0 != "," })) ?? .unknown
    }
  }
}

/// The clauses that were met in one declaration.
struct SeenClauses {
  /// What the declaration may have.
  let list: ClauseList
  /// The place of the first word of each clause.
  private var places: [(keyword: Keyword, span: Span)] = []
  /// Whether a clause was not understood, so that nobody can say which one is missing.
  var hasUnknown = false

  init(_ list: ClauseList) {
    self.list = list
  }

  /// Returns where a clause stands.
  func place(of keyword: Keyword) -> Span? {
    places.first { $0.keyword == keyword }?.span
  }

  mutating func add(_ keyword: Keyword, at span: Span) {
    places.append((keyword, span))
  }
}

extension Parser {
  /// Goes to a line and passes the first word of its clause.
  ///
  /// A clause that the declaration does not have, or has already, is reported and gives `unknown`.
  mutating func openClause(_ line: Int, _ seen: inout SeenClauses) -> Keyword {
    open(line)
    let (word, here) = (keyword, spanHere)
    guard word != .unknown, seen.list.keywords.contains(word) else {
      seen.hasUnknown = true
      fail(.unknownClause(source.text(of: here), at: here, in: seen.list))
      return .unknown
    }
    if !seen.list.repeatable.contains(word), let first = seen.place(of: word) {
      fail(.repeatedClause(source.text(of: here), at: here, first: first))
      return .unknown
    }
    seen.add(word, at: here)
    advance()
    return word
  }

  /// Reports a clause that the declaration on a line has to have and has not.
  mutating func require(_ clause: String, _ keyword: Keyword, in seen: SeenClauses, _ line: Int) {
    guard !seen.hasUnknown, !hasStrayLine, seen.place(of: keyword) == nil else { return }
    diagnostics.append(
      .missingClause(clause, in: seen.list.declaration, at: span(ofLine: line))
    )
  }

  /// Reads a text that is the whole clause, and puts its sources with those that are given.
  mutating func parseTextClause(
    _ role: String,
    _ line: Int,
    _ citations: inout [CitationSyntax]
  ) -> TextSyntax? {
    let text = parseText(role)
    citations += parseCitations(endOf: line)
    return text
  }

  /// Reads a name that is the whole clause, and puts its sources with those that are given.
  mutating func parseNameClause(
    _ role: String,
    _ line: Int,
    _ citations: inout [CitationSyntax]
  ) -> NameSyntax? {
    let name = parseName(role)
    citations += parseCitations(endOf: line)
    return name
  }

  /// Reads one or more sentences that are the whole clause.
  mutating func parseSentences(
    _ line: Int,
    _ citations: inout [CitationSyntax]
  ) -> [TextSyntax] {
    var sentences: [TextSyntax] = []
    repeat {
      guard let sentence = parseText("een zin") else { break }
      sentences.append(sentence)
    } while take(.comma) || kind == .text
    citations += parseCitations(endOf: line)
    return sentences
  }

  /// Adds the sources of a clause to what it says, if that could be read.
  mutating func cited<Content>(
    _ content: Content?,
    _ line: Int
  ) -> CitedSyntax<Content>? {
    let citations = parseCitations(endOf: line)
    return content.map { CitedSyntax($0, citations: citations) }
  }
}
