import Glibc

/// The files that a path with `*`, `?` or `[…]` in the settings names.
enum PathPattern {
  /// Sorted by their names' bytes. A file so called counts before what the pattern would mean, since browsers save
  /// `名册[1].csv`. Folders are left out, and the files that Excel keeps beside an open workbook (`~$…`).
  static func files(_ path: String, _ pattern: String) -> [String] {
    if access(path, F_OK) == 0 { return [path] }
    var found = glob_t()
    defer { globfree(&found) }
    guard glob(pattern, GLOB_NOSORT | GLOB_MARK, nil, &found) == 0 else { return [] }
    return (0..<Int(found.gl_pathc))
      .compactMap { found.gl_pathv[$0].map { String(cString: $0) } }
      .filter { !$0.hasSuffix("/") && !name(of: $0).hasPrefix("~$") }
      .sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }

  private static func name(of path: String) -> Substring {
    path.split(separator: "/").last ?? ""
  }
}
