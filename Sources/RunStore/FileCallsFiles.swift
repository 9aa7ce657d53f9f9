internal import Glibc

extension FileCalls {
  /// Makes a new file. Whatever has the name already, a link too, makes it fail.
  func createFile(_ name: String, in folder: Descriptor, mode: UInt32) throws(FileFailure)
    -> Descriptor
  {
    let path = joined(folder.path, name)
    let base = folder.number
    let number = try make(.createFile, path) {
      Int(openat(base, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode))
    }
    return Descriptor(number, path: path)
  }

  /// Writes all of it, in as many calls as the system wants.
  func write(_ bytes: UnsafeRawBufferPointer, to file: Descriptor) throws(FileFailure) {
    let number = file.number
    var done = 0
    while done < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[done...])
      done += try make(.write, file.path) { Glibc.write(number, rest.baseAddress, rest.count) }
    }
  }

  func sync(_ file: Descriptor) throws(FileFailure) {
    let number = file.number
    try make(.sync, file.path) { Int(fsync(number)) }
  }

  /// A whole regular file; nil where it is none or is larger than the limit.
  func readFile(_ name: String, in folder: Descriptor, limit: Int) throws(FileFailure) -> [UInt8]? {
    let path = joined(folder.path, name)
    let base = folder.number
    let number: Int
    do {
      number = try make(.openFile, path) {
        Int(openat(base, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC))
      }
    } catch  where error.code == ELOOP {
      return nil
    }
    let file = Descriptor(number, path: path)
    var status = stat()
    try make(.inspect, path) { Int(fstat(Int32(number), &status)) }
    guard status.st_mode & S_IFMT == S_IFREG, status.st_size <= limit else { return nil }
    return try read(file, upTo: limit)
  }

  private func read(_ file: Descriptor, upTo limit: Int) throws(FileFailure) -> [UInt8]? {
    let number = file.number
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try make(.readFile, file.path) { Glibc.read(number, &block, block.count) }
      if count == 0 { return bytes }
      bytes += block[..<count]
      if bytes.count > limit { return nil }
    }
  }
}
