import Testing

@Suite("A make-believe company")
struct SampleCommandTests {
  private let arguments = ["sample", "--units", "9", "--months", "3", "--out", "sample"]

  @Test("the same options give the same bytes, other seeds other ones")
  func deterministic() {
    let office = Office()
    #expect(office.run(arguments).status == 0)
    let first = Files.tree(office("sample"))
    #expect(Set(first.keys) == ["roster.csv", "ledger.csv", "calls.csv", "repairs.csv"])
    Files.remove(office("sample"))
    expectSuccess(office.run(arguments, environment: ["TZ": "Asia/Tokyo", "LC_ALL": "zh_CN.UTF-8"]))
    expectSame(first, Files.tree(office("sample")))
    expectSuccess(office.run(arguments + ["--seed", "8", "--force"]))
    #expect(Files.tree(office("sample"))["roster.csv"] != first["roster.csv"])
  }

  @Test("73: files that stand there stay, unless --force says otherwise")
  func refusesToReplace() {
    let office = Office()
    Files.makeFolder(office("sample"))
    office.put("sample/calls.csv", "mine")
    expectFailure(office.run(arguments), 73, says: "calls.csv", "--force")
    #expect(Files.names(office("sample")) == ["calls.csv"] && office.text("sample/calls.csv") == "mine")
    expectSuccess(office.run(arguments + ["--force"]))
    #expect(office.text("sample/calls.csv") != "mine")
  }

  @Test("says what it wrote, or nothing")
  func says() {
    let office = Office()
    #expect(office.run(arguments).lines.count == 4)
    #expect(office.run(arguments + ["--force", "--quiet"]).err.isEmpty)
  }

  @Test("the smallest and odd sizes", arguments: [("1", "1"), ("1", "240"), ("2", "2")])
  func sizes(units: String, months: String) {
    let office = Office()
    expectSuccess(office.run(["sample", "--units", units, "--months", months, "--out", "."]))
    expectSuccess(office.report())
  }

  @Test("in each shape a report can be made of it", arguments: ["bill", "journal"])
  func shapes(shape: String) {
    let office = Office(Sample(shape: shape, mess: "0.001"))
    expectSuccess(office.report())
  }
}
