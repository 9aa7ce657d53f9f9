import Glibc

/// Paths as people read them.
enum Paths {
  /// Where a file of the staging folder was to come to stand: `./.out.staging/new/report.xlsx` is `out/report.xlsx`.
  static func unstaged(_ path: String) -> String {
    var parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let index = parts.firstIndex(where: { $0.hasPrefix(".") && $0.hasSuffix(".staging") }) else {
      return path
    }
    parts[index] = parts[index].dropFirst().dropLast(".staging".count)
    if parts.indices.contains(index + 1), parts[index + 1] == "new" { parts.remove(at: index + 1) }
    if parts.first == "." { parts.removeFirst() }
    return parts.joined(separator: "/")
  }

  /// Without `.` and without a folder that `..` leaves at once: `a/b/../c` is `a/c`. What a link in the middle
  /// would make of it is not ours to know, so only a path that names the same without links is shortened.
  static func simplified(_ path: String) -> String {
    var kept: [Substring] = []
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      if part == "." && !kept.isEmpty { continue }
      if part == "..", let last = kept.last, last != "..", last != ".", !last.isEmpty, !isLink(kept) {
        kept.removeLast()
      } else {
        kept.append(part)
      }
    }
    return kept.isEmpty ? "." : kept.joined(separator: "/")
  }

  private static func isLink(_ parts: [Substring]) -> Bool {
    var status = stat()
    return lstat(parts.joined(separator: "/"), &status) != 0 || status.st_mode & S_IFMT == S_IFLNK
  }

  static func exists(_ path: String) -> Bool { identity(path) != nil }

  /// Whether two paths lead to the same file, however each is spelled.
  static func leadToOne(_ first: String, _ second: String) -> Bool {
    if first == "-" || second == "-" { return first == second }
    guard let one = identity(first), let other = identity(second) else {
      return simplified(first) == simplified(second)
    }
    return one == other
  }

  private struct Identity: Equatable {
    var device: UInt
    var inode: UInt
  }

  private static func identity(_ path: String) -> Identity? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Identity(device: UInt(status.st_dev), inode: UInt(status.st_ino))
  }

  /// The folder that relative paths start from; nil where it cannot be told.
  static var current: String? {
    guard let path = getcwd(nil, 0) else { return nil }
    defer { free(path) }
    return String(validatingCString: path)
  }
}
