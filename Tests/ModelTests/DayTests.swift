import Model
import Testing

@Suite("Days and months")
struct DayTests {
  /// Counted one by one, by the plain rule for leap years.
  @Test("every day from 1900 to 2200 goes to its parts and back")
  func everyDay() throws {
    var number = -25_567  // 1900-01-01
    var weekday = 1  // a Monday
    var faults: [String] = []
    for year in 1900...2200 {
      let isLeap = year % 400 == 0 || year % 4 == 0 && year % 100 != 0
      for (month, length) in zip(1..., [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]) {
        for day in 1...length {
          let value = Day(number: number)
          if value.civil != (year, month, day) || Day(year: year, month: month, day: day) != value
            || value.weekday != weekday || Day(iso: value.description) != value
          {
            faults.append("\(year)-\(month)-\(day)")
          }
          number += 1
          weekday = weekday % 7 + 1
        }
        let value = Month(year: year, month: month)
        if value.last + 1 != (value + 1).first || value.length != length || value.first.month != value
          || value.last.month != value || Month(iso: value.description) != value
          || value.last - value.first != length - 1
        {
          faults.append("\(year)-\(month)")
        }
      }
    }
    #expect(faults == [])
  }

  @Test(
    "what is no day",
    arguments: [
      (2026, 2, 29), (2100, 2, 29), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1), (2026, 1, 0), (2026, 1, 32),
      (0, 1, 1),
      (10_000, 1, 1), (2026, -1, 1),
    ])
  func noDay(year: Int, month: Int, day: Int) { #expect(Day(year: year, month: month, day: day) == nil) }

  @Test("leap days", arguments: [2000, 2024, 2400])
  func leapDays(year: Int) throws {
    let day = try #require(Day(year: year, month: 2, day: 29))
    #expect((day + 1).civil == (year, 3, 1))
  }

  @Test("the first and last years that a day may have")
  func ends() throws {
    #expect(try #require(Day(year: 1, month: 1, day: 1)).description == "0001-01-01")
    #expect(try #require(Day(year: 9999, month: 12, day: 31)).civil == (9999, 12, 31))
  }

  @Test(
    "reads ISO days alone",
    arguments: [
      "", "2026", "2026-1-1", "2026-11-3", "26-11-03", "2026/11/03", "2026-11-03 ", "2026-11-03-01",
      "2026-02-30",
      "+026-11-03", "2026-+1-03", "２０２６-11-03", "2026-11-0x",
    ])
  func notISO(text: String) { #expect(Day(iso: text) == nil) }

  @Test(
    "reads ISO months alone",
    arguments: ["", "2026-00", "2026-13", "2026-1", "2026", "0000-01", "2026-010", "+026-10", "2026-+1"])
  func notISOMonth(text: String) { #expect(Month(iso: text) == nil) }

  @Test("months add over the turn of the year")
  func monthSums() {
    #expect(Month(year: 2026, month: 11) + 3 == Month(year: 2027, month: 2))
    #expect(Month(year: 2026, month: 1) - 1 == Month(year: 2025, month: 12))
    #expect(Month(year: 2026, month: 1) - 25 == Month(year: 2023, month: 12))
    #expect(Month(year: 2026, month: 12) < Month(year: 2027, month: 1))
  }

  @Test("a period lies within another; none lies nowhere and holds nothing")
  func periods() {
    let months = (1...4).map { Month(year: 2026, month: $0) }
    let quarter = Period(from: months[0], to: months[2])
    #expect(Period(from: months[1], to: months[2]).lies(within: quarter))
    #expect(quarter.lies(within: quarter))
    #expect(!Period(from: months[1], to: months[3]).lies(within: quarter))
    #expect(!Period.none.lies(within: quarter) && !quarter.lies(within: .none))
    #expect(!Period.none.lies(within: .none) && Period.none.isNone && !quarter.isNone)
  }

  @Test("a day that may be missing")
  func optional() {
    let day = Day(number: Int32(-1))
    #expect(OptionalDay(day).day == day && !OptionalDay(day).isNone)
    #expect(OptionalDay.none.day == nil && OptionalDay.none.isNone && OptionalDay(nil) == .none)
  }

  @Test("the days of a report: as_of lies in the month, the month's end where none is given")
  func reportDates() throws {
    let month = Month(year: 2024, month: 2)
    let dates = try #require(ReportDates(month: month))
    #expect(dates.asOf.description == "2024-02-29" && dates.last == dates.asOf)
    #expect(dates.dayBefore.description == "2024-01-31" && dates.yearStart.description == "2023-12-31")
    #expect(ReportDates(month: month, asOf: month.first)?.asOf == month.first)
    #expect(ReportDates(month: month, asOf: month.first - 1) == nil)
    #expect(ReportDates(month: month, asOf: month.last + 1) == nil)
  }
}
