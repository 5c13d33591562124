import Base

extension Diagnostic {
  /// `bestand-niet-utf8`: bytes that are no UTF-8.
  static func notUTF8(at span: Span) -> Diagnostic {
    Diagnostic(
      code: "bestand-niet-utf8",
      message: "het bestand is geen UTF-8",
      primary: Label(span, "vanaf hier is de tekst niet te lezen"),
      help: "bewaar het bestand als UTF-8"
    )
  }

  /// `inspringing-past-niet`: a line that goes back to a depth where no line before it stands.
  static func strayIndentation(at span: Span) -> Diagnostic {
    Diagnostic(
      code: "inspringing-past-niet",
      message: "deze regel springt anders in dan de regels erboven",
      primary: Label(span, "geen regel erboven begint op deze plaats"),
      help: "laat regels die bij elkaar horen evenveel inspringen"
    )
  }

  /// `tab-als-inspringing`: tabs before the first word of a line.
  static func tabAsIndentation(at span: Span, others: Int) -> Diagnostic {
    let more = DutchText.count(others, one: "andere tab", many: "andere tabs")
    return Diagnostic(
      code: "tab-als-inspringing",
      message: "een tab aan het begin van een regel",
      primary: Label(span, others == 0 ? "een tab" : "een tab, en nog \(more)"),
      help: "spring in met spaties, twee voor elke stap"
    )
  }

  /// `tekst-niet-gesloten`: a text without its closing quotation mark.
  static func unclosedText(at span: Span) -> Diagnostic {
    Diagnostic(
      code: "tekst-niet-gesloten",
      message: "een tekst zonder aanhalingsteken aan het eind",
      primary: Label(span, "deze tekst gaat door tot het einde van de regel"),
      help: "zet een aanhalingsteken achter de tekst; een tekst past op één regel"
    )
  }
}
