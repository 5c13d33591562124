extension Day {
  /// Returns the age on this day of someone born on another day.
  ///
  /// A year is added on the birthday itself. Who was born on 29 February turns a year older on
  /// 1 March in a year without that day. Before the birth the age is below 0.
  package func years(since birth: Day) -> Int {
    let (year, month, day) = components
    let born = birth.components
    let isBeforeBirthday = (month, day) < (born.month, born.day)
    return year - born.year - (isBeforeBirthday ? 1 : 0)
  }

  /// Returns the first day on which someone has an age, or nil when it lies outside the calendar.
  ///
  /// For someone born on 29 February that is 1 March in a year without that day, so this differs
  /// from adding twelve months for every year, which clamps to 28 February.
  package static func birthday(turning years: Int, born birth: Day) -> Day? {
    let (year, month, day) = birth.components
    let (target, overflow) = year.addingReportingOverflow(years)
    guard !overflow else { return nil }
    return Day(year: target, month: month, day: day) ?? Day(year: target, month: 3, day: 1)
  }
}
