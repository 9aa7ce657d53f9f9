internal import Glibc

/// What stands at the place of an output folder, and whether a run may replace it.
enum OwnFolder {
  static let manifestName = "manifest.json"
  /// How a manifest of ours begins.
  static let marker = JSONValue.Member("writer", "dunning")
  private static let manifestLimit = 64 << 20

  enum Standing: Equatable {
    case nothing, ours
    case refused(RunStoreError.Refusal)
  }

  /// Looks before a run writes: the folder is replaced whole, so nothing of somebody else's may be in it.
  static func standing(
    _ place: OutputPlace, in parent: Descriptor, calls: FileCalls
  ) throws(FileFailure) -> Standing {
    guard let status = try status(of: cName(place.name), in: parent, calls: calls) else { return .nothing }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: break
    case S_IFLNK: return .refused(.symbolicLink)
    default: return .refused(.notAFolder)
    }
    var above = stat()
    try calls.make(.inspect, place.parent) { Int(fstat(parent.number, &above)) }
    if status.st_dev != above.st_dev { return .refused(.mountPoint) }
    let folder = try calls.openFolder(place.name, in: parent)
    return try refusal(ofContents: folder, calls: calls).map { .refused($0) } ?? .ours
  }

  /// What a name stands for, links not followed; nil where it stands for nothing.
  private static func status(
    of name: [CChar], in parent: Descriptor, calls: FileCalls
  ) throws(FileFailure) -> stat? {
    var status = stat()
    let base = parent.number
    do {
      try calls.make(.inspect, joined(parent.path, text(name))) {
        Int(fstatat(base, name, &status, AT_SYMLINK_NOFOLLOW))
      }
    } catch  where error.code == ENOENT {
      return nil
    }
    return status
  }

  private static func refusal(
    ofContents folder: Descriptor, calls: FileCalls
  ) throws(FileFailure) -> RunStoreError.Refusal? {
    let names = try calls.names(in: folder)
    if names.isEmpty { return nil }
    guard names.contains(cName(manifestName)),
      let manifest = try calls.readFile(manifestName, in: folder, limit: manifestLimit),
      let files = filesListed(in: manifest)
    else { return .notOurs }
    let foreign = try foreignFile(among: names, in: folder, under: "", listed: files, calls: calls)
    return foreign.map { .holdsForeignFile($0) }
  }

  /// The names of the files in a manifest, as JSON strings; nil where the manifest is not ours.
  /// Our own writer lays manifests out a member a line, so lines are enough to find them.
  private static func filesListed(in manifest: [UInt8]) -> Set<String>? {
    let lines = String(decoding: manifest, as: UTF8.self).split(separator: "\n")
    let firstMember = "  \"\(marker.name)\": \"dunning\","
    guard lines.count > 1, lines[0] == "{", lines[1] == firstMember else { return nil }
    var files: Set<String> = []
    for line in lines where line.hasPrefix(nameLine) {
      let value = line.dropFirst(nameLine.count)
      files.insert(String(value.hasSuffix(",") ? value.dropLast() : value))
    }
    return files
  }

  private static let nameLine = "      \"name\": "

  /// The first file that no manifest lists, but for what file managers and office programs leave about.
  private static func foreignFile(
    among names: [[CChar]], in folder: Descriptor, under prefix: String, listed: Set<String>,
    calls: FileCalls
  ) throws(FileFailure) -> String? {
    for name in names {
      let path = prefix + text(name)
      if path == manifestName || listed.contains(quoted(path)) { continue }
      guard let status = try status(of: name, in: folder, calls: calls) else { continue }
      let kind = status.st_mode & S_IFMT
      if kind == S_IFREG, isLitter(text(name)) { continue }
      guard kind == S_IFDIR, prefix.isEmpty else { return path }
      let inner = try calls.openFolder(text(name), in: folder)
      let children = try calls.names(in: inner)
      if children.isEmpty { return path }
      if let found = try foreignFile(
        among: children, in: inner, under: path + "/", listed: listed, calls: calls)
      {
        return found
      }
    }
    return nil
  }

  /// As a manifest has it.
  private static func quoted(_ name: String) -> String {
    String(decoding: JSONValue.string(name).line, as: UTF8.self)
  }

  private static func isLitter(_ name: String) -> Bool {
    [".DS_Store", "Thumbs.db", "desktop.ini", ".directory"].contains(name)
      || [".~lock.", "~$", "._", ".nfs"].contains { name.hasPrefix($0) }
  }
}
