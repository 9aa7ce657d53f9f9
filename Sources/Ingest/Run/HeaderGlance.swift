/// Tells at a glance, by the first byte of a row's unit number, nearly every row from the lines of a header.
struct HeaderGlance {
  /// A bit for each ASCII letter (small) or digit with which a header's cell begins.
  private var starts: (UInt64, UInt64) = (0, 0)
  /// Whether some line of the header has nothing there.
  private var hasEmpty = false

  init(_ forms: [[[UInt8]]], unitField: Int) {
    for form in forms {
      guard unitField < form.count, let first = form[unitField].first else {
        hasEmpty = true
        continue
      }
      if first < 64 {
        starts.0 |= 1 << UInt64(first)
      } else if first < 128 {
        starts.1 |= 1 << UInt64(first - 64)
      }
    }
  }

  /// A cell that begins with an ASCII letter or digit is no header that begins otherwise.
  @inline(__always)
  func admits(_ cell: UnsafeRawBufferPointer) -> Bool {
    guard let first = cell.first else { return hasEmpty }
    if first &- 0x30 < 10 { return starts.0 >> UInt64(first) & 1 == 1 }
    let small = first | 0x20
    if small &- 0x61 < 26 { return starts.1 >> UInt64(small - 64) & 1 == 1 }
    return true
  }
}
