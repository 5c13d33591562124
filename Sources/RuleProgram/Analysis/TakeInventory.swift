import Base
import RuleLanguage

/// Collects the items of all sources, and everything in the rules that carries an id.
///
/// The files of all municipalities count together: an item of the law may be a rule of one of them.
func takeInventory(
  of trees: [RuleFileSyntax],
  into diagnostics: inout [Diagnostic]
) -> Inventory {
  var taking = InventoryTaking()
  for tree in trees {
    for declaration in tree.declarations { taking.add(declaration) }
  }
  diagnostics += taking.unknownSources
  var inventory = taking.inventory
  // The items of one source may stand in several files.
  for index in inventory.sources.indices { inventory.sources[index].items.sort { $0.id < $1.id } }
  return inventory
}

private struct InventoryTaking {
  var inventory = Inventory()
  /// The titles of the declared sources, by name.
  private var titles: [String: String] = [:]
  private var blocks: [InventorySyntax] = []

  mutating func add(_ declaration: DeclarationSyntax) {
    switch declaration {
    case .source(let syntax):
      titles[syntax.name.text] = syntax.title?.text ?? syntax.name.text
      if let place = inventory.sources.firstIndex(where: { $0.name == syntax.name.text }) {
        inventory.sources[place].title = titles[syntax.name.text]
      }
    case .inventory(let syntax): add(syntax)
    case .facts(let syntax):
      for fact in syntax.facts { use(fact.ids, .fact, "gegeven", fact.name.written) }
    case .parameter(let syntax): add(syntax.about, "parameter", syntax.owned.name)
    case .table(let syntax): add(syntax.about, "tabel", syntax.owned.name)
    case .derivation(let syntax): add(syntax.about, "bepaal", syntax.owned.name)
    case .reading(let syntax):
      add(syntax.about, syntax.isScenario ? "scenario" : "lezing", syntax.owned.name)
    case .ladder(let syntax): add(syntax.about, "afwegingskader", syntax.name)
    case .provision(let syntax): add(syntax.about, "voorziening", syntax.name, syntax.warnings)
    case .form(let syntax): add(syntax.about, "vorm", syntax.name, syntax.warnings)
    case .transition(let syntax):
      add(syntax.about, "overgangsrecht", syntax.name, syntax.warnings)
    case .contribution(let syntax):
      add(syntax.about, "eigen bijdrage", syntax.owned.name, syntax.warnings)
    case .attention(let syntax):
      use(syntax.about.ids, .attention, "aandachtspunt", syntax.name.written)
    case .contradictions(let syntax):
      use(syntax.about.ids, .rule, "tegenspraak", syntax.kind.written)
      for item in syntax.items { use(item.ids, .rule, "tegenspraak", item.label.written) }
    case .check(let syntax): add(syntax.about, "toetspunt", syntax.name)
    case .test(let syntax): use(syntax.ids, .test, "proef", syntax.title.text)
    case .conversion: break
    }
  }

  /// The blocks that name no declared source.
  var unknownSources: [Diagnostic] {
    blocks.filter { titles[$0.source.text] == nil }.map {
      .unknownInventorySource($0.source, known: Array(titles.keys))
    }
  }

  private mutating func add(_ syntax: InventorySyntax) {
    blocks.append(syntax)
    let items = syntax.items.map { item in
      InventoryItem(
        id: item.id.text,
        place: item.place,
        subject: item.subject.text,
        leftOut: item.leftOut?.text,
        span: item.id.span
      )
    }
    let name = syntax.source.text
    if let place = inventory.sources.firstIndex(where: { $0.name == name }) {
      inventory.sources[place].items += items
    } else {
      inventory.sources.append(InventorySource(name: name, title: titles[name], items: items))
    }
  }

  private mutating func add(
    _ about: AboutSyntax,
    _ word: String,
    _ name: NameSyntax,
    _ warnings: [WarningSyntax] = []
  ) {
    use(about.ids, .rule, word, name.written)
    for warning in warnings { use(warning.ids, .attention, "let op bij " + word, name.written) }
  }

  private mutating func use(
    _ ids: [NameSyntax],
    _ sort: ItemUse.Sort,
    _ word: String,
    _ name: String
  ) {
    for id in ids {
      let use = ItemUse(sort: sort, word: word, name: name, span: id.span)
      inventory.uses[id.text, default: []].append(use)
    }
  }
}

extension Inventory {
  /// The items that nobody accounts for, the ids that no source has, and what contradicts itself.
  var mistakes: [Diagnostic] {
    guard !sources.isEmpty else { return [] }
    var result: [Diagnostic] = []
    var first: [String: InventoryItem] = [:]
    for item in sources.flatMap(\.items) {
      if let known = first[item.id] {
        result.append(.duplicateItem(item, first: known.span))
        continue
      }
      first[item.id] = item
      let uses = uses[item.id] ?? []
      if item.leftOut == nil, uses.isEmpty { result.append(.unaccounted(item)) }
      if item.leftOut != nil, let use = uses.first { result.append(.leftOutButUsed(item, use)) }
    }
    let series = Set(first.keys.map(Inventory.series))
    for (id, uses) in uses where first[id] == nil && series.contains(Inventory.series(of: id)) {
      result += uses.map { .unknownItem(id, at: $0.span, known: Array(first.keys)) }
    }
    return result.sortedByPlace()
  }

  /// The part of an id before its hyphen, which its source gives to all its items.
  private static func series(of id: String) -> Substring { id.prefix { $0 != "-" } }
}
