/// A record as docs/data.md defines it, found without any cleverness: what the readers are checked against.
struct PlainRecord: Hashable, CustomStringConvertible {
  /// Nil: a quote never closes.
  var fields: [String]?
  /// 0-based.
  var line: Int
  /// The bytes of the record, line end left out.
  var bytes: [UInt8]

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
    var fields: [String]? = []
    while true {
      let field = field(&at)
      guard let field else {
        fields = nil
        break
      }
      fields?.append(String(decoding: field, as: UTF8.self))
      if at < text.count, text[at] == delimiter { at += 1 } else { break }
    }
    let line = text[0..<start].count { $0 == newline }
    var end = at
    at = min(at + 1, text.count)
    if newline == 0x0A, end > start, text[end - 1] == 0x0D {
      end -= 1
      if let last = fields?.last, last.utf8.last == 0x0D {
        fields![fields!.count - 1] = String(decoding: Array(last.utf8.dropLast()), as: UTF8.self)
      }
    }
    return PlainRecord(fields: fields, line: line, bytes: Array(text[start..<end]))
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
