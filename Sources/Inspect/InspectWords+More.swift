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
    notes += sheetNotes(file)
    if let broken = file.broken { notes.append(self.broken(broken)) }
    if file.yearlessMonths > 0, file.table != .ledger {
      notes.append(
        pick(
          "有 \(file.yearlessMonths) 列以月份为表头而没有年份，没有读；请在表头上方加一行写明年份（如 2026年度），或写进文件名（如 2026年台账.csv）",
          "有 \(file.yearlessMonths) 欄以月份為表頭而沒有年份，沒有讀；請在表頭上方加一列寫明年份（如 2026年度），或寫進檔名（如 2026年臺帳.csv）",
          "\(file.yearlessMonths) columns are months without a year and are not read; write the year in a title above the header (2026年度) or in the file's name (2026年台账.csv)"
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
    if !account.unreadAmounts.isEmpty { notes.append(unread(account.unreadAmounts)) }
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

  /// How many headers are told; of more the number.
  private static let mostHeaders = 12

  private func unread(_ headers: [String]) -> String {
    let count = headers.count
    let names = headers.prefix(Self.mostHeaders).joined(separator: list)
    let more =
      count > Self.mostHeaders ? pick("等 \(count) 列", "等 \(count) 欄", " and others, \(count) in all") : ""
    return pick(
      "这些月份或金额列没有读：\(names)\(more)", "這些月份或金額欄沒有讀：\(names)\(more)",
      "these columns of months or amounts are not read: \(names)\(more)")
  }

  private func broken(_ broken: BrokenText) -> String {
    var parts: [String] = []
    if broken.lines > 0 {
      parts.append(
        pick(
          "按指定的编码，\(count(broken.lines)) 行有坏字符", "按指定的編碼，\(count(broken.lines)) 列有壞字元",
          broken.lines == 1
            ? "1 line is broken in the encoding that was given"
            : "\(count(broken.lines)) lines are broken in the encoding that was given"))
    }
    if broken.isUTF8 {
      parts.append(pick("整个文件是合格的 UTF-8", "整個檔案是合格的 UTF-8", "the whole file is valid UTF-8"))
    }
    return parts.joined(separator: comma)
      + pick("；请核对 --encoding", "；請核對 --encoding", "; check the encoding")
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

  var lacksEntry: String {
    pick(
      "没有注明各行是应收还是实收；请在设置里写明 entry: charge（应收）或 entry: payment（实收）",
      "沒有註明各列是應收還是實收；請在設定裡寫明 entry: charge（應收）或 entry: payment（實收）",
      "nothing says whether the rows are charges or receipts; set `entry: charge` or `entry: payment`")
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

  func skipped(_ reason: SkipReason) -> String {
    switch reason {
    case .special: pick("不是普通文件", "不是一般檔案", "a pipe or device, not a file")
    case .badName:
      pick("文件名不是 UTF-8，请改名", "檔名不是 UTF-8，請改名", "its name is not UTF-8, rename it")
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
