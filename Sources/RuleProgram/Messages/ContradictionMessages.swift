import Base

/// The mistakes that the author of a `tegenspraak` can make, by name.
extension Diagnostic {
  /// `is bekend` where what is missing would decide something.
  static func knownNotHere(_ span: Span, isNegated: Bool) -> Diagnostic {
    Diagnostic(
      code: "bekend-niet-hier",
      message: isNegated
        ? "een gegeven dat ontbreekt is geen tegenspraak"
        : "alleen een `tegenspraak` vraagt of iets bekend is",
      primary: Label(span, isNegated ? "`is niet bekend` is nooit zeker" : "past hier niet"),
      help: isNegated
        ? "schrijf wat niet samen waar kan zijn, met gegevens die er wel staan"
        : "lees de waarde zelf: wat ontbreekt, wordt vanzelf gevraagd"
    )
  }

  /// A contradiction that reads an outcome of the rules.
  static func outcomeInContradiction(_ span: Span) -> Diagnostic {
    Diagnostic(
      code: "tegenspraak-leest-uitkomst",
      message: "een `tegenspraak` leest alleen wat de zaak zelf zegt",
      primary: Label(span, "dit staat pas vast na de beoordeling"),
      help: "lees gegevens, of waarden die zonder `slotdag` en `telt mee` uit gegevens volgen"
    )
  }
}
