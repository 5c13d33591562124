import Base
import Cases

/// What a recipe has to give.
struct Wanted {
  /// The type of the fact; nil for a lot, which may draw words or numbers.
  var type: ValueType?
  var place: ProfileReader.Place
  /// The keys that may stand beside the way in which the value comes about.
  var besides: [String]

  init(_ type: ValueType?, _ place: ProfileReader.Place, besides: [String] = []) {
    self.type = type
    self.place = place
    self.besides = besides
  }

  /// The same at another place, without keys beside it.
  func at(_ place: ProfileReader.Place) -> Wanted { Wanted(type, place) }

  /// Whether numbers fit.
  var takesNumbers: Bool {
    switch type {
    case nil, .number, .count, .percentage, .money, .year: true
    default: false
    }
  }

  /// Whether days fit.
  var takesDays: Bool { if case .date = type { true } else { false } }
}

extension ProfileReader {
  /// Reads how a value comes about: a bare value, or an object with one way.
  mutating func recipe(_ node: JSONNode, _ wanted: Wanted, _ scope: Scope) -> Recipe? {
    guard let members = node.members else { return literal(node, wanted, scope) }
    let ways = members.filter { Keyword.ways.contains($0.key) }
    guard ways.count == 1, let way = ways.first else {
      diagnostics.append(.recipeCount(wanted.place, at: opening(node), found: ways.map(\.key)))
      return nil
    }
    let companions =
      switch way.key {
      case Keyword.between: [Keyword.step]
      case Keyword.following: [Keyword.branches, Keyword.otherwise]
      default: [String]()
      }
    let known =
      [way.key, Keyword.leftOut] + companions + wanted.besides + Keyword.remarks
    checkKeys(members, known, wanted.place)
    guard let recipe = recipe(way, in: node, wanted, scope) else { return nil }
    guard let leftOut = node[Keyword.leftOut] else { return recipe }
    return chance(leftOut, wanted.place.inside(Keyword.leftOut)).map { .leftOut($0, recipe) }
  }

  private mutating func recipe(
    _ way: JSONMember,
    in node: JSONNode,
    _ wanted: Wanted,
    _ scope: Scope
  ) -> Recipe? {
    let place = wanted.place.inside(way.key)
    switch way.key {
    case Keyword.value: return literal(way.value, wanted.at(place), scope)
    case Keyword.shares, Keyword.weights: return drawn(way, wanted.at(place), scope)
    case Keyword.parts: return parts(way.value, wanted.at(place), scope)
    case Keyword.yesShare:
      guard [nil, .boolean].contains(wanted.type) else { return doesNotFit(way, wanted) }
      return chance(way.value, place).map { weights in
        .parts(weights, [true, false].map { .init(name: nil, recipe: .fixed(.truth($0))) })
      }
    case Keyword.between:
      if wanted.takesDays { return days(way.value, place, scope) }
      guard wanted.takesNumbers else { return doesNotFit(way, wanted) }
      return numbers(way.value, step: node[Keyword.step], wanted.at(place), scope)
    case Keyword.following:
      guard let (earlier, branches) = branches(node, wanted.place, scope) else { return nil }
      var read = Branches<Recipe>(byLabel: [:])
      for branch in branches {
        guard let recipe = recipe(branch.node, wanted.at(branch.place), scope) else { return nil }
        if let labels = branch.labels {
          for label in labels { read.byLabel[label] = recipe }
        } else {
          read.otherwise = recipe
        }
      }
      return .following(earlier, read)
    case Keyword.valueOf: return valueOf(way, wanted.at(place), scope)
    case Keyword.sum:
      guard wanted.takesNumbers, let elements = elements(way.value, place) else {
        return wanted.takesNumbers ? nil : doesNotFit(way, wanted)
      }
      let recipes = elements.enumerated().compactMap { index, element in
        let inner = Place(path: place.path, key: "\(place.key)[\(index)]")
        return recipe(element, Wanted(wanted.type ?? .number, inner), scope)
      }
      return recipes.count == elements.count ? .sum(recipes) : nil
    default:
      guard wanted.takesDays else { return doesNotFit(way, wanted) }
      return recipe(way.value, Wanted(.number, place), scope).map { .bornAt($0) }
    }
  }

  private mutating func doesNotFit(_ way: JSONMember, _ wanted: Wanted) -> Recipe? {
    diagnostics.append(.recipeDoesNotFit(wanted.place, at: way.keySpan, help: nil))
    return nil
  }

  /// Reads a value that is always the same.
  mutating func literal(_ node: JSONNode, _ wanted: Wanted, _ scope: Scope) -> Recipe? {
    let place = wanted.place
    switch wanted.type {
    case nil:
      switch node.kind {
      case .string(let text), .number(let text):
        if let number = Fraction(decimal: text) { return .fixed(.number(number)) }
        if node.text != nil { return .fixed(.word(text)) }
      case .bool(let truth): return .fixed(.truth(truth))
      default: break
      }
      diagnostics.append(.wrongProfileValue(place, at: node, expected: "een woord of een getal"))
      return nil
    case .date(let orNever):
      if orNever, node.text == Keyword.never { return .fixed(.word(Keyword.never)) }
      return day(node, place, scope).map { .day($0) }
    case .entity(let kind):
      guard let id = text(node, place) else { return nil }
      references.append((id, kind, place, node.span))
      return .fixed(.word(id))
    case .boolean where node.text == Keyword.yes || node.text == Keyword.no:
      return .fixed(.truth(node.text == Keyword.yes))
    case let type?:
      let value = decoder.value(
        node,
        as: type,
        path: place.path,
        key: place.key,
        into: &diagnostics
      )
      guard let value else { return nil }
      return fixed(value, type, node)
    }
  }

  private func fixed(_ value: Value, _ type: ValueType, _ node: JSONNode) -> Recipe? {
    switch (value, type) {
    case (.boolean(let truth), _): .fixed(.truth(truth))
    case (.choice(let option), .choice(let choice)):
      .fixed(.word(vocabulary.choices[choice].options[option]))
    case (.number(let number), .percentage):
      number.multiplied(by: Fraction(100)).map { .fixed(.number($0)) }
    case (.number(let number), _): .fixed(.number(number))
    case (.year(let year), _): .fixed(.number(Fraction(year)))
    default: node.text.map { .fixed(.word($0)) }
    }
  }

  /// Reads values with their shares or weights.
  private mutating func drawn(_ way: JSONMember, _ wanted: Wanted, _ scope: Scope) -> Recipe? {
    guard let members = object(way.value, wanted.place) else { return nil }
    var shares: [Fraction] = []
    var parts: [Recipe.Part] = []
    for member in members {
      let place = wanted.place.inside(member.key)
      let key = JSONNode(.string(member.key), at: member.keySpan)
      let share = share(member.value, place)
      let value = literal(key, wanted.at(place), scope)
      guard let share, let value else { continue }
      shares.append(share)
      parts.append(.init(name: nil, recipe: value))
    }
    let areShares = way.key == Keyword.shares
    guard parts.count == members.count,
      let weights = weights(shares, areShares: areShares, wanted.place, at: way.keySpan)
    else { return nil }
    return .parts(weights, parts)
  }

  /// Reads recipes with their shares, and maybe a name each.
  private mutating func parts(_ node: JSONNode, _ wanted: Wanted, _ scope: Scope) -> Recipe? {
    guard let elements = elements(node, wanted.place) else { return nil }
    var shares: [Fraction] = []
    var parts: [Recipe.Part] = []
    for (index, element) in elements.enumerated() {
      let place = Place(path: wanted.place.path, key: "\(wanted.place.key)[\(index)]")
      guard object(element, place) != nil else { continue }
      require([Keyword.chance], in: element, place)
      let inner = Wanted(wanted.type, place, besides: [Keyword.chance, Keyword.name])
      let recipe = recipe(element, inner, scope)
      let name = element[Keyword.name].flatMap { text($0, place.inside(Keyword.name)) }
      let share = element[Keyword.chance].flatMap { self.share($0, place.inside(Keyword.chance)) }
      guard let recipe, let share else { continue }
      shares.append(share)
      parts.append(.init(name: name, recipe: recipe))
    }
    guard parts.count == elements.count else { return nil }
    return weights(shares, areShares: true, wanted.place, at: opening(node)).map {
      .parts($0, parts)
    }
  }

  /// Reads what an earlier lot drew, when every value of it fits.
  private mutating func valueOf(_ way: JSONMember, _ wanted: Wanted, _ scope: Scope) -> Recipe? {
    guard let name = text(way.value, wanted.place),
      let lot = lot(name, wanted.place, at: way.value.span)
    else { return nil }
    let options = lots[lot]
    let fits: Bool
    switch wanted.type {
    case nil: fits = true
    case .boolean: fits = !options.isOpen && Set(options.labels).isSubset(of: ["ja", "nee"])
    case .choice(let choice):
      let known = Set(vocabulary.choices[choice].options)
      fits = !options.isOpen && known.isSuperset(of: options.labels)
    case .text: fits = !options.isNumeric
    case .number, .count, .percentage, .money, .year: fits = options.isNumeric
    case .date, .span, .entity, .poison: fits = false
    }
    if !fits { return doesNotFit(way, wanted) }
    return .valueOf(lot: lot)
  }
}
