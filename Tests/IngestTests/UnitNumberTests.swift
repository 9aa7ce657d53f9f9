import Model
import Testing

@testable import Ingest

/// What a call of a row under a header comes to: `project building unit_id` of its unit, or the reject's kind.
private func found(
  _ header: String, _ row: String, in roster: String, rules: InputRules = InputRules()
) throws -> String {
  let result = try ingest(
    [Given(.roster, roster), Given(.calls, "\(header),通话时间\n\(row),2026-11-03\n")], rules: rules)
  if let reject = result.account.rejects.first { return reject.kind.code }
  let unit = result.company.units[Int(result.calls[0].unit)]
  return [unit.project, unit.building, unit.unitID].map(result.text).filter { !$0.isEmpty }
    .joined(separator: " ")
}

@Suite("Unit numbers written otherwise than in the roster")
struct UnitNumberTests {
  private static let whole = "房号\n1-1-301\n1-2-301\n2-1-301\n12-301\nB1-301\n商铺12\n-1-05\n"

  @Test(
    "A number is matched where exactly one unit has its groups",
    arguments: [
      ("1栋2单元301", "1-2-301"), ("1#2-301", "1-2-301"), ("01-02-0301", "1-2-301"), ("1棟2單元301", "1-2-301"),
      ("２号楼１单元３０１室", "2-1-301"), ("b1-301", "B1-301"), ("商鋪012", "商铺12"), ("12栋301", "12-301"),
      ("1-2-301", "1-2-301"),
    ])
  func matched(written: String, unit: String) throws {
    #expect(try found("房号", written, in: Self.whole) == unit)
  }

  @Test(
    "Nothing else is: other groups, other signs, a part of the number",
    arguments: [
      "301", "1-301", "2-301", "1-2-30", "1-23-01", "121-301", "1-2-3-01", "1-2-301A", "1、2、301", "1-05",
      "1-5",
      "3-301", "1-3-301", "1单元2栋301",
    ])
  func notMatched(written: String) throws {
    #expect(try found("房号", written, in: Self.whole) == "unknown_unit")
  }

  @Test(
    "A list of numbers, a section alone, and letters or a phase set apart are not joined",
    arguments: [
      ("5/6栋301", "5-6-301"), ("1栋301/302", "1-301-302"), ("5.6栋301", "5-6-301"), ("3单元", "3"),
      ("1栋2单元", "1-2"),
      ("P-1-05", "P1-05"), ("A-1-301", "A1-301"), ("A座1-301", "A1-301"), ("3-2栋301", "3-2-301"),
    ])
  func notJoined(written: String, unit: String) throws {
    #expect(try found("房号", written, in: "房号\n\(unit)\n") == "unknown_unit")
  }

  @Test(
    "Where one group follows, a letter may stand apart; words on both sides tell what / separates",
    arguments: [
      ("A座301", "A301"), ("P12", "P-012"), ("301-A", "301A"), ("1栋/301室", "1-301"), ("a1栋301", "A1-301"),
      ("翠园1栋301", "翠园-1-301"), ("03单元", "3单元"), ("p01-5", "P1-05"),
    ])
  func joined(written: String, unit: String) throws {
    #expect(try found("房号", written, in: "房号\n\(unit)\n") == unit)
  }

  @Test(
    "Where two units differ in writing alone, each is found as it is written, and no third way of writing")
  func alike() throws {
    let roster = "房号\nP12\nP-012\n301A\n301-A\n"
    for unit in ["P12", "P-012", "301A", "301-A"] {
      let result = try ingest([Given(.roster, roster), Given(.calls, "房号,通话时间\n\(unit),2026-11-03\n")])
      #expect(result.calls.map { result.text(result.company.units[Int($0.unit)].unitID) } == [unit])
      #expect(result.warnings() == [])
    }
    for other in ["P-12", "p012", "301 A"] { #expect(try found("房号", other, in: roster) == "unknown_unit") }
  }

  @Test("A building or section that cannot be compared is not passed over")
  func unreadableColumns() throws {
    #expect(try found("楼栋,房号", "1/2,0301", in: "房号\n301\n") == "unknown_unit")
    #expect(try found("单元,房号", "1/2,0301", in: "房号\n301\n") == "unknown_unit")
  }

  @Test("A number that two units have is neither's", arguments: ["1-0301", "1栋301", "01-301"])
  func twice(written: String) throws {
    #expect(try found("房号", written, in: "房号\n1-301\n1#301\n") == "unknown_unit")
  }

  @Test(
    "Columns of building, section and number stand together",
    arguments: [
      ("1", "2", "301", "1-2-301"), ("1栋", "2单元", "301室", "1-2-301"), ("01", "02", "0301", "1-2-301"),
      ("1栋", "", "2-301", "1-2-301"), ("1栋", "", "1-2-301", "1-2-301"), ("1栋", "2", "2-301", "1-2-301"),
      ("1", "2", "1-2-301", "1-2-301"), ("", "", "1栋2单元0301", "1-2-301"), ("高层", "", "01-02-0301", "1-2-301"),
      ("", "2", "1栋301", "1-2-301"), ("12", "", "0301", "12-301"),
      ("3", "", "01-02-0301", "unknown_unit"), ("2", "", "0301", "unknown_unit"),
      ("", "1", "0301", "unknown_unit"), ("2", "1", "1栋301", "unknown_unit"),
    ])
  func columns(building: String, section: String, number: String, expected: String) throws {
    let roster = "房号\n1-1-301\n1-2-301\n2-1-301\n12-301\n"
    #expect(try found("楼栋,单元,房号", "\(building),\(section),\(number)", in: roster) == expected)
  }

  @Test(
    "A roster with a column for buildings is met by whole numbers",
    arguments: [
      ("", "1-0301", "1栋 301"), ("", "2栋301", "2栋 301"), ("2", "0301", "2栋 301"), ("2号楼", "301", "2栋 301"),
      ("", "0302", "2栋 302"), ("3", "0302", "unknown_unit"), ("", "0301", "unknown_unit"),
      ("1", "2栋301", "unknown_unit"), ("", "1单元0301", "unknown_unit"),
    ])
  func buildings(building: String, number: String, expected: String) throws {
    let roster = "楼栋,房号\n1栋,301\n2栋,301\n2栋,302\n"
    #expect(try found("楼栋,房号", "\(building),\(number)", in: roster) == expected)
  }

  @Test(
    "Where the roster's numbers begin with the section, they are not taken to begin with the building",
    arguments: [
      ("1-1-0301", "1栋 1-301"), ("2-1-301", "2栋 1-301"), ("2栋3单元301", "2栋 3-301"),
      // Said to be building 3, which has no such room; or not said what it is.
      ("3栋301", "unknown_unit"), ("01-0301", "unknown_unit"), ("2-0301", "unknown_unit"),
      ("3单元0301", "2栋 3-301"), ("1单元0301", "unknown_unit"),
    ])
  func sections(number: String, expected: String) throws {
    let roster = "楼栋,房号\n1栋,1-301\n1栋,2-301\n2栋,1-301\n2栋,3-301\n3栋,5-501\n"
    #expect(try found("房号", number, in: roster) == expected)
  }

  @Test(
    "Where the roster's numbers begin with the building, its column says nothing more",
    arguments: [
      ("", "01-02-0301", "1栋 1-2-301"), ("1", "2-301", "1栋 1-2-301"), ("2栋", "1-301", "2栋 2-1-301"),
      ("", "2栋1单元301", "2栋 2-1-301"), ("", "p-12", "2栋 P-012"), ("2", "P12", "2栋 P-012"),
      ("1", "P12", "unknown_unit"), ("", "1单元0301", "unknown_unit"), ("2", "1-02-301", "unknown_unit"),
    ])
  func buildingTwice(building: String, number: String, expected: String) throws {
    let roster = "楼栋,房号\n1栋,1-1-301\n1栋,1-2-301\n2栋,2-1-301\n2栋,P-012\n"
    #expect(try found("楼栋,房号", "\(building),\(number)", in: roster) == expected)
  }

  @Test("A section without its building is no building", arguments: ["2单元301", "2單元0301"])
  func sectionAlone(number: String) throws {
    // 2-301 is building 2 here: 3-2-301 shows that numbers may go on to the left.
    #expect(try found("房号", number, in: "房号\n1-301\n2-301\n3-2-301\n") == "unknown_unit")
    #expect(try found("房号", number, in: "房号\n1-301\n2-301\n") == "2-301")
  }

  @Test("A storey is no building")
  func storey() throws {
    #expect(try found("房号", "3楼301", in: "房号\n3-301\n") == "unknown_unit")
    #expect(try found("房号", "3楼1201", in: "房号\n3-1201\n") == "3-1201")
    #expect(try found("房号", "03楼301", in: "房号\n3楼301\n") == "3楼301")
  }

  @Test("A row's project restricts the search")
  func projects() throws {
    let roster = "小区,房号\n甲,1-301\n乙,1-301\n乙,1-302\n"
    #expect(try found("小区,房号", "甲,01-0301", in: roster) == "甲 1-301")
    #expect(try found("小区,房号", "甲,01-0302", in: roster) == "unknown_unit")
    #expect(try found("小区,房号", ",01-0301", in: roster) == "unknown_unit")
    #expect(try found("小区,房号", ",01-0302", in: roster) == "乙 1-302")
  }

  @Test("It can be turned off")
  func off() throws {
    var rules = InputRules()
    rules.matchUnitNumbers = false
    #expect(try found("房号", "1栋2单元301", in: Self.whole, rules: rules) == "unknown_unit")
    let split = "楼栋,单元,房号\n1,1,301\n1,2,301\n"
    let result = try ingest([Given(.roster, split)], rules: rules)
    #expect(result.rejects(0) == ["3 unit_id duplicate_unit 301"])
  }

  @Test("Each row that is matched gives a warning, and is counted")
  func warnings() throws {
    let result = try ingest([
      Given(.roster, "小区,楼栋,房号\n甲,1栋,301\n甲,2栋,301\n乙,3栋,301\n甲,2栋,302\n"),
      Given(.calls, "房号,通话时间\n2栋0301,2026-11-03\n2栋0302,2026-11-03\n2栋0301,昨天\n302,2026-11-04\n"),
    ])
    #expect(result.warnings() == ["2 unit_id unit_rewritten 2栋0301", "3 unit_id unit_rewritten 2栋0302"])
    #expect(result.account.warnings.map(\.detail) == ["甲 2栋 301", "302"])
    #expect(result.account.files.map(\.rewrittenUnits) == [0, 2])
    #expect(result.rejects() == ["4 called_at bad_datetime 昨天"])
  }

  @Test("A repeat is not counted")
  func repeats() throws {
    let result = try ingest([
      Given(.roster, "房号\n1-301\n"),
      Given(.repairs, "工单号,房号,报修日期\n7,1栋301,2026-11-03\n7,01-301,2026-11-03\n"),
    ])
    #expect(result.rejects() == ["3 repair_id duplicate_id 7"])
    #expect(result.account.files[1].rewrittenUnits == 1)
  }

  @Test("The number of a rejected roster row is not another unit's")
  func lost() throws {
    let result = try ingest([
      Given(.roster, "房号\n1-301\n1-0301,x\n"), Given(.calls, "房号,通话时间\n1-0301,2026-11-03\n"),
    ])
    #expect(result.rejects() == ["2 unit_id unknown_unit 1-0301"])
    #expect(result.account.files[1].lostUnits == 1)
  }

  @Test("The same on any number of threads, in stretches of any size")
  func threads() throws {
    let numbers = (1...200).map { "\($0 % 20 + 1)-\($0 + 100)" }
    let roster = Given(.roster, "房号\n" + numbers.joined(separator: "\n") + "\n")
    let rows = numbers.map { "0" + $0 + ",2026-11-03\n" }.joined()
    let calls = Given(.calls, "房号,通话时间\n" + rows)
    let one = try ingest([roster, calls])
    let many = try ingest([roster, calls], threads: 4, chunkSize: 64)
    #expect(one.calls.count == 200)
    #expect(many.account.warnings == one.account.warnings)
    #expect(many.calls.map(\.unit) == one.calls.map(\.unit))
  }
}

@Suite("A roster with building, section and room in columns of their own")
struct SplitRosterTests {
  private let split = "楼栋,单元,房号,业主\n1栋,1,301,甲\n1栋,2,301,乙\n1栋,2,302,丙\n2栋,1,301,丁\n"

  @Test("Where rooms repeat in sections, the three are the unit's number, and every row says so")
  func composed() throws {
    let result = try ingest([Given(.roster, split)])
    #expect(result.rejects(0) == [])
    #expect(
      result.company.units.map { result.text($0.unitID) } == [
        "1栋-1-301", "1栋-2-301", "1栋-2-302", "2栋-1-301",
      ])
    #expect(result.warnings(0).first == "2 unit_id unit_rewritten 301")
    #expect(result.account.files[0].rewrittenUnits == 4)
  }

  @Test("Rows that name their unit as the roster does are matched without a word")
  func sameColumns() throws {
    let calls = Given(.calls, "楼栋,单元,房号,通话时间\n1栋,2,301,2026-11-03\n2栋,1,301,2026-11-03\n")
    let result = try ingest([Given(.roster, split), calls])
    #expect(result.calls.map(\.unit) == [1, 3])
    #expect(result.warnings() == [])
  }

  @Test(
    "Rows that write it otherwise are matched with a warning",
    arguments: [("1栋2单元302", 2), ("2-1-301", 3), ("1#1-0301", 0), ("1栋-2-301", 1)])
  func otherwise(number: String, unit: Int) throws {
    let calls = Given(.calls, "房号,通话时间\n\(number),2026-11-03\n")
    let result = try ingest([Given(.roster, split), calls])
    #expect(result.calls.map { Int($0.unit) } == [unit])
    #expect(result.warnings().count == (number == "1栋-2-301" ? 0 : 1))
  }

  @Test("A part of it says too little", arguments: ["301", "1-301", "1单元301", "1栋301"])
  func tooLittle(number: String) throws {
    let calls = Given(.calls, "房号,通话时间\n\(number),2026-11-03\n")
    #expect(try ingest([Given(.roster, split), calls]).rejects() == ["2 unit_id unknown_unit \(number)"])
  }

  @Test("Where no room repeats, numbers stay as they are, and a section tells units apart")
  func notComposed() throws {
    let roster = Given(.roster, "楼栋,单元,房号\n1栋,1,301\n2栋,2,301\n2栋,2,302\n")
    let calls = Given(.calls, "单元,房号,通话时间\n2,301,2026-11-03\n3,301,2026-11-03\n")
    let result = try ingest([roster, calls])
    #expect(result.company.units.map { result.text($0.unitID) } == ["301", "301", "302"])
    #expect(result.warnings(0) == [])
    #expect(result.calls.map(\.unit) == [1])
    #expect(result.warnings() == ["2 unit_id unit_rewritten 301"])
    #expect(result.account.warnings.map(\.detail) == ["2栋 301"])
    #expect(result.rejects() == ["3 unit_id ambiguous_unit 301"])
  }

  @Test("A true repeat is one still; other projects and units without a section keep their numbers")
  func repeats() throws {
    let result = try ingest([
      Given(.roster, "小区,楼栋,单元,房号\n甲,1,1,301\n甲,1,2,301\n甲,1,2,301\n乙,1,1,301\n甲,1,,302\n")
    ])
    #expect(result.rejects(0) == ["4 unit_id duplicate_unit 301"])
    #expect(
      result.company.units.map { result.text($0.unitID) } == ["1-1-301", "1-2-301", "301", "302"])
  }

  @Test("Rows of units whose neighbour was rejected are matched")
  func lostNeighbour() throws {
    let result = try ingest([
      Given(.roster, split + "3栋,1,301,戊,x\n"),
      Given(.calls, "楼栋,单元,房号,通话时间\n1栋,2,301,2026-11-03\n3栋,1,301,2026-11-03\n"),
    ])
    #expect(result.calls.map(\.unit) == [1])
    #expect(result.rejects() == ["3 unit_id unknown_unit 301"])
    #expect(result.account.files[1].lostUnits == 1)
  }
}
