internal import Glibc

extension FileCalls {
  /// Opens a folder relative to another. A link in the last place is not followed.
  func openFolder(_ name: String, in parent: Descriptor) throws(FileFailure) -> Descriptor {
    let path = joined(parent.path, name)
    let base = parent.number
    let number = try make(.openFolder, path) {
      Int(openat(base, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC))
    }
    return Descriptor(number, path: path)
  }

  /// Opens a folder by its path; links on the way to it are the user's business and are followed.
  func openFolder(path: String) throws(FileFailure) -> Descriptor {
    let number = try make(.openFolder, path) { Int(open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)) }
    return Descriptor(number, path: path)
  }

  /// - Parameter mode: before the umask.
  func createFolder(_ name: String, in parent: Descriptor, mode: UInt32) throws(FileFailure) {
    let base = parent.number
    try make(.createFolder, joined(parent.path, name)) { Int(mkdirat(base, name, mode)) }
  }

  /// Makes a folder and those above it that are missing, with the umask's mode.
  func createFolders(path: String) throws(FileFailure) {
    var end = path.startIndex
    while end < path.endIndex {
      end = path[end...].dropFirst().firstIndex(of: "/") ?? path.endIndex
      let prefix = String(path[..<end])
      do {
        try make(.createFolder, prefix) { Int(mkdir(prefix, 0o777)) }
      } catch  where Self.meansExisting(error.code, prefix) {
        continue
      }
    }
  }

  /// A read-only or foreign file system answers EROFS or EACCES for a folder that is there already.
  private static func meansExisting(_ code: Int32, _ path: String) -> Bool {
    if code == EEXIST { return true }
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Names in a folder but for `.` and `..`, as the system's bytes, sorted: a name need not be UTF-8.
  func names(in folder: Descriptor) throws(FileFailure) -> [[CChar]] {
    let base = folder.number
    // A descriptor of its own: closedir closes it, and its position is not shared.
    let copy = try make(.listFolder, folder.path) {
      Int(openat(base, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    }
    guard let stream = fdopendir(Int32(copy)) else {
      let code = errno
      close(Int32(copy))
      throw FileFailure(step: .listFolder, path: folder.path, code: code)
    }
    defer { closedir(stream) }
    var names: [[CChar]] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw FileFailure(step: .listFolder, path: folder.path, code: errno) }
        break
      }
      let name = Self.name(of: entry)
      if name != [46, 0], name != [46, 46, 0] { names.append(name) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// With its closing zero.
  private static func name(of entry: UnsafeMutablePointer<dirent>) -> [CChar] {
    let offset = MemoryLayout<dirent>.offset(of: \.d_name)!
    let start = (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self)
    return Array(UnsafeBufferPointer(start: start, count: strlen(start) + 1))
  }

  /// Some file systems cannot sync a folder and say so: nothing more can be done there.
  func syncFolder(_ folder: Descriptor) throws(FileFailure) {
    let number = folder.number
    do {
      try make(.syncFolder, folder.path) { Int(fsync(number)) }
    } catch  where error.code == EINVAL || error.code == ENOTSUP {
      return
    }
  }

  /// Removes whatever a name stands for, with all that is in it; links are removed, never followed.
  /// A name that is not there is removed already.
  func removeTree(_ name: [CChar], in parent: Descriptor) throws(FileFailure) {
    let base = parent.number
    let path = joined(parent.path, text(name))
    do {
      try make(.remove, path) { Int(unlinkat(base, name, 0)) }
      return
    } catch  where error.code == ENOENT {
      return
    } catch  where error.code == EISDIR || error.code == EPERM {
      // A folder: emptied first.
    }
    try emptyFolder(name, in: parent, path: path)
    try make(.remove, path) { Int(unlinkat(base, name, AT_REMOVEDIR)) }
  }

  private func emptyFolder(
    _ name: [CChar], in parent: Descriptor, path: String
  ) throws(FileFailure) {
    let base = parent.number
    let number = try make(.openFolder, path) {
      Int(openat(base, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC))
    }
    let folder = Descriptor(number, path: path)
    for child in try names(in: folder) { try removeTree(child, in: folder) }
  }
}

/// A name as text, for messages and comparisons.
func text(_ name: [CChar]) -> String {
  String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

/// Text as a name with its closing zero.
func cName(_ name: String) -> [CChar] { Array(name.utf8CString) }
