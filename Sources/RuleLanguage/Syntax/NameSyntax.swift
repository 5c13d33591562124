package import Base

/// A name as written, with its articles dropped and its words joined by single spaces.
package struct NameSyntax: Hashable, Sendable {
  /// The words of the name, compared whole and with their case.
  package var text: String
  /// The same words with their articles, for people to read: `einde van de indicatie`.
  package var written: String
  /// Where the name stands.
  package var span: Span

  /// Creates a name, which is written as it is compared unless said otherwise.
  package init(text: String, written: String? = nil, span: Span) {
    self.text = text
    self.written = written ?? text
    self.span = span
  }
}

/// A text between quotation marks, without them.
package struct TextSyntax: Hashable, Sendable {
  /// The text itself.
  package var text: String
  /// Where the text stands, quotation marks included.
  package var span: Span

  /// Creates a text.
  package init(text: String, span: Span) {
    self.text = text
    self.span = span
  }
}

/// One cited place, of which the name of the source is found later among the declared sources.
package struct CitationSyntax: Hashable, Sendable {
  /// The text after `bron`, up to a comma or the end of the line; empty for an own choice.
  package var text: String
  /// The reason of an `eigen keuze`, which stands instead of a source.
  package var ownChoice: TextSyntax?
  /// Where the citation stands.
  package var span: Span

  /// Creates a citation.
  package init(text: String, ownChoice: TextSyntax? = nil, span: Span) {
    self.text = text
    self.ownChoice = ownChoice
    self.span = span
  }
}

/// A unit as written: `etmalen`, `jaar`, `4 weken`.
package struct UnitSyntax: Hashable, Sendable {
  /// The number before the unit, 1 when it is not written.
  package var count: Int
  /// The word of the unit, as written.
  package var word: NameSyntax

  /// Creates a unit.
  package init(count: Int = 1, word: NameSyntax) {
    self.count = count
    self.word = word
  }
}

/// The validity of a rule, both ends as written.
package struct ValiditySyntax: Hashable, Sendable {
  /// The first day.
  package var from: Day
  /// The first day that no longer counts, whichever of `tot` and `tot en met` was written.
  package var until: Day?
  /// Where the clause stands.
  package var span: Span

  /// Creates a validity.
  package init(from: Day, until: Day?, span: Span) {
    self.from = from
    self.until = until
    self.span = span
  }
}

/// What every rule may say about itself.
package struct AboutSyntax: Hashable, Sendable {
  /// Ids of the catalogue items that the rule encodes.
  package var ids: [NameSyntax] = []
  /// The status word of the source.
  package var status: NameSyntax?
  /// When the rule holds.
  package var validity: ValiditySyntax?
  /// The places that the rule rests on.
  package var citations: [CitationSyntax] = []
  /// `zonder proef`: what no test decides, and why that is accepted.
  package var untested: [UntestedSyntax] = []

  /// Creates an empty description.
  package init() {}
}
