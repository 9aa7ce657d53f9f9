internal import CScan
internal import Tabular

/// The fast reader of records against a plain walk by the definition: the same fields, lines and bytes, whatever
/// the window, and wherever the text is cut into blocks.
@Sendable func checkRecords(_ bytes: [UInt8]) {
  var choices = Choices(bytes)
  let delimiter = choices.pick([0x2C, 0x3B, 0x09, 0x7C] as [UInt8])
  let newline = choices.pick([0x0A, 0x0A, 0x0D] as [UInt8])
  let window = choices.pick([1, 2, 3, 7, 16, 63, 64, 65, 128, 1000, 1 << 16])
  let cut = choices.byte() << 8 | choices.byte()
  let text = Array(choices.rest.prefix(4096))
  let wanted = PlainReader(text: text, delimiter: delimiter, newline: newline).records()
  same(
    read(text, delimiter: delimiter, newline: newline, window: window), wanted, "records in one block")
  let cuts = text.count <= 160 ? Array(0...text.count) : [cut % (text.count + 1)]
  for cut in cuts {
    same(
      readInTwo(text, cut, delimiter: delimiter, newline: newline, window: window), wanted,
      "records in two blocks, cut at \(cut)")
  }
  checkKernels(text, delimiter, newline)
}

/// The records of a text that is read in two blocks.
private func readInTwo(
  _ text: [UInt8], _ cut: Int, delimiter: UInt8, newline: UInt8, window: Int
) -> [PlainRecord] {
  text.withUnsafeBytes { bytes in
    var first = RecordReader(
      UnsafeRawBufferPointer(rebasing: bytes[0..<cut]), delimiter: delimiter, newline: newline,
      isLast: false, window: window)
    let (records, restart) = take(&first)
    let start = restart ?? cut
    let lines = text[0..<start].count { $0 == newline }
    if restart == nil { same(first.lines, lines, "lines up to the cut") }
    var second = RecordReader(
      UnsafeRawBufferPointer(rebasing: bytes[start...]), delimiter: delimiter, newline: newline, isLast: true,
      window: window)
    return records
      + take(&second).records.map { PlainRecord(values: $0.values, line: $0.line + lines, bytes: $0.bytes) }
  }
}

/// All kernels give the same ends and stop for the same reason.
private func checkKernels(_ text: [UInt8], _ delimiter: UInt8, _ newline: UInt8) {
  typealias Kernel = (
    UnsafePointer<UInt8>?, Int, UInt8, UInt8, UnsafeMutablePointer<UInt32>?, Int,
    UnsafeMutablePointer<cscan_stop>?
  ) -> Int
  func scan(_ kernel: Kernel) -> [UInt32] {
    var ends = [UInt32](repeating: 0, count: text.count + 1)
    var stop = cscan_stop()
    let count = kernel(text, text.count, delimiter, newline, &ends, text.count, &stop)
    return [UInt32(stop.why), stop.inner_newlines == 0 ? 0 : 1] + ends[0..<count]
  }
  let plain = scan(cscan_fields_plain)
  same(scan(cscan_fields), plain, "the chosen kernel")
  #if arch(x86_64)
    same(scan(cscan_fields_sse2), plain, "the SSE2 kernel")
  #endif
}
