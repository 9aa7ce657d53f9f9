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
  /// Whether the first line is one cell over no month: a title, below which the second line stands for itself.
  let isTitleAlone: Bool

  /// Nil where the second record is no such line.
  /// - Parameter unitField: where the first line names the unit; below it nothing may stand, else the second
  ///   line is a row. −1: it does not name it.
  init?(_ candidate: HeaderCandidate, unitField: Int) {
    let (top, bottom) = (candidate.cells, candidate.next)
    if unitField >= 0, unitField < bottom.count, !HeaderText.isBlank(bottom[unitField]) { return nil }
    guard bottom.contains(where: { !HeaderText.isBlank($0) }) else { return nil }
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
    let filled = top.indices.filter { !HeaderText.isBlank(top[$0]) }
    isTitleAlone =
      unitField < 0 && filled.count == 1
      && (filled[0] >= bottom.count || MonthHeader(HeaderText.form(bottom[filled[0]])) == nil)
    self.columns = columns
    self.groups = groups
    self.cells = cells
  }

  /// How many columns are of a month, by their own name or their group's.
  var monthCount: Int {
    columns.indices.count {
      MonthHeader(HeaderText.form(columns[$0])) != nil || MonthHeader(groups[$0]) != nil
    }
  }

  /// 金额 and 日期 under 实收 are 实收金额 and 实收日期.
  private static func isVague(_ cell: [UInt8]) -> Bool {
    ["金额", "日期", "时间", "amount", "date"].contains(HeaderText.form(cell))
  }
}
