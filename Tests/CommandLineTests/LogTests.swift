import Testing

@Suite("What a run says")
struct LogTests {
  @Test("quietly nothing")
  func quiet() { #expect(Office(Sample()).report(["--quiet"]).err == "") }

  @Test("where no terminal is, no progress")
  func noProgress() {
    let err = Office(Sample()).report().err
    #expect(!err.isEmpty && !err.contains("\r") && !err.contains("\u{1B}"))
    #expect(err.hasSuffix("out\n"))
  }

  @Test("in full how each file was read")
  func verbose() {
    let office = Office(Sample(encoding: "gb18030"))
    let err = office.report(["--verbose"]).err
    for table in ["roster", "ledger", "calls", "repairs"] {
      #expect(err.contains("\(table).csv: GB18030, ,, 1: "))
    }
  }

  @Test("for automation an object a line", arguments: [[], ["--quiet"]])
  func json(options: [String]) {
    let outcome = Office(Sample()).report(options + ["--log-format", "json"])
    expectSuccess(outcome)
    #expect(outcome.lines.allSatisfy { $0.hasPrefix("{\"event\":") || $0.hasPrefix("{\"event\": ") })
    #expect(outcome.lines.last?.contains("\"done\"") == true)
    #expect(outcome.lines.filter { $0.contains("\"stage\"") }.count == (options.isEmpty ? 3 : 0))
  }

  @Test("a failure as an object, too")
  func jsonFailure() {
    let outcome = Office().run(["report", "--log-format", "json", "--out", "out"])
    expectFailure(outcome, 64, says: "\"failed\"", "\"status\":", "64")
  }
}
