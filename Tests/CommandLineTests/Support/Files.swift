internal import Glibc

/// The few calls to the file system that the tests need.
enum Files {
  /// A file's bytes; nil where there is none.
  static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "re") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = fread(&block, 1, block.count, file)
      if count == 0 { return ferror(file) == 0 ? bytes : nil }
      bytes.append(contentsOf: block[..<count])
    }
  }

  static func text(_ path: String) -> String { String(decoding: read(path) ?? [], as: UTF8.self) }

  static func write(_ path: String, _ bytes: [UInt8]) {
    guard let file = fopen(path, "we") else { preconditionFailure("\(path) cannot be written") }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  static func write(_ path: String, _ text: String) { write(path, Array(text.utf8)) }

  /// Names in a folder, sorted; hidden ones too.
  static func names(_ path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// All files below a folder, by their paths from it.
  static func tree(_ path: String) -> [String: [UInt8]] {
    var tree: [String: [UInt8]] = [:]
    for name in names(path) {
      if isFolder(path + "/" + name) {
        for (inner, bytes) in Self.tree(path + "/" + name) { tree[name + "/" + inner] = bytes }
      } else {
        tree[name] = read(path + "/" + name) ?? []
      }
    }
    return tree
  }

  static func makeFolder(_ path: String) { mkdir(path, 0o755) }

  static func isFolder(_ path: String) -> Bool {
    status(path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
  }

  static func exists(_ path: String) -> Bool { status(path) != nil }

  /// Permission bits.
  static func mode(_ path: String) -> UInt32 { (status(path)?.st_mode ?? 0) & 0o7777 }

  static func remove(_ path: String) {
    if isFolder(path) {
      for name in names(path) { remove(path + "/" + name) }
      rmdir(path)
    } else {
      unlink(path)
    }
  }

  static func target(ofLink path: String) -> String {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = buffer.withUnsafeMutableBytes { readlink(path, $0.baseAddress!, $0.count) }
    return String(decoding: buffer[..<max(count, 0)], as: UTF8.self)
  }

  private static func status(_ path: String) -> stat? {
    var status = stat()
    return lstat(path, &status) == 0 ? status : nil
  }
}
