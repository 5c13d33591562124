package import Base
package import Cases

/// Returns the municipality that a profile names, so that its rules can be chosen.
package func profileMunicipality(_ node: JSONNode) -> JSONNode? {
  let value = node[CaseKey.municipality]
  return value?[CaseKey.name] ?? value
}

/// Reads a profile and checks every name and share in it, or tells what is wrong.
///
/// - Parameters:
///   - node: The JSON of the profile.
///   - vocabulary: What cases of its municipality may say.
///   - diagnostics: The list that gets the mistakes, by place.
/// - Returns: The profile, or nil when there is any mistake.
package func readProfile(
  _ node: JSONNode,
  vocabulary: Vocabulary,
  into diagnostics: inout [Diagnostic]
) -> Profile? {
  var reader = ProfileReader(vocabulary)
  reader.read(node)
  diagnostics += reader.diagnostics.sortedByPlace()
  return reader.diagnostics.isEmpty ? reader.profile : nil
}

/// Makes a profile of one JSON tree.
///
/// Lots are read before what depends on them; ids are checked at the end, so that a reference may
/// point forward.
struct ProfileReader {
  let decoder: CaseDecoder
  var profile = Profile()
  var diagnostics: [Diagnostic] = []

  /// What the lots can draw, in their order.
  var lots: [Options] = []
  /// The ids of entities, and which they are.
  var ids: [String: EntityKind] = [:]
  /// The ids that were referred to.
  var references: [(id: String, kind: EntityKind, place: Place, span: Span)] = []
  /// When and why judgements are given that do not say so themselves.
  var judgementDay: DayExpression?
  var motivation: String?

  /// Where something stands, for messages.
  struct Place {
    var path: String
    var key: String

    /// The whole path.
    var whole: String { path.isEmpty ? key : path + "." + key }

    /// Returns the place of a key inside this one.
    func inside(_ key: String) -> Place { Place(path: whole, key: key) }
  }

  init(_ vocabulary: Vocabulary) {
    decoder = CaseDecoder(vocabulary: vocabulary)
  }

  var vocabulary: Vocabulary { decoder.vocabulary }

  mutating func read(_ root: JSONNode) {
    guard let members = object(root, Place(path: "", key: "")) else { return }
    let lists = CaseKey.listedKinds.map(\.plural)
    let known =
      [
        Keyword.profile, CaseKey.municipality, CaseKey.referenceDate, Keyword.judgement,
        Keyword.lots, CaseKey.household,
      ] + lists
    checkKeys(members, known + Keyword.remarks, Place(path: "", key: ""))
    require([Keyword.profile, CaseKey.municipality, CaseKey.referenceDate], in: root)
    if let node = root[Keyword.profile] { profile.name = text(node, at: Keyword.profile) ?? "" }
    if let node = profileMunicipality(root) {
      profile.municipality = text(node, at: CaseKey.municipality) ?? ""
    }
    readReferenceDate(root)
    readJudgement(root)
    for (index, node) in (list(root, Keyword.lots) ?? []).enumerated() { readLot(node, index) }
    readFacts(root)
    for kind in CaseKey.listedKinds {
      for (index, node) in (list(root, kind.plural) ?? []).enumerated() {
        readEntity(node, kind, Place(path: "", key: "\(kind.plural)[\(index)]"))
      }
    }
    for reference in references where ids[reference.id] != reference.kind {
      diagnostics.append(
        .unknownProfileName(
          reference.id,
          reference.place,
          at: reference.span,
          what: "id van \(reference.kind.word)",
          known: ids.filter { $0.value == reference.kind }.keys.sorted()
        )
      )
    }
  }

  private mutating func readReferenceDate(_ root: JSONNode) {
    guard let node = root[CaseKey.referenceDate] else { return }
    let type = ValueType.date(orNever: false)
    let key = CaseKey.referenceDate
    let value = decoder.value(node, as: type, path: "", key: key, into: &diagnostics)
    if case .date(let day)? = value { profile.referenceDate = day }
  }

  private mutating func readJudgement(_ root: JSONNode) {
    let place = Place(path: "", key: Keyword.judgement)
    guard let node = root[Keyword.judgement], let members = object(node, place) else { return }
    checkKeys(members, [CaseKey.on, CaseKey.motivation] + Keyword.remarks, place)
    judgementDay = node[CaseKey.on].flatMap { day($0, place.inside(CaseKey.on), Scope()) }
    motivation = node[CaseKey.motivation].flatMap { text($0, at: CaseKey.motivation) }
  }

  private mutating func readLot(_ node: JSONNode, _ index: Int) {
    let place = Place(path: "", key: "\(Keyword.lots)[\(index)]")
    guard object(node, place) != nil else { return }
    require([Keyword.name, Keyword.source], in: node, place)
    let name = node[Keyword.name].flatMap { text($0, at: Keyword.name) } ?? ""
    if let span = node[Keyword.name]?.span, profile.lots.contains(where: { $0.name == name }) {
      diagnostics.append(.doubleProfileName(name, place, at: span))
    }
    let recipe = recipe(node, Wanted(nil, place, besides: [Keyword.name]), Scope())
    // A lot that could not be read is known all the same, so that no one is told twice.
    let known = recipe ?? .numbers(from: .zero, step: .one, count: 1)
    lots.append(Options(of: known, lots: lots, facts: []))
    profile.lots.append(
      Profile.Lot(name: name, recipe: known, site: site(Keyword.lots, name))
    )
  }

  private mutating func readFacts(_ root: JSONNode) {
    let place = Place(path: "", key: CaseKey.municipality)
    if let node = root[CaseKey.municipality], let members = node.members {
      require([CaseKey.name], in: node, place)
      let rest = members.filter { $0.key != CaseKey.name }
      profile.municipalityFacts = body(rest, .municipality, place)
    }
    if let node = root[CaseKey.household] {
      let place = Place(path: "", key: CaseKey.household)
      if let members = object(node, place) {
        profile.household = body(members, .household, place)
      }
    }
  }

  private mutating func body(
    _ members: [JSONMember],
    _ kind: EntityKind,
    _ place: Place
  ) -> Profile.Body {
    var scope = Scope(kind: kind, site: kind.word)
    var body = body(members, &scope, place)
    body.places = scope.options.count
    return body
  }
}

/// The number of a place in a profile, by which it draws from a row of its own.
func site(_ words: String...) -> UInt64 {
  SHA256.hash(of: Array(words.joined(separator: "/").utf8)).prefix(8)
    .reduce(0) { $0 << 8 | UInt64($1) }
}
