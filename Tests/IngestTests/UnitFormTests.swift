import Testing

@testable import Ingest

/// Groups with their parts: `1b 2s 301`.
private func shown(_ text: String) -> String {
  let form = withBytes(text) { cell, _ in UnitFormReader.form(cell) }
  let groups = form.bytes.split(separator: UnitForm.end).map { String(decoding: $0, as: UTF8.self) }
  let marks: [UnitForm.Part: String] = [
    .building: "b", .section: "s", .storey: "f", .inner: "i", .unsaid: "",
  ]
  return zip(groups, form.parts).map { $0 + marks[$1]! }.joined(separator: " ")
}

@Suite("The form of a unit number")
struct UnitFormTests {
  @Test(
    "Groups of digits or letters, whatever separates them",
    arguments: [
      ("1-2-301", "1 2 301"), ("01-02-0301", "1 2 301"), ("1栋2单元301", "1b 2s 301"),
      ("1#2-301", "1b 2 301"), ("１＃２－３０１", "1b 2 301"), ("1棟2單元301號", "1b 2s 301"),
      ("1号楼2单元301室", "1b 2s 301"), ("1#楼301", "1b 301"), ("1幢 301房", "1b 301"), ("A座301", "ab 301"),
      ("a座-0301户", "ab 301"), ("1 - 2 - 301", "1 2 301"), ("1—2–301", "1 2 301"), ("1·301", "1 301"),
      ("1_301", "1 301"), ("A1-301", "a 1 301"), ("A-1-301", "a 1 301"), ("A1栋301", "ab 1b 301"),
      ("301A", "301 a"), ("商铺012", "商铺 12"), ("车位-A-007", "车位 a 7"), ("000", "0"), ("#301", "301"),
      ("翠园1栋301", "翠园b 1b 301"), ("1号301", "1 301"), ("1栋/2单元/301", "1b 2s 301"), ("1/2/301", "1 2 301"),
      ("301-", "301"), ("第3栋", "第b 3b"),
    ])
  func groups(text: String, expected: String) { #expect(shown(text) == expected) }

  @Test(
    "A single / or . between numbers is a list or a decimal, and a building in a section is nothing: no form",
    arguments: ["1/2", "1.2", "301/302", "1单元2栋301", "5/6栋301", "1栋301/302", ""])
  func noForm(text: String) { #expect(shown(text) == "") }

  @Test(
    "Signs that separate nothing stay, so that a list or a basement is not taken for a number",
    arguments: [
      ("1、2", "1 、 2"), ("1,2", "1 , 2"), ("1~3", "1 ~ 3"), ("301&302", "301 & 302"), ("-1-05", "- 1 5"),
      ("3--1", "3 - 1"), ("车位 -1-05", "车位 - 1 5"), ("3层301", "3 层 301"), ("301(1)", "301 ( 1 )"),
    ])
  func signs(text: String, expected: String) { #expect(shown(text) == expected) }

  @Test(
    "楼 after a number that the room's number begins with may be a storey",
    arguments: [
      ("3楼301", "3f 301"), ("12楼1203", "12f 1203"), ("3楼-301", "3f 301"), ("3楼1203", "3b 1203"),
      ("3号楼301", "3b 301"), ("A楼301", "ab 301"), ("3楼3", "3b 3"), ("3楼", "3b"),
    ])
  func storeys(text: String, expected: String) { #expect(shown(text) == expected) }

  @Test("Words count only right behind a number or a Latin letter")
  func words() {
    #expect(shown("栋1") == "栋 1")
    #expect(shown("地下室1") == "地下室 1")
    #expect(shown("房1号") == "房 1")
  }
}
