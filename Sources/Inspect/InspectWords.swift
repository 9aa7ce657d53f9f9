internal import DocumentModel
internal import Ingest
internal import Model
internal import Report

/// What is said of files, in one language. Names of tables, columns and codes are the catalogue's.
struct InspectWords {
  let language: Language
  let catalogue: Catalogue

  init(_ language: Language) {
    self.language = language
    catalogue = Catalogue(language)
  }

  func pick(_ simplified: String, _ traditional: String, _ english: String) -> String {
    switch language {
    case .simplifiedChinese: simplified
    case .traditionalChinese: traditional
    case .english: english
    }
  }

  func column(_ canonical: String) -> String { catalogue.column(canonical) }

  /// `收费台账 (ledger)`: with the name of the option.
  func table(_ table: TableKind) -> String {
    catalogue.name(table) + pick("（\(table.code)）", "（\(table.code)）", " (\(table.code))")
  }

  /// `房号 unit_id`.
  func named(_ canonical: String) -> String { column(canonical) + " " + canonical }

  var comma: String { pick("，", "，", ", ") }
  var colon: String { pick("：", "：", ": ") }
  var list: String { pick("、", "、", ", ") }

  func rows(_ count: Int) -> String {
    let number = Format.count(Int64(count))
    return pick("\(number) 行", "\(number) 列", count == 1 ? "1 row" : "\(number) rows")
  }

  // MARK: Labels

  enum Label: CaseIterable {
    case table, format, header, rows, units, entry, note, sheets
  }

  func label(_ label: Label) -> String {
    switch label {
    case .table: pick("是什么", "是什麼", "Table")
    case .format: pick("格式", "格式", "Format")
    case .header: pick("表头", "表頭", "Header")
    case .rows: pick("行数", "列數", "Rows")
    case .units: pick("房号", "房號", "Units")
    case .entry: pick("收付", "收付", "Entries")
    case .note: pick("注意", "注意", "Note")
    case .sheets: pick("工作表", "工作表", "Sheets")
    }
  }

  // MARK: What it is

  func shape(_ shape: LedgerShape, _ entry: LedgerEntry?) -> String {
    switch shape {
    case .bill: return pick("一行一笔账单", "一列一筆帳單", "one row a bill")
    case .journal: return pick("一行一笔收付", "一列一筆收付", "one row an entry")
    case .oneKind:
      let kind = entry.map { catalogue.name($0.kind) } ?? ""
      return pick("全部是\(kind)", "全部是\(kind)", "all rows: \(kind)")
    case .wide(let columns, let from, let to):
      return pick(
        "每月一列：\(columns) 列，\(from) 至 \(to)", "每月一欄：\(columns) 欄，\(from) 至 \(to)",
        "a column a month: \(columns), \(from) to \(to)")
    }
  }

  func entry(_ entry: LedgerEntry) -> String {
    let kind = catalogue.name(entry.kind)
    switch entry.reason {
    case .given: return pick("按设置，全部作为\(kind)", "按設定，全部作為\(kind)", "all \(kind), as the settings say")
    case .named(let word):
      return pick(
        "因写有“\(word)”，作为\(kind)", "因寫有「\(word)」，作為\(kind)", "taken for \(kind) by the word “\(word)”")
    case .rows:
      return pick("按所填的日期列，作为\(kind)", "按所填的日期欄，作為\(kind)", "taken for \(kind) by the dates it has")
    case .assumed:
      return pick(
        "没有注明应收还是实收，作为\(kind)", "沒有註明應收還是實收，作為\(kind)", "nothing says what they are: taken for \(kind)")
    }
  }

  func certainty(_ finding: EncodingFinding) -> String {
    switch finding.certainty {
    case .given: pick("按指定", "按指定", "as told")
    case .mark: pick("有字节序标记，确定", "有位元組順序記號，確定", "certain: byte order mark")
    case .zeros: pick("隔字节为零，确定", "隔位元組為零，確定", "certain: zero bytes")
    case .ascii: pick("只有英文和数字，确定", "只有英文和數字，確定", "certain: ASCII only")
    case .valid: pick("整个文件合格，确定", "整個檔案合格，確定", "certain: the whole file is valid")
    case .onlyFit: pick("只有它适合整个文件，确定", "只有它適合整個檔案，確定", "certain: nothing else fits the file")
    case .header: pick("几种都适合，由表头断定", "幾種都適合，由表頭斷定", "likely: others fit too, the header decided")
    case .fewestBroken:
      pick("没有一种适合整个文件，取坏行最少的", "沒有一種適合整個檔案，取壞列最少的", "doubtful: none fits, this breaks the fewest lines")
    }
  }

  func delimiter(_ byte: UInt8) -> String {
    switch byte {
    case 0x2C: pick("逗号分隔", "逗號分隔", "commas")
    case 0x3B: pick("分号分隔", "分號分隔", "semicolons")
    case 0x09: pick("制表符分隔", "定位字元分隔", "tabs")
    default: pick("竖线分隔", "豎線分隔", "vertical bars")
    }
  }

  func size(_ bytes: Int) -> String {
    func tenths(_ unit: Int, _ name: String) -> String {
      let count = (bytes * 10 + unit / 2) / unit
      return count >= 100 ? "\(count / 10) \(name)" : "\(count / 10).\(count % 10) \(name)"
    }
    if bytes < 1_000 { return pick("\(bytes) 字节", "\(bytes) 位元組", bytes == 1 ? "1 byte" : "\(bytes) bytes") }
    return bytes < 1_000_000 ? tenths(1_000, "kB") : tenths(1_000_000, "MB")
  }

  func header(_ file: FileInspection) -> String {
    var text = pick("第 \(file.headerLine) 行", "第 \(file.headerLine) 列", "line \(file.headerLine)")
    if file.headerLines > 1 {
      text += pick("起，共 \(file.headerLines) 行", "起，共 \(file.headerLines) 列", ", \(file.headerLines) lines")
    }
    let above = file.headerLine - 1
    if above > 0 {
      text +=
        comma
        + pick(
          "上面 \(above) 行跳过", "上面 \(above) 列跳過",
          above == 1 ? "1 line above it is skipped" : "\(above) lines above it are skipped")
    }
    return text
  }

  func account(_ account: FileAccount) -> String {
    var parts = [
      pick("采用 \(count(account.used))", "採用 \(count(account.used))", "\(count(account.used)) used")
    ]
    if account.rejected > 0 { parts.append(rejected(account.rejected)) }
    if account.control > 0 {
      parts.append(
        pick(
          "合计行 \(count(account.control))", "合計列 \(count(account.control))",
          "\(count(account.control)) of totals"))
    }
    if account.blank > 0 {
      parts.append(
        pick("空行 \(count(account.blank))", "空列 \(count(account.blank))", "\(count(account.blank)) blank"))
    }
    let months =
      account.entry?.isWide == true ? pick("（按月展开）", "（按月展開）", " (one a month)") : ""
    return rows(account.rows) + months + colon + parts.joined(separator: comma)
  }

  func count(_ count: Int) -> String { Format.count(Int64(count)) }

  func rejected(_ count: Int) -> String {
    pick("未采用 \(self.count(count))", "未採用 \(self.count(count))", "\(self.count(count)) rejected")
  }

  func units(_ check: FileInspection.UnitCheck, roster: String?) -> String? {
    switch check {
    case .isRoster: nil
    case .roster:
      pick("已与名册核对", "已與名冊核對", "looked up in the roster") + (roster.map { colon + $0 } ?? "")
    case .none:
      pick(
        "没有名册，未核对房号是否存在；把名册一起给出即可核对", "沒有名冊，未核對房號是否存在；把名冊一起給出即可核對",
        "not looked up, since no roster was given; give it beside this file")
    }
  }
}
