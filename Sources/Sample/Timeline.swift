import Model

/// The days of the company's story as small numbers: days since `epoch`.
struct Timeline {
  /// Months of fees and calls.
  let months: Int
  let firstMonth: Month
  /// Some time before the first month, for those who pay early.
  let epoch: Day
  /// Of each month, and of the year after the last, for those who have paid ahead.
  private let starts: [Int]
  /// The day of the last month's end: the last day of calls and new repairs.
  let lastDay: Int
  /// The day on which the tables were printed: payments and finished repairs run up to it.
  let exportDay: Int
  /// `2026-10-31` of each day, `2026-10` of each month.
  let dayTexts: TextBlock
  let monthTexts: TextBlock

  /// How many months ahead somebody may have paid.
  static let monthsAhead = 12

  init(lastMonth: Month, months: Int) {
    self.months = months
    firstMonth = lastMonth - (months - 1)
    epoch = firstMonth.first - 100
    var starts: [Int] = []
    var monthTexts = TextBlock()
    for month in 0...(months + Timeline.monthsAhead) {
      starts.append((firstMonth + month).first - epoch)
      monthTexts.append((firstMonth + month).description)
    }
    self.starts = starts
    self.monthTexts = monthTexts
    lastDay = starts[months] - 1
    exportDay = lastDay + 20
    var dayTexts = TextBlock()
    for day in 0...(starts[months + Timeline.monthsAhead] + 31) {
      dayTexts.append((epoch + day).description)
    }
    self.dayTexts = dayTexts
  }

  @inline(__always)
  func start(_ month: Int) -> Int { starts[month] }

  /// Whole month's last day, when most bills are due.
  @inline(__always)
  func end(_ month: Int) -> Int { starts[month + 1] - 1 }

  /// 1 = Monday … 7 = Sunday.
  func weekday(_ day: Int) -> Int { (epoch + day).weekday }

  /// 1 to 12.
  func calendarMonth(_ month: Int) -> Int { (firstMonth + month).month }
}
