import Model
import Testing

@testable import Sample

@Suite("A tidy company's tables")
struct ShapeTests {
  let bills: Written
  let journal: Written

  init() throws {
    bills = try Written(SampleOptions(units: 400, months: 24, shape: .bill, seed: 7))
    journal = try Written(SampleOptions(units: 400, months: 24, shape: .journal, seed: 7))
  }

  @Test("headers are those of the shape")
  func headers() {
    #expect(
      bills.lines(.roster)[0]
        == "房号,小区,楼栋,业主姓名,联系电话,建筑面积(㎡),房屋类型,入住状态,收楼日期,管家,标签")
    #expect(
      bills.lines(.ledger)[0]
        == "房号,小区,收费项目,账期,到期日,应收金额(元),实收金额(元),缴费日期,减免金额(元),收据号")
    #expect(journal.lines(.ledger)[0] == "房号,小区,业务类型,收费项目,账期,记账日期,到期日,金额(元),收据号")
    #expect(bills.lines(.calls)[0].hasPrefix("编号,房号,小区,拨打时间,拨打人,呼叫方向,接通情况"))
    #expect(bills.lines(.repairs)[0] == "工单号,房号,小区,报修日期,问题类别,问题描述,承诺完成日期,完成日期,业主签字日期")
  }

  @Test("every row has as many fields as the header, and nothing odd", arguments: SampleFile.allCases)
  func tidy(file: SampleFile) {
    for written in [bills, journal] {
      let width = written.lines(file)[0].split(separator: ",").count
      #expect(written.rows(file).count { $0.count != width } == 0)
      let odd = ["\"", "\r", "合计"].filter { written.text(file).contains($0) }
      #expect(odd == [])
    }
  }

  @Test("the roster has a row a unit, each with its own number, and telephones that nobody has")
  func roster() {
    let rows = bills.rows(.roster)
    #expect(rows.count == 400)
    #expect(Set(rows.map { $0[0] }).count == 400)
    #expect(rows.filter { !($0[4].hasPrefix("10") && $0[4].count == 11) } == [])
    #expect(Set(rows.map { $0[6] }).isSuperset(of: ["住宅", "商铺", "车位"]))
    #expect(Set(rows.map { $0[2] }).count >= 4)
  }

  @Test("about four bills in three unit-months, and a call in three or less")
  func counts() {
    let unitMonths = 400 * 24
    let rows = bills.rows(.ledger).count
    #expect(rows > unitMonths * 12 / 10 && rows < unitMonths * 15 / 10)
    let calls = bills.rows(.calls).count
    #expect(calls > unitMonths * 2 / 10 && calls < unitMonths * 45 / 100)
  }

  @Test("calls and repairs come in the order of their days, journal entries too")
  func order() {
    for (written, file, column) in [
      (bills, SampleFile.calls, 3), (bills, .repairs, 3), (journal, .ledger, 5),
    ] {
      let moments = written.rows(file).map { String($0[column]) }
      #expect(moments == moments.sorted())
    }
  }

  @Test("no call after the last month's end; some payments after it, none after the day of printing")
  func ends() throws {
    let lastCall = try #require(bills.rows(.calls).last?[3].day)
    #expect(lastCall <= Month(year: 2026, month: 10).last)
    let paid = bills.rows(.ledger).compactMap { $0[7].day }
    let late = paid.filter { $0 > Month(year: 2026, month: 10).last }
    #expect(!late.isEmpty)
    #expect(late.filter { !($0 <= Month(year: 2026, month: 10).last + 20) } == [])
  }

  @Test("a bill with money on it has a day, and is never paid beyond what is due but for a refund's sake")
  func bills_() {
    let rows = bills.rows(.ledger)
    #expect(rows.filter { !($0[6] == "0.00" || $0[7].day != nil) } == [])
    let excess = rows.filter { $0[6].fen > $0[5].fen - $0[8].fen }
    let refunds = rows.filter { $0[6].fen < 0 }
    #expect(excess.count == refunds.count)
    #expect(excess.reduce(0) { $0 + $1[6].fen - $1[5].fen } == -refunds.reduce(0) { $0 + $1[6].fen })
  }

  @Test("a journal has charges, payments with and without a purpose, waivers and refunds")
  func journalKinds() {
    let rows = journal.rows(.ledger)
    #expect(Set(rows.map { $0[2] }) == ["应收", "收款", "减免", "退款"])
    let payments = rows.filter { $0[2] == "收款" }
    #expect(payments.count { $0[3].isEmpty && $0[4].isEmpty } > 0)
    #expect(payments.count { !$0[3].isEmpty && $0[4].isEmpty } > 0)
    #expect(payments.count { !$0[3].isEmpty && $0[4].contains("~") } > 0)
    #expect(rows.filter { !($0[7].fen > 0) } == [])
  }

  @Test("a large company has projects of 1,000 to 3,000 units, and staff and projects of different names")
  func large() {
    let options = SampleOptions(units: 9_000, months: 1)
    let timeline = Timeline(lastMonth: options.lastMonth, months: 1)
    let estate = EstateBuilder.build(options, timeline, .simplified)
    #expect(estate.units.count == 9_000)
    var sizes: [String: Int] = [:]
    for index in estate.units.indices {
      let prefix = String(decoding: estate.prefixes.bytes[estate.prefixes.range(index)], as: UTF8.self)
      sizes[String(prefix.split(separator: ",")[1]), default: 0] += 1
    }
    #expect(sizes.count == 5)
    #expect(sizes.values.allSatisfy { (1_000...3_000).contains($0) })
    let staff = Set((0..<3_000).map { Names.staff($0, seed: 7, .simplified) })
    #expect(staff.count == 3_000)
    let owners = Set(
      Names.surnames.flatMap { first in Names.givens.map { first.simplified + $0.simplified } })
    #expect(owners.isDisjoint(with: staff))
    #expect(Set((0..<546).map { Names.project($0, seed: 7, .simplified) }).count == 546)
  }
}
