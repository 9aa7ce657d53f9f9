package import DocumentModel
package import Ingest
package import Model
internal import Report
package import Tabular

/// What was found out about files, to be shown to people or to programs.
package struct InspectReport {
  /// A file of a folder that was not looked at.
  package struct Skipped: Hashable, Sendable {
    package var name: String
    package var reason: SkipReason

    package init(name: String, reason: SkipReason) {
      self.name = name
      self.reason = reason
    }
  }

  /// A settings file whose rules counted.
  package struct SettingsInForce: Sendable {
    package var path: String
    package var inputs: [InputFile]
    package var hasMonth: Bool

    package init(path: String, inputs: [InputFile], hasMonth: Bool) {
      self.path = path
      self.inputs = inputs
      self.hasMonth = hasMonth
    }
  }

  package var files: [FileInspection]
  /// Nil where none was given.
  package var settings: SettingsInForce?
  /// Where relative paths start from; nil: not known.
  package var currentFolder: String?
  /// Whether a file of this path exists: no settings file is to be written over.
  package var exists: (String) -> Bool = { _ in false }
  /// The folder that was given, as given; nil where files were.
  package var folder: String?
  package var skipped: [Skipped] = []
  package var language: Language
  /// Whether owners' names, phones and notes are shown.
  package var showsAll = false
  /// How the program was called, for the command that it prints.
  package var program = "dunning"
  /// A sentence about a file that cannot be read.
  package var failure: (String, FileProblem) -> String

  package init(
    files: [FileInspection], language: Language, failure: @escaping (String, FileProblem) -> String
  ) {
    self.files = files
    self.language = language
    self.failure = failure
  }

  /// How well the files were understood, worst first.
  package enum Verdict: Sendable, Hashable {
    case understood
    /// Some file fits no table, or is damaged.
    case bad
    /// Some file is missing or cannot be opened.
    case missing
  }

  package var verdict: Verdict {
    var verdict = files.isEmpty ? Verdict.bad : .understood
    for file in files {
      switch file.outcome {
      case .table: break
      case .failed(.missing), .failed(.notPermitted), .failed(.unreadable), .failed(.isFolder):
        return .missing
      case .noTable where folder != nil && Self.isProse(file): break
      case .noTable, .failed, .amountsTooLarge, .noUnits: verdict = .bad
      }
    }
    return verdict
  }

  /// Whether nobody expects a table in it.
  static func isProse(_ file: FileInspection) -> Bool {
    file.outcome == .noTable && file.fits.isEmpty && mayBeProse(file.input.path)
  }

  /// A text that may lie in a folder beside tables and be none.
  private static func mayBeProse(_ path: String) -> Bool { path.lowercased().hasSuffix(".txt") }
}
