import Model

/// The days and thresholds of a run, worked out once: days as plain numbers (see `Day.number`).
///
/// A class, for it is handed to whatever is done to a charge: a struct of its size would be copied each time.
final class Frame: Sendable {
  let policy: Policy
  let graceDays: Int32
  let asOf: Int32
  let first: Int32
  let last: Int32
  /// t0: the day before the month.
  let dayBefore: Int32
  /// Y0: the 31 December before the month.
  let yearStart: Int32
  /// The last day of the month's calendar year.
  let yearEnd: Int32
  /// The last days of the twelve months before the report month, oldest first; the last is `dayBefore`.
  let monthEnds: [Int32]
  /// The first day of the oldest of the thirteen months.
  let trendStart: Int32
  /// First days of months from a year before as_of on, oldest first, up to as_of.
  let monthStarts: [Int32]
  /// The first day of the month before.
  let previousFirst: Int32
  /// Of each day from `trendStart` to `last`, in which of the thirteen months it lies.
  private let months: [Int8]

  init(dates: ReportDates, policy: Policy) {
    self.policy = policy
    graceDays = Int32(min(max(policy.promiseGraceDays, 0), 36_500))
    asOf = dates.asOf.number
    first = dates.first.number
    last = dates.last.number
    dayBefore = dates.dayBefore.number
    yearStart = dates.yearStart.number
    yearEnd = Month(year: dates.month.year, month: 12).last.number
    monthEnds = (1...12).map { (dates.month - (13 - $0)).last.number }
    trendStart = (dates.month - 12).first.number
    monthStarts = (0...12).map { (dates.month - (12 - $0)).first.number }
    previousFirst = (dates.month - 1).first.number
    months = (0...12).flatMap { place in
      repeatElement(Int8(place), count: (dates.month - (12 - place)).length)
    }
  }

  /// In which of the thirteen months ending with the report month a day lies: 0 to 12; −1 before, 13 after them.
  @inline(__always)
  func month(of day: Int32) -> Int32 {
    // Not by a subtraction of days alone: days of any number come here.
    if day < trendStart { return -1 }
    let index = Int(day) - Int(trendStart)
    return index < months.count ? Int32(months[index]) : 13
  }

  /// In N days to as_of, that is (as_of − N, as_of].
  func isRecent(_ day: Int32, days: Int) -> Bool {
    day <= asOf && Int(day) > Int(asOf) - days
  }

  /// In [first, as_of].
  func isInMonth(_ day: Int32) -> Bool { day >= first && day <= asOf }
}
