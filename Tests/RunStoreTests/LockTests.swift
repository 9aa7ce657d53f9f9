import Glibc
import Testing

@testable import RunStore

@Suite("Lock")
struct LockTests {
  let scratch = Scratch()

  @Test("a second run is told that the first is busy, and disturbs nothing")
  func busy() throws {
    let first = try OutputFolder(scratch("out"))
    try first.write("report.md", Array("one".utf8))
    #expect(throws: RunStoreError.busy(path: scratch("out"))) { try OutputFolder(scratch("out/")) }
    try first.commit(manifest: [])
    #expect(scratch.read("out/report.md") == "one")
  }

  @Test("the lock is free after a commit, an abort, and a failed opening")
  func free() throws {
    try writeReport(scratch("out"), "one")
    try OutputFolder(scratch("out")).abort()
    scratch.put("out/foreign.txt")
    #expect(throws: RunStoreError.self) { try OutputFolder(scratch("out")) }
    unlink(scratch("out/foreign.txt"))
    try writeReport(scratch("out"), "two")
    #expect(scratch.read("out/report.md") == "two")
  }

  @Test("a lock file that a killed run left does not block")
  func left() throws {
    scratch.put(".out.lock")
    try writeReport(scratch("out"), "one")
    #expect(scratch.names() == ["out"])
  }

  @Test("a lock file that vanishes while it is taken is taken anew")
  func vanishes() throws {
    // The lock is looked at after it is taken: just then another run removes the file.
    nonisolated(unsafe) var removed = 0
    let path = scratch(".out.lock")
    let calls = FileCalls { step, at in
      if step == .inspect, at == path, removed < 2 {
        removed += 1
        unlink(path)
      }
      return nil
    }
    let folder = try OutputFolder(scratch("out"), calls: calls)
    #expect(throws: RunStoreError.busy(path: scratch("out"))) { try OutputFolder(scratch("out")) }
    folder.abort()
    #expect(removed == 2)
  }

  @Test("a lock file that is a link is not followed")
  func link() {
    scratch.put("precious")
    symlink(scratch("precious"), scratch(".out.lock"))
    #expect(throws: RunStoreError.self) { try OutputFolder(scratch("out")) }
  }
}
