@testable import CommandLineTests

/// docs/errors.md: every message, in the order of the program's own list.
enum ErrorsPage {
  static let path = Case.repository + "docs/errors.md"

  private static let groups: [(prefix: String, title: String, text: String)] = [
    ("file", "Input files", "A file cannot be read as its table: the run ends, and the old report stays."),
    ("rows", "What is in the files", "On standard error, at the end of a run."),
    (
      "reject", "Rows that are not used",
      "Each is a row of `rejects.csv` with file, line, column and value beside the message. The run goes on, up to "
        + "`--max-rejects`. What each kind means: [data.md](data.md#rejects)."
    ),
    (
      "warning", "Rows that are used, with a warning",
      "Each is a row of `warnings.csv`. The run goes on. What each kind means: [data.md](data.md#warnings)."
    ),
    (
      "read", "How files were read",
      "On standard error at the end of a run, and in the report's chapter on data quality. Nothing is wrong; look whether it is meant so."
    ),
    (
      "settings", "The settings file",
      "Each begins with file, line, column and key. All that is wrong is told at once. What the keys take: "
        + "[settings.md](settings.md)."
    ),
    (
      "usage", "The command line",
      "What shows before anything is read is told in English, as the help is."
    ),
    ("output", "Output", "What stands at the output is left as it is."),
    ("program", "Faults of the program", ""),
  ]

  /// The page as it should be.
  static var text: String {
    let cases = Dictionary(uniqueKeysWithValues: Case.all.map { ($0.id, $0) })
    var page = head
    for group in groups {
      let members = Names.all.filter { $0.prefix { $0 != "." } == group.prefix }.compactMap { cases[$0] }
      page += "\n## \(group.title)\n"
      if !group.text.isEmpty { page += "\n\(group.text)\n" }
      for member in members { page += "\n" + entry(member) }
    }
    return page
  }

  private static let head = """
    # Messages

    <!-- Made from Tests/ErrorCatalogue by `make catalogue`; do not edit. -->

    Every message that `dunning` has, in Simplified Chinese and in English (Traditional Chinese is left out here), with the
    exit status of the run and the smallest input that gives it. The name is the `id` of `--log-format json`; `rejects.csv`
    and `warnings.csv` have its second part as `kind`.

    The inputs are put into a folder that holds a company of two units, [Tests/ErrorCatalogue/company](../Tests/ErrorCatalogue/company), in
    place of its files of the same name. Where no command is shown it is the usual one:

        \(Case.usual.joined(separator: " ").replacing("{language}", with: "zh-Hans"))

    """

  private static func entry(_ entry: Case) -> String {
    var text = "### `\(entry.id)`\n\n"
    for language in entry.onlyLanguage.map({ [$0] }) ?? ["zh-Hans", "en"] {
      text += said(entry, language).map { "> \($0)" }.joined(separator: "  \n") + "\n\n"
    }
    if entry.look != .rejects, entry.look != .warnings { text += "Exit status \(entry.status). " }
    if !entry.note.isEmpty { text += entry.note }
    if text.hasSuffix(" ") { text.removeLast() }
    if !text.hasSuffix("\n") { text += "\n\n" }
    return text + source(entry)
  }

  /// The message as it is read: of a finding what stands in its row, else the lines.
  private static func said(_ entry: Case, _ language: String) -> [String] {
    let golden = Files.text(entry.expected(language))
    guard entry.look == .rejects || entry.look == .warnings, let row = CSVTable(golden).records.last else {
      return golden.split(separator: "\n").map { escaped(String($0)) }
    }
    var place = "\(row["file"] ?? ""):\(row["line"] ?? "")"
    for part in ["column", "value"] {
      if let value = row[part], !value.isEmpty { place += ", " + (part == "value" ? "`\(value)`" : value) }
    }
    return [place + " — " + escaped(row["message"] ?? "")]
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("<", with: "&lt;").replacing("*", with: "\\*")
  }

  private static func source(_ entry: Case) -> String {
    var text = ""
    for name in entry.files {
      let bytes = Files.read(entry.folder + name) ?? []
      guard let content = String(validating: bytes, as: UTF8.self) else {
        text += "`\(name)`: \(bytes.count) bytes that are not UTF-8.\n\n"
        continue
      }
      text += content.isEmpty ? "`\(name)`: empty.\n\n" : "`\(name)`\n\n" + indented(content)
    }
    if let script = entry.script { text += "Before the run\n\n" + indented(script) }
    if entry.arguments != Case.usual { text += indented(command(entry)) }
    while text.hasSuffix("\n\n") { text.removeLast() }
    return text
  }

  private static func command(_ entry: Case) -> String {
    var arguments = entry.arguments
    var words = ["dunning"]
    if arguments.starts(with: Case.usual) {
      words += ["report", "…"]
      arguments.removeFirst(Case.usual.count)
    }
    return (words + arguments).joined(separator: " ").replacing("{language}", with: "zh-Hans")
  }

  private static func indented(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    while lines.last == "" { lines.removeLast() }
    return lines.map { $0.isEmpty ? "" : "    " + $0 }.joined(separator: "\n") + "\n\n"
  }
}
