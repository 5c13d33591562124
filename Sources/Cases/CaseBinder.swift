import Base

/// Makes a case of one JSON tree.
///
/// First all ids are gathered, so that a reference may point forward; then the facts. Mistakes that
/// follow from others are left out: who refers to a list that could not be read is not told so.
struct CaseBinder {
  let decoder: CaseDecoder
  var result: CaseFile
  var diagnostics: [Diagnostic] = []

  /// What has an id, and where the id stands.
  var ids: [String: (reference: EntityReference, span: Span)] = [:]

  /// The kinds of which an entity or its id could not be read.
  var incompleteKinds: Set<EntityKind> = []

  init(decoder: CaseDecoder) {
    self.decoder = decoder
    result = decoder.emptyCase
  }

  var vocabulary: Vocabulary { decoder.vocabulary }

  mutating func bind(_ root: JSONNode) {
    guard let members = uniqueMembers(of: root) else {
      return diagnostics.append(.noCase(at: root.span, found: root))
    }
    let byKey = Dictionary(members.map { ($0.key, $0) }) { first, _ in first }
    for kind in CaseKey.listedKinds {
      if let member = byKey[kind.plural] { gather(kind, in: member) }
    }
    for member in members { bindTop(member) }
    requireTop(byKey, in: root)
    // The persons of requests and rights are known before those of decisions and supplies.
    for kind in CaseKey.listedKinds {
      for (index, node) in (byKey[kind.plural]?.value.elements ?? []).enumerated() {
        bindEntity(EntityReference(kind, index), node)
      }
    }
  }

  private mutating func bindTop(_ member: JSONMember) {
    let place = CasePlace(owner: "", key: member.key)
    switch member.key {
    case CaseKey.caseID: result.id = requiredText(member.value, place) ?? ""
    case CaseKey.designation: result.designation = text(member.value, place)
    case CaseKey.municipality: bindMunicipality(member.value, place)
    case CaseKey.referenceDate: result.referenceDate = day(member.value, place)
    case CaseKey.household:
      guard let facts = object(member.value, place, expected: "een object met gegevens") else {
        return
      }
      for fact in facts { bindFact(fact, of: EntityReference(.household, 0)) }
    default:
      if CaseKey.top.contains(member.key) { return }
      diagnostics.append(unknownTopKey(place, at: member.keySpan))
    }
  }

  private mutating func bindMunicipality(_ node: JSONNode, _ place: CasePlace) {
    guard let members = uniqueMembers(of: node) else {
      result.municipality = requiredText(node, place)
      return
    }
    for member in members {
      if member.key == CaseKey.name {
        result.municipality = requiredText(member.value, place.inside(member.key))
      } else {
        bindFact(member, of: EntityReference(.municipality, 0))
      }
    }
    if node[CaseKey.name] == nil {
      diagnostics.append(
        .missingKey(
          [CaseKey.name],
          of: "een gemeente",
          at: opening(of: node),
          help: "voeg `\"naam\": \"…\"` toe: de gemeente bepaalt welke regels gelden",
          path: place.path
        )
      )
    }
  }

  private mutating func requireTop(_ members: [String: JSONMember], in root: JSONNode) {
    let helps = [
      (CaseKey.caseID, "voeg `\"zaak\": \"…\"` toe: het nummer van de zaak"),
      (
        CaseKey.municipality,
        "voeg `\"gemeente\": \"…\"` toe: de gemeente bepaalt welke regels gelden"
      ),
    ]
    for (key, help) in helps where members[key] == nil {
      diagnostics.append(
        .missingKey([key], of: "een zaak", at: opening(of: root), help: help, path: nil)
      )
    }
  }
}
