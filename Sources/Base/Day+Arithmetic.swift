extension Day {
  /// Returns the day a number of days later, or nil when it lies outside the calendar.
  package func adding(days: Int) -> Day? {
    let (sum, overflow) = Int(number).addingReportingOverflow(days)
    return overflow ? nil : Day(number: sum)
  }

  /// Returns the same day of the month a number of months later, or nil outside the calendar.
  ///
  /// A month without that day gives its last day, and says so:
  ///
  ///     31 augustus 2015 + 6 maanden = 29 februari 2016, clamped
  package func adding(months: Int) -> (day: Day, clamped: Bool)? {
    let (year, month, day) = components
    let (total, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflow, total >= 12 else { return nil }
    let (newYear, newMonth) = (total / 12, total % 12 + 1)
    let length = Day.daysIn(month: newMonth, year: newYear)
    guard let result = Day(year: newYear, month: newMonth, day: min(day, length)) else {
      return nil
    }
    return (result, day > length)
  }

  /// Returns the day a time span later, months first, or nil when it lies outside the calendar.
  package func adding(_ span: TimeSpan) -> (day: Day, clamped: Bool)? {
    guard
      let moved = adding(months: span.months),
      let result = moved.day.adding(days: span.days)
    else { return nil }
    return (result, moved.clamped)
  }

  /// Returns the number of days from this day to another, below 0 when the other is earlier.
  package func days(until other: Day) -> Int { Int(other.number) - Int(number) }
}
