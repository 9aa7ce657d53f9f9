import Model

/// ledger.csv in journal shape: in the order of the day of entry, a month's charges on its first day.
struct JournalWriter {
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
    let order = Simulator.order(history.entries) { ($0.day, UInt16($0.kind.rawValue)) }
    var next = 0
    for extra in history.extras where extra.block < 0 { try writeCarriedOver(extra, to: &out) }
    for month in 0...timeline.months {
      let isLast = month == timeline.months
      let limit = isLast ? Int.max : timeline.start(month)
      while next < order.count && Int(history.entries[order[next]].day) < limit {
        try write(history.entries[order[next]], to: &out)
        next += 1
      }
      if !isLast { try writeCharges(month, to: &out) }
    }
  }

  private func writeCharges(_ month: Int, to out: inout TableOutput) throws {
    for index in estate.units.indices where estate.units[index].hasBills(month: month) {
      let unit = estate.units[index]
      for item in 0..<Int(unit.itemCount) {
        let feeItem = unit.item(item)
        let due = feeItem == .parking ? timeline.start(month) + 14 : timeline.end(month)
        start(index, entry: Words.chargeEntry, item: Int(feeItem.rawValue), &out.row)
        out.row.append(timeline.monthTexts, month)
        out.row.comma()
        out.row.append(timeline.dayTexts, timeline.start(month))
        out.row.comma()
        out.row.append(timeline.dayTexts, due)
        out.row.comma()
        out.row.append(hundredths: Int(history.bills[unit.billIndex(month: month, item: item)].due))
        out.row.comma()
        try out.endRow()
      }
    }
  }

  private func writeCarriedOver(_ extra: ExtraBill, to out: inout TableOutput) throws {
    start(Int(extra.unit), entry: Words.chargeEntry, item: Int(extra.item.rawValue), &out.row)
    extra.period.append(to: &out.row)
    out.row.comma()
    out.row.append(day: timeline.epoch)
    out.row.comma()
    out.row.append(day: extra.dueDate)
    out.row.comma()
    out.row.append(hundredths: Int(extra.bill.due))
    out.row.comma()
    try out.endRow()
  }

  private mutating func write(_ entry: JournalEntry, to out: inout TableOutput) throws {
    start(Int(entry.unit), entry: Int(entry.kind.rawValue), item: Int(entry.item), &out.row)
    if entry.from >= 0 { out.row.append(timeline.monthTexts, Int(entry.from)) }
    if entry.to > entry.from {
      out.row.append("~")
      out.row.append(timeline.monthTexts, Int(entry.to))
    }
    out.row.comma()
    out.row.append(timeline.dayTexts, Int(entry.day))
    out.row.append(",,")
    out.row.append(hundredths: Int(entry.amount))
    out.row.append(",SJ")
    out.row.append(number: receipt)
    receipt += 1
    try out.endRow()
  }

  private func start(_ unit: Int, entry: Int, item: Int, _ row: inout RowBuffer) {
    row.append(estate.prefixes, unit)
    row.append(words.entries, entry)
    row.comma()
    if item >= 0 { row.append(words.feeItems, item) }
    row.comma()
  }
}

extension Period {
  /// `2026-10`, or `2025-11~2026-10` of several months.
  func append(to row: inout RowBuffer) {
    row.append(from.description)
    guard to != from else { return }
    row.append("~")
    row.append(to.description)
  }
}
