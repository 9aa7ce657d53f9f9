import Testing

@Suite("Inputs that are no plain files")
struct UnusualInputTests {
  @Test("a device is refused, be it without end", arguments: ["/dev/null", "/dev/zero"])
  func devices(path: String) {
    let office = Office(Sample())
    let old = office.standingReport()
    expectFailure(office.run(Office.report() + ["--calls", path], after: "ulimit -t 20"), 66, says: path)
    expectSame(old, Files.tree(office("out")))
  }

  @Test("what comes through a pipe is read as a file is")
  func pipe() {
    let office = Office(Sample())
    expectSuccess(office.report())
    let old = Files.tree(office("out"))
    let tables = Office.tables.map { $0 == "calls.csv" ? "/dev/stdin" : $0 }
    let arguments = ["report", "--month", "2026-10"] + tables + ["--out", "out"]
    // The shell that starts the program gives way to a pipeline.
    expectSuccess(office.run(arguments, after: "cat calls.csv | \"$@\"; exit"))
    #expect(Files.read(office("out/metrics.csv")) == old["metrics.csv"])
    #expect(Files.read(office("out/worklist.csv")) == old["worklist.csv"])
  }

  @Test("one file for two tables")
  func twoTables() {
    expectFailure(Office(Sample()).report(["--repairs", "calls.csv"]), 65, says: "calls.csv", "--calls")
  }

  @Test("one file twice: each receipt stands twice then, and duplicates never fail a run")
  func twice() {
    let office = Office(Sample())
    expectSuccess(office.report(out: "once"))
    let again = office.report(["--ledger", "ledger.csv"])
    expectSuccess(again)
    #expect(again.err.contains("ledger.csv 与 ledger.csv 内容完全相同"))
    let counts = office.table("out/counts.csv").records.filter { $0["table"] == "ledger" }
    #expect(counts.count == 2)
    #expect(Set(office.table("out/rejects.csv")["kind"]) == ["duplicate_row"])
    #expect(office.text("out/metrics.csv") == office.text("once/metrics.csv"))
  }
}
