import Base
import RuleLanguage

extension Diagnostic {
  /// An item of a source that no rule stands for, and of which nobody says why.
  static func unaccounted(_ item: InventoryItem) -> Diagnostic {
    Diagnostic(
      code: "item-niet-verantwoord",
      message: "geen regel noemt \(DutchText.quoted(item.id)): \(item.subject)",
      primary: Label(item.span, "staat in de bron, en nergens in de regels"),
      help: "noem het bij `kenmerk` van een regel, aandachtspunt, gegeven of proef, "
        + "of schrijf erachter `weggelaten \"reden\"`"
    )
  }

  /// An item that is left out, while something carries its id.
  static func leftOutButUsed(_ item: InventoryItem, _ use: ItemUse) -> Diagnostic {
    Diagnostic(
      code: "item-toch-gebruikt",
      message: "\(DutchText.quoted(item.id)) is weggelaten, en staat toch bij een kenmerk",
      primary: Label(item.span, "hier staat `weggelaten`"),
      secondary: [Label(use.span, "\(use.word) \(DutchText.quoted(use.name)) noemt het")],
      help: "haal `weggelaten` weg, of haal het kenmerk weg"
    )
  }

  /// An id that two items have.
  static func duplicateItem(_ item: InventoryItem, first: Span) -> Diagnostic {
    Diagnostic(
      code: "item-dubbel",
      message: "\(DutchText.quoted(item.id)) staat twee keer in een `inhoud`",
      primary: Label(item.span, "staat er al"),
      secondary: [Label(first, "de eerste keer")],
      help: "geef elk item een eigen kenmerk"
    )
  }

  /// An id in the rules that no source has.
  static func unknownItem(_ id: String, at span: Span, known: [String]) -> Diagnostic {
    unknown(
      code: "kenmerk-onbekend",
      NameSyntax(text: id, span: span),
      "geen item met dit kenmerk in een `inhoud`",
      near: "een kenmerk",
      known,
      otherwise: "zet het bij de `inhoud` van de bron waar het vandaan komt"
    )
  }

  /// A list of items of a source that is not declared.
  static func unknownInventorySource(_ name: NameSyntax, known: [String]) -> Diagnostic {
    unknown(
      code: "inhoud-zonder-bron",
      name,
      "geen bron met deze naam",
      near: "een bron",
      known,
      otherwise: "beschrijf de bron met `bron NAAM`, `titel` en `soort`"
    )
  }

  /// A name after `bij` that no rule has.
  static func unknownAttentionTarget(_ name: NameSyntax, known: [String]) -> Diagnostic {
    unknown(
      code: "bij-onbekend",
      name,
      "geen voorziening, vorm, overgangsrecht of eigen bijdrage met deze naam",
      near: "een regel",
      known,
      otherwise: "noem de naam van een regel, of `elk besluit`"
    )
  }
}
