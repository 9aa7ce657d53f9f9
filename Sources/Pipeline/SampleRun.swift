internal import Glibc
internal import RunStore
package import Sample

/// Writes a make-believe company to a folder.
package enum SampleRun {
  /// Where its files cannot be put.
  package enum Failure: Error, Hashable, Sendable {
    /// A file of that name stands there already.
    case exists(path: String)
    case cannotCreate(path: String, code: Int32)
    case cannotWrite(path: String, code: Int32)
  }

  /// - Parameter force: whether files that stand there are replaced.
  /// - Returns: the paths written, in the order of the tables.
  package static func run(_ options: SampleOptions, to folder: String, force: Bool) throws -> [String] {
    try makeFolders(folder)
    var paths: [String] = []
    for file in SampleFile.allCases {
      let path = folder + "/" + file.name
      if !force, access(path, F_OK) == 0 { throw Failure.exists(path: path) }
      paths.append(path)
    }
    var current: (file: SampleFile, descriptor: Int32)?
    defer { if let current { close(current.descriptor) } }
    try SampleCompany(options).write { file, bytes in
      let path = folder + "/" + file.name
      if current?.file != file {
        if let open = current, close(open.descriptor) != 0 {
          throw Failure.cannotWrite(path: path, code: errno)
        }
        current = nil
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw Failure.cannotCreate(path: path, code: errno) }
        current = (file, descriptor)
      }
      if let current { try write(bytes, to: current.descriptor, path) }
    }
    return paths
  }

  private static func makeFolders(_ folder: String) throws {
    var path = folder.hasPrefix("/") ? "/" : ""
    for part in folder.split(separator: "/") {
      path += part
      if mkdir(path, 0o755) != 0, errno != EEXIST { throw Failure.cannotCreate(path: path, code: errno) }
      path += "/"
    }
  }

  private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32, _ path: String) throws {
    var done = 0
    while done < bytes.count {
      let count = Glibc.write(descriptor, bytes.baseAddress! + done, bytes.count - done)
      if count >= 0 {
        done += count
      } else if errno != EINTR {
        throw Failure.cannotWrite(path: path, code: errno)
      }
    }
  }
}
