internal import DocumentModel
internal import Ingest
internal import Model
internal import Report

extension InspectWords {
  // MARK: Notes

  func notes(_ file: FileInspection) -> [String] {
    var notes: [String] = []
    if let same = file.sameAs {
      notes.append(
        pick(
          "与 \(same) 内容完全相同，不重复使用", "與 \(same) 內容完全相同，不重複使用",
          "holds the same bytes as \(same); it is left out"))
    }
    let alike = file.sheets.filter(\.isAlike).map(\.name).joined(separator: list)
    if !alike.isEmpty {
      notes.append(
        pick(
          "工作表 \(alike) 也是同样的列，没有读；要一起读，请用下面的 sheet 设置", "工作表 \(alike) 也是同樣的欄，沒有讀；要一起讀，請用下面的 sheet 設定",
          "the sheets \(alike) have the same columns and are not read; to read them too, use the lines with `sheet` below"
        ))
    }
    guard let account = file.account else { return notes }
    if account.hiddenRows > 0 {
      notes.append(
        pick(
          "\(account.hiddenRows) 行是隐藏的，照常读入", "\(account.hiddenRows) 列是隱藏的，照常讀入",
          "\(account.hiddenRows) hidden rows are read like the others"))
    }
    if account.filledDown > 0 {
      notes.append(
        pick(
          "\(account.filledDown) 个空白的房号、项目或楼栋按上一行补上", "\(account.filledDown) 個空白的房號、項目或樓棟按上一列補上",
          "\(account.filledDown) empty cells of unit, project or building take the value above"))
    }
    if account.rewrittenUnits > 0 {
      notes.append(
        pick(
          "\(account.rewrittenUnits) 行的房号写法与名册不同，按数字对上", "\(account.rewrittenUnits) 列的房號寫法與名冊不同，按數字對上",
          "\(account.rewrittenUnits) unit numbers are written unlike the roster's and were matched"))
    }
    if account.endsInLine {
      notes.append(
        pick(
          "最后一行没有换行符，文件可能不完整", "最後一列沒有換行字元，檔案可能不完整",
          "the last line has no end: the file may have been cut short"))
    }
    if !account.unusedSheet.isEmpty {
      notes.append(
        pick(
          "文件不是工作簿，指定的工作表 \(account.unusedSheet) 没有用到", "檔案不是活頁簿，指定的工作表 \(account.unusedSheet) 沒有用到",
          "is no workbook, so the sheet \(account.unusedSheet) was not looked for"))
    }
    return notes
  }

  // MARK: Columns

  var columnTitles: [String] {
    [
      pick("列", "欄", "Column"), pick("读作", "讀作", "Read as"), pick("读出", "讀出", "Read"),
      pick("空", "空", "Empty"), pick("读不出", "讀不出", "Bad"), pick("样例", "樣例", "Samples"),
    ]
  }

  func moreColumns(_ count: Int) -> String {
    pick("……还有 \(count) 列", "……還有 \(count) 欄", "… and \(count) more")
  }

  func use(_ use: InspectedColumn.Use) -> String {
    switch use {
    case .column(let column): return named(column.name)
    case .month(let period, let kind):
      let months = period.from == period.to ? "\(period.from)" : "\(period.from)~\(period.to)"
      return months + " " + catalogue.name(kind)
    case .repeats(let column):
      return pick(
        "与“\(self.column(column.name))”重复，不用", "與「\(self.column(column.name))」重複，不用",
        "repeats “\(self.column(column.name))”")
    case .leftOver: return pick("（没有用到）", "（沒有用到）", "(not used)")
    }
  }

  // MARK: What is wrong

  var problemsTitle: String { pick("问题", "問題", "Problems") }

  func kind(_ kind: ProblemGroup.Kind) -> (name: String, column: String, message: String) {
    switch kind {
    case .reject(var reject):
      reject.cell = ""
      return (catalogue.name(reject.kind), reject.column, catalogue.message(reject))
    case .warning(var warning):
      warning.cell = ""
      warning.detail = ""
      return (catalogue.name(warning.kind), warning.column, catalogue.message(warning))
    }
  }

  func problem(_ group: ProblemGroup) -> String {
    guard let first = group.first.first else { return "" }
    let (name, column, _) = kind(first)
    var isReject = false
    if case .reject = first { isReject = true }
    let count =
      isReject
      ? pick(
        "未采用 \(count(group.count)) 行", "未採用 \(count(group.count)) 列",
        group.count == 1 ? "1 row rejected" : "\(count(group.count)) rows rejected")
      : pick(
        "提醒 \(count(group.count)) 处", "提醒 \(count(group.count)) 處",
        group.count == 1 ? "1 warning" : "\(count(group.count)) warnings")
    return count + colon + name + (column.isEmpty ? "" : " · " + named(column))
  }

  /// The line, or a workbook's cell; of a month's column in a text the column beside the line.
  func place(line: Int, cell: String) -> String {
    if let last = cell.last, last.isASCII, last.isNumber, cell.first?.isUppercase == true { return cell }
    let place = pick("第 \(line) 行", "第 \(line) 列", "line \(line)")
    return cell.isEmpty ? place : place + " " + cell
  }

  func order(_ finding: DateOrderFinding) -> String {
    let cells = count(finding.cells)
    switch finding.possible.count {
    case 0:
      return pick(
        "日期 \(cells) 处的年月日顺序不一致，无法统一读取；请在来源改成 2026-11-03 的写法",
        "日期 \(cells) 處的年月日順序不一致，無法統一讀取；請在來源改成 2026-11-03 的寫法",
        "\(cells) dates are in no order that fits them all; write them as 2026-11-03 at the source")
    case 1:
      return pick(
        "日期 \(cells) 处按\(order(finding.possible[0]))才能读出",
        "日期 \(cells) 處按\(order(finding.possible[0]))才能讀出",
        "\(cells) dates can only be read as \(order(finding.possible[0]))")
    default:
      let orders = finding.possible.map(order).joined(separator: pick("或", "或", " or "))
      return pick(
        "日期 \(cells) 处可以是\(orders)，看不出是哪一种", "日期 \(cells) 處可以是\(orders)，看不出是哪一種",
        "\(cells) dates may be \(orders): the file does not tell which")
    }
  }

  func order(_ order: DateOrder) -> String {
    switch order {
    case .ymd: pick("年月日（ymd）", "年月日（ymd）", "year, month, day (ymd)")
    case .dmy: pick("日月年（dmy）", "日月年（dmy）", "day, month, year (dmy)")
    case .mdy: pick("月日年（mdy）", "月日年（mdy）", "month, day, year (mdy)")
    }
  }

  func lacks(_ fit: TableFit) -> String {
    let columns = fit.lacking.map { column($0) + pick("（\($0)）", "（\($0)）", " (\($0))") }.joined(
      separator: list)
    return pick(
      "作为\(catalogue.name(fit.table))，缺少列：\(columns)", "作為\(catalogue.name(fit.table))，缺少欄：\(columns)",
      "as the \(catalogue.name(fit.table)) it lacks \(columns)")
  }

  func guess(_ guess: HeaderGuess) -> String {
    let name = column(guess.column) + pick("（\(guess.column)）", "（\(guess.column)）", " (\(guess.column))")
    guard let header = guess.header else {
      return pick(
        "缺少列：\(name)，表头里没有相近的", "缺少欄：\(name)，表頭裡沒有相近的", "no header is like \(name), which is needed")
    }
    return guess.isNeeded
      ? pick("“\(header)”可能是\(name)", "「\(header)」可能是\(name)", "“\(header)” may be \(name)")
      : pick(
        "没有用到的“\(header)”可能是\(name)", "沒有用到的「\(header)」可能是\(name)", "“\(header)”, not used, may be \(name)")
  }

  // MARK: Settings

  var entryRemark: String { pick("若全部是实收，改为 payment", "若全部是實收，改為 payment", "if these are receipts: payment") }

  func orderRemark(_ finding: DateOrderFinding) -> String {
    guard finding.possible.count > 1 else { return "" }
    let others = finding.possible.dropFirst().map(\.rawValue).joined(separator: pick(" 或 ", " 或 ", " or "))
    return pick(
      "请核对：也可能是 \(others)；例如 \(finding.sample.value)", "請核對：也可能是 \(others)；例如 \(finding.sample.value)",
      "check it: may be \(others) too; as in \(finding.sample.value)")
  }

  func fillIn(_ column: String) -> String {
    let name = self.column(column)
    return pick("填上“\(name)”在文件里的表头", "填上「\(name)」在檔案裡的表頭", "the file's header for “\(name)”")
  }

  var monthRemark: String {
    pick("去掉这一行，就取运行时的上个月", "去掉這一行，就取執行時的上個月", "without this line: the month before that of the run")
  }

  func sortWords(_ words: String) -> String {
    pick(
      "请把这些词填进它所属的方括号：\(words)", "請把這些詞填進它所屬的方括號：\(words)",
      "put each of these words into the brackets where it belongs: \(words)")
  }

  func sortObjections(_ words: String) -> String {
    pick(
      "没有登记的异议：\(words)。请移到所属的类别下", "沒有登記的異議：\(words)。請移到所屬的類別下",
      "unknown objections: \(words). Move each to the category where it belongs")
  }

  /// Codes that a column takes, with their names.
  func codes(of column: String) -> [(code: String, name: String)] {
    func codes<Code: Coded>(_ name: (Code) -> String) -> [(code: String, name: String)] {
      Code.allCases.map { ($0.code, name($0)) }
    }
    let all: [(code: String, name: String)] =
      switch column {
      case "unit_type": codes { (code: UnitType) in catalogue.name(code) }
      case "occupancy": codes { (code: Occupancy) in catalogue.name(code) }
      case "entry": codes { (code: LedgerKind) in catalogue.name(code) }.filter { $0.code != "bill" }
      case "direction": codes { (code: Direction) in catalogue.name(code) }
      case "result": codes { (code: CallResult) in catalogue.name(code) }
      case "party": codes { (code: Party) in catalogue.name(code) }
      case "topic": codes { (code: Topic) in catalogue.name(code) }
      case "outcome": codes { (code: CallOutcome) in catalogue.name(code) }
      default: []
      }
    return all.filter { $0.code != "(none)" }
  }

  // MARK: What to do next

  var settingsTitle: String { pick("写进 dunning.yml 的设置", "寫進 dunning.yml 的設定", "Lines for dunning.yml") }
  func saveAs(_ path: String) -> String { pick("存为 \(path)：", "存為 \(path)：", "Save as \(path):") }
  var alsoAs: String { pick("同样的内容也可写成设置文件", "同樣的內容也可寫成設定檔", "The same as a settings file") }
  var nextTitle: String { pick("接下来运行：", "接下來執行：", "Run next:") }
  var lookAgain: String { pick("核对后再看一遍：", "核對後再看一遍：", "Check it, then look again:") }
  var thenTitle: String { pick("然后运行：", "然後執行：", "Then run:") }

  func month(_ month: Month?) -> String {
    month.map {
      pick(
        "月份取数据中最后一个完整的月：\($0)，可以改。", "月份取資料中最後一個完整的月：\($0)，可以改。",
        "The month is the last whole one in the data, \($0); change it as you like.")
    }
      ?? pick(
        "数据里没有日期，请自己加上 --month。", "資料裡沒有日期，請自己加上 --month。",
        "There are no dates in the data: add --month yourself.")
  }

  func missing(_ tables: [TableKind]) -> String {
    let names = tables.map(table).joined(separator: list)
    return pick(
      "还不能出报告，缺少：\(names)。", "還不能出報告，缺少：\(names)。", "There can be no report yet; missing: \(names).")
  }

  func willFail(_ names: [String]) -> String {
    let files = names.joined(separator: list)
    return pick(
      "注意：\(files) 未采用的行超过 1%，这样运行会停下。请先按上面的提示处理，或加上 --max-rejects 100% 先看看。",
      "注意：\(files) 未採用的列超過 1%，這樣執行會停下。請先按上面的提示處理，或加上 --max-rejects 100% 先看看。",
      "Note: more than 1% of the rows of \(files) are rejected, so the run will stop. Mend them as said above, or add --max-rejects 100% to have a look."
    )
  }

  func skipped(_ reason: SkipReason) -> String {
    switch reason {
    case .hidden: pick("隐藏文件", "隱藏檔", "hidden")
    case .lock: pick("临时文件或锁文件", "暫存檔或鎖定檔", "lock or temporary file")
    case .folder: pick("文件夹，不进入", "資料夾，不進入", "a folder, not entered")
    case .settings:
      pick("设置文件；要用它请加 --settings", "設定檔；要用它請加 --settings", "a settings file; use it with --settings")
    case .notTable: pick("不是表格文件", "不是表格檔", "no table by its name")
    case .ownOutput: pick("本程序输出的文件", "本程式輸出的檔案", "written by this program")
    }
  }

  var skippedTitle: String { pick("没有看的文件：", "沒有看的檔案：", "Not looked at: ") }
  var folderTitles: [String] {
    [
      pick("文件", "檔案", "File"), pick("表", "表", "Table"), pick("行数", "列數", "Rows"),
      pick("未采用", "未採用", "Rejected"), pick("提醒", "提醒", "Warnings"), pick("读法", "讀法", "Read as"),
    ]
  }
  var noTable: String { pick("不是四张表之一", "不是四張表之一", "none of the four tables") }
  var unreadable: String { pick("无法读取", "無法讀取", "cannot be read") }
  var noUnits: String { pick("名册里没有一行可用", "名冊裡沒有一列可用", "a roster without one usable row") }
  var tooLarge: String {
    pick("金额之和超出可精确计算的范围", "金額之和超出可精確計算的範圍", "the amounts add up to more than can be reckoned")
  }
  func details(_ program: String) -> String {
    pick(
      "看一个文件的每一列：\(program) inspect 文件", "看一個檔案的每一欄：\(program) inspect 檔案",
      "Each column of a file: \(program) inspect FILE")
  }
}
