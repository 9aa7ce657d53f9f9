import Model
import Testing

@testable import Ingest

private func parsed<Value>(_ text: String, _ parse: (UnsafeRawBufferPointer) -> Value?) -> Value? {
  withBytes(text) { cell, buffer in Folding.withFolded(cell, &buffer, parse) }
}

@Suite("Days, moments and periods")
struct ValueDayTests {
  @Test(
    "A day in every spelling of docs/data.md, with or without a time",
    arguments: [
      "2026-11-03", "2026-11-3", "2026/11/3", "2026/11/03", "2026.11.3", "20261103", "2026年11月3日",
      "2026年11月03日",
      "46329", "46329.0", "46329.75", "46329.999999", "2026-11-03 08:30", "2026-11-03 8:30:15",
      "2026-11-03T08:30:15",
      "2026/11/3 00:00:00.000", "20261103 23:59", "2026年11月3日 9:05", "２０２６－１１－０３", "２０２６／１１／３",
      "　2026-11-03 ",
      #"="2026-11-03""#,
    ])
  func good(text: String) { #expect(parsed(text, DayParser.day) == day("2026-11-03")) }

  @Test(
    "What is no day",
    arguments: [
      "2026-02-29", "2026-13-01", "2026-00-10", "2026-11-31", "2026-11-00", "2026-1103", "202611", "26-11-03",
      "2026-11/03", "2026-11", "2026年11月3", "2026年13月3日", "2026-11-031", "12026-11-03", "03/11/2026", "19999",
      "80001", "4632", "463290", "46329.", "46329.5x", "2026-11-03 25:00", "2026-11-03 8:60", "2026-11-03 8",
      "2026-11-03x", "2026-11-03 8:30 pm", "2026-11-03 08:30:61", "2026-11-03 08:30:15.", "-46329",
      "0000-01-01",
      "明天", "2026--11--03", "20261131", "2026-11-03T", "20261103T", "",
    ])
  func bad(text: String) { #expect(parsed(text, DayParser.day) == nil) }

  @Test("Serials from 20000 to 80000, in the 1900 system")
  func serials() {
    #expect(parsed("20000", DayParser.day) == day("1954-10-03"))
    #expect(parsed("80000", DayParser.day) == day("2119-01-11"))
    #expect(parsed("45292", DayParser.day) == day("2024-01-01"))
  }

  @Test("Leap days")
  func leapDays() {
    #expect(parsed("2024-02-29", DayParser.day) == day("2024-02-29"))
    #expect(parsed("2000/2/29", DayParser.day) != nil)
    #expect(parsed("1900-02-29", DayParser.day) == nil)
    #expect(parsed("9999-02-29", DayParser.day) == nil)
    #expect(parsed("9999-12-31", DayParser.day)?.description == "9999-12-31")
    #expect(parsed("9999-12-31", DayParser.day)?.month.description == "9999-12")
  }

  @Test(
    "A moment has the second of the day, or none",
    arguments: [
      ("2026-11-03", nil), ("46329", nil), ("20261103", nil), ("2026-11-03 00:00", 0),
      ("2026-11-03 8:05", 29_100),
      ("2026-11-03T23:59:59", 86_399), ("2026-11-03 08:05:07.999", 29_107), ("46329.5", 43_200),
      ("46329.75", 64_800),
      ("46329.333333", 28_800), ("46329.00001", 1), ("46329.000005", 0),
    ] as [(String, Int?)])
  func moments(text: String, second: Int?) {
    #expect(parsed(text, DayParser.moment) == Moment(day: day("2026-11-03"), second: second))
  }

  @Test(
    "A serial that rounds to midnight is the next day's first second, but the same day where only the day counts"
  )
  func midnight() {
    #expect(parsed("46329.999999", DayParser.moment) == Moment(day: day("2026-11-04"), second: 0))
    #expect(parsed("46329.999999", DayParser.day) == day("2026-11-03"))
    #expect(parsed("46329.99999", DayParser.moment) == Moment(day: day("2026-11-03"), second: 86_399))
  }

  @Test("Whatever day is written in whatever spelling reads as that day")
  func everyDay() {
    var dice = Dice(1)
    for _ in 0..<300 {
      let day = Day(number: Int.random(in: -200_000...2_932_896, using: &dice))
      let (year, month, date) = day.civil
      let two = padded(month, 2)
      for text in [
        "\(day)", "\(padded(year, 4))/\(month)/\(date)", "\(padded(year, 4)).\(two).\(date)",
        "\(padded(year, 4))\(two)\(padded(date, 2))", "\(padded(year, 4))年\(month)月\(date)日", "\(day) 7:00",
      ] { #expect(parsed(text, DayParser.day) == day) }
      if (20_000...80_000).contains(Int(day.number) + 25_569) {
        #expect(parsed("\(day.number + 25_569)", DayParser.day) == day)
      }
    }
  }

  @Test("Whatever second is written reads as that second, in serials too")
  func everySecond() {
    var dice = Dice(2)
    for _ in 0..<300 {
      let second = Int.random(in: 0..<86_400, using: &dice)
      let time = "\(second / 3600):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))"
      #expect(parsed("2026/11/3 " + time, DayParser.moment)?.second == second)
      // Nine digits, cut off.
      let fraction = padded((second * 1_000_000_000 + 43_200) / 86_400, 9)
      if second > 0 { #expect(parsed("46329." + fraction, DayParser.moment)?.second == second) }
    }
  }

  @Test(
    "A period is a month, a day's month, or a range of two",
    arguments: [
      ("2026-11", "2026-11", "2026-11"), ("2026-1", "2026-01", "2026-01"), ("2026/11", "2026-11", "2026-11"),
      ("202611", "2026-11", "2026-11"), ("2026年11月", "2026-11", "2026-11"), ("2026年1月", "2026-01", "2026-01"),
      ("2026-11-03", "2026-11", "2026-11"), ("2026年11月3日", "2026-11", "2026-11"),
      ("46329", "2026-11", "2026-11"),
      ("2026-01~2026-03", "2026-01", "2026-03"), ("2026-01～2026-03", "2026-01", "2026-03"),
      ("2026-01至2026-03", "2026-01", "2026-03"), ("2026-01--2026-03", "2026-01", "2026-03"),
      ("2026-01 - 2026-03", "2026-01", "2026-03"), ("2026-01 ~ 2026-03", "2026-01", "2026-03"),
      ("2026年1月至2026年3月", "2026-01", "2026-03"), ("2026-01-01~2026-03-31", "2026-01", "2026-03"),
      ("202601~202603", "2026-01", "2026-03"), ("2026-01-01 - 2026-03-31", "2026-01", "2026-03"),
      ("2026-03~2026-03", "2026-03", "2026-03"), ("2025-12~2026-01", "2025-12", "2026-01"),
      ("2026-01~9999-12", "2026-01", "9999-12"), ("9999-12", "9999-12", "9999-12"),
    ])
  func periods(text: String, from: String, to: String) {
    #expect(parsed(text, PeriodParser.period) == Period(from: Month(iso: from)!, to: Month(iso: to)!))
  }

  @Test(
    "What is no period, a range that ends before it starts too",
    arguments: [
      "2026-03~2026-01", "2026-13", "2026-00", "202613", "2026", "2026年", "11月", "2026-01-2026-03",
      "2026-01~",
      "~2026-01", "2026-01~2026-02~2026-03", "2026-01~03", "~", "--", "2026.11", "一季度", "",
    ])
  func noPeriods(text: String) { #expect(parsed(text, PeriodParser.period) == nil) }
}
