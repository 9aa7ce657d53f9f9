import DocumentModel
import Glibc
import Ingest
import Inspect
import Model
import RunStore
import Settings
import Testing

/// A folder of a test's own with files in it, removed with the test.
final class Shelf {
  let folder: String

  init(_ files: KeyValuePairs<String, String> = [:]) {
    var template = Array("/tmp/dunning-inspect-XXXXXX".utf8CString)
    folder = String(cString: mkdtemp(&template)!)
    for (name, text) in files { put(name, Array(text.utf8)) }
  }

  deinit {
    for name in Set(names) { unlink(self(name)) }
    rmdir(folder)
  }

  private var names: [String] = []

  func callAsFunction(_ name: String) -> String { folder + "/" + name }

  func put(_ name: String, _ bytes: [UInt8]) {
    names.append(name)
    guard let file = fopen(self(name), "we") else { return }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  /// What inspecting files of the folder finds, in the order given.
  func inspect(
    _ names: String..., table: TableKind? = nil, samples: Int = 3, rules: InputRules = InputRules(),
    change: (inout InputFile) -> Void = { _ in }
  ) -> [FileInspection] {
    let files = names.map { name in
      var input = InputFile(table: table ?? .roster, path: self(name))
      change(&input)
      return InspectRequest.File(input: input, table: table)
    }
    return Ingest.inspect(InspectRequest(files: files, rules: rules, threads: 1, samples: samples))
  }

  /// A report without the folder's own path in it.
  func report(_ files: [FileInspection], _ language: Language = .simplifiedChinese) -> InspectReport {
    let files = files.map { file in
      var file = file
      file.input.path = String(file.input.path.dropFirst(folder.count + 1))
      return file
    }
    return InspectReport(files: files, language: language) { path, problem in "\(path): \(problem)" }
  }
}

/// The settings lines of a report's JSON.
func settingsLines(_ report: InspectReport) -> String {
  guard case .object(let members) = report.json,
    case .string(let text)? = members.first(where: { $0.name == "settings" })?.value
  else { return "" }
  return text
}

/// One file that was inspected.
func one(_ files: [FileInspection]) throws -> FileInspection {
  #expect(files.count == 1)
  return try #require(files.first)
}
