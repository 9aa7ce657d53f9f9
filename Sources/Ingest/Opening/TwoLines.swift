internal import Tabular

/// A header in two lines: groups over columns, as in
///
///     房号 │ 业主 │      应收       │      实收
///          │      │ 1月 │ 2月 │ 3月 │ 1月 │ 2月 │ 3月
struct TwoLines {
  /// The lower line's cell, or the upper one's where the lower is blank.
  let columns: [[UInt8]]
  /// Of each column, the group over it in word form; empty where there is none.
  let groups: [String]
  /// As `columns`, but a group and its column put together where the column's own name says too little.
  let cells: [[UInt8]]

  /// Nil where the two are no such header: titles above a header, or a header above rows.
  /// - Parameters:
  ///   - unitField: where the first line names the unit; −1: it does not.
  ///   - isName: whether a cell names some column of a table.
  init?(_ candidate: HeaderCandidate, unitField: Int, isName: ([UInt8]) -> Bool) {
    let (top, bottom) = (candidate.cells, candidate.next)
    guard bottom.contains(where: { !HeaderText.isBlank($0) }) else { return nil }
    if unitField >= 0 {
      guard Self.isSecondLine(bottom, below: top, unitField, isName) else { return nil }
    } else {
      guard Self.isGroupLine(top, over: bottom, isName) else { return nil }
    }
    var columns: [[UInt8]] = []
    var groups: [String] = []
    var cells: [[UInt8]] = []
    var group: [UInt8] = []
    for field in 0..<max(top.count, bottom.count) {
      let upper = field < top.count ? top[field] : []
      let lower = field < bottom.count ? bottom[field] : []
      if !HeaderText.isBlank(upper) { group = upper }
      if HeaderText.isBlank(lower) {
        columns.append(upper)
        groups.append("")
        cells.append(upper)
        if !HeaderText.isBlank(upper) { group = [] }
      } else {
        columns.append(lower)
        groups.append(HeaderText.form(group))
        cells.append(Self.isVague(lower) ? group + lower : lower)
      }
    }
    self.columns = columns
    self.groups = groups
    self.cells = cells
  }

  /// Whether a record below a line that names the unit is a line of the header rather than a row: nothing in the
  /// unit's column, and headers alone elsewhere.
  private static func isSecondLine(
    _ bottom: [[UInt8]], below top: [[UInt8]], _ unitField: Int, _ isName: ([UInt8]) -> Bool
  ) -> Bool {
    if unitField < bottom.count, !HeaderText.isBlank(bottom[unitField]) { return false }
    var headers = 0
    var group: [UInt8] = []
    for (field, cell) in bottom.enumerated() {
      if field < top.count, !HeaderText.isBlank(top[field]) { group = top[field] }
      if HeaderText.isBlank(cell) { continue }
      let over = HeaderText.form(group)
      let text = HeaderText.form(cell)
      if isName(cell) || isVague(cell) || text.count <= 6 && EntryWords.read(text) != .nothing {
        headers += 1
      } else if HeaderText.month(cell) != nil {
        // A date or a month is a value below its own column, and below a month.
        let isValue =
          MonthHeader(over) != nil || EntryWords.isNoAmount(over) || isName(group) && isNeutral(over)
        if isValue { return false }
        headers += 1
      } else if text.contains(where: \.isNumber) {
        return false
      }
    }
    return headers >= 2 || headers == 1 && bottom.count { !HeaderText.isBlank($0) } == 1 && !group.isEmpty
  }

  /// Whether a name is of a column that has nothing to do with charges and receipts, such as 账期.
  private static func isNeutral(_ text: String) -> Bool { EntryWords.read(text) == .nothing }

  /// Whether a line that does not name the unit is one of groups over the columns of the next, rather than titles.
  private static func isGroupLine(
    _ top: [[UInt8]], over bottom: [[UInt8]], _ isName: ([UInt8]) -> Bool
  ) -> Bool {
    let filled = top.indices.filter { !HeaderText.isBlank(top[$0]) }
    // A title stands alone, over the first column.
    if filled.count == 1, filled[0] < bottom.count, isName(bottom[filled[0]]) { return false }
    for (field, cell) in top.enumerated() where !HeaderText.isBlank(cell) {
      let text = HeaderText.form(cell)
      guard text.count <= 12, !text.contains(":") else { return false }
      let month = HeaderText.month(cell)
      // A spreadsheet makes the first day of a month of it.
      let isMonth = month.map { (!$0.isDay || text.hasSuffix("-01")) && $0.rest.isEmpty } ?? false
      guard
        isMonth || YearText.whole(text) != nil || EntryWords.read(text) != .nothing || text.hasSuffix("费")
          || isName(cell)
      else { return false }
      if isMonth { continue }
      if field < bottom.count, isName(bottom[field]), !isName(cell), EntryWords.read(text) == .nothing {
        return false
      }
    }
    return !filled.isEmpty
  }

  /// How many columns are of a month, by their own name or their group's.
  var monthCount: Int {
    columns.indices.count { HeaderText.month(columns[$0]) != nil || MonthHeader(groups[$0]) != nil }
  }

  /// 金额 and 日期 under 实收 are 实收金额 and 实收日期.
  private static func isVague(_ cell: [UInt8]) -> Bool {
    ["金额", "日期", "时间", "amount", "date"].contains(HeaderText.form(cell))
  }
}

/// Years in titles and groups.
enum YearText {
  /// 2026, 2026年, 2026年度 alone.
  static func whole(_ text: String) -> Int? {
    let digits = text.prefix(4)
    guard ["", "年", "年度"].contains(String(text.dropFirst(4))) else { return nil }
    return year(digits)
  }

  /// The one year that is written with 年 in a text, or that is all of it; nil where none or several are. What
  /// stands behind a colon, as in 打印日期:2026年1月8日, is no title's.
  static func inTitle(_ text: String) -> Set<Int> {
    if let whole = whole(text) { return [whole] }
    var years: Set<Int> = []
    let letters = Array(text.split(separator: ":", omittingEmptySubsequences: false)[0])
    for at in letters.indices where letters[at] == "年" && at >= 4 {
      if at > 4, letters[at - 5].isNumber { continue }
      // A day's year is that of a print, most often.
      let rest = letters[(at + 1)...].prefix(6)
      if rest.contains("日") { continue }
      if let year = year(String(letters[at - 4..<at])[...]) { years.insert(year) }
    }
    return years
  }

  /// The one year among the groups of digits of a name of a file or sheet.
  static func inName(_ text: String) -> Set<Int> {
    var years: Set<Int> = []
    for digits in text.split(whereSeparator: { !($0.isASCII && $0.isNumber) }) where digits.count == 4 {
      if let year = year(digits) { years.insert(year) }
    }
    return years
  }

  private static func year(_ digits: Substring) -> Int? {
    guard digits.count == 4, digits.allSatisfy({ $0.isASCII && $0.isNumber }), let year = Int(digits),
      (1980...2199).contains(year)
    else { return nil }
    return year
  }
}
