package import DocumentModel
package import Model

/// What a run is told by `dunning.yml`, checked; docs/settings.md describes every key.
package struct Settings: Hashable, Sendable {
  /// The company's name, as the report shows it; empty where none is given.
  package var company = ""
  /// The report month; nil: the command line says, or the month before today.
  package var month: Month?
  /// In the order of the tables, then as given. Paths in the settings are relative to the settings file.
  package var inputs: [InputFile] = []
  /// Where the report goes, relative like the inputs; may hold `{month}`.
  package var output: String?
  package var language = Language.simplifiedChinese
  package var masking = Masking.standard
  /// Above this share of rejected rows in any file the run fails.
  package var maxRejects = Millionths(Int64(10_000))
  /// Whether compressed copies of the inputs are kept in the report folder.
  package var archive = false
  /// Whether CSV files begin with a byte order mark.
  package var excelCSV = false
  /// What the company wants to reach, by metric: a share from 0 to 1.
  package var targets: [String: Millionths] = [:]
  package var rules = InputRules()
  package var policy = Policy()

  package init() {}

  /// What holds where nothing is set.
  package static let `default` = Settings()

  /// The files of one table, as given.
  package func inputs(of table: TableKind) -> [InputFile] { inputs.filter { $0.table == table } }

  /// `output` with the month put in for `{month}`.
  package func outputPath(for month: Month) -> String? {
    output.map {
      $0.split(separator: "{month}", omittingEmptySubsequences: false).joined(separator: "\(month)")
    }
  }
}

extension Settings {
  /// Gives the files that a path with `*`, `?` or `[…]` names, in order: the path as it stands, which may be a
  /// file's own name, and as a pattern for `glob`. None: no file fits.
  package typealias Expansion = (_ table: TableKind, _ path: String, _ pattern: String) -> [String]

  /// Reads a settings file.
  /// - Parameters:
  ///   - bytes: its content; an empty file sets nothing.
  ///   - path: for messages, and for what relative paths in it start from.
  ///   - expand: nil: patterns of paths are kept as they are.
  package static func load(
    bytes: [UInt8], path: String, expand: Expansion? = nil
  ) throws(SettingsError) -> Settings {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let content = bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...]
    guard let text = String(validating: content, as: UTF8.self) else {
      throw SettingsError(problems: [
        SettingsProblem(path: path, line: 1, column: 1, key: "", reason: .notUTF8)
      ])
    }
    return try load(text: text, path: path, expand: expand)
  }

  /// Reads the text of a settings file.
  package static func load(
    text: String, path: String, expand: Expansion? = nil
  ) throws(SettingsError) -> Settings {
    var reading = Reading(path: path, expand: expand)
    if let root = YAMLSource.root(of: text, reading: &reading) {
      Catalogue.root.read(root, at: [], &reading)
      Catalogue.checkTogether(&reading)
    }
    YAMLSource.explainFullWidth(text, &reading)
    if !reading.problems.isEmpty { throw SettingsError(problems: reading.sortedProblems) }
    return reading.settings
  }
}
