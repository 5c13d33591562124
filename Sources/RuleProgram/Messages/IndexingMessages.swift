import Base

/// The mistakes that the author of a parameter with `geïndexeerd` or `met` can make, by name.
extension Diagnostic {
  /// `met` without `geïndexeerd`.
  static func missingIndexing(_ span: Span) -> Diagnostic {
    Diagnostic(
      code: "indexering-ontbreekt",
      message: "`met` staat in een parameter die niet `geïndexeerd` is",
      primary: Label(span, "niet te zien is hoe dit wordt afgerond"),
      help: "schrijf boven de versies `geïndexeerd naar beneden op …`, met de bron"
    )
  }

  /// `met` where no amount stands before it.
  static func noAmountToRaise(_ span: Span) -> Diagnostic {
    Diagnostic(
      code: "indexering-zonder-begin",
      message: "voor de eerste `met` staat geen bedrag",
      primary: Label(span, "er is niets om te verhogen"),
      help: "schrijf in de eerste versie van deze opdracht het bedrag zelf"
    )
  }

  /// `geïndexeerd` on something that is no amount.
  static func noIndexing(_ span: Span, _ words: String) -> Diagnostic {
    Diagnostic(
      code: "indexering-onmogelijk",
      message: "alleen een bedrag wordt geïndexeerd",
      primary: Label(span, "deze waarde is \(words)"),
      help: "laat `geïndexeerd` weg, en schrijf in elke versie de waarde zelf"
    )
  }

  /// An amount that was raised so often that its digits can no longer be kept.
  static func seriesTooLong(_ span: Span) -> Diagnostic {
    Diagnostic(
      code: "indexering-te-lang",
      message: "het bedrag voor de afronding heeft te veel cijfers om precies te blijven",
      primary: Label(span, "vanaf hier"),
      help: "schrijf in deze versie het bedrag zelf, met de bron"
    )
  }
}
