internal import Model

extension ValueKind where Item == Int {
  static func whole(_ range: ClosedRange<Int>) -> ValueKind {
    ValueKind(
      name: Said("整数", "整數", "a whole number"),
      parse: { text in
        guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }) else {
          if let number = Int(text), number < 0 {
            return .refused(
              .outOfRange(
                found: text,
                allowed: Said(
                  "请写 \(range.lowerBound) 或更大", "請寫 \(range.lowerBound) 或更大",
                  "write \(range.lowerBound) or more")))
          }
          return .unreadable()
        }
        if text.count > 1, text.hasPrefix("0") { return .refused(.leadingZero(found: text)) }
        guard let number = Int(text), range.contains(number) else {
          return .refused(
            .outOfRange(
              found: text,
              allowed: Said(
                "请写 \(range.lowerBound) 到 \(range.upperBound)",
                "請寫 \(range.lowerBound) 到 \(range.upperBound)",
                "write \(range.lowerBound) to \(range.upperBound)")))
        }
        return .item(number)
      },
      show: { String($0) })
  }

  /// Days of a window; none at all is fine.
  static var days: ValueKind { whole(0...36_500) }
  /// How often something must have happened.
  static var times: ValueKind { whole(1...1_000_000) }
}

extension ValueKind where Item == Bool {
  static var bool: ValueKind {
    ValueKind(
      name: Said("true 或 false", "true 或 false", "true or false"),
      parse: { text in
        switch text.lowercased() {
        case "true": .item(true)
        case "false": .item(false)
        case "yes", "on", "y", "是": .unreadable(hint: .write("true"))
        case "no", "off", "n", "否": .unreadable(hint: .write("false"))
        default: .unreadable()
        }
      },
      show: { $0 ? "true" : "false" })
  }
}

extension ValueKind where Item == String {
  /// A text on one line.
  static func line(_ name: Said = Said("文字", "文字", "a text")) -> ValueKind {
    ValueKind(
      name: name,
      parse: { text in
        text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
          ? .refused(
            .badName(text, because: Said("含有换行或控制字符", "含有換行或控制字元", "holds a line break or control character"))
          ) : .item(text)
      },
      show: quoted)
  }

  /// A word or name that cells are compared with.
  static var word: ValueKind {
    ValueKind(
      name: Said("一个名称或一列名称", "一個名稱或一列名稱", "a name or a list of names"),
      parse: { text in
        let trimmed = text.split(omittingEmptySubsequences: false) { $0 == " " || $0 == "\u{3000}" }
        if trimmed.allSatisfy(\.isEmpty) {
          return .refused(.badName(text, because: Said("是空的", "是空的", "is empty")))
        }
        if text.contains("，") || text.contains("、") {
          return .refused(
            .badName(
              text,
              because: Said(
                "含有全角逗号；请用半角逗号加空格分隔", "含有全形逗號；請用半形逗號加空格分隔",
                "holds a full-width comma; separate names with a plain comma and a space"))
          )
        }
        return Self.line().parse(text)
      },
      show: quoted)
  }
}

extension ValueKind where Item: RawRepresentable & CaseIterable, Item.RawValue == String {
  /// One of a few words.
  static var choice: ValueKind {
    let words = Item.allCases.map(\.rawValue)
    return ValueKind(
      name: .choice(words),
      parse: { text in
        Item(rawValue: text).map { .item($0) }
          ?? .unreadable(
            hint: Nearest.name(to: text, among: words).map {
              Said("是不是 \($0)？", "是不是 \($0)？", "did you mean \($0)?")
            })
      },
      show: { $0.rawValue })
  }
}

extension ValueKind where Item == Month {
  static var month: ValueKind {
    ValueKind(
      name: Said("月份，如 2026-10", "月份，如 2026-10", "a month such as 2026-10"),
      parse: { text in Month(iso: text).map { .item($0) } ?? .unreadable() },
      show: { $0.description })
  }
}

extension ValueKind where Item == ClockWindow {
  /// `11:30-13:30`; over midnight where it ends before it starts.
  static var window: ValueKind {
    ValueKind(
      name: Said("时段，如 11:30-13:30", "時段，如 11:30-13:30", "a time of day such as 11:30-13:30"),
      parse: { text in
        let ends = text.split(omittingEmptySubsequences: false) { "-–~".contains($0) }
        guard ends.count == 2, let start = second(ends[0]), let end = second(ends[1]), start < 86_400 else {
          return .unreadable()
        }
        if start == end {
          return .refused(
            .outOfRange(found: text, allowed: Said("起止时间不能相同", "起止時間不能相同", "start and end must differ")))
        }
        return .item(ClockWindow(start: start, end: end))
      },
      show: { "\"\(clock($0.start))-\(clock($0.end))\"" })
  }

  private static func second(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
      .map { $0.drop { $0 == " " } }.map { $0.last == " " ? $0.dropLast() : $0 }
    guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), minute < 60,
      hour < 24 || hour == 24 && minute == 0
    else { return nil }
    return hour * 3600 + minute * 60
  }

  private static func clock(_ second: Int) -> String {
    padded(second / 3600, 2) + ":" + padded(second % 3600 / 60, 2)
  }
}

/// A text as YAML in double quotes, which JSON's escapes are a part of.
func quoted(_ text: String) -> String { SettingsText.quoted(text) }

/// Pieces of a settings file, for whoever writes some of its lines.
package enum SettingsText {
  /// A text in double quotes, read back as it is.
  package static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\" + String(Character(scalar))
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
