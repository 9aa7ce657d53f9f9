internal import CMinizip

/// A file in memory for minizip, which goes back to fill in the headers that it has written.
final class MemoryFile {
  private(set) var bytes: [UInt8] = []
  private var position = 0

  /// - Returns: nil where minizip is out of memory. The file must outlive the archive.
  func openArchive() -> zipFile? {
    var functions = zlib_filefunc64_def()
    functions.opaque = Unmanaged.passUnretained(self).toOpaque()
    functions.zopen64_file = { opaque, _, _ in opaque }
    functions.zread_file = { _, _, _, _ in 0 }
    functions.zwrite_file = { opaque, _, source, count in
      guard let source else { return 0 }
      MemoryFile.of(opaque)?.write(UnsafeRawBufferPointer(start: source, count: Int(count)))
      return count
    }
    functions.ztell64_file = { opaque, _ in ZPOS64_T(MemoryFile.of(opaque)?.position ?? 0) }
    functions.zseek64_file = { opaque, _, offset, origin in
      MemoryFile.of(opaque)?.seek(Int(offset), from: origin) ?? -1
    }
    functions.zclose_file = { _, _ in 0 }
    functions.zerror_file = { _, _ in 0 }
    return zipOpen2_64(nil, APPEND_STATUS_CREATE, nil, &functions)
  }

  private static func of(_ opaque: UnsafeMutableRawPointer?) -> MemoryFile? {
    opaque.map { Unmanaged<MemoryFile>.fromOpaque($0).takeUnretainedValue() }
  }

  private func write(_ source: UnsafeRawBufferPointer) {
    let overwritten = min(source.count, bytes.count - position)
    bytes.replaceSubrange(position..<position + overwritten, with: source[..<overwritten])
    bytes.append(contentsOf: source[overwritten...])
    position += source.count
  }

  private func seek(_ offset: Int, from origin: Int32) -> Int {
    let target =
      switch origin {
      case ZLIB_FILEFUNC_SEEK_CUR: position + offset
      case ZLIB_FILEFUNC_SEEK_END: bytes.count + offset
      default: offset
      }
    guard (0...bytes.count).contains(target) else { return -1 }
    position = target
    return 0
  }
}
