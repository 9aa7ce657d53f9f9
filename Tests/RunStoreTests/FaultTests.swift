import Glibc
import Testing

@testable import RunStore

/// Lets the n-th call to the file system fail, and it alone or all after it too.
private final class Faults {
  private var left: Int
  private let code: Int32
  private let forGood: Bool
  private(set) var calls = 0

  init(after: Int, code: Int32 = EIO, forGood: Bool) {
    left = after
    self.code = code
    self.forGood = forGood
  }

  func next() -> Int32? {
    calls += 1
    left -= 1
    return left == -1 || forGood && left < 0 ? code : nil
  }
}

@Suite("Failing calls")
struct FaultTests {
  let scratch = Scratch()

  private func writing(_ content: String, faults: Faults) -> RunStoreError? {
    do {
      try writeReport(scratch("out"), content, calls: FileCalls { _, _ in faults.next() })
      return nil
    } catch {
      return error
    }
  }

  /// How many calls a run makes that replaces a report.
  private func countCalls() throws -> Int {
    try writeReport(scratch("out"), "one")
    let faults = Faults(after: Int.max, forGood: false)
    #expect(writing("one", faults: faults) == nil)
    return faults.calls
  }

  /// The whole old or the whole new report, and nothing between.
  private func expectWhole(_ old: String, _ new: String, _ comment: Comment) {
    let text = scratch.read("out/report.md")
    #expect(text == old || text == new, comment)
    #expect(text == scratch.read("out/rejected/1-roster.csv"), comment)
    #expect(scratch.read("out/manifest.json") != nil, comment)
  }

  @Test("whichever call fails, the report is whole, nothing is left beside it, and the next run succeeds")
  func once() throws {
    for index in 0..<(try countCalls()) {
      try writeReport(scratch("out"), "old \(index)")
      let error = writing("new \(index)", faults: Faults(after: index, forGood: false))
      expectWhole("old \(index)", "new \(index)", "call \(index), \(String(describing: error))")
    }
    try writeReport(scratch("out"), "last")
    #expect(scratch.read("out/report.md") == "last")
    #expect(scratch.names() == ["out"])
  }

  @Test("killed at any call, the report is whole, and the next run clears up and succeeds")
  func killed() throws {
    for index in 0..<(try countCalls()) {
      try writeReport(scratch("out"), "old \(index)")
      _ = writing("new \(index)", faults: Faults(after: index, forGood: true))
      expectWhole("old \(index)", "new \(index)", "call \(index)")
    }
    try writeReport(scratch("out"), "last")
    #expect(scratch.names() == ["out"])
  }

  @Test("killed at any call of a first run, there is no report or a whole one")
  func killedAtFirst() throws {
    for index in 0..<(try countCalls()) {
      try OutputFolder.remove(scratch("out"))
      _ = writing("new", faults: Faults(after: index, forGood: true))
      if !scratch.names("out").isEmpty { expectWhole("new", "new", "call \(index)") }
      try writeReport(scratch("out"), "again")
    }
  }

  @Test("where the system cannot exchange folders, two renames do, and a kill between them is mended")
  func twoSteps() throws {
    try writeReport(scratch("out"), "old")
    for kill in 0..<12 {
      nonisolated(unsafe) var renames = 0
      nonisolated(unsafe) var calls = 0
      let target = scratch("out")
      let withoutExchange = FileCalls { step, path in
        if step == .rename, path == target {
          renames += 1
          if renames == 1 { return EINVAL }
        }
        if renames > 0 { calls += 1 }
        return calls > kill ? EIO : nil
      }
      try? writeReport(target, "new \(kill)", calls: withoutExchange)
      #expect(renames > 0)
      let folder = try OutputFolder(target)
      expectWhole("old", "new \(kill)", "kill \(kill)")
      folder.abort()
      try writeReport(target, "old")
    }
  }

  @Test("a second rename that fails puts the old report back")
  func putsBack() throws {
    try writeReport(scratch("out"), "old")
    nonisolated(unsafe) var renames = 0
    let target = scratch("out")
    let calls = FileCalls { step, path in
      guard step == .rename, path == target else { return nil }
      renames += 1
      return renames == 1 ? ENOSYS : renames == 2 ? EIO : nil
    }
    #expect(throws: RunStoreError.io(FileFailure(step: .rename, path: target, code: EIO))) {
      try writeReport(target, "new", calls: calls)
    }
    #expect(renames == 3)
    expectWhole("old", "old", "put back")
  }

  @Test("a full disk is an I/O error that names the file and the reason")
  func full() throws {
    let calls = FileCalls { step, path in step == .write && path.hasSuffix("report.md") ? ENOSPC : nil }
    do {
      try writeReport(scratch("out"), "one", calls: calls)
      Issue.record("must fail")
    } catch {
      guard case .io(let failure) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(failure.step == .write && failure.code == ENOSPC)
      #expect(
        error.description == scratch(".out.staging/new/report.md: cannot write: No space left on device"))
    }
    #expect(scratch.names() == [])
  }

  @Test("a folder that cannot be made is cannotCreate")
  func cannotCreate() {
    scratch.put("file")
    do {
      _ = try OutputFolder(scratch("file/out"))
      Issue.record("must fail")
    } catch {
      guard case .cannotCreate(let failure) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(failure.code == ENOTDIR)
    }
  }

  @Test("an interrupted call is made again")
  func interrupted() throws {
    var count = 0
    let result = try FileCalls().make(.write, "x") {
      count += 1
      if count < 3 {
        errno = EINTR
        return -1
      }
      return 7
    }
    #expect(result == 7 && count == 3)
  }
}
