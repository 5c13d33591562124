import Base

/// What shows only when rules are reasoned about, sorted by name.
extension Diagnostic {
  /// A condition that comes out the same for everybody.
  static func idleCondition(
    _ name: String?,
    isNever: Bool,
    isAlone: Bool,
    at span: Span,
    because reason: Span?
  ) -> Diagnostic {
    let name = name.map { DutchText.quoted($0) } ?? "deze voorwaarde"
    let place = isAlone ? "" : " hier"
    let words = isNever ? "kan\(place) nooit waar zijn" : "is\(place) altijd waar"
    let labelText =
      isNever
      ? "voor geen enkel huishouden"
      : isAlone ? "voor elk huishouden waarvan dit bekend is" : "zij beslist hier niets"
    let whyText = isNever ? "hiermee kan het niet samengaan" : "hieruit volgt het al"
    return isNever
      ? Diagnostic(
        .warning,
        code: "voorwaarde-nooit-waar",
        message: "\(name) \(words)",
        primary: Label(span, labelText),
        secondary: reason.map { [Label($0, whyText)] } ?? [],
        help: "verbeter de grens of de voorwaarde, of haal haar weg"
      )
      : Diagnostic(
        .warning,
        code: "voorwaarde-altijd-waar",
        message: "\(name) \(words)",
        primary: Label(span, labelText),
        secondary: reason.map { [Label($0, whyText)] } ?? [],
        help: "verbeter de grens of de voorwaarde, of haal haar weg"
      )
  }

  /// A transition of which the last day lies before the first.
  static func endsFirst(_ name: String, _ end: EndCandidate, isAlways: Bool) -> Diagnostic {
    Diagnostic(
      .warning,
      code: "einde-voor-begin",
      message: "\(DutchText.quoted(name)) eindigt \(isAlways ? "" : "soms ")voor het begint",
      primary: Label(end.span, "deze dag ligt voor het begin"),
      help: "kijk de dag na, of laat het begin ervan afhangen"
    )
  }

  /// A value that is read before its first version.
  static func readBefore(
    _ definition: Definition,
    _ start: Day,
    at span: Span,
    by reader: Span
  ) -> Diagnostic {
    Diagnostic(
      .warning,
      code: "buiten-versies",
      message: "\(DutchText.quoted(definition.name)) zwijgt tot \(DutchText.date(start))",
      primary: Label(span, "hier begint de eerste versie"),
      secondary: [Label(reader, "dit geldt al eerder, en leest die waarde")],
      help: "voeg een eerdere versie toe, of laat wat haar leest later beginnen (`geldig`)"
    )
  }

  /// A value that is read after its last version.
  static func readOutside(
    _ definition: Definition,
    from day: Day,
    at span: Span,
    by reader: Span
  ) -> Diagnostic {
    Diagnostic(
      .warning,
      code: "buiten-versies",
      message: "\(DutchText.quoted(definition.name)) zwijgt vanaf \(DutchText.date(day))",
      primary: Label(span, "hier eindigt de laatste versie"),
      secondary: [Label(reader, "dit geldt ook daarna, en leest die waarde")],
      help:
        "voeg een versie vanaf \(DutchText.date(day)) toe, of laat wat haar leest eindigen (`geldig`)"
    )
  }

  /// Options of a choice that nothing tells from each other.
  static func unnamedOptions(_ options: [String], of fact: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .warning,
      code: "keuze-ongebruikt",
      message: "keuzes van \(DutchText.quoted(fact)) die nergens verschil maken",
      primary: Label(
        span,
        "geen regel of proef noemt \(DutchText.list(options.map(DutchText.quoted)))"
      ),
      help: "noem de keuzes in een regel, voeg ze samen, of haal ze weg"
    )
  }

  /// A rung that no request comes to.
  static func unreachedRung(_ rung: String, isHighest: Bool, at span: Span) -> Diagnostic {
    Diagnostic(
      .warning,
      code: "trede-onbereikbaar",
      message: "naar de trede \(DutchText.quoted(rung)) vraagt niemand",
      primary: Label(
        span,
        isHighest
          ? "op deze trede en erboven staat geen voorziening"
          : "op deze trede staat geen voorziening"
      ),
      help: "zet er een voorziening op, of haal de trede weg"
    )
  }

  /// A need that no provision serves.
  static func unservedNeed(_ need: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .warning,
      code: "hulpvraag-zonder-voorziening",
      message: "voor \(DutchText.quoted(need)) is er geen voorziening",
      primary: Label(span, "een keuze die geen enkele voorziening noemt achter `voor`"),
      help: "noem haar bij een voorziening, of haal haar weg"
    )
  }
}
