internal import CMinizip
internal import Synchronization

/// zlib's state for one part, taken up and laid down again.
///
/// It is a quarter of a megabyte, all of it zeroed at first, and a report's workbook has over a hundred parts of a few
/// hundred bytes: making it anew for each took more time than the compressing. A state that was reset gives the same
/// bytes as a new one.
final class Deflater: @unchecked Sendable {
  // Not for two threads at once: whoever takes a deflater has it alone until it is laid down.
  let stream: UnsafeMutablePointer<z_stream>

  /// Level 1: higher ones take three times as long for a few per cent.
  static let level: Int32 = 1

  /// Laid down ones, at most so many as sheets are ever written at once.
  private static let spare = Mutex<[Deflater]>([])
  private static let spareLimit = 4

  /// - Returns: nil without memory.
  static func take() -> Deflater? { spare.withLock { $0.popLast() } ?? Deflater() }

  /// Nobody may use it after.
  func layDown() {
    guard deflateReset(stream) == Z_OK else { return }
    Deflater.spare.withLock { spare in
      if spare.count < Deflater.spareLimit { spare.append(self) }
    }
  }

  private init?() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // Negative window bits: bare deflate, as archives hold it.
    let status = deflateInit2_(
      stream, Deflater.level, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    if status != Z_OK { return nil }
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
  }
}
