internal import CMinizip

/// One file of the archive, compressed while it is written.
///
/// Only the compressed bytes are kept (a sheet's XML shrinks to a tenth or less), so a sheet of a million
/// rows needs no room for its cells; and since sizes and checksum are known before the archive is put
/// together, its headers need neither ZIP64 nor data descriptors.
final class Part {
  let path: String
  let contentType: ContentType
  private(set) var compressed: [UInt8] = []
  private(set) var size: UInt64 = 0
  private(set) var checksum: UInt = 0
  private var hasFailed = false
  private var isFinished = false
  private let stream: UnsafeMutablePointer<z_stream>

  /// Level 1: higher ones take three times as long for a few per cent.
  static let level: Int32 = 1

  init(_ path: String, _ contentType: ContentType) throws(SheetError) {
    self.path = path
    self.contentType = contentType
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // Negative window bits: bare deflate, as archives hold it.
    let status = deflateInit2_(
      stream, Part.level, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else { throw .cannotWrite(part: path) }
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
  }

  /// - Returns: false where zlib fails or the part has been finished.
  func write(_ bytes: UnsafeRawBufferPointer) -> Bool {
    // zlib counts in 32 bits; libxml2 hands over less than 2³¹ at a time.
    guard !bytes.isEmpty else { return true }
    guard !isFinished, let count = UInt32(exactly: bytes.count) else {
      fail()
      return false
    }
    let start = UnsafeMutablePointer(mutating: bytes.assumingMemoryBound(to: UInt8.self).baseAddress)
    checksum = UInt(crc32(uLong(checksum), start, count))
    size += UInt64(count)
    stream.pointee.next_in = start
    stream.pointee.avail_in = count
    return drain(Z_NO_FLUSH)
  }

  /// Remembers that something went wrong, to be thrown by ``finish()``.
  func fail() { hasFailed = true }

  func finish() throws(SheetError) {
    if !isFinished {
      isFinished = true
      stream.pointee.avail_in = 0
      _ = drain(Z_FINISH)
    }
    if hasFailed { throw .cannotWrite(part: path) }
  }

  private func drain(_ flush: Int32) -> Bool {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32_768) { room in
      repeat {
        stream.pointee.next_out = room.baseAddress
        stream.pointee.avail_out = UInt32(room.count)
        guard deflate(stream, flush) != Z_STREAM_ERROR else {
          fail()
          return false
        }
        compressed.append(contentsOf: room[..<(room.count - Int(stream.pointee.avail_out))])
      } while stream.pointee.avail_out == 0
      return true
    }
  }
}
