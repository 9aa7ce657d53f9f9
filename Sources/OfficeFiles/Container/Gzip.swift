internal import CMinizip
package import Tabular

/// Files packed by gzip (RFC 1952).
package enum Gzip {
  package static func isGzip(_ head: UnsafeRawBufferPointer) -> Bool {
    head.count >= 3 && head[0] == 0x1F && head[1] == 0x8B && head[2] == 8
  }

  package static func isGzip(_ file: ByteFile) throws(FileProblem) -> Bool {
    var head = ByteBuffer()
    try file.read(0..<min(3, file.size), into: &head)
    return isGzip(head.bytes)
  }

  /// What is in it, all of its members joined. Checksums are looked at.
  package static func text(of file: ByteFile) throws(FileProblem) -> ByteFile {
    var inflater = try Inflater()
    return try inflater.run(file)
  }
}

private struct Inflater: ~Copyable {
  private let stream: UnsafeMutablePointer<z_stream>
  private var input = ByteBuffer(capacity: 1 << 16)
  private let output = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 64)
  private var spool = ByteSpool()
  private var consumed = 0
  private var isPadding = false

  init() throws(FileProblem) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // 16 beside the window bits: with gzip's header.
    let status = inflateInit2_(stream, MAX_WBITS + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else { throw .damagedGzip }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
    output.deallocate()
  }

  mutating func run(_ file: ByteFile) throws(FileProblem) -> ByteFile {
    var offset = 0
    var isEnded = false
    while offset < file.size {
      let end = min(offset + 1 << 16, file.size)
      try file.read(offset..<end, into: &input)
      offset = end
      if isPadding { try checkZeros(from: 0) } else { try take(&isEnded) }
    }
    guard isEnded else { throw .damagedGzip }
    var whole = ByteSpool()
    swap(&whole, &spool)
    return ByteFile(spool: whole, path: file.path)
  }

  /// Zeros fill up a tape's block. What follows them would be lost.
  private func checkZeros(from start: Int) throws(FileProblem) {
    guard input.bytes[start...].allSatisfy({ $0 == 0 }) else { throw .damagedGzip }
  }

  /// Inflates a block of the file.
  private mutating func take(_ isEnded: inout Bool) throws(FileProblem) {
    var at = 0
    let bytes = input.bytes
    while at < bytes.count {
      if isEnded {
        if bytes[at] == 0 {
          isPadding = true
          return try checkZeros(from: at)
        }
        guard bytes[at] == 0x1F, inflateReset(stream) == Z_OK else { throw .damagedGzip }
        isEnded = false
      }
      stream.pointee.next_in = UnsafeMutablePointer(
        mutating: bytes.baseAddress!.assumingMemoryBound(to: UInt8.self) + at)
      stream.pointee.avail_in = UInt32(bytes.count - at)
      stream.pointee.next_out = output.baseAddress!.assumingMemoryBound(to: UInt8.self)
      stream.pointee.avail_out = UInt32(output.count)
      let status = inflate(stream, Z_NO_FLUSH)
      guard status == Z_OK || status == Z_STREAM_END else { throw .damagedGzip }
      let left = bytes.count - Int(stream.pointee.avail_in)
      consumed += left - at
      at = left
      try spool.append(
        UnsafeRawBufferPointer(rebasing: output[0..<(output.count - Int(stream.pointee.avail_out))]))
      guard spool.count <= Limits.unpackedGzip else { throw .overLimit(.unpacked) }
      try Limits.checkRatio(unpacked: spool.count, packed: consumed)
      isEnded = status == Z_STREAM_END
      // What is still inside zlib comes with the next call: with no input left it may say so, or end.
      if at == bytes.count, !isEnded, stream.pointee.avail_out == 0 { try drain(&isEnded) }
    }
  }

  private mutating func drain(_ isEnded: inout Bool) throws(FileProblem) {
    repeat {
      stream.pointee.next_out = output.baseAddress!.assumingMemoryBound(to: UInt8.self)
      stream.pointee.avail_out = UInt32(output.count)
      let status = inflate(stream, Z_NO_FLUSH)
      guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else { throw .damagedGzip }
      try spool.append(
        UnsafeRawBufferPointer(rebasing: output[0..<(output.count - Int(stream.pointee.avail_out))]))
      guard spool.count <= Limits.unpackedGzip else { throw .overLimit(.unpacked) }
      try Limits.checkRatio(unpacked: spool.count, packed: consumed)
      isEnded = status == Z_STREAM_END
    } while stream.pointee.avail_out == 0 && !isEnded
  }
}
