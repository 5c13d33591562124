package import Base
package import RuleProgram

/// A small mistake that a policy writer could make, put into the rules on purpose.
///
/// A test that turns red by it shows that the tests guard this place.
package struct Mutation: Sendable {
  /// What is changed.
  package var sort: ChangeSort
  /// The piece of the rules that is changed, which says where it stands.
  package var span: Span
  /// The piece as it stands in the rules.
  package var was: String
  /// What it becomes; empty for what is left out.
  package var becomes: String
  /// The same change in the text of the rules, at every place where it is written: a bound that two
  /// versions share moves for both.
  package var edits: [Edit]
  /// Where the rules differ.
  package var touch: Touch
  /// Whether the tests have to be read in another way too, because the rungs changed places.
  package var rereadsTests = false
  private var changes: [@Sendable (inout Program) -> Void]

  init(
    _ sort: ChangeSort,
    _ span: Span,
    edits: [Edit],
    in text: RuleText,
    touch: Touch,
    change: @escaping @Sendable (inout Program) -> Void
  ) {
    self.sort = sort
    self.span = span
    self.edits = edits.sorted { $0.span < $1.span }
    self.touch = touch
    changes = [change]
    was = text.text(span)
    becomes = sort == .omission ? "" : text.text(span, with: self.edits)
  }

  /// Returns the rules with the mistake in them.
  package func applied(to program: Program) -> Program {
    var variant = program
    for change in changes { change(&variant) }
    return variant
  }

  /// Adds the same change of another copy of the piece.
  mutating func join(_ other: Mutation) {
    changes += other.changes
    touch =
      switch (touch, other.touch) {
      case (.either(let one), .either(let two)): .either(one + two)
      case (.either(let one), let two): .either(one + [two])
      case (let one, let two): one == two ? one : .either([one, two])
      }
  }
}

extension RuleText {
  /// Returns the text of a span after the edits in it, on one line.
  func text(_ span: Span, with edits: [Edit]) -> String {
    var result = ""
    var start = span.start
    for edit in edits where span.start <= edit.span.start && edit.span.start < span.end {
      result += files[span.file].text(of: Span(file: span.file, start: start, end: edit.span.start))
      result += edit.text
      start = max(start, edit.span.end)
    }
    if start < span.end {
      result += files[span.file].text(of: Span(file: span.file, start: start, end: span.end))
    }
    return result.split { $0.isWhitespace }.joined(separator: " ")
  }
}
