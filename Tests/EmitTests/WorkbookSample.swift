import DocumentModel
import Model

/// A document with every kind of block, value and chart, and with text that means to do harm.
enum WorkbookSample {
  static let hostile = [
    "=1+1", "@SUM(A1)", "_x0041_", "\u{0}\u{7}\u{FFFE}", "😀👩‍👩‍👧", "\u{202E}abc\u{202C}",
    "|`<script>alert(1)</script>&\"'",
    "two\nlines", String(repeating: "长", count: 40_000), "",
  ]

  static let document = Document(
    language: .simplifiedChinese, title: "物业费收缴报告 a/b:c*[d] <经营分析>",
    subtitle: "翠湖物业 · 2026-10 · 截至 2026-11-03",
    sections: [summary, rates, hostileSection, calls, ageing, empty],
    provenance: [
      .init(name: "版本", value: "0.1.0 & <beta>"),
      .init(name: "ledger.csv", value: "sha256:" + String(repeating: "0", count: 64)),
    ])

  static let summary = Section(
    id: "summary", title: "摘要", shortTitle: "摘要",
    blocks: [
      .tiles([
        Tile(
          label: "本月收缴率", value: .rate(rate(834, 1_000)),
          details: [
            [.text("目标 "), .value(.rate(rate(9, 10)))],
            [.text("比上月 "), .value(.points(Millionths(-12_345)))],
          ],
          tone: .bad),
        Tile(label: "欠费总额", value: .money(Money(fen: 123_456_789)), details: [], tone: .good),
        Tile(label: "联系户数", value: .count(1_234), details: [[.text("<b>&")]]),
        Tile(label: "没有的数", value: .none, details: []),
      ]),
      .paragraph([
        .text("本月收缴率为 "), .strong("83.4%"), .text("，低于目标。详见"),
        .anchor(text: "收缴率", section: "rates"), .text("。"),
      ]),
      .bullets([
        [.text("未联系的 "), .value(.count(37)), .text(" 户")],
        [.text("拒绝的行见 "), .file(text: "rejects.csv", name: "rejects & 行.csv")],
        [.code("=HYPERLINK(\"http://x\")")],
        [.anchor(text: "nowhere", section: "missing"), .file(text: "up", name: "../secret")],
      ]),
      .note([.text(String(repeating: "收缴率按账期计算，不含预收款。", count: 12))]),
    ])

  static let rates = Section(
    id: "rates", title: "收缴率", shortTitle: "Rates 'by' building",
    blocks: [
      .chart(
        chart(
          .bars, "rate-chart", ["1 栋", "2 栋", "3 栋", "10 栋 <临街>"],
          [.rate(rate(9, 10)), .rate(rate(80, 100)), .none, .rate(rate(650, 1_000))],
          reference: .init(label: "目标", value: .rate(rate(9, 10))))),
      .table(
        Table(
          id: "rate-by-building", caption: "各楼栋收缴率",
          columns: [
            .init("楼栋", .text), .init("应收", .money), .init("户数", .count), .init("收缴率", .rate),
            .init("收缴率", .rate), .init("较上月", .points), .init("最后收款日", .day), .init("账期", .month),
            .init("", .text),
          ],
          rows: [
            row("1 栋", 1_234_567, 120, rate(9, 10), 1_250), row("2 栋", -500, 8, rate(3, 8), -20_000),
            Table.Row([Cell(.text("短行"))]),
            Table.Row(
              [
                Cell(.text("合计")), Cell(.money(Money(fen: 1_234_067))), Cell(.count(128)),
                Cell(.rate(rate(12, 18)), tone: .good),
              ], role: .total),
          ],
          truncated: .init(
            total: 312, file: "metrics.csv",
            sentence: [.text("共 312 行，全部见 "), .file(text: "metrics.csv", name: "metrics.csv")]))),
      .table(Table(id: "rate-by-building", caption: "Empty", columns: [.init("a", .text)], rows: [])),
      .table(Table(id: "A1", caption: "No columns", columns: [], rows: [])),
      .chart(
        chart(
          .line, "trend", ["2026-08", "2026-09", "2026-10"],
          [.rate(rate(8, 10)), .rate(rate(85, 100)), .rate(rate(83, 100))],
          reference: .init(label: "目标", value: .rate(rate(9, 10))))),
    ])

  static let hostileSection = Section(
    id: "hostile", title: "=cmd|' /C calc'!A0", shortTitle: "a/b:c*[d]",
    blocks: [
      .heading("<h1>"),
      .table(
        Table(
          id: "hostile", caption: hostile[6], columns: [.init("=1+1", .text), .init("=1+1", .text)],
          rows: hostile.map { Table.Row([Cell(.text($0)), Cell(.text($0), tone: .bad)]) })),
    ])

  static let calls = Section(
    id: "calls", title: "电话", shortTitle: "A/B:C*[D]",
    blocks: [
      .chart(
        Chart(
          id: "heat", kind: .heatMap, title: "上午十点最容易接通", description: "每周各时段的接通率", categoryTitle: "时段",
          valueTitle: "接通率", categories: (8...20).map { "\($0)" },
          series: ["周一", "周二", "周三"].enumerated().map { day, name in
            .init(
              name: name,
              values: (0..<13).map { hour in
                hour == 5 ? .none : .rate(rate(Int64((hour * 7 + day * 3) % 20 + 1), hour == 6 ? 9 : 40))
              })
          })),
      .heading("付款时间"),
      .chart(
        chart(
          .steps, "survival", ["0", "7", "14", "30", "60"],
          [0, 200, 450, 600, 720].map { .rate(interval($0)) })),
      .chart(
        chart(.steps, "survival-weeks", ["第一周", "第二周"], [.rate(interval(200)), .rate(interval(450))])),
    ])

  static let ageing = Section(
    id: "ageing", title: "Ageing", shortTitle: "Ageing",
    blocks: [
      .table(
        Table(
          id: "ageing", caption: "Open by age", columns: [.init("Age", .text), .init("Amount", .money)],
          rows: (1...60).map {
            Table.Row([Cell(.text("bucket \($0)")), Cell(.money(Money(fen: Int64($0) * 100_000)))])
          })),
      .paragraph([.text("after")]),
    ])

  static let empty = Section(
    id: "empty", title: "", shortTitle: "",
    blocks: [
      .bullets([]), .tiles([]), .paragraph([]),
      .chart(
        Chart(
          id: "none", kind: .bars, title: "nothing", description: "", categoryTitle: "", valueTitle: "",
          categories: [], series: [])),
      .chart(
        Chart(
          id: "stack", kind: .stackedBar, title: "账龄：一年以上占 40%", description: "按账龄的欠费", categoryTitle: "账龄",
          valueTitle: "欠费",
          categories: ["0–30 天", "31–90 天", "91–365 天", "一年以上"],
          series: [.init(name: "欠费", values: [10, 20, 30, 40].map { .money(Money(fen: $0 * 100_000)) })])),
      .chart(
        chart(.bars, "ragged", ["a", "b", "c"], [.count(1)])),
    ])

  static func rate(_ numerator: Int64, _ denominator: Int64) -> Rate {
    Rate(
      numerator: .count(numerator), denominator: .count(denominator),
      value: Millionths(numerator: numerator, denominator: denominator))
  }

  private static func interval(_ thousandths: Int64) -> Rate {
    Rate(
      numerator: .count(0), denominator: .count(0), value: Millionths(thousandths * 1_000),
      low: Millionths(max(0, thousandths - 50) * 1_000), high: Millionths((thousandths + 60) * 1_000),
      cases: 50)
  }

  private static func row(_ name: String, _ fen: Int64, _ count: Int64, _ rate: Rate, _ points: Int64)
    -> Table.Row
  {
    Table.Row([
      Cell(.text(name)), Cell(.money(Money(fen: fen))), Cell(.count(count)), Cell(.rate(rate), tone: .bad),
      Cell(.rate(rate)), Cell(.points(Millionths(points))), Cell(.day(Day(number: 20_760))),
      Cell(.month(Month(year: 2026, month: 10))), Cell(.none),
    ])
  }

  private static func chart(
    _ kind: Chart.Kind, _ id: String, _ categories: [String], _ values: [Value],
    reference: Chart.Reference? = nil
  ) -> Chart {
    Chart(
      id: id, kind: kind, title: "10 栋最低：65.0%，低于目标 <90%>", description: "各楼栋本月收缴率 \u{1}",
      categoryTitle: "楼栋",
      valueTitle: "收缴率", categories: categories, series: [.init(name: "收缴率", values: values)],
      reference: reference)
  }
}
