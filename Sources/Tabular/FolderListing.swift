#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What lies in a folder.
package enum FolderListing {
  package struct Entry: Hashable, Sendable {
    /// Where it is no UTF-8, with each byte that is none written as `\xFF`.
    package var name: String
    package var isFolder: Bool
    /// Neither a file nor a folder: a pipe, a socket, a device. Opening one may wait for ever.
    package var isSpecial: Bool
    /// Whether the name is UTF-8: no path of ours can lead elsewhere.
    package var isNamedInUTF8: Bool
  }

  /// Whether the path leads to a folder.
  package static func isFolder(_ path: String) -> Bool { kind(path) == S_IFDIR }

  /// Whether the path leads to neither a file nor a folder, but to a pipe, a socket or a device.
  package static func isSpecial(_ path: String) -> Bool { kind(path).map(isSpecial) ?? false }

  private static func isSpecial(_ kind: mode_t) -> Bool { kind != S_IFDIR && kind != S_IFREG }

  /// Nil where it leads nowhere.
  private static func kind(_ path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// By name, byte by byte.
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
      let bytes = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: UInt8.self, capacity: 256) { Array($0.buffer(upTo: 256)) }
      }
      guard let name = String(validating: bytes, as: UTF8.self) else {
        entries.append(
          Entry(name: escaped(bytes), isFolder: false, isSpecial: false, isNamedInUTF8: false))
        continue
      }
      guard name != ".", name != ".." else { continue }
      let kind = kind(path + "/" + name)
      entries.append(
        Entry(
          name: name, isFolder: kind == S_IFDIR, isSpecial: kind.map(isSpecial) ?? false,
          isNamedInUTF8: true))
    }
    return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// What can be read of a name as it is, all other bytes as `\xFF`.
  private static func escaped(_ bytes: [UInt8]) -> String {
    var name = ""
    var at = 0
    while at < bytes.count {
      let width = (1...4).first {
        at + $0 <= bytes.count && String(validating: bytes[at..<at + $0], as: UTF8.self) != nil
      }
      if let width {
        name += String(decoding: bytes[at..<at + width], as: UTF8.self)
      } else {
        name += "\\x" + (bytes[at] < 16 ? "0" : "") + String(bytes[at], radix: 16)
      }
      at += width ?? 1
    }
    return name
  }
}

extension UnsafePointer<UInt8> {
  /// The bytes before the first zero.
  fileprivate func buffer(upTo limit: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: self, count: (0..<limit).first { self[$0] == 0 } ?? limit)
  }
}
