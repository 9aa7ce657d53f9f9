package import DocumentModel
package import Ingest
internal import Model
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

  package var files: [FileInspection]
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
    var verdict = Verdict.understood
    for file in files {
      switch file.outcome {
      case .table: break
      case .failed(.missing), .failed(.notPermitted), .failed(.unreadable), .failed(.isFolder):
        return .missing
      case .noTable where folder != nil && file.fits.isEmpty && Self.mayBeProse(file.input.path): break
      case .noTable, .failed, .amountsTooLarge, .noUnits: verdict = .bad
      }
    }
    return verdict
  }

  /// A text that may lie in a folder beside tables and be none.
  private static func mayBeProse(_ path: String) -> Bool { path.lowercased().hasSuffix(".txt") }
}
