/// A day of the calendar, counted from 1 January 1970.
///
/// The calendar is the Gregorian one for every year, and the years run from 1 to 9999. There is no
/// time of day and no time zone: the law counts days.
package struct Day: Hashable, Sendable {
  /// The number of days since 1 January 1970.
  package let number: Int32

  /// The first day there is, 1 January of year 1.
  package static let first = Day(unchecked: -719_162)

  /// The last day there is, 31 December 9999.
  package static let last = Day(unchecked: 2_932_896)

  /// Creates the day with a number, or nil when it lies outside the years 1 to 9999.
  package init?(number: Int) {
    guard number >= Int(Day.first.number), number <= Int(Day.last.number) else { return nil }
    self.number = Int32(number)
  }

  /// Creates a day from its date, or nil when there is no such date.
  package init?(year: Int, month: Int, day: Int) {
    guard
      (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Day.daysIn(month: month, year: year)
    else { return nil }
    // The year is taken to begin on 1 March, so that the leap day is its last day.
    let (shifted, count) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
    let leapDays = shifted / 4 - shifted / 100 + shifted / 400
    let number = shifted * 365 + leapDays + (153 * count + 2) / 5 + day - 719_469
    self.number = Int32(number)
  }

  private init(unchecked number: Int32) {
    self.number = number
  }

  /// The year, month and day of the month.
  package var components: (year: Int, month: Int, day: Int) {
    // Days since 1 March of year 0, divided into spans of 400 years of equal length.
    let shifted = Int(number) + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let count = (5 * dayOfYear + 2) / 153
    let month = count < 10 ? count + 3 : count - 9
    let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * count + 2) / 5 + 1)
  }

  /// The year, from 1 to 9999.
  package var year: Int { components.year }

  /// The month, from 1 to 12.
  package var month: Int { components.month }

  /// The day of the month, from 1 to 31.
  package var day: Int { components.day }

  /// The day of the week.
  package var weekday: Weekday {
    // Day 0 was a Thursday; the sum is above 0 for every day there is.
    switch (Int(number) + 7 * 102_738 + 3) % 7 {
    case 0: .monday
    case 1: .tuesday
    case 2: .wednesday
    case 3: .thursday
    case 4: .friday
    case 5: .saturday
    default: .sunday
    }
  }

  /// Returns the number of days in a month, which is 29 for February of a leap year.
  package static func daysIn(month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: isLeap(year: year) ? 29 : 28
    default: 31
    }
  }

  /// Tells whether a year has a 29 February.
  package static func isLeap(year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }
}

extension Day: Comparable {
  /// Tells which of two days comes first.
  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}
