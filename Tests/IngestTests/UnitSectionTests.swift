import Model
import Testing

@testable import Ingest

@Suite("Sections that rows and the roster name")
struct UnitSectionTests {
  private func rejects(_ roster: String, _ header: String, _ row: String, rules: InputRules = InputRules())
    throws
    -> [String]
  {
    let calls = Given(.calls, "\(header),通话时间\n\(row),2026-11-03\n")
    return try ingest([Given(.roster, roster), calls], rules: rules).rejects()
  }

  @Test(
    "A row is not that of a unit in another section",
    arguments: [
      ("1栋,1单元,301", true), ("1栋,1,301", true), ("1栋,01,301", true), ("1栋,一单元,301", true), ("1栋,,301", true),
      ("1栋,1栋1单元,301", true), ("1栋,2单元,301", false), ("1栋,11,301", false), (",2,301", false),
      ("1栋,2单元,0301", false), ("1栋,1,0301", true), ("1栋,东单元,301", false),
    ])
  func contradiction(row: String, isFound: Bool) throws {
    let roster = "楼栋,单元,房号\n1栋,1单元,301\n1栋,2单元,302\n"
    #expect(
      try rejects(roster, "楼栋,单元,房号", row)
        == (isFound ? [] : ["2 unit_id unknown_unit \(row.split(separator: ",").last!)"]))
  }

  @Test("Nor where unit numbers are not matched")
  func off() throws {
    var rules = InputRules()
    rules.matchUnitNumbers = false
    #expect(
      try rejects("楼栋,单元,房号\n1栋,1单元,301\n", "楼栋,单元,房号", "1栋,2,301", rules: rules)
        == ["2 unit_id unknown_unit 301"])
  }

  @Test("Where the roster's own row was rejected, that is said")
  func lost() throws {
    let roster = Given(.roster, "楼栋,单元,房号,业主\n1栋,1单元,301,张\n1栋,2单元,301,李,x\n1栋,2单元,302,王\n")
    let calls = Given(.calls, "楼栋,单元,房号,通话时间\n1栋,2单元,301,2026-11-03\n")
    let result = try ingest([roster, calls])
    #expect(result.rejects() == ["2 unit_id unknown_unit 301"])
    #expect(result.account.files[1].lostUnits == 1)
  }

  @Test("Units without a section fit every section")
  func noSection() throws {
    #expect(try rejects("楼栋,房号\n1栋,301\n", "楼栋,单元,房号", "1栋,2单元,301") == [])
  }

  @Test(
    "A roster row once more, its section spelled otherwise, is a repeat",
    arguments: [
      ("1栋,1单元,301\n1栋,1,301\n1栋,2单元,302\n", "1-1-301"),
      ("1栋,1单元,1-1-101\n1栋,1,1-1-101\n1栋,1单元,1-1-102\n", "1-1-101"),
      // Numbers are composed here, since 301 stands in two sections.
      ("1栋,1单元,301\n1栋,1,301\n1栋,2单元,301\n", "1-1-301"),
    ])
  func repeats(rows: String, number: String) throws {
    let roster = Given(.roster, "楼栋,单元,房号\n" + rows)
    let result = try ingest([roster, Given(.calls, "房号,通话时间\n\(number),2026-11-03\n")])
    #expect(result.rejects(0).map { $0.split(separator: " ")[2] } == ["duplicate_unit"])
    #expect(result.company.units.count == 2)
    #expect(result.rejects() == [])
  }
}
