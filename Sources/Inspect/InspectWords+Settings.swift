internal import DocumentModel
internal import Ingest
internal import Model

extension InspectWords {
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

  var chooseEntry: String {
    pick("请选一种：应收 charge，实收 payment", "請選一種：應收 charge，實收 payment", "choose: charge or payment")
  }

  func sheetsRemark(_ count: Int, most: Int) -> String {
    let more = count > most ? pick("（只写出 \(most) 张）", "（只寫出 \(most) 張）", " (the first \(most) here)") : ""
    return pick(
      "同样的列有 \(count) 张工作表\(more)；不要的请删去", "同樣的欄有 \(count) 張工作表\(more)；不要的請刪去",
      "\(count) sheets have these columns\(more); delete those that are not wanted")
  }

  func hiddenWords(_ count: Int) -> String {
    pick(
      "另有 \(count) 个词可能是个人信息，没有列出；加 --unmask 可见", "另有 \(count) 個詞可能是個人資訊，沒有列出；加 --unmask 可見",
      "\(count) more may be personal data and are not listed; see them with --unmask")
  }

  func refusedWords(_ count: Int) -> String {
    pick(
      "另有 \(count) 个词含全角逗号或换行，设置里不能写，请在来源改正", "另有 \(count) 個詞含全形逗號或換行，設定裡不能寫，請在來源改正",
      "\(count) more hold a full-width comma or a line break, which settings refuse; mend them at the source")
  }

  // MARK: Sheets

  /// How many names of sheets are told; of more the number.
  private static let mostNames = 5

  private func names(_ sheets: [InspectedSheet]) -> String {
    let names = sheets.prefix(Self.mostNames).map(\.name).joined(separator: list)
    guard sheets.count > Self.mostNames else { return names }
    return names + pick("等 \(sheets.count) 张", "等 \(sheets.count) 張", " and others, \(sheets.count) in all")
  }

  func moreSheets(_ count: Int) -> String {
    pick("……共 \(count) 张", "……共 \(count) 張", " … \(count) in all")
  }

  func sheetNotes(_ file: FileInspection) -> [String] {
    var notes: [String] = []
    let alike = file.sheets.filter(\.isAlike)
    if !alike.isEmpty {
      let sheets = names(alike)
      notes.append(
        pick(
          "工作表 \(sheets) 也是同样的列，这里没有读；请用下面的设置一起读，否则会漏", "工作表 \(sheets) 也是同樣的欄，這裡沒有讀；請用下面的設定一起讀，否則會漏",
          "the sheets \(sheets) have the same columns and were not read here; read them with the lines below, or their rows are lost"
        ))
    }
    let damaged = file.sheets.filter(\.isDamaged)
    if !damaged.isEmpty {
      let sheets = names(damaged)
      notes.append(
        pick(
          "工作表 \(sheets) 已损坏，无法读取；如果需要，请重新导出", "工作表 \(sheets) 已損壞，無法讀取；如果需要，請重新匯出",
          "the sheets \(sheets) are damaged and cannot be read; export the workbook again if they matter"))
    }
    return notes
  }
}
