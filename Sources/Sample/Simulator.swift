/// Lets every unit live, and keeps what happened until its turn in the files comes.
enum Simulator {
  static func run(_ estate: borrowing Estate, _ options: SampleOptions, _ timeline: Timeline) -> History {
    var history = History()
    history.bills = [Bill](repeating: Bill(), count: estate.billCount)
    history.calls.reserveCapacity(options.units * options.months * 4 / 10)
    let words = WordIndex()
    for (index, unit) in estate.units.enumerated() {
      var life = UnitLife(
        index: index, unit: unit, timeline: timeline, words: words, seed: options.seed,
        keepsJournal: options.shape == .journal)
      life.live(&history)
    }
    return history
  }

  /// Row numbers in the order of their days, then minutes, then as they came.
  static func order<Row>(_ rows: [Row], by moment: (Row) -> (day: Int16, minute: UInt16)) -> [Int] {
    var keys: [UInt64] = []
    keys.reserveCapacity(rows.count)
    for (index, row) in rows.enumerated() {
      let moment = moment(row)
      keys.append(UInt64(moment.day) << 48 | UInt64(moment.minute) << 32 | UInt64(index))
    }
    keys.sort()
    return keys.map { Int($0 & 0xFFFF_FFFF) }
  }
}
