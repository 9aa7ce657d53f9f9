import Testing

@Suite("Habits of the sources")
struct SourceTests {
  private let sources = Repository.files("Sources", ["swift", "c", "h"])
  private let tests = Repository.files("Tests")

  @Test("there are some") func some() { #expect(sources.count > 100 && tests.count > 30) }

  @Test("no file is longer than 400 lines")
  func lengths() {
    for path in sources + tests {
      let lines = Repository.text(path).split(separator: "\n", omittingEmptySubsequences: false).count - 1
      #expect(lines <= 400, "\(path): \(lines)")
    }
  }

  @Test("no room imports Foundation")
  func foundation() {
    for path in sources where path.hasSuffix(".swift") {
      #expect(!Repository.text(path).contains("import Foundation"), "\(path)")
    }
  }

  @Test("only the command line speaks")
  func prints() {
    for path in sources where path.hasSuffix(".swift") && !path.hasPrefix("Sources/dunning/") {
      for line in Repository.text(path).split(separator: "\n") {
        let code = line.drop { $0 == " " }
        guard !code.hasPrefix("//") else { continue }
        for word in [" print(", "debugPrint(", " dump(", "fputs(", "stderr", "stdout"] {
          #expect(!(" " + code).contains(word), "\(path): \(line)")
        }
      }
    }
  }

  @Test("no clock, locale or environment but in Pipeline and the command line")
  func surroundings() {
    for path in sources where path.hasSuffix(".swift") {
      let room = path.split(separator: "/")[1]
      if room == "Pipeline" || room == "dunning" { continue }
      let text = Repository.text(path)
      for word in [
        "time(nil)", "clock_gettime", "localtime", "setlocale", "getenv(", "ContinuousClock", "SystemRandom",
        ".random(",
      ] {
        // Where a temporary file lies changes no byte of a report.
        if word == "getenv(", path == "Sources/Tabular/ByteSpool.swift" { continue }
        #expect(!text.contains(word), "\(path): \(word)")
      }
    }
  }

  @Test("every room has a folder of sources, and every folder is a room")
  func folders() {
    let folders = Set(
      Repository.files("Sources", ["swift", "c", "h", "modulemap"]).map {
        String($0.split(separator: "/")[1])
      })
    #expect(folders == Set(Repository.allowed.keys))
  }

  @Test("no placeholder is left")
  func placeholders() {
    #expect((sources + tests).filter { $0.hasSuffix("/Placeholder.swift") } == [])
  }
}
