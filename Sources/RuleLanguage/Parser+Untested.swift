import Base

extension Parser {
  /// Reads `zonder proef` and the lines under it, of which each names a part of this rule.
  mutating func parseUntested(_ line: Int) -> [UntestedSyntax] {
    expect(.proef, as: "zonder proef")
    close()
    var items: [UntestedSyntax] = []
    for child in children(of: line) {
      open(child)
      if let item = parseUntestedItem(child, under: line) { items.append(item) }
    }
    if lines[line].next == line + 1, !hasFailed { fail(.missingList(at: span(ofLine: line))) }
    return items
  }

  /// Reads `60 of ouder, duur : "reden"`.
  private mutating func parseUntestedItem(_ line: Int, under clause: Int) -> UntestedSyntax? {
    let start = position
    guard let label = parseLabel(of: line) else { return nil }
    let colon = position - 1
    let reason = parseText("de reden waarom geen proef dit beslist")
    close()
    rejectChildren(of: line)
    guard let reason else { return nil }
    let places = untestedPlaces(from: start, to: colon, outside: clause)
    if !places.isEmpty {
      return UntestedSyntax(place: label, change: nil, reason: reason, places: places)
    }
    if let comma = (start..<colon).last(where: { tokens[$0].kind == .comma }), comma > start,
      comma + 1 < colon
    {
      let places = untestedPlaces(from: start, to: comma, outside: clause)
      let (place, change) = (name(from: start, to: comma), name(from: comma + 1, to: colon))
      if !places.isEmpty {
        return UntestedSyntax(place: place, change: change, reason: reason, places: places)
      }
    }
    diagnostics.append(.unknownPlace(label))
    return nil
  }

  /// Returns the places of the lines of this rule that begin with some tokens.
  ///
  /// The bar in front of the row of a table does not count. The word `alles` is the whole rule.
  private func untestedPlaces(from start: Int, to end: Int, outside clause: Int) -> [Span] {
    let wanted = words(from: start, to: end)
    if wanted == [Array("alles".utf8)[...]] { return [place(of: declaration)] }
    let body = (declaration + 1..<lines[declaration].next).filter {
      !(clause..<lines[clause].next).contains($0)
    }
    return body.filter { begins(lines[$0], with: wanted) }.map { place(of: $0) }
  }

  private func begins(_ line: Line, with wanted: [ArraySlice<UInt8>]) -> Bool {
    let first = tokens[line.first].kind == .bar ? line.first + 1 : line.first
    return words(from: first, to: line.newline, atMost: wanted.count) == wanted
  }

  /// Returns the bytes of tokens that are no articles.
  private func words(
    from start: Int,
    to end: Int,
    atMost count: Int = .max
  ) -> [ArraySlice<UInt8>] {
    let meant = tokens[start..<max(start, end)].lazy.filter { $0.kind != .article }
    return meant.prefix(count).map { source.bytes[$0.range] }
  }

  /// The place of a line with the lines under it.
  private func place(of line: Int) -> Span {
    span(ofLine: line).joined(with: span(ofLine: lines[line].next - 1))
  }
}
