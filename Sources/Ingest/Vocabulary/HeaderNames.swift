/// The headers that name a table's columns.
package struct HeaderNames: Sendable {
  private let table: ByteTable<Column>
  /// In bytes, remarks in brackets included.
  private static let longest = 4_096

  /// The names of docs/data.md for a shape, and those that a configuration adds. Where both give a column the
  /// same name, the configuration's counts.
  init(_ shape: TableShape, adding extra: [String: [String]] = [:]) {
    var entries: [(key: [UInt8], value: Column)] = []
    for spec in shape.columns {
      for name in extra[spec.column.name] ?? [] { entries.append((HeaderForm.bytes(name), spec.column)) }
    }
    for spec in shape.columns {
      entries.append((HeaderForm.bytes(spec.column.name), spec.column))
      for name in spec.aliases { entries.append((HeaderForm.bytes(name), spec.column)) }
    }
    table = ByteTable(entries)
  }

  /// The names of a list of receipts, or of waivers or refunds: a journal's, and those that say so. All rows of
  /// such a file are of one kind.
  static func receipts(adding extra: [String: [String]] = [:]) -> HeaderNames {
    var extra = extra
    extra["amount", default: []] +=
      [
        "amount_paid", "实收金额", "实收", "已缴金额", "已收金额", "收款金额", "缴费金额", "实缴金额", "到账金额", "减免金额",
        "退款金额", "退费金额",
      ] + (extra["amount_paid"] ?? [])
    extra["entry_date", default: []] +=
      ["paid_date", "实收日期", "付款日期", "到账日期", "缴款日期", "减免日期", "退款日期"]
      + (extra["paid_date"] ?? [])
    return HeaderNames(.journal, adding: extra)
  }

  /// The column that a header cell (UTF-8, as read) names, nil where none. The buffer is scratch.
  package func column(_ header: UnsafeRawBufferPointer, _ buffer: inout [UInt8]) -> Column? {
    // A whole line, read with a delimiter that it does not have, is no name.
    if header.count > Self.longest { return nil }
    HeaderForm.make(header, into: &buffer)
    return buffer.withUnsafeBytes { table[$0] }
  }
}

/// The form in which headers are compared: `WordForm` without spaces, underscores and bracketed remarks.
package enum HeaderForm {
  /// Replaces the buffer by the form of a header cell. A bracket that never closes hides the rest.
  package static func make(_ header: UnsafeRawBufferPointer, into buffer: inout [UInt8]) {
    WordForm.make(header, into: &buffer)
    let kept = buffer.withUnsafeBytes(withoutRemarks)
    if kept.count < buffer.count { buffer.replaceSubrange(buffer.indices, with: kept) }
  }

  private static func withoutRemarks(_ text: UnsafeRawBufferPointer) -> [UInt8] {
    var kept: [UInt8] = []
    var depth = 0
    var index = 0
    while index < text.count {
      let length = min(characterLength(text[index]), text.count - index)
      switch role(of: text, at: index) {
      case .opening: depth += 1
      case .closing where depth > 0: depth -= 1
      case .ignored: break
      case .letter, .closing: if depth == 0 { kept.append(contentsOf: text[index..<(index + length)]) }
      }
      index += length
    }
    return kept
  }

  static func bytes(_ header: String) -> [UInt8] {
    var header = header
    var buffer: [UInt8] = []
    header.withUTF8 { make(UnsafeRawBufferPointer($0), into: &buffer) }
    return buffer
  }

  private enum Role { case letter, ignored, opening, closing }

  private static func characterLength(_ first: UInt8) -> Int {
    first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  }

  private static func role(of text: UnsafeRawBufferPointer, at index: Int) -> Role {
    let first = text[index]
    if Whitespace.length(in: text, at: index, end: text.count) != nil { return .ignored }
    if first < 0x80 { return roleOfASCII(first) }
    guard first >= 0xE2, first < 0xF0, index + 2 < text.count else { return .letter }
    let value =
      UInt32(first & 0x0F) << 12 | UInt32(text[index + 1] & 0x3F) << 6 | UInt32(text[index + 2] & 0x3F)
    return role(of: value)
  }

  private static func roleOfASCII(_ byte: UInt8) -> Role {
    switch byte {
    case UInt8(ascii: "_"): .ignored
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "<"): .opening
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ">"): .closing
    default: .letter
    }
  }

  /// By Unicode's categories: every bracket there is (（ and the like are ASCII by now).
  private static func role(of value: UInt32) -> Role {
    // Letters are far the most, and quotation marks that Unicode counts as brackets are none here.
    if value >= 0x3400, value < 0xFE00 { return .letter }
    if value == 0x201A || value == 0x201E || value >= 0x301D && value <= 0x301F { return .letter }
    switch Unicode.Scalar(value)?.properties.generalCategory {
    case .openPunctuation: return .opening
    case .closePunctuation: return .closing
    default: return .letter
    }
  }
}
