/// A length of time in months and days, which are kept apart.
///
/// A year is 12 months and a week is 7 days, but a month is no fixed number of days.
package struct TimeSpan: Hashable, Sendable {
  /// The whole months.
  package let months: Int

  /// The days that come on top of the months.
  package let days: Int

  /// Creates a time span of months and days.
  package init(months: Int = 0, days: Int = 0) {
    self.months = months
    self.days = days
  }

  /// Returns the sum, or nil when it does not fit.
  package func adding(_ other: TimeSpan) -> TimeSpan? {
    let (months, monthsOverflow) = months.addingReportingOverflow(other.months)
    let (days, daysOverflow) = days.addingReportingOverflow(other.days)
    return monthsOverflow || daysOverflow ? nil : TimeSpan(months: months, days: days)
  }

  /// The opposite, or nil when it does not fit.
  package var negated: TimeSpan? {
    let (months, monthsOverflow) = 0.subtractingReportingOverflow(months)
    let (days, daysOverflow) = 0.subtractingReportingOverflow(days)
    return monthsOverflow || daysOverflow ? nil : TimeSpan(months: months, days: days)
  }

  /// Returns whether this is shorter (-1), as long (0) or longer (1), or nil when that is not fixed.
  ///
  /// Only months go with months and days with days, because 1 month may be shorter or longer than
  /// 30 days. No time at all goes with both.
  package func compared(to other: TimeSpan) -> Int? {
    if days == 0, other.days == 0 { return order(of: months, and: other.months) }
    if months == 0, other.months == 0 { return order(of: days, and: other.days) }
    return nil
  }

  private func order(of left: Int, and right: Int) -> Int {
    if left == right { return 0 }
    return left < right ? -1 : 1
  }
}
