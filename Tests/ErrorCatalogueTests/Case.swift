import Testing

@testable import CommandLineTests

/// One message: what provokes it, and its text. See Tests/ErrorCatalogue/README.md.
struct Case: Sendable, CustomTestStringConvertible {
  /// Where a run says what is looked for.
  enum Look: String {
    case standardError = "standard error"
    case firstLine = "first line of standard error"
    /// What is said of the input: standard error less the figures and where the report lies.
    case notes
    case rejects = "rejects.csv"
    case warnings = "warnings.csv"
    /// Not provoked: the sentence alone is asked for.
    case sentence
  }

  /// The message's name.
  let id: String
  var status: Int32 = 0
  var look = Look.standardError
  /// The only language that the message has; nil where it has all three.
  var onlyLanguage: String?
  /// Whether it takes the rights of the system's administrator to provoke it.
  var needsRoot = false
  /// What the page says beyond the message.
  var note = ""
  var arguments: [String] = []
  /// Names of the files that are put into the folder beside, or in place of, the company's.
  let files: [String]

  var testDescription: String { id }
  var folder: String { Self.root + "cases/\(id)/" }
  /// A shell script that is read in the folder before the program starts.
  var script: String? { Files.read(folder + "prepare").map { String(decoding: $0, as: UTF8.self) } }

  static let repository = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/"
  static let root = repository + "Tests/ErrorCatalogue/"
  static let usual = lines(root + "company/command")
  static let all = Files.names(root + "cases").map { Case($0) }

  private init(_ id: String) {
    self.id = id
    let names = Files.names(Self.root + "cases/\(id)")
    files = names.filter { $0 != "command" && $0 != "prepare" && !$0.hasPrefix("expected.") }
    let lines = Self.lines(Self.root + "cases/\(id)/command")
    let head = lines.prefix { !$0.isEmpty }
    for line in head { read(line) }
    let rest = lines.dropFirst(head.count + 1)
    arguments = rest.isEmpty ? Self.usual : rest.flatMap { $0 == "..." ? Self.usual : [$0] }
  }

  private mutating func read(_ line: String) {
    let parts = line.split(separator: ": ", maxSplits: 1).map(String.init)
    switch (parts.first, parts.last) {
    case ("status", let value?): status = Int32(value) ?? -1
    case ("look", let value?): look = Look(rawValue: value) ?? .standardError
    case ("language", let value?): onlyLanguage = value
    case ("needs", "root"): needsRoot = true
    case ("note", let value?): note += (note.isEmpty ? "" : " ") + value
    default: Issue.record("\(id)/command: \(line)")
    }
  }

  private static func lines(_ path: String) -> [String] {
    var lines = Files.text(path).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  /// The golden text's file.
  func expected(_ language: String) -> String {
    folder + (onlyLanguage != nil ? "expected.txt" : "expected.\(language).txt")
  }
}
