package import Tabular

/// Why a file of a folder is not looked at.
package enum SkipReason: String, CaseIterable, Sendable, Hashable {
  case hidden, lock, folder, settings, notTable = "not_a_table", ownOutput = "own_output"
  /// A pipe, a socket, a device.
  case special
  case badName = "name_not_utf8"
}

/// The files of a folder that may be tables.
package struct FolderContents: Sendable {
  /// Names, sorted.
  package var names: [String] = []
  package var skipped: [InspectReport.Skipped] = []

  /// Reads a folder; its folders are not entered.
  /// - Throws: where it cannot be read.
  package init(of path: String) throws(FileProblem) {
    let entries = try FolderListing.entries(of: path)
    let isOurs = entries.contains { $0.name == Self.manifest } && Self.isOurs(path + "/" + Self.manifest)
    for entry in entries {
      if let reason = Self.reason(entry, isOurs: isOurs) {
        skipped.append(InspectReport.Skipped(name: entry.name, reason: reason))
      } else {
        names.append(entry.name)
      }
    }
  }

  /// What programs write tables as, and what people call such files.
  private static let endings: Set<String> = [
    "csv", "tsv", "tab", "txt", "xls", "xlsx", "xlsm", "xlsb", "xlt", "xltx", "et", "ods", "htm", "html",
    "gz",
  ]
  private static let manifest = "manifest.json"
  private static let ownFiles: Set<String> = [
    "metrics.csv", "escalation.csv", "worklist.csv", "rejects.csv", "warnings.csv", "counts.csv",
    manifest, "report.xlsx", "report.html", "report.md",
  ]

  /// Whether a manifest is one of ours: names such as `report.xlsx` are anybody's.
  private static func isOurs(_ path: String) -> Bool {
    guard !FolderListing.isSpecial(path), let file = try? ByteFile(path: path) else { return false }
    var head = ByteBuffer()
    guard (try? file.read(0..<min(file.size, 256), into: &head)) != nil else { return false }
    let text = String(decoding: head.bytes, as: UTF8.self)
    return text.hasPrefix("{") && text.contains("\"writer\": \"dunning\"") && text.contains("\"format\":")
  }

  private static func reason(_ entry: FolderListing.Entry, isOurs: Bool) -> SkipReason? {
    let name = entry.name
    if !entry.isNamedInUTF8 { return .badName }
    if name.hasPrefix("~$") || name.hasPrefix(".~lock.") || name.hasPrefix("~") { return .lock }
    if name.hasPrefix(".") { return .hidden }
    if entry.isFolder { return .folder }
    if entry.isSpecial { return .special }
    if isOurs, ownFiles.contains(name) { return .ownOutput }
    let ending = name.contains(".") ? name.split(separator: ".").last.map { $0.lowercased() } ?? "" : ""
    if ending == "yml" || ending == "yaml" { return .settings }
    return ending.isEmpty || endings.contains(ending) ? nil : .notTable
  }
}
