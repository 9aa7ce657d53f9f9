import DocumentModel

/// The few words that the page itself needs; every sentence about the figures comes with the document.
struct Words {
  private let language: Language
  var contents: String
  /// Over the figures behind a chart.
  var data: String
  var filter: String
  /// Before a 95 % interval.
  var interval: String
  /// Of the link beside a column title.
  var definition: String
  var noRows: String
  /// Of a rate behind which fewer than ten cases stand.
  var thin: String
  var good: String
  var bad: String
  /// Over the run's provenance.
  var about: String
  /// Between parts of a remark.
  var separator: String
  /// Ten thousand and a hundred million, or a thousand, a million and a thousand million, for the ticks of an
  /// axis: powers of ten and their names, largest first.
  var units: [(power: Double, name: String)]

  init(_ language: Language) {
    switch language {
    case .simplifiedChinese: self = .simplified
    case .traditionalChinese: self = .traditional
    case .english: self = .english
    }
  }

  /// What a chart shows, by what.
  func by(_ value: String, _ category: String) -> String {
    if value.isEmpty || category.isEmpty { return value + category }
    switch language {
    case .simplifiedChinese: return value + "（按" + category + "）"
    case .traditionalChinese: return value + "（依" + category + "）"
    case .english: return value + ", by " + category.prefix(1).lowercased() + category.dropFirst()
    }
  }

  private init(
    language: Language, contents: String, data: String, filter: String, interval: String, definition: String,
    noRows: String,
    thin: String, good: String, bad: String, about: String, separator: String,
    units: [(power: Double, name: String)]
  ) {
    self.language = language
    self.contents = contents
    self.data = data
    self.filter = filter
    self.interval = interval
    self.definition = definition
    self.noRows = noRows
    self.thin = thin
    self.good = good
    self.bad = bad
    self.about = about
    self.separator = separator
    self.units = units
  }

  private static var simplified: Words {
    Words(
      language: .simplifiedChinese, contents: "目录", data: "图表数据", filter: "筛选", interval: "95% 置信区间",
      definition: "口径", noRows: "无数据",
      thin: "不足 10 例，仅供参考", good: "良好", bad: "需关注", about: "关于本报告", separator: "；",
      units: [(1e8, "亿"), (1e4, "万")])
  }

  private static var traditional: Words {
    Words(
      language: .traditionalChinese, contents: "目錄", data: "圖表資料", filter: "篩選", interval: "95% 信賴區間",
      definition: "口徑", noRows: "無資料",
      thin: "不足 10 例，僅供參考", good: "良好", bad: "需關注", about: "關於本報告", separator: "；",
      units: [(1e8, "億"), (1e4, "萬")])
  }

  private static var english: Words {
    Words(
      language: .english, contents: "Contents", data: "Data of the chart", filter: "Filter",
      interval: "95% interval",
      definition: "Definition", noRows: "No rows", thin: "fewer than 10 cases, for orientation only",
      good: "good",
      bad: "needs attention", about: "About this report", separator: "; ",
      units: [(1e9, "bn"), (1e6, "m"), (1e3, "k")])
  }
}
