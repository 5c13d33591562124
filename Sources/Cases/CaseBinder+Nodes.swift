import Base

extension CaseBinder {
  /// Returns the members of an object, each key once, or nil when this is no object.
  ///
  /// The reader has reported the keys that are there twice.
  func uniqueMembers(of node: JSONNode) -> [JSONMember]? {
    guard let members = node.members else { return nil }
    // Objects are small and their keys differ, so most need no set.
    if members.count <= 16 {
      let isUnique = members.indices.allSatisfy { index in
        !members[..<index].contains { $0.key == members[index].key }
      }
      if isUnique { return members }
    }
    var keys: Set<String> = []
    return members.filter { keys.insert($0.key).inserted }
  }

  /// Returns the members of what must be an object.
  mutating func object(
    _ node: JSONNode,
    _ place: CasePlace,
    expected: String,
    help: String = "zet de gegevens tussen `{` en `}`"
  ) -> [JSONMember]? {
    if let members = uniqueMembers(of: node) { return members }
    diagnostics.append(wrong(node, place, expected, help: help))
    return nil
  }

  /// Returns the report of a value of the wrong sort, which for `null` is that there is no value.
  func wrong(
    _ node: JSONNode,
    _ place: CasePlace,
    _ expected: String,
    help: String,
    found: String? = nil,
    edits: [Edit] = []
  ) -> Diagnostic {
    if case .null = node.kind {
      return .emptyValue(
        place,
        at: node.span,
        found: "hier staat `null`",
        help: "laat \(place.quotedName) weg: dan is de waarde onbekend"
      )
    }
    let span = node.members == nil && node.elements == nil ? node.span : opening(of: node)
    return .wrongSort(
      place,
      at: span,
      expected: expected,
      found: found ?? node.kindName,
      help: help,
      edits: edits
    )
  }

  /// The bracket with which an object begins, because the object itself may be long.
  func opening(of node: JSONNode) -> Span {
    Span(file: node.span.file, start: node.span.start, end: node.span.start + 1)
  }

  /// Returns a text that must say something.
  mutating func text(_ node: JSONNode, _ place: CasePlace) -> String? {
    text(node, place, whenEmpty: "vul een tekst in, of laat \(place.quotedName) weg")
  }

  /// Returns a text of which the key cannot be left out.
  mutating func requiredText(_ node: JSONNode, _ place: CasePlace) -> String? {
    text(node, place, whenEmpty: "vul een tekst in")
  }

  private mutating func text(
    _ node: JSONNode,
    _ place: CasePlace,
    whenEmpty help: String
  ) -> String? {
    switch node.kind {
    case .string(let text) where text.contains { !$0.isWhitespace }: return text
    case .string:
      let found = "deze tekst is leeg"
      diagnostics.append(.emptyValue(place, at: node.span, found: found, help: help))
    case .null:
      let found = "hier staat `null`"
      diagnostics.append(.emptyValue(place, at: node.span, found: found, help: help))
    default:
      diagnostics.append(
        wrong(node, place, "een tekst", help: "zet de waarde tussen aanhalingstekens")
      )
    }
    return nil
  }
}
