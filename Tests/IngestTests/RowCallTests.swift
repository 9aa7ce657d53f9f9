import Model
import Testing

@testable import Ingest

@Suite("Calls and repairs")
struct RowCallTests {
  private let calls = "编号,房号,通话时间,拨打人,方向,接通情况,接听人,切入点,沟通结果,异议,承诺日期,承诺金额,约定回访时间,时长,响铃次数,备注\n"
  private let repairs = "工单号,房号,报修日期,部位,内容,承诺完成日期,完成日期,销单日期\n"

  private func call(_ row: String) throws -> (result: IngestResult, row: CallRow) {
    let result = try ingest(.calls, calls + row + "\n")
    return (result, try #require(result.calls.first))
  }

  @Test("All that a call says")
  func whole() throws {
    let (result, row) = try call(
      "C1,A1,2026-11-03 09:30,小李,呼入,接通,家属,催缴,答应缴费,,2026-11-20,500,2026-11-21 10:00,125,4,好的")
    #expect(result.rejects() == [])
    #expect(result.warnings() == [])
    #expect(row.day == day("2026-11-03"))
    #expect(row.second == 34_200)
    #expect(row.direction == .inbound)
    #expect(row.result == .connected)
    #expect(row.party == .family)
    #expect(row.topic == .dunning)
    #expect(row.outcome == .promised)
    #expect(row.promiseDate.day == day("2026-11-20"))
    #expect(row.promiseAmount == 50_000)
    #expect(row.callbackDay.day == day("2026-11-21"))
    #expect(row.duration == 125)
    #expect(row.rings == 4)
    #expect(result.text(row.note) == "好的")
    #expect(result.text(row.caller) == "小李")
  }

  @Test("A bare day has no hour, and what is empty has its default")
  func bare() throws {
    let (_, row) = try call(",A1,2026-11-03")
    #expect(row.second == -1)
    #expect(row.direction == .outbound)
    #expect(row.result == .noAnswer)
    #expect(row.party == .none)
    #expect(row.topic == .none)
    #expect(row.outcome == .none)
    #expect(row.rings == -1)
    #expect(row.duration == -1)
    #expect(row.promiseAmount == 0)
    #expect(row.idHash == 0)
  }

  @Test(
    "An empty result is connected where something shows that somebody answered",
    arguments: [
      (",呼入,,,,,,,", CallResult.connected), (",,,本人,,,,,", .connected), (",,,,,改约,,,", .connected),
      (",,,,,,卫生,,", .connected), (",,,,,,,2026-11-20,", .connected), (",,,,催缴,,,,", .noAnswer),
      (",,,,,无结果,,,", .noAnswer), (",,,,,,无,,", .noAnswer), (",,,,,,,,100", .noAnswer),
      (",,,,,,,2026-11-01,", .noAnswer), (",呼入,关机,,,,,,", .powerOff), (",,占线,本人,,,,,", .busy),
    ])
  func defaultResult(cells: String, expected: CallResult) throws {
    #expect(try call(",A1,2026-11-03," + cells).row.result == expected)
  }

  @Test(
    "A promise date makes a promise of an empty outcome or of none",
    arguments: [
      ("", CallOutcome.promised), ("无结果", .promised), ("none", .promised), ("拒绝", .refused),
      ("改约", .reschedule),
    ])
  func promised(outcome: String, expected: CallOutcome) throws {
    #expect(try call(",A1,2026-11-03,,,,,,\(outcome),,2026-11-20").row.outcome == expected)
  }

  @Test("A promise of the call's own day is one, of the day before is none")
  func promiseBefore() throws {
    #expect(try call(",A1,2026-11-03 10:00,,,,,,,,2026-11-03").row.promiseDate.day == day("2026-11-03"))
    let (result, row) = try call(",A1,2026-11-03 10:00,,,,,,,,2026-11-02")
    #expect(result.warnings() == ["2 promise_date promise_before_call 2026-11-02"])
    #expect(row.promiseDate.isNone)
    #expect(row.outcome == .none)
  }

  @Test("A promise of nothing or less is of no amount", arguments: ["0", "-5", "无", ""])
  func promiseOfNothing(amount: String) throws {
    let (result, row) = try call(",A1,2026-11-03,,,,,,,,2026-11-20,\(amount)")
    #expect(row.promiseAmount == 0)
    #expect(result.warnings() == [])
  }

  @Test(
    "Each fault of a call rejects it",
    arguments: [
      (",,2026-11-03", "2 unit_id missing_value "), (",1E+5,2026-11-03", "2 unit_id bad_key 1E+5"),
      (",A1,,小李", "2 called_at missing_value "), (",A1,x", "2 called_at bad_datetime x"),
      (",A1,2026-11-03 25:00", "2 called_at bad_datetime 2026-11-03 25:00"),
      (",A1,无", "2 called_at bad_datetime 无"),
      (",A1,2026-11-03,,x", "2 direction unknown_code x"), (",A1,2026-11-03,,,x", "2 result unknown_code x"),
      (",A1,2026-11-03,,,,,,x", "2 outcome unknown_code x"), (",X9,2026-11-03", "2 unit_id unknown_unit X9"),
      ("C1,A1", "2  too_few_fields "), (",X9,x,,x,x,,,x", "2 called_at bad_datetime x"),
      (",X9,2026-11-03,,x,x,,,x", "2 direction unknown_code x"),
      (",X9,2026-11-03,,,x,,,x", "2 result unknown_code x"),
    ])
  func faults(row: String, reject: String) throws {
    let result = try ingest(.calls, calls + row + "\n")
    #expect(result.rejects() == [reject])
    #expect(result.calls.isEmpty)
  }

  @Test(
    "What a call does not need and cannot be read is a warning",
    arguments: [
      (",A1,2026-11-03,,,,妈妈", "2 party unknown_party 妈妈"),
      (",A1,2026-11-03,,,,,聊天", "2 topic unknown_topic 聊天"),
      (",A1,2026-11-03,,,,,,,天气", "2 objection unknown_objection 天气"),
      (",A1,2026-11-03,,,,,,,,x", "2 promise_date unreadable_ignored x"),
      (",A1,2026-11-03,,,,,,,,,x", "2 promise_amount unreadable_ignored x"),
      (",A1,2026-11-03,,,,,,,,,1.005", "2 promise_amount money_rounded 1.005"),
      (",A1,2026-11-03,,,,,,,,,,x", "2 callback_at unreadable_ignored x"),
      (",A1,2026-11-03,,,,,,,,,,,x", "2 duration_s unreadable_ignored x"),
      (",A1,2026-11-03,,,,,,,,,,,,-1", "2 rings unreadable_ignored -1"),
      ("1E+17,A1,2026-11-03", "2 call_id unreadable_ignored 1E+17"),
    ])
  func warnings(row: String, warning: String) throws {
    let result = try ingest(.calls, calls + row + "\n")
    #expect(result.warnings() == [warning])
    #expect(result.calls.count == 1)
  }

  @Test("Somebody or something unknown is other")
  func others() throws {
    let (_, row) = try call(",A1,2026-11-03,,,,妈妈,聊天")
    #expect(row.party == .other)
    #expect(row.topic == .other)
  }

  @Test("Each unknown item of a list of objections is told of, every time")
  func objections() throws {
    let row = ",A1,2026-11-03,,,,,,有异议,卫生；天气、电梯;鬼\n"
    let result = try ingest(.calls, calls + row + row)
    #expect(
      result.warnings() == [
        "2 objection unknown_objection 天气", "2 objection unknown_objection 鬼",
        "3 objection unknown_objection 天气",
        "3 objection unknown_objection 鬼",
      ])
    let codes = result.company.objectionCodes
    let named = codes.indices.filter { result.calls[0].objections >> UInt64($0) & 1 == 1 }.map { codes[$0] }
    #expect(named == ["service", "other"])
    #expect(result.calls[1].objections == result.calls[0].objections)
  }

  @Test("A call that repeats id, unit and time is rejected with its id; other repeats are calls")
  func duplicates() throws {
    let result = try ingest(
      .calls,
      calls + """
        C1,A1,2026-11-03 10:00
        C1,A2,2026-11-03 10:00
        C1,A1,2026-11-03 10:01
        C1,A1,2026-11-03
        ="C1",A1,2026/11/3 10:00:00
        ,A1,2026-11-03 10:00
        ,A1,2026-11-03 10:00
        """)
    #expect(result.rejects() == [#"6 call_id duplicate_id ="C1""#])
    #expect(result.counts() == [7, 6, 1, 0, 0, 0])
    #expect(result.account.files[1].duplicates == 1)
  }

  @Test("Calls after as_of do not exist")
  func after() throws {
    let result = try ingest(
      .calls, calls + ",A1,2026-11-30 23:59\n,A1,2026-12-01 00:00\n,A1,2026-12-01,,,,妈妈\n")
    #expect(result.counts() == [3, 1, 0, 0, 0, 2])
    #expect(result.warnings() == ["4 party unknown_party 妈妈"])
  }

  // MARK: Repairs

  @Test("All that a repair says")
  func repair() throws {
    let result = try ingest(
      .repairs, repairs + "W1,A1,2026-10-01 08:00,墙面,渗水,2026-10-10,46310,2026年10月20日\nW2,A2,2026/10/2\n")
    let rows = result.repairs
    #expect(rows.map(\.reported) == [day("2026-10-01"), day("2026-10-02")])
    #expect(rows[0].promisedBy.day == day("2026-10-10"))
    #expect(rows[0].completed.day == day("2026-10-15"))
    #expect(rows[0].signedOff.day == day("2026-10-20"))
    #expect(result.text(rows[0].category) == "墙面")
    #expect(result.text(rows[0].description) == "渗水")
    #expect(rows.map(\.tracksSignOff) == [true, true])
    #expect(rows[1].signedOff.isNone)
  }

  @Test("Without a column for signing off, nothing is tracked; without a ledger of repairs there is none")
  func noSignOff() throws {
    #expect(try ingest(.repairs, "房号,报修日期\nA1,2026-10-01\n").repairs.map(\.tracksSignOff) == [false])
    #expect(try ingest([.units]).company.repairs == nil)
  }

  @Test(
    "Each fault of a repair",
    arguments: [
      ("W1,,2026-10-01", "2 unit_id missing_value "), ("W1,A1,", "2 reported_at missing_value "),
      ("W1,A1,-", "2 reported_at bad_date -"), ("W1,X9,x", "2 reported_at bad_date x"),
      ("W1,A1", "2  too_few_fields "),
      ("W1,X9,2026-10-01", "2 unit_id unknown_unit X9"),
    ])
  func repairFaults(row: String, reject: String) throws {
    #expect(try ingest(.repairs, repairs + row + "\n").rejects() == [reject])
  }

  @Test("Warnings of a repair")
  func repairWarnings() throws {
    let result = try ingest(.repairs, repairs + "1e+9,A1,2026-10-05,,,x,2026-10-04,y\n")
    #expect(
      result.warnings() == [
        "2 repair_id unreadable_ignored 1e+9", "2 promised_by unreadable_ignored x",
        "2 completed_at completed_before_reported 2026-10-04", "2 signed_off_at unreadable_ignored y",
      ])
  }

  @Test("A repair that repeats id and unit is rejected, whatever else it says; after as_of comes later")
  func repairDuplicates() throws {
    let result = try ingest(
      .repairs,
      repairs
        + "W1,A1,2026-10-01\nW1,A1,2026-10-02,墙\nW1,A2,2026-10-01\n,A1,2026-10-01\n,A1,2026-10-01\nW3,A3,2026-12-01\n"
    )
    #expect(result.rejects() == ["3 repair_id duplicate_id W1"])
    #expect(result.counts() == [6, 4, 1, 0, 0, 1])
  }
}
