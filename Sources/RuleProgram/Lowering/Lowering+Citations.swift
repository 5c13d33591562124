import Base
import RuleLanguage

extension Lowering {
  /// Finds the sources of citations, and reports those that are not declared.
  mutating func citations(_ syntax: [CitationSyntax]) -> [Citation] {
    var result: [Citation] = []
    for citation in syntax {
      if let reason = citation.ownChoice {
        result.append(Citation(source: nil, locator: reason.text))
      } else if let found = source(of: citation.text) {
        result.append(found)
      } else {
        diagnostics.append(.unknownSource(citation, known: names.sources.map(\.name)))
      }
    }
    return result
  }

  /// Finds the source whose name is the longest beginning of a citation.
  private func source(of text: String) -> Citation? {
    guard let (source, end) = names.citedNames.longest(startOf: text) else { return nil }
    return Citation(source: source, locator: String(text[end...].drop { $0 == " " }))
  }

  /// Lowers what a rule says about itself, and makes it the context of what follows.
  mutating func about(_ syntax: AboutSyntax, header: HeaderSyntax?) -> About {
    var about = About()
    about.ids = ids(syntax.ids)
    about.status = status(syntax.status) ?? status(header?.status)
    let validity = syntax.validity ?? header?.validity
    about.from = validity?.from
    about.until = validity?.until
    about.citations = citations(syntax.citations)
    lowerUntested(syntax.untested)
    rule = RuleContext(
      citations: about.citations,
      isCited: !syntax.citations.isEmpty,
      ids: about.ids
    )
    return about
  }

  /// Lowers the lines of `zonder proef` of a rule, or of the heads of files.
  mutating func lowerUntested(_ syntax: [UntestedSyntax]) {
    for item in syntax {
      let change = item.change.flatMap { ChangeSort(rawValue: $0.text) }
      if let word = item.change, change == nil {
        diagnostics.append(.unknownChange(word))
        continue
      }
      program.untested.append(
        Untested(
          place: item.place.written,
          change: change,
          reason: item.reason.text,
          places: item.places,
          span: item.place.span
        )
      )
    }
  }

  private mutating func ids(_ syntax: [NameSyntax]) -> [String] {
    var seen: [String: Span] = [:]
    for id in syntax {
      if let first = seen[id.text] {
        diagnostics.append(.duplicateID(id, first: first))
      }
      seen[id.text] = id.span
    }
    return syntax.map(\.text)
  }

  private mutating func status(_ word: NameSyntax?) -> SourceStatus? {
    guard let word else { return nil }
    if let status = SourceStatus(rawValue: word.text) { return status }
    diagnostics.append(.unknownStatus(word))
    return nil
  }

  /// Reports a part that has no citation of its own, in a rule that has none either.
  mutating func requireCitation(_ own: [CitationSyntax], at span: Span, of part: String) {
    guard own.isEmpty, !rule.isCited else { return }
    diagnostics.append(.missingCitation(span, of: part))
  }

  /// Lowers a clause with the citations that it has of its own, which reasons inside it take over.
  mutating func clause<Result>(
    _ own: [CitationSyntax],
    _ body: (inout Lowering, [Citation]) -> Result
  ) -> Result {
    let citations = citations(own)
    guard !citations.isEmpty else { return body(&self, []) }
    let outer = rule.citations
    rule.citations = citations
    defer { rule.citations = outer }
    return body(&self, citations)
  }
}
