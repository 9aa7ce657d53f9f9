#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What lies in a folder.
package enum FolderListing {
  package struct Entry: Hashable, Sendable {
    package var name: String
    package var isFolder: Bool
  }

  /// Whether the path leads to a folder.
  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// By name, byte by byte. Names that are no UTF-8 are left out: no path of ours can lead there.
  package static func entries(of path: String) throws(FileProblem) -> [Entry] {
    guard let folder = opendir(path) else {
      switch errno {
      case ENOENT, ENOTDIR: throw .missing
      case EACCES, EPERM: throw .notPermitted
      default: throw .unreadable(code: errno)
      }
    }
    defer { closedir(folder) }
    var entries: [Entry] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
      }
      guard let name, name != ".", name != ".." else { continue }
      entries.append(Entry(name: name, isFolder: isFolder(path + "/" + name)))
    }
    return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }
}
