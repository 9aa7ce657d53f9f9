import DocumentModel
import Glibc
import Ingest
import Model
import Pipeline
import Report
import RunStore

/// The sentences of failures: which file, what was there, what to do.
struct FailureWords {
  let language: Language
  let words: Catalogue

  init(_ language: Language) {
    self.language = language
    words = Catalogue(language)
  }

  /// A table's name within a sentence.
  func name(_ table: TableKind) -> String {
    let name = words.name(table)
    return language == .english ? name.lowercased() : name
  }

  func pick(_ simplified: String, _ traditional: String, _ english: String) -> String {
    language.pick(simplified, traditional, english)
  }

  func sentence(_ error: IngestError) -> String {
    switch error {
    case .file(let path, let table, let problem): return sentence(path, table, problem)
    case .wrongTable(let path, let given, let fits):
      let (is_, was) = (name(fits), name(given))
      return pick(
        "\(path)：这是\(is_)，却作为\(was)（--\(given.code)）给出；请改用 --\(fits.code)。",
        "\(path)：這是\(is_)，卻作為\(was)（--\(given.code)）給出；請改用 --\(fits.code)。",
        "\(path): this is the \(is_), but was given as the \(was) (--\(given.code)); give it with --\(fits.code)."
      )
    case .noUnits:
      return pick(
        "房屋名册里没有一行可用：没有房号就无法归集任何数据；请检查名册文件。",
        "房屋名冊裡沒有一列可用：沒有房號就無法歸集任何資料；請檢查名冊檔案。",
        "No row of the roster can be used: without units nothing can be put together; check the roster file.")
    case .amountsTooLarge(let path): return amountsTooLarge(path)
    case .tooManyFiles:
      return pick(
        "输入文件太多（最多 65,535 个）；请合并后再运行。", "輸入檔案太多（最多 65,535 個）；請合併後再執行。",
        "Too many input files (65,535 at most); put some of them together.")
    }
  }

  func amountsTooLarge(_ path: String?) -> String {
    let place = path.map { pick("\($0)：", "\($0)：", "\($0): ") } ?? ""
    let article = path == nil ? "The" : "the"
    return place
      + pick(
        "金额之和超出可精确计算的范围；请检查金额列是否错位。", "金額之和超出可精確計算的範圍；請檢查金額欄是否錯位。",
        "\(article) amounts add up to more than can be reckoned exactly; check whether the amount column has slipped."
      )
  }

  func cannotRead(_ path: String, _ code: Int32) -> String {
    let reason = reason(code)
    return pick(
      "\(path)：无法读取：\(reason)。请检查路径和权限。", "\(path)：無法讀取：\(reason)。請檢查路徑和權限。",
      "\(path): cannot be read: \(reason). Check the path and its permissions.")
  }

  func unknownEncoding(_ name: String) -> String {
    pick(
      "不认识编码“\(name)”；可用：UTF-8、GB18030、Big5、UTF-16LE、UTF-16BE。",
      "不認識編碼「\(name)」；可用：UTF-8、GB18030、Big5、UTF-16LE、UTF-16BE。",
      "Unknown encoding “\(name)”; there are UTF-8, GB18030, Big5, UTF-16LE and UTF-16BE.")
  }

  func bug(_ text: String) -> String {
    pick(
      "程序内部错误，报告未改动；请把这一行发给维护者：\(text)", "程式內部錯誤，報告未改動；請把這一行發給維護者：\(text)",
      "A fault of the program; the report was not touched. Please send this line to its maintainers: \(text)")
  }
}

extension Language {
  /// The text of the three in this language.
  func pick(_ simplified: String, _ traditional: String, _ english: String) -> String {
    switch self {
    case .simplifiedChinese: simplified
    case .traditionalChinese: traditional
    case .english: english
    }
  }
}
