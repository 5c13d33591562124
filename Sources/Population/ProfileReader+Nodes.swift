import Base
import Cases

extension ProfileReader {
  /// Returns the members of what must be an object.
  mutating func object(_ node: JSONNode, _ place: Place) -> [JSONMember]? {
    if let members = node.members { return members }
    diagnostics.append(.wrongProfileValue(place, at: node, expected: "een object"))
    return nil
  }

  /// Returns the elements of what must be a list.
  mutating func elements(_ node: JSONNode, _ place: Place) -> [JSONNode]? {
    if let elements = node.elements { return elements }
    diagnostics.append(.wrongProfileValue(place, at: node, expected: "een lijst"))
    return nil
  }

  /// Returns the elements of a list at the top, when it is there.
  mutating func list(_ root: JSONNode, _ key: String) -> [JSONNode]? {
    root[key].flatMap { elements($0, Place(path: "", key: key)) }
  }

  /// Returns a text that says something; lines of an explanation may stand in a list.
  mutating func text(_ node: JSONNode, _ place: Place) -> String? {
    if let text = node.text, text.contains(where: { !$0.isWhitespace }) { return text }
    if Keyword.remarks.contains(place.key), let lines = node.elements {
      let texts = lines.compactMap(\.text)
      if texts.count == lines.count { return texts.joined(separator: "\n") }
    }
    diagnostics.append(.wrongProfileValue(place, at: node, expected: "een tekst"))
    return nil
  }

  /// Returns a text at the top or right in an entity.
  mutating func text(_ node: JSONNode, at key: String) -> String? {
    text(node, Place(path: "", key: key))
  }

  /// Tells of keys that mean nothing here, and of remarks that say nothing.
  mutating func checkKeys(_ members: [JSONMember], _ known: [String], _ place: Place) {
    for member in members {
      if Keyword.remarks.contains(member.key) { _ = text(member.value, place.inside(member.key)) }
      if known.contains(member.key) { continue }
      diagnostics.append(
        .unknownProfileKey(
          place.inside(member.key),
          at: member.keySpan,
          label: "deze sleutel past hier niet",
          known
        )
      )
    }
  }

  /// Tells of keys that must be there and are not.
  mutating func require(
    _ keys: [String],
    in node: JSONNode,
    _ place: Place = Place(path: "", key: "")
  ) {
    for key in keys where node[key] == nil {
      diagnostics.append(.missingProfileKey(key, place, at: opening(node)))
    }
  }

  /// The bracket with which an object or a list begins, because all of it may be long.
  func opening(_ node: JSONNode) -> Span {
    guard node.members != nil || node.elements != nil else { return node.span }
    return Span(file: node.span.file, start: node.span.start, end: node.span.start + 1)
  }
}
