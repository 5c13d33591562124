import Base
import TestSupport
import Testing

// The expected values of the tables were worked out with Python's datetime and calendar.

@Suite struct DayTests {
  @Test(arguments: [
    ("0001-01-01", -719_162, 1), ("0004-02-29", -718_008, 7), ("1582-10-15", -141_427, 5),
    ("1899-12-31", -25_568, 7), ("1900-02-28", -25_509, 3), ("1900-03-01", -25_508, 4),
    ("1969-12-31", -1, 3), ("1970-01-01", 0, 4), ("2000-02-29", 11_016, 2),
    ("2015-04-20", 16_545, 1), ("2015-06-30", 16_616, 2), ("2016-02-29", 16_860, 1),
    ("2100-03-01", 47_541, 1), ("9999-12-31", 2_932_896, 5),
  ])
  func countsDaysAndWeekdays(iso: String, number: Int, weekday: Int) throws {
    let day = try #require(Day(iso: iso))
    #expect(Int(day.number) == number)
    #expect(day.weekday.rawValue == weekday)
    #expect(day.iso == iso)
    #expect(Day(iso: Array(iso.utf8)) == day)
  }

  @Test(arguments: [
    "2015-02-29", "1900-02-29", "2015-06-31", "2015-13-01", "2015-00-10", "2015-01-00",
    "0000-01-01", "2015-1-1", "2015-01-1", "20150101", "2015/01/01", "2015-01-011", " 2015-01-01",
    "2015-01-0१", "", "2015-01", "-015-01-01", "10000-01-01",
  ])
  func refusesDaysThatAreNotThere(text: String) {
    #expect(Day(iso: text) == nil)
  }

  /// Walks the calendar day by day with a count of its own.
  @Test func agreesWithACalendarThatIsWalked() throws {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var number = -25_567
    var weekday = 1
    for year in 1900...2100 {
      for month in 1...12 {
        let isLong = month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let length = lengths[month - 1] + (isLong ? 1 : 0)
        #expect(Day.daysIn(month: month, year: year) == length)
        for date in 1...length {
          let day = try #require(Day(year: year, month: month, day: date))
          #expect(Int(day.number) == number && day.weekday.rawValue == weekday)
          #expect(day.components == (year, month, date))
          number += 1
          weekday = weekday % 7 + 1
        }
        #expect(Day(year: year, month: month, day: length + 1) == nil)
      }
    }
    #expect(number == 47_847)
  }

  @Test func comesBackFromEveryNumber() {
    for number in stride(from: Int(Day.first.number), through: Int(Day.last.number), by: 13) {
      let parts = Day(number: number)?.components
      let day = parts.flatMap { Day(year: $0.year, month: $0.month, day: $0.day) }
      #expect(day.map { Int($0.number) } == number)
    }
    #expect(Day.first.iso == "0001-01-01")
    #expect(Day.last.iso == "9999-12-31")
  }

  @Test(arguments: [
    ("2015-08-31", 6, "2016-02-29", true), ("2015-02-10", 6, "2015-08-10", false),
    ("2015-01-31", 1, "2015-02-28", true), ("2016-01-31", 1, "2016-02-29", true),
    ("2016-02-29", 12, "2017-02-28", true), ("2016-02-29", 48, "2020-02-29", false),
    ("2015-03-31", -1, "2015-02-28", true), ("2015-12-15", 1, "2016-01-15", false),
    ("2015-01-15", -1, "2014-12-15", false), ("2015-04-30", 1, "2015-05-30", false),
    ("1948-02-03", 783, "2013-05-03", false),
  ])
  func addsMonthsAndSaysWhenItClamped(start: String, months: Int, end: String, clamped: Bool) {
    let result = Day(iso: start)?.adding(months: months)
    #expect(result?.day.iso == end)
    #expect(result?.clamped == clamped)
  }

  @Test func staysInsideTheCalendar() {
    #expect(Day.last.adding(days: 1) == nil)
    #expect(Day.first.adding(days: -1) == nil)
    #expect(Day.last.adding(months: 1) == nil)
    #expect(Day.first.adding(months: -1) == nil)
    #expect(Day.last.adding(days: .max) == nil)
    #expect(Day.last.adding(months: .max) == nil)
    #expect(Day.first.adding(months: .min) == nil)
    #expect(Day.birthday(turning: .max, born: .first) == nil)
    #expect(Day(number: .max) == nil)
  }

  @Test func addsMonthsBeforeDays() throws {
    let day = try #require(Day(iso: "2015-01-31"))
    #expect(day.adding(TimeSpan(months: 1, days: 1))?.day.iso == "2015-03-01")
    #expect(day.days(until: try #require(Day(iso: "2015-03-01"))) == 29)
  }

  @Test(arguments: [
    ("1996-02-29", "2015-02-28", 18), ("1996-02-29", "2015-03-01", 19),
    ("1996-02-29", "2016-02-28", 19), ("1996-02-29", "2016-02-29", 20),
    ("1940-03-12", "2015-03-11", 74), ("1940-03-12", "2015-03-12", 75),
    ("2015-05-01", "2015-05-01", 0), ("2015-05-01", "2015-04-30", -1),
    ("2000-12-31", "2001-01-01", 0),
  ])
  func givesTheAgeOnADay(birth: String, day: String, age: Int) throws {
    let birth = try #require(Day(iso: birth))
    #expect(try #require(Day(iso: day)).years(since: birth) == age)
  }

  @Test func findsTheFirstDayWithAnAge() throws {
    var random = SplitMix64(seed: 18)
    for _ in 0..<2000 {
      let birth = try #require(Day(number: Int.random(in: -25_000...20_000, using: &random)))
      let age = Int.random(in: 0...110, using: &random)
      let birthday = try #require(Day.birthday(turning: age, born: birth))
      #expect(birthday.years(since: birth) == age)
      #expect(try #require(birthday.adding(days: -1)).years(since: birth) == age - 1)
    }
    let leapling = try #require(Day(iso: "1996-02-29"))
    #expect(Day.birthday(turning: 18, born: leapling)?.iso == "2014-03-01")
  }
}
