import Testing

@Suite("Which room may import which")
struct GraphTests {
  private let graph = Repository.graph
  private let allowed = Repository.allowed

  @Test("the targets are as ARCHITECTURE.md has them")
  func table() {
    #expect(graph.keys.sorted() == allowed.keys.sorted())
    for (room, dependencies) in graph { #expect(dependencies == allowed[room], "\(room)") }
  }

  @Test("Package.swift read as text says the same as the package manager")
  func parsed() { #expect(Repository.parsed() == graph) }

  @Test("no arrow turns back")
  func acyclic() {
    func reaches(_ from: String, _ to: String, _ seen: Set<String> = []) -> Bool {
      (graph[from] ?? []).contains { next in
        next == to || !seen.contains(next) && reaches(next, to, seen.union([next]))
      }
    }
    for room in graph.keys { #expect(!reaches(room, room), "\(room)") }
  }

  @Test("no emitter imports another, or anything that computes")
  func emitters() {
    let emitters = graph.keys.filter { $0.hasPrefix("Emit") }
    #expect(emitters.count == 4)
    for emitter in emitters {
      let reached = reach(emitter)
      #expect(reached.intersection(emitters) == [], "\(emitter)")
      #expect(
        reached.isDisjoint(with: ["Transform", "Ingest", "Tabular", "Report", "RunStore", "Settings"]),
        "\(emitter)")
    }
  }

  @Test("Transform never sees a file, Report never sees a row's source")
  func oneWay() {
    #expect(reach("Transform").isDisjoint(with: ["Tabular", "Ingest", "Report", "DocumentModel"]))
    #expect(reach("Report").isDisjoint(with: ["Tabular", "Ingest", "Transform"]))
    #expect(reach("Tabular") == ["CScan"])
    #expect(reach("Model") == [])
  }

  @Test("every source file imports what its room may, and the standard library's own modules")
  func imports() {
    let own: Set = ["Glibc", "Musl", "Dispatch", "Synchronization"]
    for path in Repository.files("Sources") {
      let room = String(path.split(separator: "/")[1])
      for line in Repository.text(path).split(separator: "\n") {
        var words = line.split(separator: " ")
        words.removeAll {
          ["public", "package", "internal", "private", "@_exported", "@testable"].contains($0)
        }
        guard words.first == "import", words.count > 1 else { continue }
        let module = String(words[words.count > 2 ? 2 : 1].prefix { $0 != "." })
        #expect(own.contains(module) || allowed[room]?.contains(module) == true, "\(path): \(module)")
      }
    }
  }

  private func reach(_ room: String) -> Set<String> {
    (graph[room] ?? []).reduce(into: []) { $0.formUnion(reach($1).union([$1])) }
  }
}
