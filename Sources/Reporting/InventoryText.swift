import Base
package import RuleProgram

/// Returns the items of sources as text for people, each with the rules that stand for it.
///
///     Samen Doen: Beleidsplan Samen Doen
///     2 items: 1 als regel, 1 weggelaten
///
///     HB-001  §7.2 r2536
///             Algemene voorziening
///             voorziening: ondersteuning door gebiedsteam
///
/// The last line counts all sources.
package func text(_ inventory: Inventory) -> String {
  var page = Page()
  if inventory.sources.isEmpty {
    page.line("De regels hebben geen `inhoud` van een bron.")
    return page.text
  }
  for source in inventory.sources {
    let words = inventory.words(for: source)
    let title = source.title.map { $0 == source.name ? "" : ": " + $0 } ?? ""
    page.block(source.name + title)
    page.block(counts(words))
    page.line()
    let column = (words.map(\.item.id.count).max() ?? 0) + 2
    for item in words {
      let id = item.item.id + String(repeating: " ", count: column - item.item.id.count)
      page.block(item.item.subject, head: id, column: column)
      let margin = String(repeating: " ", count: column)
      page.block(item.item.place, head: margin, column: column)
      for line in item.lines { page.block(line, head: margin, column: column, hang: 2) }
    }
    page.line()
  }
  let all = inventory.sources.flatMap { inventory.words(for: $0) }
  let sources = DutchText.count(inventory.sources.count, one: "bron", many: "bronnen")
  page.block("Samen \(counts(all)), in \(sources).")
  return page.text
}

/// `3 items: 2 als regel, 1 weggelaten`.
private func counts(_ words: [InventoryWords]) -> String {
  let parts = InventoryWords.Account.allCases.compactMap { account in
    let count = words.count { $0.account == account }
    return count == 0 ? nil : "\(DutchText.number(count)) \(account.counted)"
  }
  return "\(DutchText.count(words.count, one: "item", many: "items")): "
    + parts.joined(separator: ", ")
}
