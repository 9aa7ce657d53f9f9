public import CScan

extension ByteFile {
  /// Reads the file from start to end in blocks.
  package func forEachBlock(
    of size: Int = 1 << 20, from start: Int = 0, _ body: (UnsafeRawBufferPointer) -> Void
  ) throws(FileProblem) {
    var buffer = ByteBuffer(capacity: min(size, max(self.size, 1)))
    var offset = start
    while offset < self.size {
      let end = min(offset + size, self.size)
      try read(offset..<end, into: &buffer)
      body(buffer.bytes)
      offset = end
    }
  }

  /// The offset after the first line end at or after `start`; the file's size where there is none.
  package func lineStart(
    from start: Int, encoding: TextEncoding, newline: UInt8
  ) throws(FileProblem) -> Int {
    var buffer = ByteBuffer(capacity: 1 << 16)
    // In UTF-16 a line end stands at a multiple of two only.
    var offset = start - start % encoding.unit
    while offset < size {
      let end = min(offset + 1 << 16, size)
      try read(offset..<end, into: &buffer)
      if let found = encoding.lineStart(in: buffer.bytes, from: 0, newline: newline) {
        return offset + found
      }
      offset = end
    }
    return size
  }

  /// Whether any line feed stands in it, as a character of the encoding.
  func hasLineFeed(_ encoding: TextEncoding) throws(FileProblem) -> Bool {
    var buffer = ByteBuffer(capacity: 1 << 16)
    var offset = 0
    while offset < size {
      let end = min(offset + 1 << 16, size)
      try read(offset..<end, into: &buffer)
      if encoding.lineStart(in: buffer.bytes, from: 0, newline: 0x0A) != nil { return true }
      offset = end
    }
    return false
  }

  /// Whether its last line has no line end, as that of a file that was cut short.
  package func endsInLine(encoding: TextEncoding, newline: UInt8) throws(FileProblem) -> Bool {
    let unit = encoding.unit
    guard size >= unit, size % unit == 0 else { return size > 0 }
    var last = ByteBuffer()
    try read(size - unit..<size, into: &last)
    return encoding.lineStart(in: last.bytes, from: 0, newline: newline) == nil
  }

  /// As much as is read into memory at a time: decoded it stays below the 2 GiB of `RecordReader`.
  package static var longestStretch: Int { 1 << 29 }

  /// Cuts the bytes from `start` on into stretches of about `size` bytes that end after a line end.
  /// - Throws: `notText` where a line is longer than any table's.
  package func chunks(
    from start: Int, size chunk: Int, encoding: TextEncoding, newline: UInt8
  ) throws(FileProblem) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var begin = start
    while begin < size {
      let nominal = begin + chunk
      let end =
        nominal >= size ? size : try lineStart(from: nominal, encoding: encoding, newline: newline)
      guard end - begin <= Self.longestStretch else { throw .notText(.binary) }
      result.append(begin..<end)
      begin = end
    }
    return result
  }
}

/// What a whole file's bytes say, gathered in one pass.
package struct ByteSurvey: Sendable {
  /// Strict UTF-8 throughout, byte-order mark or not.
  package var isUTF8 = true
  /// Whether any line feed stands in it: without one, carriage returns end the lines.
  package var hasLineFeed = false

  /// What is known without a look.
  package init(isUTF8: Bool, hasLineFeed: Bool) {
    self.isUTF8 = isUTF8
    self.hasLineFeed = hasLineFeed
  }

  /// - Parameter observe: sees every block too, so that a digest costs no further pass.
  package init(
    of file: ByteFile, observe: (UnsafeRawBufferPointer) -> Void
  ) throws(FileProblem) {
    var carry: [UInt8] = []
    var joined = ByteBuffer()
    var isUTF8 = true
    var hasLineFeed = false
    try file.forEachBlock { block in
      observe(block)
      hasLineFeed = hasLineFeed || block.contains(0x0A)
      guard isUTF8 else { return }
      if carry.isEmpty {
        Self.check(block, &carry, &isUTF8)
      } else {
        joined.count = 0
        carry.withUnsafeBytes { joined.append($0) }
        joined.append(block)
        Self.check(joined.bytes, &carry, &isUTF8)
      }
    }
    self.isUTF8 = isUTF8 && carry.isEmpty
    self.hasLineFeed = hasLineFeed
  }

  /// Leaves the start of a character that the block's end cuts in `carry`.
  private static func check(
    _ bytes: UnsafeRawBufferPointer, _ carry: inout [UInt8], _ isUTF8: inout Bool
  ) {
    guard let start = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
    let valid = cscan_utf8_prefix(start, bytes.count)
    let rest = bytes[valid...]
    carry = rest.count < 4 ? Array(rest) : []
    if rest.count >= 4 || (rest.first.map { $0 < 0xC2 || $0 > 0xF4 } ?? false) { isUTF8 = false }
  }
}

/// Whether text that should be UTF-8 is.
package func isStrictUTF8(_ bytes: UnsafeRawBufferPointer) -> Bool {
  guard let start = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return true }
  return cscan_utf8_prefix(start, bytes.count) == bytes.count
}

/// Whether bytes are the start of UTF-8 text, of which the last character may be cut.
package func isUTF8Start(_ bytes: UnsafeRawBufferPointer) -> Bool {
  guard let start = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return true }
  return cscan_utf8_prefix(start, bytes.count) + 3 >= bytes.count
}

/// How many bytes of a text are `byte`.
package func count(_ byte: UInt8, in bytes: UnsafeRawBufferPointer) -> Int {
  guard let start = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return 0 }
  return cscan_count(start, bytes.count, byte)
}

/// Asks for memory that will be looked at soon. A hint: it reads nothing.
@inlinable @inline(__always)
public func prefetch(_ address: UnsafeRawPointer) { cscan_prefetch(address) }

/// The 128 bits of a product, its halves folded into one another: what hashes are mixed with.
@inlinable @inline(__always)
public func foldedProduct(_ left: UInt64, _ right: UInt64) -> UInt64 { cscan_folded_product(left, right) }
