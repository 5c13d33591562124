import Base

/// How a period is drawn in columns: a fifth of a month each, and more when the period is longer.
struct TimelineScale {
  /// The most columns of a bar.
  static let width = 60

  /// The days of each column, whole months from the first to the last of the period.
  let columns: [ClosedRange<Day>]
  /// The years, where they begin.
  let years: [Mark]
  /// The months or years that have a line, and a name where there is room.
  let marks: [Mark]
  /// What one column stands for, in words.
  let unit: String

  /// A word above a column.
  struct Mark {
    var column: Int
    var text: String
  }

  /// Chooses the finest columns that fit.
  init(_ period: ClosedRange<Day>) {
    let months = Self.months(period)
    switch months.count {
    case ...12: self.init(months, parts: 5, unit: "een vijfde maand") { _ in true }
    case ...30: self.init(months, parts: 2, unit: "een halve maand") { ($0.month - 1) % 3 == 0 }
    case ...60: self.init(months, parts: 1, unit: "een maand") { ($0.month - 1) % 6 == 0 }
    default: self.init(years: months)
    }
  }

  /// Columns that are a part of a month.
  private init(
    _ months: [ClosedRange<Day>],
    parts: Int,
    unit: String,
    isNamed: (Day) -> Bool
  ) {
    var columns: [ClosedRange<Day>] = []
    var years: [Mark] = []
    var marks: [Mark] = []
    for month in months {
      let first = month.lowerBound
      if first.month == 1 || columns.isEmpty {
        years.append(Mark(column: columns.count, text: String(first.year)))
      }
      if isNamed(first) {
        let name = String(Self.shortNames[first.month - 1])
        marks.append(Mark(column: columns.count, text: name))
      }
      let length = first.days(until: month.upperBound) + 1
      for part in 0..<parts {
        let (from, until) = (part * length / parts, (part + 1) * length / parts - 1)
        if let start = first.adding(days: from), let end = first.adding(days: until) {
          columns.append(start...end)
        }
      }
    }
    // The rest of a year may be too short for its name; the year that follows is clear enough.
    if years.count > 1, years[1].column < 5 { years.removeFirst() }
    (self.columns, self.years, self.marks, self.unit) = (columns, years, marks, unit)
  }

  /// Columns of three months, or of one year or more.
  private init(years months: [ClosedRange<Day>]) {
    let quarters = (months.count + 2) / 3 + 1
    let size = quarters <= Self.width ? 3 : 12 * ((months.count / 12 + 1) / Self.width + 1)
    var columns: [ClosedRange<Day>] = []
    var marks: [Mark] = []
    for month in months {
      let (year, number, _) = month.lowerBound.components
      let place = (year * 12 + number - 1) % size
      if let last = columns.last, place != 0 {
        columns[columns.count - 1] = last.lowerBound...month.upperBound
        continue
      }
      let isNew = columns.isEmpty || number == 1
      if isNew, marks.last.map({ $0.column + 6 <= columns.count }) ?? true {
        marks.append(Mark(column: columns.count, text: String(year)))
      }
      columns.append(month)
    }
    (self.columns, self.years, self.marks) = (columns, [], marks)
    unit = size == 3 ? "drie maanden" : size == 12 ? "een jaar" : "\(size / 12) jaar"
  }

  private static func months(_ period: ClosedRange<Day>) -> [ClosedRange<Day>] {
    var months: [ClosedRange<Day>] = []
    var (year, month, _) = period.lowerBound.components
    while let first = Day(year: year, month: month, day: 1), first <= period.upperBound,
      let last = Day(year: year, month: month, day: Day.daysIn(month: month, year: year))
    {
      months.append(first...last)
      (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
    }
    return months
  }

  private static let shortNames = [
    "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
  ]

  /// Returns words at their columns as one line.
  static func line(_ marks: [Mark]) -> String {
    var line = ""
    for mark in marks where mark.column >= line.count {
      line += String(repeating: " ", count: mark.column - line.count) + mark.text
    }
    return line
  }
}
