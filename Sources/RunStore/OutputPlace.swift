/// Where an output folder stands, and the names used beside it while it is written.
struct OutputPlace {
  /// As the user gave it, without slashes at its end; for messages.
  let path: String
  /// The folder that holds it.
  let parent: String
  let name: String

  /// - Throws: `refused` where the path names no folder that could be made or replaced.
  init(_ given: String) throws(RunStoreError) {
    var path = Substring(given)
    while path.hasSuffix("/") { path.removeLast() }
    let name = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path
    guard !["", ".", ".."].contains(name), !given.utf8.contains(0) else {
      throw .refused(path: given, .noName)
    }
    self.path = String(path)
    self.name = String(name)
    switch path.lastIndex(of: "/") {
    case nil: parent = "."
    case path.startIndex: parent = "/"
    case .some(let slash): parent = String(path[..<slash])
    }
  }

  /// The file that a run locks. It lies beside the folder since the folder itself is replaced.
  var lockName: String { ".\(name).lock" }
  /// Where a run writes, mode 0700. One name is enough: whoever holds the lock owns it.
  var stagingName: String { ".\(name).staging" }
}

extension OutputFolder {
  /// Where the findings of a failed try go: `reports/2026-10.rejected` for `reports/2026-10/`.
  package static func failedTryPath(of path: String) throws(RunStoreError) -> String {
    try OutputPlace(path).path + ".rejected"
  }
}
