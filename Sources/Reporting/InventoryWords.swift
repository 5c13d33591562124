import Base
import RuleProgram

/// Says how the rules account for one item of a source.
struct InventoryWords {
  let item: InventoryItem
  let uses: [ItemUse]

  /// How an item is accounted for, heaviest first.
  enum Account: String, CaseIterable {
    case rule = "regel"
    case attention = "aandachtspunt"
    case fact = "gegeven"
    case test = "proef"
    case leftOut = "weggelaten"
    case none = "niet verantwoord"

    /// The phrase in a count: `3 als regel`.
    var counted: String {
      switch self {
      case .rule, .attention, .fact, .test: "als " + rawValue
      case .leftOut, .none: rawValue
      }
    }
  }

  /// The heaviest way in which the item is accounted for.
  var account: Account {
    if uses.contains(where: { $0.sort == .rule }) { return .rule }
    if uses.contains(where: { $0.sort == .attention }) { return .attention }
    if uses.contains(where: { $0.sort == .fact }) { return .fact }
    if !uses.isEmpty { return .test }
    return item.leftOut == nil ? .none : .leftOut
  }

  /// The lines below the item: what carries its id, or why nothing does.
  var lines: [String] {
    if uses.isEmpty {
      return [item.leftOut.map { "weggelaten: \($0)" } ?? "niet verantwoord"]
    }
    var words: [String] = []
    for use in uses where !words.contains(use.word) { words.append(use.word) }
    return words.map { word in
      var names: [String] = []
      for use in uses where use.word == word && !names.contains(use.name) { names.append(use.name) }
      return "\(word): " + names.joined(separator: word == "proef" ? "; " : ", ")
    }
  }
}

extension Inventory {
  /// The items of a source with what is said of them.
  func words(for source: InventorySource) -> [InventoryWords] {
    source.items.map { InventoryWords(item: $0, uses: uses[$0.id] ?? []) }
  }
}
