package import Base

/// What a profile asks for and cannot be, found while a household was made.
package enum PopulationFault: Error, Hashable, Sendable {
  /// The last day to draw from lies before the first.
  case daysReversed(Day, Day, at: Span)
  /// A day outside the calendar.
  case noDay(at: Span)
  /// Nobody can have the age on the day.
  case noAge(Int, on: Day)
}
