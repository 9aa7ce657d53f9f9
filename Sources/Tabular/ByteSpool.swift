#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Bytes that are put together before they are read: in memory while they are few, else in a temporary file
/// that has no name, so that nobody else finds it and none is left behind.
package struct ByteSpool: ~Copyable {
  /// How many bytes stay in memory.
  package static let roomInMemory = 16 << 20

  private let roomInMemory: Int
  private var memory: [UInt8] = []
  private var file: TemporaryFile?
  package private(set) var count = 0

  package init(roomInMemory: Int = ByteSpool.roomInMemory) { self.roomInMemory = roomInMemory }

  /// - Throws: `noTemporarySpace`.
  package mutating func append(_ bytes: UnsafeRawBufferPointer) throws(FileProblem) {
    if file == nil, count + bytes.count > roomInMemory {
      let fresh = try TemporaryFile()
      let kept = memory
      memory = []
      let written: Result<Void, FileProblem> = kept.withUnsafeBytes { bytes in
        do throws(FileProblem) { return .success(try fresh.write(bytes)) } catch { return .failure(error) }
      }
      try written.get()
      file = fresh
    }
    if let file { try file.write(bytes) } else { memory.append(contentsOf: bytes) }
    count += bytes.count
  }

  /// What was put together, to be read.
  consuming func content() -> Content { file.map(Content.file) ?? .memory(memory) }

  enum Content: Sendable {
    case memory([UInt8])
    case file(TemporaryFile)
  }
}

/// A file without a name.
final class TemporaryFile: Sendable {
  let descriptor: Int32

  init() throws(FileProblem) {
    var code: Int32 = ENOENT
    for folder in Self.folders {
      let opened = Self.open(in: folder)
      if opened >= 0 {
        descriptor = opened
        return
      }
      code = errno
    }
    throw .noTemporarySpace(code: code)
  }

  deinit { close(descriptor) }

  func write(_ bytes: UnsafeRawBufferPointer) throws(FileProblem) {
    var done = 0
    while done < bytes.count {
      let wrote = Glibc.write(descriptor, bytes.baseAddress! + done, bytes.count - done)
      if wrote >= 0 {
        done += wrote
      } else if errno != EINTR {
        throw .noTemporarySpace(code: errno)
      }
    }
  }

  private static var folders: [String] {
    var folders = ["/var/tmp", "/tmp"]
    if let own = getenv("TMPDIR").map({ String(cString: $0) }), own.hasPrefix("/") {
      folders.insert(own, at: 0)
    }
    return folders
  }

  private static func open(in folder: String) -> Int32 {
    // The C macro of O_TMPFILE is not one that Swift sees.
    let unnamed = Glibc.open(folder, 0o20_000_000 | O_DIRECTORY | O_RDWR | O_CLOEXEC, 0o600)
    if unnamed >= 0 { return unnamed }
    var template = Array("\(folder)/.dunning-XXXXXX".utf8CString)
    let named = mkstemp(&template)
    if named >= 0 {
      unlink(template)
      _ = fcntl(named, F_SETFD, FD_CLOEXEC)
    }
    return named
  }
}
