import Glibc
import Testing

@testable import RunStore

@Suite("What is not replaced")
struct RefusalTests {
  let scratch = Scratch()

  private func refusal(_ path: String) -> RunStoreError.Refusal? {
    do {
      _ = try OutputFolder(path)
      return nil
    } catch {
      guard case .refused(_, let refusal) = error else { return nil }
      return refusal
    }
  }

  @Test("an empty folder is taken")
  func empty() throws {
    try FileCalls().createFolders(path: scratch("out"))
    try writeReport(scratch("out"), "one")
    #expect(scratch.read("out/report.md") == "one")
  }

  @Test("a file")
  func file() {
    scratch.put("out", "precious")
    #expect(refusal(scratch("out")) == .notAFolder)
    #expect(scratch.read("out") == "precious")
    #expect(scratch.names() == ["out"])
  }

  @Test("a folder with other things in it")
  func others() {
    scratch.put("out/thesis.docx", "precious")
    #expect(refusal(scratch("out")) == .notOurs)
    #expect(scratch.read("out/thesis.docx") == "precious")
  }

  @Test(
    "a folder with somebody else's manifest.json",
    arguments: ["{}", "", "{\"writer\": \"dunning\"}", "{\n  \"writer\": \"somebody\",\n}"])
  func otherManifest(_ manifest: String) {
    scratch.put("out/manifest.json", manifest)
    #expect(refusal(scratch("out")) == .notOurs)
  }

  @Test("a manifest that is a link")
  func linkedManifest() throws {
    try writeReport(scratch("real"), "one")
    scratch.put("out/notes.txt")
    symlink(scratch("real/manifest.json"), scratch("out/manifest.json"))
    #expect(refusal(scratch("out")) == .notOurs)
  }

  @Test(
    "a report of ours into which somebody put a file",
    arguments: ["letter.docx", "rejected/fixed.csv", "x/y"])
  func foreign(_ name: String) throws {
    try writeReport(scratch("out"), "one")
    scratch.put("out/" + name)
    #expect(refusal(scratch("out")) == .holdsForeignFile(name))
    #expect(scratch.read("out/" + name) == "x")
  }

  @Test(
    "but not for what office programs and file managers leave", arguments: ["~$report.xlsx", ".DS_Store"])
  func litter(_ name: String) throws {
    try writeReport(scratch("out"), "one")
    scratch.put("out/" + name)
    try writeReport(scratch("out"), "two")
    #expect(scratch.read("out/report.md") == "two")
  }

  @Test("a symbolic link, which is neither followed nor replaced")
  func link() throws {
    try writeReport(scratch("real"), "one")
    symlink(scratch("real"), scratch("out"))
    #expect(refusal(scratch("out")) == .symbolicLink)
    #expect(scratch.read("real/report.md") == "one")
  }

  @Test("where another file system hangs")
  func mountPoint() {
    #expect(refusal("/proc") == .mountPoint)
  }

  @Test("a path that names no folder of its own", arguments: ["", "/", "//", ".", "..", "a/..", "a/."])
  func noName(_ path: String) {
    #expect(refusal(path) == .noName)
  }

  @Test("a link to a folder within our old report is removed, not followed")
  func innerLink() throws {
    scratch.put("precious/letter.txt")
    try FileCalls().createFolders(path: scratch(".out.staging"))
    symlink(scratch("precious"), scratch(".out.staging/link"))
    try writeReport(scratch("out"), "one")
    #expect(scratch.read("precious/letter.txt") == "x")
    #expect(scratch.names() == ["out", "precious"])
  }

  @Test("a staging place that is a link is not written through")
  func stagingLink() throws {
    scratch.put("precious/letter.txt")
    symlink(scratch("precious"), scratch(".out.staging"))
    try writeReport(scratch("out"), "one")
    #expect(scratch.names("precious") == ["letter.txt"])
  }
}
