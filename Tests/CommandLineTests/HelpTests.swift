import Testing

@Suite("Help and completions")
struct HelpTests {
  static let commands = ["report", "inspect", "sample", "settings"]
  static let documentation = Files.text(
    "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/docs/commands.md")

  @Test("every command tells its options, and docs/commands.md the same ones", arguments: commands)
  func options(command: String) {
    let outcome = Office().run([command, "--help"])
    #expect(outcome.status == 0 && outcome.err.isEmpty)
    let told = Self.options(outcome.text).subtracting(["--version", "--help"])
    let documented = Self.options(Self.section(command))
    #expect(told.subtracting(documented) == [], "not in docs/commands.md")
    #expect(documented.subtracting(told) == [], "not in the help")
  }

  @Test("every option has a text", arguments: commands)
  func texts(command: String) {
    let lines = Office().run([command, "--help"]).text.split(separator: "\n")
    for (line, next) in zip(lines, lines.dropFirst() + [""]) where line.hasPrefix("  --") {
      let text = line.dropFirst(26)
      #expect(!text.isEmpty || next.hasPrefix(String(repeating: " ", count: 26)), "\(line)")
    }
  }

  @Test("the program names its commands, and its version")
  func program() {
    let office = Office()
    for arguments in [[], ["--help"], ["help"]] {
      let outcome = office.run(arguments)
      #expect(outcome.status == 0 && Self.commands.allSatisfy { outcome.text.contains("  \($0) ") })
    }
    let version = office.run(["--version"])
    #expect(version.status == 0 && version.text.split(separator: ".").count == 3)
    #expect(office.run(["report", "--version"]).text == version.text)
  }

  @Test("completions name commands and options", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) {
    let office = Office()
    let outcome = office.run(["--generate-completion-script", shell])
    #expect(outcome.status == 0 && outcome.err.isEmpty)
    for word in Self.commands + ["max-rejects", "print-default", "units"] {
      #expect(outcome.text.contains(word), "\(word)")
    }
    office.put("completion", outcome.out)
    if shell == "bash" { #expect(office.shell("bash -n completion 2>&1") == "") }
  }

  @Test("docs/commands.md tells every exit status")
  func statuses() {
    for status in ["0", "64", "65", "66", "70", "73", "74", "75", "78"] {
      #expect(Self.documentation.contains("\n| \(status) | "), "\(status)")
    }
  }

  /// All `--names` in a text.
  private static func options(_ text: String) -> Set<String> {
    let words = text.split { !($0.isLetter || $0.isNumber || $0 == "-") || !$0.isASCII }
    return Set(
      words.filter {
        $0.hasPrefix("--") && $0.count > 3 && $0.dropFirst(2).allSatisfy { $0.isLowercase || $0 == "-" }
      }.map(String.init))
  }

  /// What the first column of the tables of a command's section names, and of options said to be as there.
  private static func section(_ command: String) -> String {
    let rest = documentation.split(separator: "\n## `dunning \(command)`", maxSplits: 1).last ?? ""
    let lines = rest.split(separator: "\n").prefix { !$0.hasPrefix("## ") }
    var names = lines.filter {
      $0.hasPrefix("| `--") || $0.contains("as above.") || $0.hasSuffix("as with `report`.")
    }
    .map { $0.hasPrefix("|") ? $0.dropFirst().prefix { $0 != "|" } : $0 }
    if names.isEmpty { names = lines.map { $0 } }
    return names.joined(separator: "\n")
  }
}
