import Model

/// repairs.csv: in the order of the day of the report.
struct RepairWriter {
  let estate: Estate
  let history: History
  let timeline: Timeline
  let words: Vocabulary

  func write(to out: inout TableOutput) throws {
    let order = Simulator.order(history.repairs) { ($0.reported, 0) }
    for (number, index) in order.enumerated() {
      let repair = history.repairs[index]
      out.row.append("WX")
      out.row.append(number: 100_000 + number)
      out.row.comma()
      out.row.append(estate.prefixes, Int(repair.unit))
      out.row.append(timeline.dayTexts, Int(repair.reported))
      out.row.comma()
      out.row.append(words.categories, Int(repair.category))
      out.row.comma()
      out.row.append(words.descriptions, Int(repair.description))
      for day in [repair.promised, repair.completed, repair.signedOff] {
        out.row.comma()
        if day != noDay { out.row.append(timeline.dayTexts, Int(day)) }
      }
      try out.endRow()
    }
  }
}
