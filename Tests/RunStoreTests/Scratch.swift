import Glibc

@testable import RunStore

/// A folder of a test's own, removed with the test.
final class Scratch {
  let path: String

  init() {
    var template = Array("/tmp/dunning-runstore-XXXXXX".utf8CString)
    path = String(cString: mkdtemp(&template)!)
  }

  deinit {
    let calls = FileCalls()
    if let parent = try? calls.openFolder(path: "/tmp") {
      try? calls.removeTree(cName(String(path.dropFirst("/tmp/".count))), in: parent)
    }
  }

  func callAsFunction(_ name: String) -> String { path + "/" + name }

  /// Names in a folder, hidden ones too.
  func names(_ folder: String = ".") -> [String] {
    let calls = FileCalls()
    guard let folder = try? calls.openFolder(path: self(folder)), let names = try? calls.names(in: folder)
    else { return [] }
    return names.map { text($0) }
  }

  /// A file's text; nil where there is none.
  func read(_ name: String) -> String? {
    let calls = FileCalls()
    guard let folder = try? calls.openFolder(path: path) else { return nil }
    let parts = name.split(separator: "/").map(String.init)
    var last = folder
    for part in parts.dropLast() {
      guard let next = try? calls.openFolder(part, in: last) else { return nil }
      last = next
    }
    guard let bytes = try? calls.readFile(parts.last!, in: last, limit: 1 << 20) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Puts a file there, with the folders above it.
  func put(_ name: String, _ content: String = "x") {
    let calls = FileCalls()
    let full = self(name)
    let parent = String(full[..<full.lastIndex(of: "/")!])
    try! calls.createFolders(path: parent)
    let folder = try! calls.openFolder(path: parent)
    let file = try! calls.createFile(
      String(full[full.index(after: full.lastIndex(of: "/")!)...]), in: folder, mode: 0o644)
    Array(content.utf8).withUnsafeBytes { try! calls.write($0, to: file) }
  }

  /// Permission bits.
  func mode(_ name: String) -> UInt32 {
    var status = stat()
    return lstat(self(name), &status) == 0 ? status.st_mode & 0o7777 : 0
  }
}

/// A small report, committed.
func writeReport(
  _ path: String, _ content: String, calls: FileCalls = FileCalls()
) throws(RunStoreError) {
  let folder = try OutputFolder(path, calls: calls)
  try folder.write("report.md", Array(content.utf8))
  try folder.write("rejected/1-roster.csv", Array(content.utf8), access: .ownerOnly)
  try folder.commit(manifest: [.init("version", "1")])
}
