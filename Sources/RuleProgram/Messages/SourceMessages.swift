import Base
import RuleLanguage

extension Diagnostic {
  /// A rule or a part of a rule without a source.
  static func missingCitation(_ span: Span, of part: String) -> Diagnostic {
    Diagnostic(
      code: "bron-ontbreekt",
      message: "\(part) zonder bron",
      primary: Label(span, "waar dit op steunt, staat er niet"),
      help: "schrijf `bron` en de vindplaats, of `bron eigen keuze \"reden\"`"
    )
  }

  /// A second source with a `stand`.
  static func secondStanding(_ span: Span, first: Span) -> Diagnostic {
    Diagnostic(
      code: "stand-dubbel",
      message: "er is al een bron met een `stand`",
      primary: Label(span, "de tweede"),
      secondary: [Label(first, "deze staat in de kop van elk verslag")],
      help: "geef één bron een `stand`"
    )
  }

  /// A citation of a source that is not declared.
  static func unknownSource(_ citation: CitationSyntax, known: [String]) -> Diagnostic {
    let near = nearest(to: citation, in: known)
    return Diagnostic(
      code: "bron-onbekend",
      message: DutchText.quoted(citation.text),
      primary: Label(citation.span, "begint niet met de naam van een bron"),
      help: near.map { "een bron met een naam die hierop lijkt: `\($0.name)`" }
        ?? "beschrijf de bron met `bron NAAM`, `titel` en `soort`",
      edits: near.map { [Edit($0.span, $0.name)] } ?? []
    )
  }

  /// A sort of change that `zonder proef` does not know.
  static func unknownChange(_ word: NameSyntax) -> Diagnostic {
    unknown(
      code: "wijziging-onbekend",
      word,
      "geen soort wijziging",
      near: "een soort wijziging",
      ChangeSort.allCases.map(\.rawValue),
      otherwise: "kies uit "
        + DutchText.list(ChangeSort.allCases.map { "`\($0.rawValue)`" }, before: "of")
    )
  }

  /// A sort of source that has no rank.
  static func unknownSourceSort(_ sort: NameSyntax) -> Diagnostic {
    unknown(
      code: "bronsoort-onbekend",
      sort,
      "geen soort bron",
      near: "een soort",
      SourceRank.words
    )
  }

  /// A status that a source cannot have.
  static func unknownStatus(_ word: NameSyntax) -> Diagnostic {
    unknown(
      code: "status-onbekend",
      word,
      "geen status",
      near: "een status",
      SourceStatus.allCases.map(\.rawValue)
    )
  }

  /// The source that is nearest to the beginning of a citation, however many words that takes.
  private static func nearest(
    to citation: CitationSyntax,
    in known: [String]
  ) -> (name: String, span: Span)? {
    var words: [Substring] = []
    for word in citation.text.split(separator: " ").prefix(6) {
      words.append(word)
      let beginning = words.joined(separator: " ")
      if let name = closest(to: beginning, in: known).first {
        let start = citation.span.start
        let end = start + beginning.utf8.count
        return (name, Span(file: citation.span.file, start: start, end: end))
      }
    }
    return nil
  }
}
