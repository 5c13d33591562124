package import Base
package import RuleProgram

/// Returns the items of sources as JSON, version 1 of the shape (`vorm`).
///
///     toetssteen, vorm
///     bronnen   naam, titel, items
///       items   id, plaats, onderwerp, verantwoord, reden, gebruik
///         gebruik   soort, naam, bestand, regel
///
/// `verantwoord` is `regel`, `aandachtspunt`, `gegeven`, `proef`, `weggelaten` or
/// `niet verantwoord`; `reden` is there for what is left out.
package func json(_ inventory: Inventory, files: [SourceFile], version: String) -> JSONValue {
  let sources = inventory.sources.map { source in
    JSONValue.object([
      ("naam", .string(source.name)),
      ("titel", .optional(source.title)),
      ("items", .array(inventory.words(for: source).map { json($0, files: files) })),
    ])
  }
  return .object([
    ("toetssteen", .string(version)), ("vorm", .number(1)), ("bronnen", .array(sources)),
  ])
}

private func json(_ words: InventoryWords, files: [SourceFile]) -> JSONValue {
  let uses = words.uses.map { use in
    let file = files[use.span.file]
    return JSONValue.object([
      ("soort", .string(use.word)),
      ("naam", .string(use.name)),
      ("bestand", .string(file.path)),
      ("regel", .number(file.position(of: use.span.start).line)),
    ])
  }
  return .object([
    ("id", .string(words.item.id)),
    ("plaats", .string(words.item.place)),
    ("onderwerp", .string(words.item.subject)),
    ("verantwoord", .string(words.account.rawValue)),
    ("reden", .optional(words.item.leftOut)),
    ("gebruik", .array(uses)),
  ])
}
