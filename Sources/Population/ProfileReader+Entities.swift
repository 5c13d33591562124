import Base
import Cases

extension ProfileReader {
  /// What the facts of one entity can refer to.
  struct Scope {
    /// The kind of entity; nil where there are no facts.
    var kind: EntityKind?
    /// The words that keep its draws apart from those of others.
    var site = ""
    /// The places of the facts that were read, by name.
    var places: [String: Int] = [:]
    /// What the facts can draw, by place.
    var options: [Options] = []
  }

  /// Reads how entities of a kind are made.
  mutating func readEntity(_ node: JSONNode, _ kind: EntityKind, _ place: Place) {
    guard let members = object(node, place) else { return }
    require([CaseKey.id], in: node, place)
    let id = node[CaseKey.id].flatMap { text($0, at: CaseKey.id) } ?? ""
    if let span = node[CaseKey.id]?.span, ids[id] != nil {
      diagnostics.append(.doubleProfileName(id, place, at: span))
    }
    ids[id] = kind
    var scope = Scope(kind: kind, site: kind.plural + "/" + id)
    var template = Profile.EntityTemplate(
      kind: kind,
      id: id,
      count: .fixed(.number(.one)),
      site: Population.site(scope.site, Keyword.count)
    )
    if let node = node[Keyword.count] {
      template.count = count(node, place.inside(Keyword.count), scope) ?? template.count
    }
    let owners = CaseKey.structural(of: kind).filter { EntityKind(word: $0) != nil }
    for member in members where owners.contains(member.key) {
      guard let owner = EntityKind(word: member.key) else { continue }
      let type = ValueType.entity(owner)
      let fact = factRecipe(member, member.value, type, place.inside(member.key), &scope)
      if let fact { template.owners.append(fact) }
    }
    let facts = members.filter { ![CaseKey.id, Keyword.count].contains($0.key) }
      .filter { !owners.contains($0.key) }
    template.body = body(facts, &scope, place)
    template.body.places = scope.options.count
    profile.entities.append(template)
  }

  /// Reads how many there are: whole numbers from 0 to 20.
  private mutating func count(_ node: JSONNode, _ place: Place, _ scope: Scope) -> Recipe? {
    guard let recipe = recipe(node, Wanted(.number, place), scope) else { return nil }
    let options = Options(of: recipe, lots: lots, facts: scope.options)
    let most = Fraction(20)
    let areCounts = options.labels.allSatisfy { label in
      Fraction(decimal: label).map { $0.integerValue != nil && !$0.isNegative && $0 <= most }
        ?? false
    }
    if !areCounts || options.isOpen {
      diagnostics.append(
        .recipeDoesNotFit(place, at: node.span, help: "schrijf gehele getallen van 0 tot en met 20")
      )
    }
    return recipe
  }

  /// Reads facts, and groups of facts that depend on something.
  mutating func body(
    _ members: [JSONMember],
    _ scope: inout Scope,
    _ place: Place
  ) -> Profile.Body {
    var body = Profile.Body()
    for member in members {
      let inner = place.inside(member.key)
      switch member.key {
      case Keyword.further: body.items += groups(member.value, &scope, inner)
      case CaseKey.rungs where scope.kind == .request && vocabulary.rungFinding != nil:
        if let rungs = rungs(member.value, inner, scope) { body.items.append(.rungs(rungs)) }
      case let key where Keyword.remarks.contains(key): _ = text(member.value, at: key)
      default: body.items += facts(member, &scope, inner)
      }
    }
    return body
  }

  private mutating func groups(
    _ node: JSONNode,
    _ scope: inout Scope,
    _ place: Place
  ) -> [Profile.Item] {
    guard let elements = elements(node, place) else { return [] }
    var items: [Profile.Item] = []
    for (index, element) in elements.enumerated() {
      let place = Place(path: place.path, key: "\(place.key)[\(index)]")
      guard let members = object(element, place) else { continue }
      let keys = [Keyword.following, Keyword.branches, Keyword.otherwise]
      checkKeys(members, keys + Keyword.remarks, place)
      let before = scope
      guard let (earlier, branches) = branches(element, place, scope, isOptional: true) else {
        continue
      }
      var bodies = Branches<Profile.Body>(byLabel: [:])
      for branch in branches {
        // A branch sees what stands above it, and not what stands in other branches.
        scope.places = before.places
        guard let members = object(branch.node, branch.place) else { continue }
        let body = body(members, &scope, branch.place)
        if let labels = branch.labels {
          for label in labels { bodies.byLabel[label] = body }
        } else {
          bodies.otherwise = body
        }
      }
      scope.places = before.places
      items.append(.group(earlier, bodies))
    }
    return items
  }

  private mutating func facts(
    _ member: JSONMember,
    _ scope: inout Scope,
    _ place: Place
  ) -> [Profile.Item] {
    guard let kind = scope.kind else { return [] }
    let carriesSupply = kind == .request || kind == .entitlement
    let own = decoder.fact(member.key, of: kind)
    guard let fact = own ?? (carriesSupply ? decoder.fact(member.key, of: .supply) : nil) else {
      var known = decoder.factNames(of: kind) + CaseKey.structural(of: kind) + [Keyword.further]
      if carriesSupply { known += decoder.factNames(of: .supply) }
      if kind != .household, kind != .municipality { known.append(Keyword.count) }
      diagnostics.append(
        .unknownProfileKey(place, at: member.keySpan, label: "geen gegeven van \(kind.word)", known)
      )
      return []
    }
    let definition = vocabulary[fact]
    guard let keyType = definition.key else {
      let read = factRecipe(member, member.value, definition.type, place, &scope, definition.judge)
      return read.map { [.fact($0)] } ?? []
    }
    guard let members = object(member.value, place) else { return [] }
    var items: [Profile.Item] = []
    for inner in members {
      let path = place.inside(inner.key)
      let key = JSONNode(.string(inner.key), at: inner.keySpan)
      let known = decoder.value(
        key,
        as: keyType,
        path: place.whole,
        key: inner.key,
        into: &diagnostics
      )
      guard known != nil else { continue }
      let type = definition.type
      let read = factRecipe(member, inner.value, type, path, &scope, definition.judge, inner.key)
      if let read { items.append(.fact(read)) }
    }
    return items
  }

  /// Reads how one value of an entity comes about.
  private mutating func factRecipe(
    _ member: JSONMember,
    _ node: JSONNode,
    _ type: ValueType,
    _ place: Place,
    _ scope: inout Scope,
    _ judge: Int? = nil,
    _ key: String? = nil
  ) -> Profile.FactRecipe? {
    let wanted = Wanted(type, place, besides: [CaseKey.by, CaseKey.on, CaseKey.motivation])
    guard let recipe = recipe(node, wanted, scope) else { return nil }
    let index = scope.options.count
    scope.options.append(Options(of: recipe, lots: lots, facts: scope.options))
    let name = key.map { member.key + "/" + $0 } ?? member.key
    scope.places[name] = index
    return Profile.FactRecipe(
      name: member.key,
      key: key,
      type: type,
      place: index,
      site: Population.site(scope.site, name),
      recipe: recipe,
      judgement: judgement(node, judge, place, scope)
    )
  }

  /// Reads how far up the ladder a request goes.
  private mutating func rungs(
    _ node: JSONNode,
    _ place: Place,
    _ scope: Scope
  ) -> Profile.RungRecipe? {
    guard let finding = vocabulary.rungFinding, let members = object(node, place) else {
      return nil
    }
    let judging = [CaseKey.by, CaseKey.on, CaseKey.motivation]
    checkKeys(members, [Keyword.firstEnough] + judging + Keyword.remarks, place)
    require([Keyword.firstEnough], in: node, place)
    guard let inner = node[Keyword.firstEnough] else { return nil }
    let wanted = Wanted(.choice(vocabulary.rungs), place.inside(Keyword.firstEnough))
    guard let recipe = recipe(inner, wanted, scope) else { return nil }
    return Profile.RungRecipe(
      valueKey: vocabulary[finding].name,
      rungs: vocabulary.choices[vocabulary.rungs].options,
      site: Population.site(scope.site, CaseKey.rungs),
      recipe: recipe,
      judgement: judgement(node, vocabulary[finding].judge, place, scope)
    )
  }

  /// Reads who judged: as written, or else as the rules and the profile say for every judgement.
  private mutating func judgement(
    _ node: JSONNode,
    _ judge: Int?,
    _ place: Place,
    _ scope: Scope
  ) -> Profile.Judgement? {
    let role = judge.map { vocabulary.choices[vocabulary.roles].options[$0] }
    let by = node[CaseKey.by].flatMap { text($0, at: CaseKey.by) } ?? role
    guard let by else {
      let loose = [CaseKey.on, CaseKey.motivation].first { node[$0] != nil }
      if loose != nil { require([CaseKey.by], in: node, place) }
      return nil
    }
    return Profile.Judgement(
      by: by,
      on: node[CaseKey.on].flatMap { day($0, place.inside(CaseKey.on), scope) } ?? judgementDay,
      motivation: node[CaseKey.motivation].flatMap { text($0, at: CaseKey.motivation) }
        ?? motivation
    )
  }
}
