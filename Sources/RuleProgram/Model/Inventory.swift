package import Base

/// The items of all sources, and what stands for each of them in the rules.
package struct Inventory: Sendable {
  /// The sources that have a list of items, in the order of the files.
  package var sources: [InventorySource] = []
  /// What carries each id, in the order of the files.
  package var uses: [String: [ItemUse]] = [:]

  /// Creates an empty inventory.
  package init() {}
}

/// One source with its items.
package struct InventorySource: Sendable {
  /// The words that citations of it begin with.
  package var name: String
  /// The full title; nil when the source is not declared.
  package var title: String?
  /// The items, by id.
  package var items: [InventoryItem]

  /// Creates a source.
  package init(name: String, title: String?, items: [InventoryItem]) {
    self.name = name
    self.title = title
    self.items = items
  }
}

/// One item of a source.
package struct InventoryItem: Sendable {
  /// The id that rules name after `kenmerk`.
  package var id: String
  /// The place in the source.
  package var place: String
  /// What it is about.
  package var subject: String
  /// Why no rule says it; nil when some rule does.
  package var leftOut: String?
  /// Where the id is written.
  package var span: Span

  /// Creates an item.
  package init(id: String, place: String, subject: String, leftOut: String?, span: Span) {
    self.id = id
    self.place = place
    self.subject = subject
    self.leftOut = leftOut
    self.span = span
  }
}

/// One thing in the rules that carries the id of an item.
package struct ItemUse: Hashable, Sendable {
  /// What it is.
  package var sort: Sort
  /// The word that it is declared with, such as `voorziening`.
  package var word: String
  /// Its name, or the title of a test.
  package var name: String
  /// Where the id is written.
  package var span: Span

  /// How an item is accounted for.
  package enum Sort: Hashable, Sendable {
    /// A rule says it.
    case rule
    /// A `let op` or an `aandachtspunt` shows it.
    case attention
    /// A fact asks for it.
    case fact
    /// A test tries it.
    case test
  }

  /// Creates a use.
  package init(sort: Sort, word: String, name: String, span: Span) {
    self.sort = sort
    self.word = word
    self.name = name
    self.span = span
  }
}
