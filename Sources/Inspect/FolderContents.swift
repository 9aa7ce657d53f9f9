package import Tabular

/// Why a file of a folder is not looked at.
package enum SkipReason: String, CaseIterable, Sendable, Hashable {
  case hidden, lock, folder, settings, notTable = "not_a_table", ownOutput = "own_output"
}

/// The files of a folder that may be tables.
package struct FolderContents: Sendable {
  /// Names, sorted.
  package var names: [String] = []
  package var skipped: [InspectReport.Skipped] = []

  /// Reads a folder; its folders are not entered.
  /// - Throws: where it cannot be read.
  package init(of path: String) throws(FileProblem) {
    for entry in try FolderListing.entries(of: path) {
      if let reason = Self.reason(entry) {
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
  private static let ownFiles: Set<String> = [
    "metrics.csv", "escalation.csv", "worklist.csv", "rejects.csv", "warnings.csv", "counts.csv",
    "manifest.json", "report.xlsx", "report.html", "report.md",
  ]

  private static func reason(_ entry: FolderListing.Entry) -> SkipReason? {
    let name = entry.name
    if name.hasPrefix("~$") || name.hasPrefix(".~lock.") || name.hasPrefix("~") { return .lock }
    if name.hasPrefix(".") { return .hidden }
    if entry.isFolder { return .folder }
    if ownFiles.contains(name) { return .ownOutput }
    let ending = name.contains(".") ? name.split(separator: ".").last.map { $0.lowercased() } ?? "" : ""
    if ending == "yml" || ending == "yaml" { return .settings }
    return ending.isEmpty || endings.contains(ending) ? nil : .notTable
  }
}
