/// How the bytes of a table stand for characters.
package enum TextEncoding: String, CaseIterable, Sendable, Hashable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case gb18030 = "GB18030"
  case big5 = "Big5"

  /// By the names that people write; nil where none is meant.
  package init?(name: String) {
    switch name.lowercased().filter({ $0 != "-" && $0 != "_" && $0 != " " }) {
    case "utf8", "utf8sig", "utf8bom": self = .utf8
    case "utf16le", "utf16": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "gb18030", "gbk", "gb2312", "cp936": self = .gb18030
    case "big5", "cp950": self = .big5
    default: return nil
    }
  }

  /// What stands at the start of a file, and how many bytes it takes.
  package static func byteOrderMark(_ head: UnsafeRawBufferPointer) -> (encoding: TextEncoding, length: Int)?
  {
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if head.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if head.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    if head.starts(with: [0x84, 0x31, 0x95, 0x33]) { return (.gb18030, 4) }
    return nil
  }

  /// NULs at alternate offsets, as ASCII in UTF-16 has them; nil where there are none.
  package static func unmarkedUTF16(_ head: UnsafeRawBufferPointer) -> TextEncoding? {
    var even = 0
    var odd = 0
    for (offset, byte) in head.prefix(4096).enumerated() where byte == 0 {
      if offset % 2 == 0 { even += 1 } else { odd += 1 }
    }
    if odd >= 4, odd > even * 4 { return .utf16LittleEndian }
    if even >= 4, even > odd * 4 { return .utf16BigEndian }
    return nil
  }

  /// Bytes of a line end; only at offsets that are a multiple of it does one stand.
  package var unit: Int { self == .utf16LittleEndian || self == .utf16BigEndian ? 2 : 1 }

  /// The offset after the first line end (`newline` is its ASCII byte) at or after `start`; nil where
  /// there is none. In every encoding here a line end's byte never occurs inside another character,
  /// or, in UTF-16, not at an even offset with a zero beside it.
  package func lineStart(
    in bytes: UnsafeRawBufferPointer, from start: Int, newline: UInt8
  ) -> Int? {
    if unit == 1 {
      return bytes[start...].firstIndex(of: newline).map { $0 + 1 }
    }
    let low = self == .utf16LittleEndian ? 0 : 1
    var offset = start
    while offset + 1 < bytes.count {
      if bytes[offset + low] == newline, bytes[offset + 1 - low] == 0 { return offset + 2 }
      offset += 2
    }
    return nil
  }
}
