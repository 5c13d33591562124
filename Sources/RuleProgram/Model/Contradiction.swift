package import Base

/// One line of a `tegenspraak`: facts that cannot all be true of one entity.
///
/// Only a certain ja counts, so a fact that is missing never contradicts anything.
package struct Contradiction: Sendable {
  /// When it is looked for, and on which sources the whole `tegenspraak` rests.
  package var about: About
  /// The kind of entity that it is about.
  package var subject: EntityKind
  /// The words before the colon.
  package var label: String
  /// What cannot be.
  package var condition: NodeID
  /// What is told of a case in which it is.
  package var sentence: String
  /// Its own citations; empty when those of `about` apply.
  package var citations: [Citation]
  /// Where the label is written.
  package var span: Span

  /// Its own citations, or else those of the whole `tegenspraak`.
  package var grounds: [Citation] { citations.isEmpty ? about.citations : citations }

  /// Creates a contradiction.
  package init(
    about: About,
    subject: EntityKind,
    label: String,
    condition: NodeID,
    sentence: String,
    citations: [Citation],
    span: Span
  ) {
    self.about = about
    self.subject = subject
    self.label = label
    self.condition = condition
    self.sentence = sentence
    self.citations = citations
    self.span = span
  }
}
