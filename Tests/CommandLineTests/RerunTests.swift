import Model
import Testing

@Suite("An old month, run again on later tables")
struct RerunTests {
  private static let later = Sample(units: 80, months: 18, month: "2027-03", shape: "journal")
  private static let end = "2026-10-31"

  /// Rows were only added since: each table as it was at the end of October is a part of that of March.
  @Test("gives October's figures and lists byte for byte")
  func october() {
    let then = Office(Self.later)
    for (table, column) in [("ledger", "记账日期"), ("calls", "拨打时间"), ("repairs", "报修日期")] {
      keep(table, column, in: then)
    }
    expectSuccess(then.report())
    let now = Office(Self.later)
    expectSuccess(now.report())
    for file in ["metrics.csv", "escalation.csv", "worklist.csv"] {
      #expect(then.text("out/" + file) == now.text("out/" + file), "\(file)")
      #expect(then.table("out/" + file).rows.count > 0, "\(file)")
    }
    let rows = { (office: Office) in office.table("out/counts.csv")["after_as_of"].compactMap { Int($0) } }
    #expect(rows(then) == [0, 0, 0, 0])
    #expect(rows(now).dropFirst().allSatisfy { $0 > 0 })
  }

  /// Repairs that were open then have their later days by now: what is after as_of is not known yet.
  @Test("days that were filled in later do not count either")
  func filledIn() {
    let then = Office(Self.later)
    let table = then.table("repairs.csv")
    let days = table.header.indices.filter {
      table.header[$0].contains("完成日期") && !table.header[$0].contains("承诺") || table.header[$0].contains("签字")
    }
    #expect(days.count == 2)
    let rows = table.rows.map { row in
      row.indices.map { days.contains($0) && row[$0] > Self.end ? "" : row[$0] }
    }
    then.put("repairs.csv", ([table.header] + rows).map { $0.joined(separator: ",") + "\n" }.joined())
    expectSuccess(then.report())
    let now = Office(Self.later)
    expectSuccess(now.report())
    for file in ["metrics.csv", "escalation.csv", "worklist.csv"] {
      #expect(then.text("out/" + file) == now.text("out/" + file), "\(file)")
    }
  }

  @Test("as of a day in the month: what came after it does not exist")
  func midMonth() {
    let then = Office(Self.later)
    for (table, column) in [("ledger", "记账日期"), ("calls", "拨打时间"), ("repairs", "报修日期")] {
      keep(table, column, until: "2026-10-14", in: then)
    }
    expectSuccess(then.report(["--as-of", "2026-10-14"]))
    let now = Office(Self.later)
    expectSuccess(now.report(["--as-of", "2026-10-14"]))
    for file in ["metrics.csv", "escalation.csv", "worklist.csv"] {
      #expect(then.text("out/" + file) == now.text("out/" + file), "\(file)")
    }
  }

  /// Leaves the rows up to a day, and those without one.
  private func keep(_ table: String, _ column: String, until end: String = end, in office: Office) {
    let whole = office.table(table + ".csv")
    guard let field = whole.header.firstIndex(of: column) else {
      Issue.record("\(table) has no \(column)")
      return
    }
    let kept = whole.rows.filter { $0[field].prefix(10) <= end }
    #expect(kept.count < whole.rows.count && !kept.isEmpty)
    office.put(table + ".csv", ([whole.header] + kept).map { $0.joined(separator: ",") + "\n" }.joined())
  }
}
