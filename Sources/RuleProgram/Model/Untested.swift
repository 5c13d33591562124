package import Base

/// A line of `zonder proef`: a part of a rule that no test decides, and why that is accepted.
package struct Untested: Sendable {
  /// The words that the part begins with, as they stand in `zonder proef`, or `alles`.
  package var place: String
  /// The sort of change that the reason is about; nil for the whole part, whatever is changed.
  package var change: ChangeSort?
  /// Why no test decides it.
  package var reason: String
  /// The lines of the part, each with the lines under it; the whole rule for `alles`.
  package var places: [Span]
  /// Where the line in `zonder proef` begins.
  package var span: Span

  /// Creates a line.
  package init(
    place: String,
    change: ChangeSort?,
    reason: String,
    places: [Span],
    span: Span
  ) {
    self.place = place
    self.change = change
    self.reason = reason
    self.places = places
    self.span = span
  }

  /// Whether a place in the rules belongs to the part.
  package func holds(_ span: Span) -> Bool {
    places.contains { $0.file == span.file && $0.start <= span.start && span.end <= $0.end }
  }
}

extension Program {
  /// The reason why no test decides what stands in a place, or nil when there is none.
  ///
  /// A reason that is about one sort of change says nothing of the place as such.
  package func reasonWithoutTest(at span: Span) -> Untested? {
    untested.first { $0.change == nil && $0.holds(span) }
  }
}

/// A small change of a rule that a test should notice, by what is changed.
package enum ChangeSort: String, CaseIterable, Sendable {
  /// One cent more or less.
  case amount = "bedrag"
  /// One step of the last digit more or less.
  case percentage = "percentage"
  /// One more or less.
  case number = "getal"
  /// One year, month, week or day more or less.
  case duration = "duur"
  /// The day before or after.
  case day = "dag"
  /// `tot` for `tot en met`, or the other way round.
  case bound = "grens"
  /// `meer dan` for `ten minste`, `is` for `is niet`, and their kin.
  case comparison = "vergelijking"
  /// `en` for `of`, `alle van` for `een van`, or the other way round.
  case conjunction = "voegwoord"
  /// Two that change places, or a rung that is one higher or lower.
  case order = "volgorde"
  /// A condition, an exception or an exemption that is left out.
  case omission = "weglating"
  /// Another direction of rounding.
  case rounding = "afronding"
  /// `hoogste` for `laagste`, or the other way round.
  case extreme = "uiterste"
  /// A conversion against its direction.
  case conversion = "omrekening"
  /// Another choice, or `ja` for `nee`.
  case choice = "keuze"
}
