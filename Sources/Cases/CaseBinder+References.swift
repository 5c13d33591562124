import Base

extension CaseBinder {
  /// Makes the entities of a list, without their facts, and keeps their ids.
  mutating func gather(_ kind: EntityKind, in member: JSONMember) {
    let place = CasePlace(owner: "", key: member.key)
    guard case .array(let elements) = member.value.kind else {
      incompleteKinds.insert(kind)
      return diagnostics.append(
        wrong(member.value, place, "een lijst", help: "zet er `[` en `]` omheen")
      )
    }
    for (index, element) in elements.enumerated() {
      let path = "\(member.key)[\(index)]"
      let id = gatherID(of: EntityReference(kind, index), in: element, path: path)
      if id == nil { incompleteKinds.insert(kind) }
      result.entities[kind.rawValue].append(
        decoder.entity(kind, id: id ?? "", path: path)
      )
    }
  }

  private mutating func gatherID(
    of reference: EntityReference,
    in node: JSONNode,
    path: String
  ) -> String? {
    guard case .object = node.kind else {
      let place = CasePlace(owner: "", key: path)
      let word = reference.kind.word
      diagnostics.append(wrong(node, place, "een object", help: "schrijf een \(word) als `{…}`"))
      return nil
    }
    guard let value = node[CaseKey.id] else {
      let example = String(reference.kind.word.prefix(1)) + String(reference.index + 1)
      diagnostics.append(
        .missingID(of: reference.kind, at: opening(of: node), path: path, example: example)
      )
      return nil
    }
    let place = CasePlace(owner: path, key: CaseKey.id)
    guard let id = requiredText(value, place) else { return nil }
    if let first = ids[id] {
      diagnostics.append(.duplicateID(id, place, at: value.span, first: first.span))
    } else {
      ids[id] = (reference, value.span)
    }
    return id
  }

  /// Returns the entity that an id refers to.
  mutating func reference(
    _ node: JSONNode,
    _ place: CasePlace,
    to kind: EntityKind
  ) -> EntityReference? {
    guard case .string(let id) = node.kind else {
      let expected = "een verwijzing naar \(kind.withArticle)"
      let help = "schrijf het id van \(kind.withArticle) uit deze zaak, als tekst"
      diagnostics.append(wrong(node, place, expected, help: help))
      return nil
    }
    if let known = ids[id]?.reference, known.kind == kind { return known }
    guard !incompleteKinds.contains(kind) else { return nil }
    let other = ids[id]?.reference.kind
    let names = result.entities[kind.rawValue].map(\.id)
    diagnostics.append(.unknownReference(id, place, at: node.span, to: kind, is: other, in: names))
    return nil
  }
}
