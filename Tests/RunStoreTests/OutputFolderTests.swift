import Glibc
import Testing

@testable import RunStore

@Suite("Output folder")
struct OutputFolderTests {
  let scratch = Scratch()

  @Test("a committed report stands whole, and nothing else stands beside it")
  func commits() throws {
    try writeReport(scratch("out"), "one")
    #expect(scratch.names() == ["out"])
    #expect(scratch.names("out") == ["manifest.json", "rejected", "report.md"])
    #expect(scratch.read("out/report.md") == "one")
    #expect(scratch.read("out/rejected/1-roster.csv") == "one")
  }

  @Test("the next report replaces the whole old one, files that it lacks too")
  func replaces() throws {
    try writeReport(scratch("out"), "one")
    let folder = try OutputFolder(scratch("out"))
    try folder.write("report.html", Array("two".utf8))
    #expect(scratch.read("out/report.md") == "one")
    try folder.commit(manifest: [])
    #expect(scratch.names("out") == ["manifest.json", "report.html"])
    #expect(scratch.names() == ["out"])
  }

  @Test("the manifest says who wrote it, what was given, and each file's size and SHA-256")
  func manifest() throws {
    let folder = try OutputFolder(scratch("out"))
    try folder.write("b.csv", [])
    try folder.write("a.csv", Array("abc".utf8))
    try folder.commit(manifest: [.init("month", "2026-10")])
    #expect(
      scratch.read("out/manifest.json") == """
        {
          "writer": "dunning",
          "month": "2026-10",
          "files": [
            {
              "name": "a.csv",
              "bytes": 3,
              "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
            },
            {
              "name": "b.csv",
              "bytes": 0,
              "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
            }
          ]
        }

        """)
  }

  @Test("without a commit, and with abort, the old report stays")
  func givesUp() throws {
    try writeReport(scratch("out"), "one")
    do {
      let folder = try OutputFolder(scratch("out"))
      try folder.write("report.md", Array("two".utf8))
    }
    let folder = try OutputFolder(scratch("out"))
    try folder.write("report.md", Array("three".utf8))
    folder.abort()
    #expect(scratch.read("out/report.md") == "one")
    #expect(scratch.names() == ["out"])
  }

  @Test("a file is written in parts, its digest over all of them")
  func parts() throws {
    let folder = try OutputFolder(scratch("out"))
    try folder.write("a") { (sink: inout FileSink) throws(RunStoreError) in
      try sink.write(Array("a".utf8))
      try sink.write([])
      try sink.write(Array("bc".utf8))
    }
    #expect(
      folder.files == [
        StoredFile(
          name: "a", size: 3, sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
      ])
  }

  @Test("the folder and plain files have the umask's mode, private ones 0600 in a folder 0700")
  func modes() throws {
    let mask = umask(0o022)
    defer { umask(mask) }
    try writeReport(scratch("out"), "one")
    #expect(scratch.mode("out") == 0o755)
    #expect(scratch.mode("out/report.md") == 0o644)
    #expect(scratch.mode("out/manifest.json") == 0o644)
    #expect(scratch.mode("out/rejected") == 0o700)
    #expect(scratch.mode("out/rejected/1-roster.csv") == 0o600)
  }

  @Test("while it is written it is seen by its owner only")
  func stagingMode() throws {
    let folder = try OutputFolder(scratch("out"))
    #expect(scratch.mode(".out.staging") == 0o700)
    #expect(scratch.names() == [".out.lock", ".out.staging"])
    folder.abort()
    #expect(scratch.names() == [])
  }

  @Test("missing folders above it are made; slashes at the end, spaces and Chinese are fine")
  func parents() throws {
    try writeReport(scratch("报表/2026 年/十月//"), "one")
    #expect(scratch.read("报表/2026 年/十月/report.md") == "one")
  }

  @Test("two folders beside each other do not hinder one another")
  func neighbours() throws {
    let failed = try OutputFolder.failedTryPath(of: scratch("out/"))
    #expect(failed == scratch("out.rejected"))
    let first = try OutputFolder(scratch("out"))
    let second = try OutputFolder(failed)
    try second.commit(manifest: [])
    try first.commit(manifest: [])
    #expect(scratch.names() == ["out", "out.rejected"])
  }

  @Test("a name is written once")
  func twice() throws {
    let folder = try OutputFolder(scratch("out"))
    try folder.write("a", [])
    #expect(throws: RunStoreError.self) { try folder.write("a", []) }
    #expect(throws: RunStoreError.self) { try folder.commit(manifest: []) }
  }

  @Test("remove takes a report of ours away, and nothing where there is none")
  func removes() throws {
    try OutputFolder.remove(scratch("none/out"))
    #expect(scratch.names() == [])
    try writeReport(scratch("out"), "one")
    try OutputFolder.remove(scratch("out"))
    #expect(scratch.names() == [])
    scratch.put("mine/letter.txt")
    #expect(throws: RunStoreError.self) { try OutputFolder.remove(scratch("mine")) }
    #expect(scratch.read("mine/letter.txt") == "x")
  }
}
