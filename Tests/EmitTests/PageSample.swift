import DocumentModel
import Model

/// Documents that the tests of the page emitters share; every company and person in them is made up.
enum PageSample {
  static let empty = Document(language: .english, title: "", subtitle: "", sections: [], provenance: [])

  static func rate(_ numerator: Int64, _ denominator: Int64, low: Int64? = nil, high: Int64? = nil) -> Value {
    .rate(
      Rate(
        numerator: .count(numerator), denominator: .count(denominator),
        value: Millionths(numerator: numerator, denominator: denominator), low: low.map { Millionths($0) },
        high: high.map { Millionths($0) }))
  }

  static func moneyRate(_ numerator: Int64, _ denominator: Int64, cases: Int64? = nil) -> Value {
    .rate(
      Rate(
        numerator: .money(Money(fen: numerator)), denominator: .money(Money(fen: denominator)),
        value: Millionths(numerator: numerator, denominator: denominator), cases: cases))
  }

  static func yuan(_ amount: Int64) -> Value { .money(Money(fen: amount * 100)) }

  /// Markup, Markdown, controls and direction marks in one text.
  static let hostileText =
    "<script>alert(1)</script> \"' onload=x & &amp; | `a` *b* _c_ [d](http://evil.example/) ![e](x) ~~f~~ $g$ "
    + "\u{0}\u{1B}[31m\u{7F}\u{85}\u{202E}abc\u{2066}\r\n# h\u{FFFE}\u{5D0}\u{5D1}\\"

  /// One block of each kind, every text of it the given one.
  static func document(everyText text: String) -> Document {
    let inlines: [Inline] = [
      .text(text), .strong(text), .code(text), .value(.text(text)), .anchor(text: text, section: "one"),
      .anchor(text: text, section: text), .file(text: text, name: text),
    ]
    let table = Table(
      id: "table", caption: text,
      columns: [.init(text, .text), .init(text, .text, metric: text), .init(text, .rate)],
      rows: [.init([Cell(.text(text)), Cell(.text(text)), Cell(rate(1, 2))])],
      truncated: .init(total: 9, file: text, sentence: inlines))
    let charts = [Chart.Kind.bars, .line, .stackedBar, .steps, .heatMap].map { kind in
      Chart(
        id: "chart-" + kind.rawValue, kind: kind, title: text, description: text, categoryTitle: text,
        valueTitle: text, categories: [text, text],
        series: [
          .init(name: text, values: [.count(1), .count(2)]),
          .init(name: text, values: [.count(3), .text(text)]),
        ],
        reference: .init(label: text, value: .count(2)))
    }
    let tile = Tile(label: text, value: .text(text), details: [inlines], origin: Origin(metric: text))
    return Document(
      language: .simplifiedChinese, title: text, subtitle: text,
      sections: [
        Section(
          id: "one", title: text, shortTitle: "one",
          blocks: [
            .paragraph(inlines), .tiles([tile]), .heading(text), .bullets([inlines, inlines]), .note(inlines),
            .table(table),
          ] + charts.map { .chart($0) }),
        Section(
          id: "definitions", title: text, shortTitle: "two",
          blocks: [
            .table(
              Table(
                id: "defs", caption: text, columns: [.init(text, .text)], rows: [.init([Cell(.text(text))])]))
          ]),
      ],
      provenance: [.init(name: text, value: text)])
  }

  static let hostile = document(everyText: hostileText)

  /// About as much as the report of a company: 25 tables and ten charts.
  static var large: Document {
    let sections = (1...9).map { number in
      var blocks: [Block] = [.paragraph([.text("本章说明第 \(number) 组指标。")])]
      for index in 0..<(number == 9 ? 1 : 3) {
        blocks.append(.table(longTable("t\(number)-\(index)", rows: 14)))
      }
      blocks.append(.chart(trend("c\(number)")))
      return Section(id: "s\(number)", title: "第 \(number) 章", shortTitle: "章\(number)", blocks: blocks)
    }
    return Document(
      language: .simplifiedChinese, title: "大报告", subtitle: "", sections: sections, provenance: [])
  }

  static func longTable(_ id: String, rows: Int) -> Table {
    Table(
      id: id, caption: "各楼栋收缴情况",
      columns: [
        .init("楼栋", .text), .init("应收", .money), .init("实收", .money), .init("收缴率", .rate),
        .init("户数", .count), .init("接通率", .rate), .init("最近来电", .day),
      ],
      rows: (1...rows).map { row in
        let number = Int64(row)
        return .init([
          Cell(.text("阳光花园/\(row)栋")), Cell(yuan(123_456 + number * 991)), Cell(yuan(98_765 + number * 701)),
          Cell(moneyRate(98_765 + number * 701, 123_456 + number * 991, cases: number * 4)),
          Cell(.count(number * 7)),
          Cell(rate(number * 3, number * 4, low: 512_345, high: 876_543)),
          Cell(.day(Day(year: 2026, month: 10, day: row)!)),
        ])
      })
  }

  static func trend(_ id: String) -> Chart {
    let months = (0..<13).map { Month(year: 2025, month: 10) + $0 }
    return Chart(
      id: id, kind: .line, title: "当月收缴率连续三个月回落，10 月为 83.4%",
      description: "2025 年 10 月至 2026 年 10 月，当月收缴率在 78% 与 91% 之间。", categoryTitle: "月份", valueTitle: "收缴率",
      categories: months.map(\.description),
      series: [
        .init(
          name: "当月",
          values: [851, 862, 905, 842, 780, .min, 872, 881, 876, 890, 871, 852, 834].map {
            $0 == .min ? .none : moneyRate($0 * 1000, 1_000_000)
          }),
        .init(
          name: "截至今日", values: (0..<13).map { moneyRate(985_000 - Int64($0 * $0) * 1_050, 1_000_000) }),
      ],
      reference: .init(label: "目标", value: moneyRate(85, 100)))
  }
}
