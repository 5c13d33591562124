package import Base

/// A time span that was added to a day, or taken off it.
package struct DateAddition: Hashable, Sendable {
  /// The day before the addition.
  package var start: Day
  /// The time span as the rules write it, without the sign of the operation.
  package var span: TimeSpan
  /// Whether the time span was taken off.
  package var isSubtraction: Bool
  /// The day that came out, on the last of its month when it was clamped.
  package var result: Day
  /// Whether the month of the result is too short for the day of the start.
  package var isClamped: Bool

  /// Does the addition again for the words; nil when it leaves the calendar.
  package init?(_ start: Day, _ span: TimeSpan, isSubtraction: Bool) {
    guard let signed = isSubtraction ? span.negated : span, let moved = start.adding(signed) else {
      return nil
    }
    self.start = start
    self.span = span
    self.isSubtraction = isSubtraction
    result = moved.day
    isClamped = moved.clamped
  }
}
