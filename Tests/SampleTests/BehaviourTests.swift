import Model
import Testing

@testable import Sample

/// What owners do must show in the figures: rough measures, close to those of docs/metrics.md.
@Suite("Behaviour")
struct BehaviourTests {
  struct Bill {
    var due: Day
    var paidOn: Day?
    var isOwed: Bool { paidOn == nil }
  }

  static let written = try! Written(SampleOptions(units: 1_200, months: 24, seed: 11))
  static let bills: [Substring: [Bill]] = {
    var bills: [Substring: [Bill]] = [:]
    for row in written.rows(.ledger) where row[5].fen > 0 {
      guard let due = row[4].day else { continue }
      bills[row[0], default: []].append(Bill(due: due, paidOn: row[7].day))
    }
    return bills
  }()

  /// Whether something was owed before the day, and whether some of that was paid within so many days.
  private func paid(_ unit: Substring, _ day: Day, within days: Int) -> Bool? {
    let owed = (Self.bills[unit] ?? []).filter { $0.due < day && ($0.paidOn.map { $0 >= day } ?? true) }
    if owed.isEmpty { return nil }
    return owed.contains { bill in bill.paidOn.map { $0 <= day + days } ?? false }
  }

  private func share(_ outcomes: [Bool]) -> Int { outcomes.count { $0 } * 100 / max(1, outcomes.count) }

  @Test("most pay on time, and some never")
  func punctual() {
    let month = Month(year: 2026, month: 6)
    let due = Self.bills.values.joined().filter { $0.due.month == month }
    let onTime = due.count { bill in bill.paidOn.map { $0 <= month.last } ?? false }
    #expect((60...90).contains(onTime * 100 / due.count))
    #expect(due.contains { $0.isOwed })
    #expect(due.contains { bill in bill.paidOn.map { $0 < month.first - 60 } ?? false })
  }

  @Test("after a repair more pay than while they wait for one, and most where somebody calls")
  func repairs() {
    let calls = Dictionary(grouping: Self.written.rows(.calls)) { $0[1] }
    var followed: [Bool] = []
    var unfollowed: [Bool] = []
    var waiting: [Bool] = []
    for row in Self.written.rows(.repairs) {
      if let done = row[7].day {
        guard let outcome = paid(row[1], done, within: 30) else { continue }
        let isFollowed = (calls[row[1]] ?? []).contains {
          $0[5] == "呼出" && $0[6] == "接通" && $0[3].day! >= done && $0[3].day! <= done + 3
        }
        if isFollowed { followed.append(outcome) } else { unfollowed.append(outcome) }
      }
      if let reported = row[3].day, row[7].day.map({ $0 > reported + 60 }) ?? true,
        let outcome = paid(row[1], reported + 30, within: 30)
      {
        waiting.append(outcome)
      }
    }
    #expect(share(followed) > share(unfollowed) + 10)
    #expect(share(followed + unfollowed) > share(waiting) + 10)
  }

  @Test("evenings reach more people than mornings")
  func evenings() {
    let calls = Self.written.rows(.calls).filter { $0[5] == "呼出" }
    func reached(_ hours: Range<Int>) -> Int {
      share(calls.filter { hours.contains(Int($0[3].dropFirst(11).prefix(2))!) }.map { $0[6] == "接通" })
    }
    #expect(reached(19..<21) > reached(9..<11) + 10)
  }

  @Test("promises are kept and broken; there are disputes in columns and in notes alone")
  func talks() {
    let calls = Self.written.rows(.calls)
    let promised = calls.filter { !$0[11].isEmpty }
    #expect(promised.count { $0[9] != "承诺缴费" || $0[11].day! < $0[3].day! } == 0)
    let kept = promised.filter { row in
      Self.bills[row[1]]!.contains { bill in
        bill.paidOn.map { $0 >= row[3].day! && $0 <= row[11].day! + 3 } ?? false
      }
    }
    #expect((30...80).contains(kept.count * 100 / promised.count))
    let disputes = calls.filter { $0[9] == "有异议" }
    #expect(disputes.count { !$0[10].isEmpty } > 20)
    #expect(disputes.count { $0[10].isEmpty && !$0[16].isEmpty } > 10)
    #expect(calls.count { $0[9] == "无结果" && $0[10].isEmpty && $0[16].contains("漏水") } > 0)
    #expect(Set(calls.map { $0[6] }) == ["接通", "未接", "占线", "拒接", "关机", "空号"])
    #expect(calls.count { $0[5] == "呼入" && Int($0[15])! <= 3 } > 100)
    #expect(calls.count { !$0[13].isEmpty } > 50)
  }

  @Test("repairs are late or never done, some without a promise or a signature")
  func repairLog() {
    let rows = Self.written.rows(.repairs)
    #expect(rows.count { $0[7].isEmpty } > 0)
    #expect(rows.count { $0[6].isEmpty } > 0)
    #expect(rows.count { !$0[7].isEmpty && $0[8].isEmpty } > 0)
    #expect(rows.count { !$0[6].isEmpty && !$0[7].isEmpty && $0[6] < $0[7] } > 0)
    #expect(rows.count { !$0[7].isEmpty && $0[7] < $0[3] } == 0)
  }

  @Test("there are waivers, refunds and old debt from before the first month")
  func rarities() {
    let rows = Self.written.rows(.ledger)
    #expect(rows.count { $0[8].fen > 0 } > 0)
    #expect(rows.count { $0[6].fen < 0 } > 0)
    #expect(rows.count { $0[3].contains("~") } > 0)
  }
}
