import DocumentModel
import Model

/// A report as an office would see it: every block, every chart.
extension PageSample {
  static let rich = Document(
    language: .simplifiedChinese, title: "物业费收缴与催收月报", subtitle: "和谐物业 · 2026 年 10 月 · 截至 2026-10-31",
    month: Month(year: 2026, month: 10),
    sections: [summary, collection, calls, repairs, escalation, definitions],
    provenance: [
      .init(name: "程序版本", value: "dunning 1.0.0"),
      .init(name: "输入文件", value: "roster.csv（1,204 行）、ledger.csv（28,911 行）、calls.csv（6,402 行）"),
      .init(name: "摘要", value: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
      .init(name: "个人信息", value: "业主姓名、电话和备注已脱敏"),
    ])

  private static var summary: Section {
    Section(
      id: "summary", title: "结论", shortTitle: "结论",
      blocks: [
        .paragraph([
          .text("10 月收缴率 "), .value(moneyRate(83_412_00, 100_000_00)), .text("，低于目标 1.6 个百分点。"),
          .strong("拖累主要来自两栋楼"), .text("：3 栋和 12 栋合计占逾期金额的 41.2%，其中六成住户有未完成的维修。详见"),
          .anchor(text: "收缴", section: "collection"), .text("与"),
          .anchor(text: "需决策的个案", section: "escalation"), .text("。"),
        ]),
        .tiles([
          Tile(
            label: "当月收缴率", value: moneyRate(83_412_00, 100_000_00),
            details: [
              [.text("目标 "), .value(moneyRate(85, 100))],
              [.text("较上月 "), .value(.points(Millionths(-18_000)))],
            ],
            tone: .bad, origin: Origin(metric: "collection_rate.month")),
          Tile(
            label: "本年收缴率", value: moneyRate(912, 1000), details: [[.text("目标 90.0%")]], tone: .good,
            origin: Origin(metric: "collection_rate.ytd")),
          Tile(label: "本月实收", value: yuan(1_234_567), details: [[.text("其中清欠 "), .value(yuan(345_678))]]),
          Tile(label: "逾期未缴", value: yuan(2_345_678), details: [[.text("412 户，最久 1,203 天")]]),
          Tile(
            label: "电话接通率", value: rate(612, 1044, low: 556_000, high: 615_000),
            details: [[.text("612 / 1,044 通")]]),
          Tile(
            label: "维修后 30 日付款率", value: rate(5, 8, low: 306_000, high: 863_000), details: [[.text("仅 8 例")]]),
        ]),
        .bullets([
          [.strong("先修后催"), .text("：23 户在等维修，涉及 "), .value(yuan(187_300)), .text("。")],
          [.text("承诺兑现率 71.3%，比提醒过的低 12.4 个百分点。")],
        ]),
      ])
  }

  private static var collection: Section {
    Section(
      id: "collection", title: "收缴", shortTitle: "收缴",
      blocks: [
        .chart(trend("trend")), .chart(byBuilding), .chart(ageing), .heading("各楼栋"),
        .table(buildings),
        .note([.text("灰色斜体为不足 10 例的比率。指标代码 "), .code("collection_rate.month"), .text(" 的定义见附录。")]),
      ])
  }

  private static var byBuilding: Chart {
    let names = [
      "阳光花园/1栋", "阳光花园/2栋", "阳光花园/5栋", "万科城市花园二期/12号楼", "阳光花园/3栋", "商铺", "地下车库 B2 层 A 区至 F 区（含机械车位）",
    ]
    return Chart(
      id: "by-building", kind: .bars, title: "七栋楼中有四栋未达 85% 的目标", description: "各楼栋当月收缴率，从高到低。",
      categoryTitle: "楼栋",
      valueTitle: "当月收缴率", categories: names,
      series: [
        .init(
          name: "收缴率",
          values: [
            rate(192, 200, low: 923_000, high: 980_000), rate(180, 200, low: 851_000, high: 934_000),
            rate(171, 200),
            rate(150, 190), rate(120, 180), rate(4, 7, low: 250_000, high: 842_000), .none,
          ])
      ], reference: .init(label: "目标", value: rate(85, 100)))
  }

  private static var ageing: Chart {
    let buckets = ["未到期", "1–30 天", "31–60 天", "61–90 天", "91–180 天", "181–365 天", "1–2 年", "2–3 年", "3 年以上"]
    return Chart(
      id: "ageing", kind: .stackedBar, title: "逾期一年以上占未收的三成", description: "未收金额按账龄。", categoryTitle: "账龄",
      valueTitle: "未收金额", categories: buckets,
      series: [
        .init(
          name: "未收金额",
          values: [812_345, 402_110, 251_900, 180_020, 340_500, 290_010, 610_000, 220_400, 38_000].map(yuan))
      ])
  }

  private static var buildings: Table {
    var table = longTable("buildings", rows: 24)
    table.columns[3].metric = "collection_rate.month"
    table.columns[5].metric = "calls.connect_rate"
    table.rows[2].cells[3].tone = .bad
    table.rows[5].cells[3].tone = .good
    table.rows[4].cells[5].value = .none
    table.rows[7].cells[0].value = .text(String(repeating: "名字特别长的楼栋", count: 25))
    table.rows.append(
      .init(
        [
          Cell(.text("合计")), Cell(yuan(3_456_789)), Cell(yuan(2_876_543)), Cell(moneyRate(832, 1000)),
          Cell(.count(2_100)),
        ],
        role: .total))
    table.truncated = .init(
      total: 61, file: "metrics.csv",
      sentence: [.text("共 61 栋，此处列出 24 栋；全部见 "), .file(text: "metrics.csv", name: "metrics.csv"), .text("。")])
    return table
  }

  private static var calls: Section {
    Section(
      id: "calls", title: "电话", shortTitle: "电话",
      blocks: [
        .paragraph([.text("本月外呼 1,044 通，接通 612 通。")]), .chart(heat), .chart(funnel), .chart(objections),
      ])
  }

  private static var heat: Chart {
    let days = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"]
    return Chart(
      id: "hours", kind: .heatMap, title: "周三、周四 19 时最容易接通", description: "各周天与钟点的接通电话数。",
      categoryTitle: "钟点",
      valueTitle: "接通电话", categories: (0..<24).map { String($0) },
      series: days.enumerated().map { row, day in
        .init(
          name: day,
          values: (0..<24).map { hour in
            if hour < 8 || hour > 20 { return .none }
            let count = Int64((hour * 7 + row * 13 + hour * hour * row) % 29)
            return count < 3 ? .none : .count(hour == 19 && (row == 2 || row == 3) ? 140 : count * 3)
          })
      })
  }

  private static var funnel: Chart {
    Chart(
      id: "funnel", kind: .bars, title: "每一百通电话有九个承诺兑现", description: "从拨打到兑现。", categoryTitle: "步骤",
      valueTitle: "通数",
      categories: ["拨打", "接通", "本人", "承诺", "兑现"],
      series: [
        .init(name: "通数", values: [1044, 612, 540, 133, 95].map { .count($0) }),
        .init(name: "占首步", values: [1044, 612, 540, 133, 95].map { rate($0, 1044) }),
      ])
  }

  private static var objections: Chart {
    Chart(
      id: "objections", kind: .bars, title: "工程遗留与服务是主要异议，且都比上月多", description: "异议电话数，本月与上月。",
      categoryTitle: "异议", valueTitle: "电话数", categories: ["工程遗留", "物业服务", "金额异议", "经济困难", "未入住"],
      series: [
        .init(name: "本月", values: [62, 41, 22, 14, 9].map { .count($0) }),
        .init(name: "上月", values: [48, 33, 25, 14, 0].map { .count($0) }),
      ])
  }

  private static var repairs: Section {
    let days = ["7 天", "14 天", "30 天", "60 天", "90 天", "180 天"]
    let paid: [Int64] = [112, 201, 358, 471, 520, 604]
    return Section(
      id: "repairs", title: "维修与付款", shortTitle: "维修与付款",
      blocks: [
        .chart(
          Chart(
            id: "survival", kind: .steps, title: "维修完成后一个月内有 35.8% 的住户付款", description: "维修完成后付款住户的比例及其区间。",
            categoryTitle: "维修后天数", valueTitle: "已付款住户比例", categories: days,
            series: [
              .init(name: "已付款", values: paid.map { rate($0, 1000) }),
              .init(name: "下限", values: paid.map { rate($0 - 30 - $0 / 20, 1000) }),
              .init(name: "上限", values: paid.map { rate($0 + 30 + $0 / 20, 1000) }),
            ])),
        .chart(
          Chart(
            id: "huge", kind: .line, title: "集团应收最高达一百亿", description: "应收。", categoryTitle: "季度",
            valueTitle: "应收（元）",
            categories: ["一季度", "二季度", "三季度", "四季度"],
            series: [
              .init(
                name: "应收", values: [2_000_000_000, 6_500_000_000, 9_100_000_000, 10_000_000_000].map(yuan))
            ])),
        .table(
          Table(
            id: "waiting", caption: "等待维修的欠费", columns: [.init("类别", .text), .init("户数", .count)], rows: [])),
      ])
  }

  private static var escalation: Section {
    let actions = ["正式催款函", "经理上门", "先解决维修再催收", "法务复核"]
    return Section(
      id: "escalation", title: "需决策的个案", shortTitle: "个案",
      blocks: [
        .table(
          Table(
            id: "cases", caption: "按金额排序的前 8 户",
            columns: [
              .init("楼栋", .text), .init("房号", .text), .init("业主", .text), .init("规则", .text),
              .init("逾期金额", .money),
              .init("最早到期", .day), .init("拒付次数", .count), .init("失约次数", .count), .init("外呼", .count),
              .init("异议", .text), .init("建议动作", .text),
            ],
            rows: (1...8).map { row in
              .init([
                Cell(.text("阳光花园/\(row)栋")), Cell(.text("\(row)-2-1801")), Cell(.text("张*")),
                Cell(.text("refused+large")), Cell(yuan(98_000 / Int64(row))),
                Cell(.day(Day(year: 2023, month: row, day: 1)!)),
                Cell(.count(Int64(row % 4))), Cell(.count(Int64(row % 3))), Cell(.count(Int64(row * 2))),
                Cell(.text(row % 2 == 0 ? "工程遗留问题、物业服务（卫生、电梯）以及金额异议，多次投诉后仍未答复" : "")),
                Cell(.text(actions[row % 4])),
              ])
            }))
      ])
  }

  private static var definitions: Section {
    let rows = [
      ("collection_rate.month", "应收日在本月的费用中，截至日已收金额除以应收减免后的净额。"),
      ("collection_rate.ytd", "同上，应收日在本年一月一日至月末。"),
      ("calls.connect_rate", "外呼中接通的比例，区间为 95% Wilson 区间。"),
    ]
    return Section(
      id: "definitions", title: "指标口径", shortTitle: "口径",
      blocks: [
        .table(
          Table(
            id: "definitions-table", caption: "每个指标的定义", columns: [.init("指标", .text), .init("定义", .text)],
            rows: rows.map { .init([Cell(.text($0.0)), Cell(.text($0.1))]) }))
      ])
  }
}
