#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// An input file, read in blocks from any thread.
///
/// Blocks are read rather than mapped: a file that is cut short under a mapping would kill the process.
package final class ByteFile: Sendable {
  package let path: String
  package let size: Int
  private let source: Source

  private enum Source: Sendable {
    case descriptor(Int32, changed: Timestamp)
    /// What came through a pipe, or was made from another file.
    case memory([UInt8])
    case temporary(TemporaryFile)

    init(_ spool: consuming ByteSpool) {
      switch spool.content() {
      case .memory(let bytes): self = .memory(bytes)
      case .file(let file): self = .temporary(file)
      }
    }
  }

  private struct Timestamp: Hashable, Sendable {
    var seconds: Int
    var nanoseconds: Int

    init(_ time: timespec) {
      seconds = time.tv_sec
      nanoseconds = time.tv_nsec
    }
  }

  /// Text that was made from another file.
  /// - Parameter path: of the file that it was made from.
  package init(spool: consuming ByteSpool, path: String) {
    self.path = path
    size = spool.count
    source = Source(spool)
  }

  /// - Parameter path: `-` is standard input, which is read to its end.
  package init(path: String) throws(FileProblem) {
    self.path = path
    if path == "-" {
      let spool = try Self.drain(STDIN_FILENO)
      size = spool.count
      source = Source(spool)
      return
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw FileProblem(code: errno) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let code = errno
      close(descriptor)
      throw FileProblem(code: code)
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      close(descriptor)
      throw .isFolder
    case S_IFREG:
      size = Int(status.st_size)
      source = .descriptor(descriptor, changed: Timestamp(status.st_mtim))
    case S_IFIFO, S_IFSOCK:
      defer { close(descriptor) }
      let spool = try Self.drain(descriptor)
      size = spool.count
      source = Source(spool)
    default:
      // A device may give bytes without end.
      close(descriptor)
      throw .unreadable(code: ENOTSUP)
    }
  }

  deinit {
    if case .descriptor(let descriptor, _) = source { close(descriptor) }
  }

  /// Reads the bytes of `range` to the start of `buffer`; fewer than asked for means the file was changed.
  package func read(_ range: Range<Int>, into buffer: inout ByteBuffer) throws(FileProblem) {
    buffer.count = 0
    try append(range, to: &buffer)
  }

  /// Reads the bytes of `range` after those that `buffer` holds.
  package func append(_ range: Range<Int>, to buffer: inout ByteBuffer) throws(FileProblem) {
    let kept = buffer.count
    buffer.reserve(kept + range.count)
    switch source {
    case .memory(let bytes):
      bytes.withUnsafeBytes { buffer.append(UnsafeRawBufferPointer(rebasing: $0[range])) }
    case .descriptor(let descriptor, _):
      try Self.read(descriptor, range, &buffer)
    case .temporary(let file):
      try Self.read(file.descriptor, range, &buffer)
    }
  }

  private static func read(
    _ descriptor: Int32, _ range: Range<Int>, _ buffer: inout ByteBuffer
  ) throws(FileProblem) {
    let kept = buffer.count
    var done = 0
    while done < range.count {
      let target = buffer.room.baseAddress! + kept + done
      let got = pread(descriptor, target, range.count - done, off_t(range.lowerBound + done))
      if got > 0 {
        done += got
      } else if got == 0 {
        throw .changedWhileRead
      } else if errno != EINTR {
        throw FileProblem(code: errno)
      }
    }
    buffer.count = kept + done
  }

  /// Throws where the file is no longer as it was when it was opened.
  package func checkUnchanged() throws(FileProblem) {
    guard case .descriptor(let descriptor, let changed) = source else { return }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileProblem(code: errno) }
    guard Int(status.st_size) == size, Timestamp(status.st_mtim) == changed else { throw .changedWhileRead }
  }

  private static func drain(_ descriptor: Int32) throws(FileProblem) -> ByteSpool {
    var spool = ByteSpool()
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 64)
    defer { block.deallocate() }
    while true {
      let got = Glibc.read(descriptor, block.baseAddress, block.count)
      if got > 0 {
        try spool.append(UnsafeRawBufferPointer(rebasing: block[0..<got]))
      } else if got == 0 {
        return spool
      } else if errno != EINTR {
        throw FileProblem(code: errno)
      }
    }
  }
}

extension FileProblem {
  fileprivate init(code: Int32) {
    switch code {
    case ENOENT, ENOTDIR: self = .missing
    case EISDIR: self = .isFolder
    case EACCES, EPERM: self = .notPermitted
    default: self = .unreadable(code: code)
    }
  }
}
