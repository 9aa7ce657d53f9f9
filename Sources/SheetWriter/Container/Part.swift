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
  /// Nil once the part is finished.
  private var deflater: Deflater?

  init(_ path: String, _ contentType: ContentType) throws(SheetError) {
    self.path = path
    self.contentType = contentType
    guard let deflater = Deflater.take() else { throw .cannotWrite(part: path) }
    self.deflater = deflater
  }

  /// - Returns: false where zlib fails or the part has been finished.
  func write(_ bytes: UnsafeRawBufferPointer) -> Bool {
    // zlib counts in 32 bits; libxml2 hands over less than 2³¹ at a time.
    guard !bytes.isEmpty else { return true }
    guard let stream = deflater?.stream, let count = UInt32(exactly: bytes.count) else {
      fail()
      return false
    }
    let start = UnsafeMutablePointer(mutating: bytes.assumingMemoryBound(to: UInt8.self).baseAddress)
    checksum = UInt(crc32(uLong(checksum), start, count))
    size += UInt64(count)
    stream.pointee.next_in = start
    stream.pointee.avail_in = count
    return drain(stream, Z_NO_FLUSH)
  }

  /// Remembers that something went wrong, to be thrown by ``finish()``.
  func fail() { hasFailed = true }

  func finish() throws(SheetError) {
    if let deflater {
      self.deflater = nil
      deflater.stream.pointee.avail_in = 0
      _ = drain(deflater.stream, Z_FINISH)
      deflater.layDown()
    }
    if hasFailed { throw .cannotWrite(part: path) }
  }

  private func drain(_ stream: UnsafeMutablePointer<z_stream>, _ flush: Int32) -> Bool {
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
