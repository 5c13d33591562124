import Base
import Testing

@Suite struct TimeSpanTests {
  @Test func comparesMonthsWithMonthsAndDaysWithDays() {
    let (year, month) = (TimeSpan(months: 12), TimeSpan(months: 1))
    let (week, day) = (TimeSpan(days: 7), TimeSpan(days: 1))
    #expect(year.compared(to: month) == 1)
    #expect(day.compared(to: week) == -1)
    #expect(week.compared(to: TimeSpan(days: 7)) == 0)
    #expect(month.compared(to: TimeSpan(days: 30)) == nil)
    #expect(TimeSpan(months: 1, days: 1).compared(to: year) == nil)
    #expect(TimeSpan().compared(to: month) == -1)
    #expect(day.compared(to: TimeSpan()) == 1)
    #expect(TimeSpan(days: .min).compared(to: TimeSpan(days: .max)) == -1)
  }

  @Test func addsPartByPart() {
    let sum = TimeSpan(months: 780).adding(TimeSpan(months: 3, days: 2))
    #expect(sum == TimeSpan(months: 783, days: 2))
    #expect(sum?.negated == TimeSpan(months: -783, days: -2))
    #expect(TimeSpan(days: .max).adding(TimeSpan(days: 1)) == nil)
    #expect(TimeSpan(months: .min).negated == nil)
  }
}
