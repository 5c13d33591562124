/// An `aandachtspunt`: a point of attention that goes with several rules and decides nothing.
package struct AttentionSyntax: Hashable, Sendable {
  /// The words after `aandachtspunt`.
  package var name: NameSyntax
  /// What it says about itself.
  package var about: AboutSyntax = AboutSyntax()
  /// `bij`: the rules that it goes with.
  package var targets: AttentionTargetsSyntax?
  /// `als`: when it is printed; absent for always.
  package var condition: CitedSyntax<ExpressionSyntax>?
  /// `zegt`: the sentence that is printed.
  package var text: TextSyntax?

  /// Creates a point of attention.
  package init(name: NameSyntax) {
    self.name = name
  }
}

/// What stands after `bij`.
package enum AttentionTargetsSyntax: Hashable, Sendable {
  /// The names of provisions, forms, transitions and contributions.
  case named([NameSyntax])
  /// `elk besluit`: every provision on which somebody decides.
  case decisions
  /// `elke voorziening`.
  case provisions
  /// `elk overgangsrecht`.
  case transitions
  /// `elke eigen bijdrage`.
  case contributions
}

/// An `inhoud`: the items of one source, each of which the rules account for.
package struct InventorySyntax: Hashable, Sendable {
  /// The words after `inhoud`: the name of a source.
  package var source: NameSyntax
  /// The items in the order written.
  package var items: [InventoryItemSyntax]

  /// Creates an inventory.
  package init(source: NameSyntax, items: [InventoryItemSyntax]) {
    self.source = source
    self.items = items
  }
}

/// One line of an `inhoud`.
package struct InventoryItemSyntax: Hashable, Sendable {
  /// The id that rules name after `kenmerk`.
  package var id: NameSyntax
  /// The place in the source, as written.
  package var place: String
  /// What the item is about.
  package var subject: TextSyntax
  /// `weggelaten`: why no rule says it.
  package var leftOut: TextSyntax?

  /// Creates an item.
  package init(id: NameSyntax, place: String, subject: TextSyntax, leftOut: TextSyntax?) {
    self.id = id
    self.place = place
    self.subject = subject
    self.leftOut = leftOut
  }
}
