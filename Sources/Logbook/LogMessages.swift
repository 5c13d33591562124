import Base

extension Diagnostic {
  /// `logregel-afgebroken`: a last line without its line end.
  static func cutLogLine(size: Int, linesBefore: Int) -> Diagnostic {
    let copy =
      linesBefore == 0
      ? "begin een nieuw logboek"
      : "ga verder met een kopie van wat ervoor staat: `head -n \(linesBefore) BESTAND > KOPIE`"
    return Diagnostic(
      code: "logregel-afgebroken",
      message: "de laatste regel is niet af, zoals na een storing tijdens het schrijven",
      primary: Label(Span(file: 0, start: size, end: size), "hier houdt het bestand op"),
      help: "bewaar dit bestand zoals het is, en \(copy)"
    )
  }

  /// `logregel-te-lang`: more bytes than a line of a log has.
  static func longLogLine(size: Int, linesBefore: Int) -> Diagnostic {
    Diagnostic(
      code: "logregel-te-lang",
      message: "een regel van meer dan \(LogChain.longestLine / 1024) KiB",
      primary: Label(Span(file: 0, start: 0, end: 1), "het programma schrijft kortere regels"),
      help: "kijk of dit bestand een logboek is"
    )
  }

  /// `logregel-geen-json`: a line that is no JSON.
  static func noLogJSON(because mistake: Diagnostic?) -> Diagnostic {
    var label = mistake?.primary ?? Label(.none)
    if mistake?.code == "bestand-leeg" { label.text = "hier staat niets" }
    return Diagnostic(
      code: "logregel-geen-json",
      message: "deze regel is geen JSON",
      primary: label,
      help: changedHelp
    )
  }

  /// `logregel-geen-json`: JSON that is no object.
  static func noLogObject(at span: Span, found: String) -> Diagnostic {
    Diagnostic(
      code: "logregel-geen-json",
      message: "deze regel is \(found), geen object",
      primary: Label(span, "verwacht: `{`"),
      help: changedHelp
    )
  }

  /// `logregel-vorm`: a line that says the same in another way.
  static func otherLogForm(at span: Span) -> Diagnostic {
    Diagnostic(
      code: "logregel-vorm",
      message: "deze regel is anders geschreven dan het programma doet",
      primary: Label(span, "de waarden kloppen, de spaties of de tekens niet"),
      help: changedHelp
    )
  }

  /// `logregel-vorm`: a key or a value in the place of another.
  static func otherLogForm(at span: Span, expected: String) -> Diagnostic {
    Diagnostic(
      code: "logregel-vorm",
      message: "deze regel is anders geschreven dan het programma doet",
      primary: Label(span, "verwacht: \(expected)"),
      help: changedHelp
    )
  }

  /// `logregel-sleutel-onbekend`: a key that no line of a log has.
  static func unknownLogKey(_ key: String, at span: Span) -> Diagnostic {
    Diagnostic(
      code: "logregel-sleutel-onbekend",
      message: DutchText.quoted(key),
      primary: Label(span, "een logboek heeft deze sleutel niet"),
      help: changedHelp
    )
  }

  /// `logregel-hash`: a hash that is not that of the line.
  static func wrongLogHash(at span: Span) -> Diagnostic {
    Diagnostic(
      code: "logregel-hash",
      message: "de hash past niet bij deze regel",
      primary: Label(span, "hoort bij een andere tekst"),
      help: changedHelp
    )
  }

  /// `logregel-nummer`: a number that does not follow on the one before.
  static func wrongLogNumber(_ number: Int, expected: Int, at span: Span) -> Diagnostic {
    Diagnostic(
      code: "logregel-nummer",
      message: expected == 1
        ? "de eerste regel heeft nummer \(number)"
        : "na regel \(expected - 1) komt regel \(number)",
      primary: Label(span, "verwacht: \(expected)"),
      help: "er zijn regels weg, bijgezet of verplaatst; leg het bestand naast een eerdere kopie"
    )
  }

  /// `logregel-vorige`: a line that was written behind another line than the one before it.
  static func wrongPreviousHash(at span: Span, isFirst: Bool) -> Diagnostic {
    Diagnostic(
      code: "logregel-vorige",
      message: isFirst
        ? "voor de eerste regel heeft een andere regel gestaan"
        : "de regel hiervoor is een andere dan toen deze regel werd geschreven",
      primary: Label(span, isFirst ? "verwacht: 64 nullen" : "niet de hash van de regel hiervoor"),
      help: "een regel is vervangen; leg het bestand naast een eerdere kopie"
    )
  }

  private static var changedHelp: String {
    "de regel is na het schrijven veranderd; leg het bestand naast een eerdere kopie"
  }
}
