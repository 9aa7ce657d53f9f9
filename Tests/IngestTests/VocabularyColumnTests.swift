import Model
import Testing

@testable import Ingest

@Suite("Columns")
struct VocabularyColumnTests {
  static func column(_ header: String, _ shape: TableShape, _ words: Vocabulary = vocabulary) -> Column? {
    withBytes(header) { words.headers(shape).column($0, &$1) }
  }

  @Test("Canonical names are those of the documentation", arguments: TableShape.allCases)
  func canonical(_ shape: TableShape) {
    for spec in shape.columns {
      #expect(Self.column(spec.column.name, shape) == spec.column)
      #expect(Self.column(spec.column.name.uppercased(), shape) == spec.column)
    }
  }

  @Test("Every column has one name and belongs to some table")
  func names() {
    #expect(Set(Column.allCases.map(\.name)).count == Column.allCases.count)
    #expect(Set(TableShape.allCases.flatMap { $0.columns.map(\.column) }).count == Column.allCases.count)
  }

  @Test("No alias names two columns of a table", arguments: TableShape.allCases)
  func distinct(_ shape: TableShape) {
    let names = shape.columns.flatMap { [$0.column.name] + $0.aliases }.map(headerForm)
    #expect(Set(names).count == names.count)
  }

  @Test("Required columns are the bold ones")
  func required() {
    func names(_ shape: TableShape) -> [String] {
      shape.columns.filter(\.isRequired).map(\.column.name)
    }
    #expect(names(.roster) == ["unit_id"])
    #expect(names(.journal) == ["unit_id", "entry", "amount"])
    #expect(names(.bill) == ["unit_id", "amount_due"])
    #expect(names(.calls) == ["unit_id", "called_at"])
    #expect(names(.repairs) == ["unit_id", "reported_at"])
  }

  @Test(
    "One header may mean another thing in another table",
    arguments: [
      ("收款日期", TableShape.journal, Column.entryDate), ("收款日期", .bill, .paidDate),
      ("编号", .calls, .callID), ("編號", .repairs, .repairID), ("管家", .roster, .steward),
      ("管家", .calls, .caller), ("Unit No", .calls, .unitID), ("項目名稱", .roster, .project),
      ("賬期", .journal, .period), ("帳期", .bill, .period), ("繳費截止日期(最後)", .journal, .dueDate),
      ("聯繫電話", .roster, .phone), ("聯係電話", .roster, .phone), ("減免金額", .bill, .amountWaived),
      ("單號", .journal, .ref), ("計畫完成日期", .repairs, .promisedBy), ("duration_s", .calls, .duration),
      ("Area M2", .roster, .area),
    ])
  func byTable(_ header: String, _ shape: TableShape, _ column: Column) {
    #expect(Self.column(header, shape) == column)
  }

  @Test("Other headers name nothing", arguments: ["", "（必填）", "聯絡電話", "金额合计", "amount_due"])
  func unknown(_ header: String) {
    #expect(Self.column(header, .journal) == nil)
  }

  @Test("A configuration adds names, and they come first")
  func extra() {
    var rules = InputRules()
    rules.headerNames[.ledger] = ["amount": ["实收金额"], "amount_due": ["本期應收"], "period": ["日期"]]
    let words = Vocabulary(rules)
    #expect(Self.column("實收金額", .journal, words) == .amount)
    #expect(Self.column("实收金额", .bill, words) == .amountPaid)
    #expect(Self.column("本期应收（元）", .bill, words) == .amountDue)
    #expect(Self.column("日期", .journal, words) == .period)
    #expect(Self.column("本期应收", .calls, words) == nil)
  }
}
