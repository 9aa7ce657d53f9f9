/// A record as docs/data.md defines it, found without any cleverness: what the readers are checked against.
struct PlainRecord: Hashable, CustomStringConvertible {
  /// What each field reads; nil: a quote never closes.
  var values: [[UInt8]]?
  /// 0-based.
  var line: Int
  /// The bytes of the record, line end left out.
  var bytes: [UInt8]

  /// The same as text, what is no UTF-8 replaced.
  var fields: [String]? { values.map { $0.map { String(decoding: $0, as: UTF8.self) } } }

  var description: String {
    "\(line): \(fields.map { "\($0)" } ?? "unterminated") \(String(decoding: bytes, as: UTF8.self).debugDescription)"
  }
}

/// Reads texts by the grammar: a field is quoted text with what follows it, or text without a delimiter or line end.
struct PlainReader {
  let text: [UInt8]
  let delimiter: UInt8
  var newline = UInt8(ascii: "\n")

  func records() -> [PlainRecord] {
    var records: [PlainRecord] = []
    var at = 0
    while at < text.count { records.append(record(&at)) }
    return records
  }

  private func record(_ at: inout Int) -> PlainRecord {
    let start = at
    var values: [[UInt8]]? = []
    while true {
      let field = field(&at)
      guard let field else {
        values = nil
        break
      }
      values?.append(field)
      if at < text.count, text[at] == delimiter { at += 1 } else { break }
    }
    let line = text[0..<start].count { $0 == newline }
    var end = at
    at = min(at + 1, text.count)
    if newline == 0x0A, end > start, text[end - 1] == 0x0D {
      end -= 1
      if let last = values?.last, last.last == 0x0D { values![values!.count - 1].removeLast() }
    }
    return PlainRecord(values: values, line: line, bytes: Array(text[start..<end]))
  }

  /// Nil where its quote never closes: then `at` is the end of the line that the quote is on.
  private func field(_ at: inout Int) -> [UInt8]? {
    var value: [UInt8] = []
    if at < text.count, text[at] == UInt8(ascii: "\"") {
      let quote = at
      at += 1
      while true {
        guard at < text.count else {
          at = text[quote...].firstIndex(of: newline) ?? text.count
          return nil
        }
        if text[at] != UInt8(ascii: "\"") {
          value.append(text[at])
          at += 1
        } else if at + 1 < text.count, text[at + 1] == UInt8(ascii: "\"") {
          value.append(text[at])
          at += 2
        } else {
          at += 1
          break
        }
      }
    }
    while at < text.count, text[at] != delimiter, text[at] != newline {
      value.append(text[at])
      at += 1
    }
    return value
  }
}
