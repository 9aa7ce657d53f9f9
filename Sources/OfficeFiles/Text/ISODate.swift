/// Moments as ISO 8601 writes them (`2026-11-03T14:30:05.000`).
enum ISODate {
  /// As other dates of a sheet are written: a midnight that is not to be shown is left out. What is no such
  /// moment stays as it is.
  static func text(_ raw: UnsafeRawBufferPointer, showsTime: Bool) -> [UInt8] {
    let raw = Array(raw)
    // 2026-11-03 T 14:30:05
    guard raw.count >= 19, raw[4] == 0x2D, raw[7] == 0x2D, raw[10] == UInt8(ascii: "T"), raw[13] == 0x3A,
      raw[16] == 0x3A
    else { return raw }
    let time = raw[11..<19]
    // 1899-12-31 is how a time alone is written in XML.
    if raw.starts(with: "1899-12-3".utf8) { return Array(time) }
    if !showsTime, time.elementsEqual("00:00:00".utf8) { return Array(raw[..<10]) }
    return raw[..<10] + [0x20] + time
  }
}
