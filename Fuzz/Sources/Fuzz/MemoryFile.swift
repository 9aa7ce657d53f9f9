internal import CFuzz
internal import Glibc

/// A file without a name, in memory, that is given by a path and written over and over.
final class MemoryFile: Sendable {
  private let descriptor: Int32
  let path: String

  init() {
    descriptor = fuzz_memory_file()
    guard descriptor >= 0 else { fatalError("no file in memory: \(errno)") }
    path = "/proc/self/fd/\(descriptor)"
  }

  deinit { close(descriptor) }

  func write(_ bytes: [UInt8]) {
    guard ftruncate(descriptor, off_t(bytes.count)) == 0,
      bytes.isEmpty || pwrite(descriptor, bytes, bytes.count, 0) == bytes.count
    else { fatalError("cannot write the file in memory: \(errno)") }
  }
}
