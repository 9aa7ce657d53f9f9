import ArgumentParser
import DocumentModel
import Glibc
import Ingest
import Model
import Pipeline
import Report
import RunStore
import Sample
import Settings
import Tabular
import Transform

/// What went wrong, as an exit status and a sentence in the report's language. The only place where an error
/// becomes text.
struct Failure {
  /// As in sysexits.h.
  enum Status: Int32 {
    case usage = 64
    case badData = 65
    case noInput = 66
    case software = 70
    case cannotCreate = 73
    case io = 74
    case busy = 75
    case settings = 78
  }

  /// Wrong usage that only shows once the settings are read.
  enum Usage: Error {
    case noOutput
    case unknownEncoding(String)
    /// More than one file is `-`.
    case standardInputTwice
    case asOfOutside(Day, Month)
    case tablesMissing([TableKind])
  }

  /// A settings file that cannot be read at all.
  struct SettingsFileError: Error {
    var path: String
    var code: Int32
  }

  /// A folder that cannot be listed.
  struct FolderError: Error {
    var path: String
    var problem: FileProblem
  }

  /// Standard output takes no more.
  struct OutputError: Error {
    var code: Int32
  }

  static func usage(_ usage: Usage) -> Usage { usage }
  static func settingsFile(path: String, code: Int32) -> SettingsFileError {
    SettingsFileError(path: path, code: code)
  }

  let status: Status
  /// Where there are several lines, of the first.
  let id: MessageID
  /// One line each.
  let lines: [String]

  /// Runs a command's work; where it fails, says why on standard error and ends the process.
  /// - Parameter body: may set the language once it is known.
  static func end(
    console: ConsoleOptions, language: Language?, _ body: (inout Language) throws -> Void
  ) {
    var current = language ?? .simplifiedChinese
    do {
      try body(&current)
    } catch {
      let failure = Failure(error, language: language ?? current)
      if console.logFormat == .json {
        Terminal.log([
          "event": "failed", "status": .integer(Int64(failure.status.rawValue)),
          "id": .string(failure.id.rawValue),
          "message": .string(failure.lines.joined(separator: "\n")),
        ])
      } else {
        if isatty(2) == 1 { Terminal.clearLine() }
        for line in failure.lines { Terminal.note(line) }
      }
      exit(failure.status.rawValue)
    }
  }

  init(_ error: any Error, language: Language) {
    let words = FailureWords(language)
    id = MessageID(error)
    switch error {
    case let error as IngestError:
      status = Self.status(error)
      lines = [words.sentence(error)]
    case let error as FolderError:
      status = Self.status(.file(path: error.path, table: .roster, error.problem))
      lines = [words.sentence(error.path, error.problem)]
    case let error as RunStoreError:
      status = Self.status(error)
      lines = [words.sentence(error)]
    case let error as TooManyRejects:
      status = .badData
      lines = words.lines(error)
    case let error as SettingsError:
      // A pattern that no file fits: the files are missing, the settings may be right.
      status = error.problems.allSatisfy(\.isMissingFile) ? .noInput : .settings
      lines = error.problems.map { $0.words(language) }
    case let error as SettingsFileError:
      status = .noInput
      lines = [words.cannotRead(error.path, error.code)]
    case let error as OutputError:
      status = .io
      lines = [words.sentence(error)]
    case let error as Usage:
      status = .usage
      lines = [words.sentence(error)]
    case TransformError.amountsBeyondRange:
      status = .badData
      lines = [words.amountsTooLarge(nil)]
    case let error as SampleRun.Failure:
      status = Self.status(error)
      lines = [words.sentence(error)]
    default:
      status = .software
      lines = [words.bug("\(error)")]
    }
  }

  private static func status(_ error: IngestError) -> Status {
    switch error {
    case .file(_, _, let problem):
      switch problem {
      case .missing, .isFolder, .notPermitted, .unreadable: .noInput
      case .changedWhileRead, .noTemporarySpace: .io
      case .unknownEncoding, .noSheet, .sheetWithoutCells: .usage
      case .empty, .notText, .noHeader, .monthsWithoutYear, .otherHeader, .damagedWorkbook, .documentType,
        .overLimit, .damagedGzip:
        .badData
      }
    case .wrongTable, .noUnits, .amountsTooLarge: .badData
    case .tooManyFiles: .usage
    }
  }

  private static func status(_ error: RunStoreError) -> Status {
    switch error {
    case .cannotCreate, .refused: .cannotCreate
    case .io: .io
    case .busy: .busy
    }
  }

  private static func status(_ error: SampleRun.Failure) -> Status {
    switch error {
    case .exists, .cannotCreate: .cannotCreate
    case .cannotWrite: .io
    }
  }
}

extension SettingsProblem {
  fileprivate var isMissingFile: Bool {
    if case .noMatch = reason { return true }
    return false
  }
}
