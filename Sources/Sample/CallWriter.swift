import Model

/// calls.csv: in the order of the day and the minute.
struct CallWriter {
  let estate: Estate
  let history: History
  let timeline: Timeline
  let words: Vocabulary

  func write(to out: inout TableOutput) throws {
    let order = Simulator.order(history.calls) { ($0.day, $0.minute) }
    for (number, index) in order.enumerated() {
      let call = history.calls[index]
      out.row.append("TH")
      out.row.append(number: 10_000_000 + number)
      out.row.comma()
      out.row.append(estate.prefixes, Int(call.unit))
      out.row.append(timeline.dayTexts, Int(call.day))
      out.row.append(UInt8(ascii: " "))
      out.row.append(clock: Int(call.minute))
      out.row.comma()
      out.row.append(estate.staff, Int(call.caller))
      writeCodes(call, &out.row)
      writeAgreements(call, &out.row)
      out.row.comma()
      if call.duration > 0 { out.row.append(number: Int(call.duration)) }
      out.row.comma()
      out.row.append(number: Int(call.rings))
      out.row.comma()
      out.row.append(words.notes, Int(call.note))
      try out.endRow()
    }
  }

  private func writeCodes(_ call: CallRecord, _ row: inout RowBuffer) {
    row.comma()
    row.append(words.directions, Int(call.direction))
    row.comma()
    row.append(words.results, Int(call.result))
    row.comma()
    row.append(words.parties, Int(call.party))
    row.comma()
    row.append(words.topics, Int(call.topic))
    row.comma()
    row.append(words.outcomes, Int(call.outcome))
    row.comma()
    row.append(words.objections, Int(call.objection))
  }

  private func writeAgreements(_ call: CallRecord, _ row: inout RowBuffer) {
    row.comma()
    if call.promiseDay != noDay { row.append(timeline.dayTexts, Int(call.promiseDay)) }
    row.comma()
    if call.promiseAmount > 0 { row.append(hundredths: Int(call.promiseAmount)) }
    row.comma()
    if call.callbackDay != noDay {
      row.append(timeline.dayTexts, Int(call.callbackDay))
      row.append(UInt8(ascii: " "))
      row.append(clock: Int(call.callbackMinute))
    }
  }
}
