import DocumentModel

/// The few words that the file itself needs.
struct MarkdownWords {
  var noRows: String
  /// Under a table with rates in brackets.
  var thin: String
  var about: String
  var colon: String
  var separator: String

  init(_ language: Language) {
    switch language {
    case .simplifiedChinese:
      noRows = "无数据"
      thin = "括号中的比率不足 10 例，仅供参考。"
      about = "关于本报告"
      colon = "："
      separator = "；"
    case .traditionalChinese:
      noRows = "無資料"
      thin = "括號中的比率不足 10 例，僅供參考。"
      about = "關於本報告"
      colon = "："
      separator = "；"
    case .english:
      noRows = "No rows"
      thin = "Rates in brackets rest on fewer than 10 cases: for orientation only."
      about = "About this report"
      colon = ": "
      separator = "; "
    }
  }
}
