import Model
import Testing

@testable import Ingest

@Suite("The roster, and whose a row is")
struct RowUnitTests {
  @Test("All that a roster's row says")
  func whole() throws {
    let result = try ingest([
      Given(
        .roster,
        """
        小区,楼栋,房号,业主姓名,联系电话,建筑面积(㎡),房屋类型,入住状态,收楼日期,管家,标签
        翠湖,1栋,１０１,张三,13800001234,89.555,住宅,自住,2020-01-02,小李,独居；VIP
        翠湖,1栋,102,无,-,,地下室,装修中,,,
        """)
    ])
    let units = result.company.units
    #expect(units.count == 2)
    #expect([units[0].project, units[0].building, units[0].unitID].map(result.text) == ["翠湖", "1栋", "101"])
    #expect(
      [units[0].ownerName, units[0].phone, units[0].steward, units[0].tags].map(result.text) == [
        "张三", "13800001234", "小李", "独居；VIP",
      ])
    #expect(units[0].areaCentis == 8956)
    #expect(units[0].unitType == .residential)
    #expect(units[0].occupancy == .occupied)
    #expect(units[0].handover.day == day("2020-01-02"))
    #expect(units[1].ownerName.isEmpty)
    #expect(units[1].unitType == .other)
    #expect(units[1].occupancy == .unknown)
    #expect(result.warnings(0) == [])
  }

  @Test("Faults and warnings of a roster's row")
  func faults() throws {
    let result = try ingest([
      Given(.roster, "房号,建筑面积,收楼日期\nA1,大,x\n,5,\n1.5E+10,5,\nA2,5,,7\n\"A3\n无,5,\n")
    ])
    #expect(result.warnings(0) == ["2 area_m2 unreadable_ignored 大", "2 handover_date unreadable_ignored x"])
    #expect(
      result.rejects(0) == [
        "3 unit_id missing_value ", "4 unit_id bad_key 1.5E+10", "5  too_many_fields ",
        "6  unterminated_quote \"A3",
      ])
    // 无 is a key like others where a key is needed.
    #expect(result.company.units.map { result.text($0.unitID) } == ["A1", "无"])
  }

  @Test("A unit's second row is a repeat, in another file too, and its value is as it was written")
  func duplicateUnit() throws {
    let result = try ingest([
      Given(.roster, "小区,楼栋,房号\n甲,1,101\n甲,2,101\n乙,1,101\n甲,1,１０１\n"),
      Given(.roster, "小区,楼栋,房号\n甲,1,101\n甲,1,102\n"),
    ])
    #expect(result.company.units.count == 4)
    #expect(result.rejects(0) == ["5 unit_id duplicate_unit １０１"])
    #expect(result.rejects(1) == ["2 unit_id duplicate_unit 101"])
    #expect(result.counts(0) == [4, 3, 1, 0, 0, 0])
  }

  private let towns = Given(.roster, "小区,楼栋,房号\n甲,1,101\n甲,2,101\n乙,1,101\n乙,1,102\n丙,3,103\n")

  @Test(
    "A row belongs to the unit that its number, project and building name",
    arguments: [
      ("甲", "1", "101", "甲1"), ("甲", "2", "101", "甲2"), ("乙", "", "101", "乙1"), ("乙", "9", "101", "乙1"),
      ("", "", "102", "乙1"), ("", "9", "102", "乙1"), ("", "2", "101", "甲2"), ("无", "-", "103", "丙3"),
      ("甲", "", "101", "ambiguous_unit"), ("", "", "101", "ambiguous_unit"),
      ("", "1", "101", "ambiguous_unit"),
      ("甲", "9", "101", "unknown_unit"), ("甲", "1", "102", "unknown_unit"), ("丁", "", "103", "unknown_unit"),
      ("", "", "104", "unknown_unit"), ("甲　", "１", "１０１", "甲1"),
    ])
  func matching(project: String, building: String, unit: String, expected: String) throws {
    let row = "\(project),\(building),\(unit),2026-11-03\n"
    let result = try ingest([towns, Given(.calls, "项目,楼号,房号,通话时间\n" + row)])
    if let call = result.calls.first {
      let found = result.company.units[Int(call.unit)]
      #expect(result.text(found.project) + result.text(found.building) == expected)
    } else {
      #expect(result.rejects() == ["2 unit_id \(expected) \(unit)"])
    }
  }

  @Test("Where the file has no column for projects or buildings, they do not count")
  func withoutColumns() throws {
    let result = try ingest([towns, Given(.calls, "房号,通话时间\n102,2026-11-03\n101,2026-11-03\n")])
    #expect(result.calls.count == 1)
    #expect(result.rejects() == ["3 unit_id ambiguous_unit 101"])
  }

  @Test("A roster without a column for projects fits every project; one with an empty cell fits none")
  func projectlessRoster() throws {
    let calls = Given(.calls, "小区,房号,通话时间\n甲,A1,2026-11-03\n")
    #expect(try ingest([.units, calls]).calls.count == 1)
    let empty = try ingest([Given(.roster, "小区,房号\n,A1\n"), calls])
    #expect(empty.rejects() == ["2 unit_id unknown_unit A1"])
  }

  @Test("Keys keep their script, letters and inner spaces")
  func keysAreExact() throws {
    let roster = Given(.roster, "房号\n東1\na1\nA 1\n")
    var rules = InputRules()
    rules.matchUnitNumbers = false
    let calls = "房号,通话时间\n东1,2026-11-03\nA1,2026-11-03\nA 1,2026-11-03\n東1 ,2026-11-03\n"
    let result = try ingest([roster, Given(.calls, calls)], rules: rules)
    #expect(result.rejects() == ["2 unit_id unknown_unit 东1", "3 unit_id unknown_unit A1"])
    #expect(result.calls.count == 2)
  }

  @Test("Rows that a rejected row of the roster costs are counted")
  func lostUnits() throws {
    let result = try ingest([
      Given(.roster, "小区,房号\n甲,A1\n甲,A2,x\n"),
      Given(.calls, "小区,房号,通话时间\n甲,A2,2026-11-03\n,A2,2026-11-03\n乙,A2,2026-11-03\n甲,A9,2026-11-03\n"),
    ])
    #expect(result.account.files[1].lostUnits == 2)
    #expect(result.rejects().count == 4)
    #expect(result.account.rejects.map(\.detail).filter { $0 == "roster" }.count == 2)
  }

  @Test("A rejected row of a roster without projects costs rows of any project")
  func lostUnitsOfNoProject() throws {
    let result = try ingest([
      Given(.roster, "房号\nA1\nA2,x\n"),
      Given(.calls, "小区,房号,通话时间\n甲,A2,2026-11-03\n,A2,2026-11-03\n甲,A9,2026-11-03\n"),
    ])
    #expect(result.account.files[1].lostUnits == 2)
  }

  @Test("A roster without a usable row is refused")
  func noUnits() {
    #expect(throws: IngestError.noUnits) { try ingest([Given(.roster, "房号\n,\n")]) }
    #expect(throws: IngestError.noUnits) { try ingest([Given(.roster, "房号")]) }
    #expect(throws: IngestError.noUnits) { try ingest([]) }
  }

  @Test("Of two columns of one name the left counts, and the other is told of on the header's line")
  func duplicateHeader() throws {
    let result = try ingest(.calls, "通话表\n房号,Unit No.,房間號,通话时间,编号,怪\nA1,A2,A3,2026-11-03,1,2\n")
    #expect(result.warnings() == ["2 unit_id duplicate_header 房間號"])
    #expect(result.calls.map(\.unit) == [0])
    #expect(result.account.files[1].ignoredColumns == ["Unit No.", "怪"])
    #expect(result.account.files[1].columns == ["call_id", "unit_id", "called_at"])
  }
}
