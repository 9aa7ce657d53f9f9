internal import Ingest
internal import Model

/// Money against a slow reading by docs/data.md, and what is printed of it is read as the same.
@Sendable func checkMoney(_ bytes: [UInt8]) {
  let text = folded(bytes)
  let found = parsed(bytes, MoneyParser.money)
  let wanted = text.flatMap { PlainValues.money($0) }
  same(
    found.map { PlainMoney(fen: $0.fen, isRounded: $0.isRounded) }, wanted,
    "money \(text ?? "that is no UTF-8")")
  if let found, !found.isRounded {
    same(parsed(Array(Money(fen: found.fen).description.utf8), MoneyParser.money), found, "money printed")
  }
  let isPlain =
    text.map { $0.unicodeScalars.allSatisfy { "0123456789.,".unicodeScalars.contains($0) } } ?? false
  same(
    parsed(bytes, NumberParser.centis), isPlain ? wanted?.fen : nil, "decimal \(text ?? "that is no UTF-8")")
  let isWhole = text.map { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } } ?? false
  same(
    parsed(bytes, NumberParser.integer),
    isWhole && (text?.utf8.count ?? 0) <= 18 ? text.flatMap { Int32($0) } : nil, "whole number")
}

/// Days and moments likewise.
@Sendable func checkDates(_ bytes: [UInt8]) {
  let text = folded(bytes)
  let moment = parsed(bytes, DayParser.moment)
  let day = parsed(bytes, { DayParser.day($0) })
  same(
    moment.map { PlainMoment(day: $0.day, second: $0.second) }, text.flatMap { PlainValues.moment($0) },
    "moment \(text ?? "that is no UTF-8")")
  same(day, text.flatMap { PlainValues.day($0) }, "day \(text ?? "that is no UTF-8")")
  guard let day, let moment else { return }
  same(parsed(Array(day.description.utf8), { DayParser.day($0) }), day, "day printed")
  if let second = moment.second {
    let time = "\(second / 3600):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))"
    same(parsed(Array("\(moment.day)T\(time)".utf8), DayParser.moment), moment, "moment printed")
  }
}

/// Periods likewise.
@Sendable func checkPeriods(_ bytes: [UInt8]) {
  let text = folded(bytes)
  let found = parsed(bytes, PeriodParser.period)
  same(found, text.flatMap { PlainValues.period($0) }, "period \(text ?? "that is no UTF-8")")
  guard let found else { return }
  hold(found.from <= found.to, "ends before it starts")
  same(parsed(Array("\(found.from)~\(found.to)".utf8), PeriodParser.period), found, "period printed")
}

/// What a parser reads in a cell, folded as it is in a run.
private func parsed<Value>(_ bytes: [UInt8], _ parse: (UnsafeRawBufferPointer) -> Value?) -> Value? {
  var scratch: [UInt8] = []
  return bytes.withUnsafeBytes { Folding.withFolded($0, &scratch, parse) }
}

/// A cell as it is given to the parsers; nil where it is no UTF-8.
private func folded(_ bytes: [UInt8]) -> String? {
  var scratch: [UInt8] = []
  return bytes.withUnsafeBytes { cell in
    Folding.withFolded(cell, &scratch) { String(validating: $0, as: UTF8.self) }
  }
}
