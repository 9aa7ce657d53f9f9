import Model
import Testing

@Suite("Codes of tables and lists")
struct CodeTests {
  @Test("are those of docs/data.md")
  func codes() {
    #expect(UnitType.allCases.map(\.code) == ["residential", "shop", "parking", "office", "other"])
    #expect(Occupancy.allCases.map(\.code) == ["occupied", "rented", "vacant", "not_handed_over", "unknown"])
    #expect(Direction.allCases.map(\.code) == ["outbound", "inbound"])
    #expect(
      CallResult.allCases.map(\.code)
        == ["connected", "no_answer", "busy", "rejected", "power_off", "invalid_number"])
    #expect(Party.allCases.map(\.code) == ["(none)", "owner", "family", "tenant", "other"])
    #expect(
      CallOutcome.allCases.map(\.code)
        == ["none", "promised", "disputed", "refused", "reschedule", "paid_already"])
    #expect(
      Topic.allCases.map(\.code) == [
        "(none)", "festival", "event", "notice", "courtesy", "repair_done", "inbound_request", "dunning",
        "other",
      ])
    #expect(TableKind.allCases.map(\.code) == ["roster", "ledger", "calls", "repairs"])
  }

  @Test("of rejects and warnings, in the order of docs/data.md")
  func findings() {
    #expect(
      RejectKind.allCases.map(\.code) == [
        "missing_value", "bad_date", "bad_datetime", "bad_period", "bad_money", "bad_key", "unknown_code",
        "unknown_unit", "ambiguous_unit", "duplicate_unit", "duplicate_row", "duplicate_id", "too_few_fields",
        "too_many_fields", "unterminated_quote", "bad_encoding",
      ])
    #expect(
      WarningKind.allCases.map(\.code) == [
        "unreadable_ignored", "money_rounded", "unknown_party", "unknown_topic", "unknown_objection",
        "duplicate_header", "control_total", "refund_exceeds_payments", "completed_before_reported",
        "promise_before_call", "unit_rewritten", "wide_receipt_dated", "entry_assumed",
      ])
    #expect(
      RejectKind.allCases.filter(\.isDuplicate).map(\.code) == [
        "duplicate_unit", "duplicate_row", "duplicate_id",
      ])
  }

  @Test("of cases and work lists, in the order of docs/metrics.md")
  func lists() {
    #expect(
      EscalationRule.allCases.map(\.code) == [
        "refused", "broken_promises", "unreachable", "time_bar", "large",
      ])
    #expect(CaseSide.allCases.map(\.code) == ["owner", "ours"])
    #expect(
      SuggestedAction.allCases.map(\.code)
        == ["legal_review", "resolve_first", "formal_letter", "manager_visit", "manager_call", "site_visit"])
    #expect(
      WorkListKind.allCases.map(\.code) == [
        "promise_reminder", "callback", "repair_follow_up", "broken_promise", "sign_off", "check_payment",
        "check_number",
      ])
  }

  @Test("of no two objections by default are the codes or names alike")
  func objections() {
    let names = ObjectionCategory.defaults.flatMap { [$0.code] + $0.names + $0.wholeNames }
    #expect(Set(names).count == names.count && ObjectionCategory.defaults.count <= 64)
  }
}

@Suite("Small values")
struct ValueTests {
  @Test("a clock window ends before its end, and may run over midnight")
  func windows() {
    let noon = ClockWindow(start: 41_400, end: 48_600)
    #expect([41_399, 41_400, 48_599, 48_600].map(noon.contains) == [false, true, true, false])
    let night = ClockWindow(start: 75_600, end: 28_800)
    #expect([75_599, 75_600, 0, 28_799, 28_800].map(night.contains) == [false, true, true, true, false])
    #expect(!ClockWindow(start: 5, end: 5).contains(5))
  }

  @Test("texts are kept whole; number 0 is the empty one")
  func texts() {
    var table = TextTable()
    let ids = ["张三", "", "a,b\n\"c\"", "👩‍👩‍👧"].map { table.append($0) }
    #expect(ids.map { table[$0] } == ["张三", "", "a,b\n\"c\"", "👩‍👩‍👧"])
    #expect(table[.empty] == "" && TextID.empty.isEmpty && !ids[1].isEmpty && table.count == 5)
    #expect(table.withBytes(ids[0]) { Array($0) } == Array("张三".utf8))
  }

  @Test("what a call row says")
  func calls() {
    var row = CallRow()
    #expect(!row.isConnected && row.isOutbound && !row.isRightParty && !row.isPromise && row.hour == nil)
    row.result = .connected
    row.promiseDate = OptionalDay(Day(number: Int32(1)))
    row.second = 86_399
    #expect(row.isConnected && row.isRightParty && row.isPromise && row.hour == 23)
    row.party = .family
    row.direction = .inbound
    #expect(!row.isRightParty && !row.isOutbound)
    row.result = .noAnswer
    #expect(!row.isPromise)
  }

  @Test("rows are ordered by file, then line")
  func places() {
    #expect(RowPlace(file: 0, line: 9) < RowPlace(file: 1, line: 1))
    #expect(RowPlace(file: 1, line: 1) < RowPlace(file: 1, line: 2))
  }
}
