import Model
import Testing

@testable import Ingest

private func parsed<Value>(_ text: String, _ parse: (UnsafeRawBufferPointer) -> Value?) -> Value? {
  withBytes(text) { cell, buffer in Folding.withFolded(cell, &buffer, parse) }
}

@Suite("The order of day, month and year")
struct DateOrderTests {
  @Test(
    "Dates whose year does not come first, in the order that is given",
    arguments: [
      (.dmy, "3/11/2026"), (.dmy, "03/11/2026"), (.dmy, "03-11-2026"), (.dmy, "3.11.2026"), (.dmy, "3/11/26"),
      (.dmy, "０３／１１／２６"), (.dmy, "03/11/2026 19:30"), (.dmy, "3/11/26T9:05:30"),
      (.mdy, "11/3/2026"), (.mdy, "11-03-2026"), (.mdy, "11.3.26"), (.mdy, "11/3/26 0:00"),
      (.ymd, "26/11/3"), (.ymd, "26-11-03"), (.ymd, "26.11.3 19:30"),
    ] as [(DateOrder, String)])
  func read(order: DateOrder, text: String) {
    #expect(parsed(text) { DayParser.day($0, DayRule(order: order)) } == day("2026-11-03"))
    #expect(parsed(text) { DayParser.day($0) } == nil)
  }

  @Test(
    "What begins with the year, and serials, read as without an order",
    arguments: DateOrder.allCases,
    [
      "2026-11-03", "2026/11/3", "2026.11.3", "20261103", "2026年11月3日", "46329", "46329.75",
      "2026-11-03 08:30",
    ])
  func always(order: DateOrder, text: String) {
    #expect(parsed(text) { DayParser.day($0, DayRule(order: order)) } == day("2026-11-03"))
  }

  @Test(
    "What is no day in an order either",
    arguments: [
      (.dmy, "11/31/2026"), (.mdy, "31/11/2026"), (.dmy, "31/11/2026"), (.dmy, "29/2/2026"),
      (.dmy, "3/11/026"),
      (.dmy, "3/11-2026"), (.dmy, "3/11/20261"), (.dmy, "3/11"), (.dmy, "26/11/3"), (.ymd, "3/11/2026"),
      (.ymd, "6/11/3"), (.ymd, "126/11/3"), (.dmy, "003/11/2026"), (.dmy, "3/11/2026x"), (.dmy, "3/11/0000"),
      (.mdy, "3/11/2026 25:00"), (.dmy, "3 11 2026"),
    ] as [(DateOrder, String)])
  func bad(order: DateOrder, text: String) {
    #expect(parsed(text) { DayParser.day($0, DayRule(order: order)) } == nil)
  }

  @Test("Every day of a leap year, in every order and length of year")
  func everyDay() {
    for number in day("2024-01-01").number...day("2024-12-31").number {
      let day = Day(number: number)
      let (year, month, date) = day.civil
      #expect(parsed("\(date)/\(month)/\(year)") { DayParser.day($0, DayRule(order: .dmy)) } == day)
      #expect(parsed("\(month)-\(date)-24") { DayParser.day($0, DayRule(order: .mdy)) } == day)
      #expect(parsed("24.\(month).\(date)") { DayParser.day($0, DayRule(order: .ymd)) } == day)
    }
  }

  @Test("The hour of a moment, and the month of a period")
  func momentsAndPeriods() {
    #expect(
      parsed("3/11/2026 8:05") { DayParser.moment($0, DayRule(order: .dmy)) }
        == Moment(day: day("2026-11-03"), second: 29_100))
    let months = Period(from: Month(iso: "2026-10")!, to: Month(iso: "2026-11")!)
    #expect(parsed("1/10/2026~30/11/2026") { PeriodParser.period($0, DayRule(order: .dmy)) } == months)
    #expect(parsed("2026-10~2026-11") { PeriodParser.period($0, DayRule(order: .dmy)) } == months)
    #expect(parsed("10/1/26 - 11/30/26") { PeriodParser.period($0, DayRule(order: .mdy)) } == months)
    #expect(parsed("1/10/2026") { PeriodParser.period($0) } == nil)
  }

  @Test("A file's order holds for all its date columns, and for no other file")
  func files() throws {
    var ledger = Given(.ledger, "房号,类型,费用期间,记账日期,应收日期,金额\nA1,应收,1/10/2026,2/10/2026,3/10/2026,5\n")
    ledger.dateOrder = .dmy
    let result = try ingest([.units, ledger, Given(.calls, "房号,通话时间\nA1,3/11/2026\n")])
    #expect(result.ledger.map(\.date.day) == [day("2026-10-02")])
    #expect(result.ledger.map(\.due.day) == [day("2026-10-03")])
    #expect(result.ledger.map { $0.period.from.description } == ["2026-10"])
    #expect(result.rejects(2) == ["2 called_at bad_datetime 3/11/2026"])
  }
}

@Suite("A fixed project or fee item of a file")
struct FixedValueTests {
  @Test("A row without a project has the file's; one with a project keeps its own")
  func projectOfRows() throws {
    let roster = Given(.roster, "小区,房号\n甲,101\n乙,101\n乙,102\n")
    var calls = Given(.calls, "小区,房号,通话时间\n,101,2026-11-03\n乙,102,2026-11-03\n,102,2026-11-03\n")
    calls.project = "　甲 "
    let result = try ingest([roster, calls])
    #expect(result.calls.map(\.unit) == [0, 2])
    #expect(result.rejects() == ["4 unit_id unknown_unit 102"])
    var plain = Given(.calls, "房号,通话时间\n101,2026-11-03\n")
    plain.project = "乙"
    #expect(try ingest([roster, plain]).calls.map(\.unit) == [1])
  }

  @Test("A roster file with a project counts as one that has the column")
  func projectOfRoster() throws {
    var first = Given(.roster, "房号\n101\n102,x\n")
    first.project = "甲"
    var second = Given(.roster, "房号\n101\n")
    second.project = "乙"
    let calls = Given(
      .calls, "小区,房号,通话时间\n乙,101,2026-11-03\n丙,101,2026-11-03\n甲,102,2026-11-03\n乙,102,2026-11-03\n")
    let result = try ingest([first, second, calls])
    #expect(result.company.units.map { result.text($0.project) } == ["甲", "乙"])
    #expect(result.calls.map(\.unit) == [1])
    // The rejected 102 is of 甲, so only 甲's row went with it.
    #expect(result.account.files[2].lostUnits == 1)
  }

  @Test("A row without a fee item has the file's, in both shapes")
  func feeItem() throws {
    var journal = Given(.ledger, "房号,类型,收费项目,应收日期,金额\nA1,应收,,2026-10-03,5\nA1,应收,水费,2026-10-03,5\n")
    journal.feeItem = "物业费 "
    var bills = Given(.ledger, "房号,应收日期,应收金额\nA2,2026-10-03,5\n")
    bills.feeItem = "停车费"
    let result = try ingest([.units, journal, bills])
    #expect(result.ledger.map { result.text($0.feeItem) } == ["物业费", "水费", "停车费"])
  }
}
