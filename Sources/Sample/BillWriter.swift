import Model

/// ledger.csv in bill shape: month by month, unit by unit, item by item.
struct BillWriter {
  let estate: Estate
  let history: History
  let timeline: Timeline
  let words: Vocabulary
  private var receipt = 10_000_000

  init(estate: Estate, history: History, timeline: Timeline, words: Vocabulary) {
    self.estate = estate
    self.history = history
    self.timeline = timeline
    self.words = words
  }

  mutating func write(to out: inout TableOutput) throws {
    // Extra bills come unit by unit; a stable sort by block keeps that order within each.
    let extras = history.extras.enumerated().sorted {
      ($0.element.block, $0.offset) < ($1.element.block, $1.offset)
    }.map(\.element)
    var next = 0
    for block in -1..<timeline.months + Timeline.monthsAhead {
      if block >= 0 { try writeMonth(block, to: &out) }
      while next < extras.count && Int(extras[next].block) == block {
        try write(extras[next], to: &out)
        next += 1
      }
    }
  }

  /// Months after the last hold only what has been paid ahead.
  private mutating func writeMonth(_ month: Int, to out: inout TableOutput) throws {
    for index in estate.units.indices where estate.units[index].hasBills(month: month) {
      let unit = estate.units[index]
      for item in 0..<Int(unit.itemCount) {
        let bill = history.bills[unit.billIndex(month: month, item: item)]
        if month >= timeline.months && bill.paidDay == noDay { continue }
        let feeItem = unit.item(item)
        let due = feeItem == .parking ? timeline.start(month) + 14 : timeline.end(month)
        out.row.append(estate.prefixes, index)
        out.row.append(words.feeItems, Int(feeItem.rawValue))
        out.row.comma()
        out.row.append(timeline.monthTexts, month)
        out.row.comma()
        out.row.append(timeline.dayTexts, due)
        try finish(bill, to: &out)
      }
    }
  }

  private mutating func write(_ extra: ExtraBill, to out: inout TableOutput) throws {
    out.row.append(estate.prefixes, Int(extra.unit))
    out.row.append(words.feeItems, Int(extra.item.rawValue))
    out.row.comma()
    extra.period.append(to: &out.row)
    out.row.comma()
    out.row.append(day: extra.dueDate)
    try finish(extra.bill, to: &out)
  }

  @inline(__always)
  private mutating func finish(_ bill: Bill, to out: inout TableOutput) throws {
    out.row.comma()
    out.row.append(hundredths: Int(bill.due))
    out.row.comma()
    out.row.append(hundredths: Int(bill.paid))
    out.row.comma()
    if bill.paidDay != noDay { out.row.append(timeline.dayTexts, Int(bill.paidDay)) }
    out.row.comma()
    out.row.append(hundredths: Int(bill.waived))
    out.row.append(",SJ")
    out.row.append(number: receipt)
    receipt += 1
    try out.endRow()
  }
}
