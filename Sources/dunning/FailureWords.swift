import DocumentModel
import Glibc
import Ingest
import Model
import Pipeline
import Report
import RunStore
import Tabular

/// The sentences of failures: which file, what was there, what to do.
struct FailureWords {
  let language: Language
  let words: Catalogue

  init(_ language: Language) {
    self.language = language
    words = Catalogue(language)
  }

  func pick(_ simplified: String, _ traditional: String, _ english: String) -> String {
    language.pick(simplified, traditional, english)
  }

  func sentence(_ error: IngestError) -> String {
    switch error {
    case .file(let path, let table, let problem): return sentence(path, table, problem)
    case .wrongTable(let path, let given, let fits):
      let (is_, was) = (words.name(fits), words.name(given))
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
      return pick("输入文件太多（最多 65,535 个）。", "輸入檔案太多（最多 65,535 個）。", "Too many input files (65,535 at most).")
    }
  }

  func amountsTooLarge(_ path: String?) -> String {
    let place = path.map { pick("\($0)：", "\($0)：", "\($0): ") } ?? ""
    return place
      + pick(
        "金额之和超出可精确计算的范围；请检查金额列是否错位。", "金額之和超出可精確計算的範圍；請檢查金額欄是否錯位。",
        "the amounts add up to more than can be reckoned exactly; check whether the amount column has slipped."
      )
  }

  private func sentence(_ path: String, _ table: TableKind, _ problem: FileProblem) -> String {
    let name = words.name(table)
    switch problem {
    case .missing:
      return pick(
        "\(path)：找不到文件（\(name)）；请检查路径。", "\(path)：找不到檔案（\(name)）；請檢查路徑。",
        "\(path): no such file (\(name)); check the path.")
    case .isFolder:
      return pick(
        "\(path)：这是文件夹，不是文件（\(name)）；请给出其中的文件。", "\(path)：這是資料夾，不是檔案（\(name)）；請給出其中的檔案。",
        "\(path): this is a folder, not a file (\(name)); name a file in it.")
    case .notPermitted:
      return pick(
        "\(path)：没有读取权限（\(name)）；请让管理员开放读取。", "\(path)：沒有讀取權限（\(name)）；請讓管理員開放讀取。",
        "\(path): no permission to read it (\(name)); ask for read access.")
    case .unreadable(let code): return cannotRead(path, String(cString: strerror(code)))
    case .changedWhileRead:
      return pick(
        "\(path)：读取期间文件被改动；请等导出完成后再运行。", "\(path)：讀取期間檔案被改動；請等匯出完成後再執行。",
        "\(path): the file was changed while it was being read; run again once the export has finished.")
    case .empty:
      return pick(
        "\(path)：文件是空的（\(name)）；请重新导出。", "\(path)：檔案是空的（\(name)）；請重新匯出。",
        "\(path): the file is empty (\(name)); export it again.")
    case .notText(let format): return sentence(path, format)
    case .noHeader(let line, let lacking): return noHeader(path, table, line, lacking)
    case .unknownEncoding(let name): return unknownEncoding(name)
    }
  }

  private func sentence(_ path: String, _ format: ForeignFormat) -> String {
    switch format {
    case .workbook, .oldWorkbook:
      return pick(
        "\(path)：这是 Excel 工作簿，不是 CSV；请在 Excel 中另存为“CSV UTF-8”后再给出。",
        "\(path)：這是 Excel 活頁簿，不是 CSV；請在 Excel 中另存為「CSV UTF-8」後再給出。",
        "\(path): this is an Excel workbook, not CSV; save it as “CSV UTF-8” in Excel and give that.")
    case .zip, .gzip:
      return pick(
        "\(path)：这是压缩文件；请解压后再给出。", "\(path)：這是壓縮檔；請解壓後再給出。",
        "\(path): this is a compressed file; unpack it and give what is in it.")
    case .pdf, .image, .binary:
      return pick(
        "\(path)：这不是表格文本（像是 \(format.rawValue)）；请给出导出的 CSV 文件。",
        "\(path)：這不是表格文字（像是 \(format.rawValue)）；請給出匯出的 CSV 檔案。",
        "\(path): this is no table in text (it looks like \(format.rawValue)); give the exported CSV file.")
    }
  }

  private func noHeader(_ path: String, _ table: TableKind, _ line: Int, _ lacking: [String]) -> String {
    let name = words.name(table)
    let columns = lacking.map { "\(words.column($0)) (\($0))" }.joined(separator: pick("、", "、", ", "))
    if line == 0 {
      return pick(
        "\(path)：前 50 行里找不到\(name)的表头；需要的列：\(columns)。",
        "\(path)：前 50 行裡找不到\(name)的表頭；需要的欄：\(columns)。",
        "\(path): no header of the \(name) on the first 50 lines; it needs the columns \(columns).")
    }
    return pick(
      "\(path)：找不到\(name)的表头；最接近的第 \(line) 行缺少列：\(columns)。请补上该列，或在 dunning.yml 的 headers 里写明它的表头。",
      "\(path)：找不到\(name)的表頭；最接近的第 \(line) 行缺少欄：\(columns)。請補上該欄，或在 dunning.yml 的 headers 裡寫明它的表頭。",
      "\(path): no header of the \(name) was found; line \(line) comes nearest and lacks \(columns). "
        + "Add the column, or name its header under `headers` in dunning.yml.")
  }

  func cannotRead(_ path: String, _ reason: String) -> String {
    pick("\(path)：无法读取：\(reason)。", "\(path)：無法讀取：\(reason)。", "\(path): cannot be read: \(reason).")
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
