import Base

extension Parser {
  /// Reads the condition behind a clause word, with what belongs to it on the lines below.
  ///
  /// A source on the line itself or below it belongs to the items that name none; a condition that
  /// is one expression becomes a list of one item then, labelled with the clause.
  mutating func parseCondition(_ clause: String, _ line: Int) -> ConditionSyntax {
    let start = position
    if let group = parseGroup(line) {
      return group
    }
    let expression = parseExpression()
    let citations = parseCitations(endOf: line)
    guard !citations.isEmpty else { return .expression(expression) }
    let words = span(of: tokens[lines[line].first])
      .joined(with: span(of: tokens[max(start - 1, lines[line].first)]))
    let item = ConditionItemSyntax(
      label: NameSyntax(text: clause, span: words),
      condition: .expression(expression),
      citations: citations
    )
    return .group(.all, [item], words)
  }

  /// Reads `alle van`, `een van` or `geen van` with its list, if the line is one.
  private mutating func parseGroup(_ line: Int) -> ConditionSyntax? {
    guard let sort = groupHere else { return nil }
    let start = position
    position += 2
    let span = span(from: start)
    var list = ConditionList()
    parseConditionLine(line, into: &list)
    return .group(sort, list.itemsWithSources, span)
  }

  /// The group whose words stand here, at the end of the line or before a source.
  private var groupHere: GroupSyntax? {
    let behind = token(ahead: 2)
    guard token(ahead: 1).keyword == .van, behind.kind == .newline || behind.keyword == .bron
    else { return nil }
    switch keyword {
    case .alle: return .all
    case .een: return .any
    case .geen: return GroupSyntax.none
    default: return nil
    }
  }

  /// Reads a clause that is a list without a word for how it is joined, such as `omvat`.
  mutating func parseConditionList(_ line: Int, allowsAlways: Bool = false) -> [ConditionItemSyntax]
  {
    var list = ConditionList()
    list.allowsAlways = allowsAlways
    parseConditionLine(line, into: &list)
    return list.itemsWithSources
  }

  /// Reads the end of the line that a list hangs under, and the list.
  private mutating func parseConditionLine(_ line: Int, into list: inout ConditionList) {
    if take(.bron) { list.citations = parseCitations() }
    let hadFailed = hasFailed
    close()
    guard enter() else { return }
    defer { depth -= 1 }
    for child in children(of: line) {
      open(child)
      if lines[child].colon >= 0 {
        if let item = parseConditionItem(child, list.allowsAlways) { list.items.append(item) }
      } else if !parseAttribute(child, of: &list) {
        fail(.missingColon(found, at: spanHere))
        list.hasMistake = true
      }
    }
    let isEmpty = list.items.isEmpty && !list.hasMistake && !hadFailed
    guard isEmpty, !children(of: line).contains(where: { lines[$0].colon >= 0 }) else { return }
    open(line)
    fail(.missingList(at: span(ofLine: line)))
  }

  /// Reads a line under a condition that says something about it, and tells whether it was one.
  private mutating func parseAttribute(_ line: Int, of list: inout ConditionList) -> Bool {
    let here = spanHere
    switch keyword {
    case .bron:
      advance()
      list.citations += parseCitations()
    case _ where !list.isUnderLabel: return false
    case .vraag:
      advance()
      if let first = list.question { fail(.repeatedClause("vraag", at: here, first: first.span)) }
      list.question = parseText("een vraag")
    case .anders:
      advance()
      if let first = list.otherwise { fail(.repeatedClause("anders", at: here, first: first.span)) }
      list.otherwise = parseText("een zin")
    default: return false
    }
    close()
    rejectChildren(of: line)
    return true
  }

  private mutating func parseConditionItem(
    _ line: Int,
    _ allowsAlways: Bool
  ) -> ConditionItemSyntax? {
    guard let label = parseLabel(of: line) else { return nil }
    var list = ConditionList()
    list.isUnderLabel = true
    let condition: ConditionSyntax
    if let sort = groupHere {
      let start = position
      position += 2
      let span = span(from: start)
      parseConditionLine(line, into: &list)
      condition = .group(sort, list.items, span)
    } else {
      if allowsAlways, keyword == .altijd,
        token(ahead: 1).kind == .newline || token(ahead: 1).keyword == .bron
      {
        condition = .expression(.literal(.boolean(true), spanHere))
        advance()
      } else {
        condition = .expression(parseExpression())
      }
      if take(.bron) { list.citations = parseCitations() }
      close()
      for child in children(of: line) {
        open(child)
        guard !parseAttribute(child, of: &list) else { continue }
        rejectLine(child, under: label.span)
        break
      }
    }
    return ConditionItemSyntax(
      label: label,
      condition: condition,
      citations: list.citations,
      question: list.question,
      otherwise: list.otherwise
    )
  }

  /// Reads a list of labelled values under a line.
  mutating func parseCandidates(_ line: Int) -> [CandidateSyntax] {
    close()
    var candidates: [CandidateSyntax] = []
    for child in children(of: line) {
      open(child)
      if let candidate = parseCandidate(child) { candidates.append(candidate) }
    }
    if lines[line].next == line + 1 {
      open(line)
      fail(.missingList(at: span(ofLine: line)))
    }
    return candidates
  }

  /// Reads one labelled value with its sources.
  mutating func parseCandidate(_ line: Int) -> CandidateSyntax? {
    guard let label = parseLabel(of: line) else { return nil }
    let value = parseExpression()
    let citations = parseCitations(endOf: line)
    return CandidateSyntax(label: label, value: value, citations: citations)
  }
}

/// The items of a list while it is being read, and what is said about the list itself.
private struct ConditionList {
  var items: [ConditionItemSyntax] = []
  var citations: [CitationSyntax] = []
  var question: TextSyntax?
  var otherwise: TextSyntax?
  var allowsAlways = false
  /// Whether the list hangs under a label, and so may have a question and a sentence of its own.
  var isUnderLabel = false
  var hasMistake = false

  /// The items, of which those without a source have the sources of the list.
  var itemsWithSources: [ConditionItemSyntax] {
    guard !citations.isEmpty else { return items }
    return items.map { item in
      var item = item
      if item.citations.isEmpty { item.citations = citations }
      return item
    }
  }
}
