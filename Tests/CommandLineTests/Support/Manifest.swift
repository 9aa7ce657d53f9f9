/// The files that `manifest.json` lists: read by line, as the manifest is written.
struct Manifest {
  struct File: Hashable {
    var bytes: Int
    var sha256: String
  }

  private(set) var files: [String: File] = [:]

  init(_ text: String) {
    var name: Substring = ""
    var bytes = 0
    let lines = text.split(separator: "\n").map { $0.drop { $0 == " " } }
    for line in lines.drop(while: { !$0.hasPrefix("\"files\"") }) {
      let value = line.split(separator: ": ", maxSplits: 1).last ?? ""
      let bare = value.filter { $0 != "\"" && $0 != "," }
      if line.hasPrefix("\"name\"") { name = bare[...] }
      if line.hasPrefix("\"bytes\"") { bytes = Int(bare) ?? -1 }
      if line.hasPrefix("\"sha256\"") { files[String(name)] = File(bytes: bytes, sha256: bare) }
    }
  }
}

extension Office {
  /// Standard output of a shell command in the folder.
  func shell(_ command: String) -> String {
    // The shell that would become the program runs the command instead.
    run([], after: "\(command); exit").text
  }

  /// A file's digest as another program finds it.
  func digest(_ name: String, by program: String) -> String {
    String(shell("\(program) '\(name)'").prefix { $0 != " " })
  }
}
