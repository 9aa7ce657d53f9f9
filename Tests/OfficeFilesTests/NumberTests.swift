import Testing

@testable import OfficeFiles
@testable import Tabular

@Suite("Numbers and dates")
struct NumberTests {
  private func text(_ raw: String, _ kind: NumberKind = .number, dates1904: Bool = false) -> String {
    var numbers = NumberText(dates1904: dates1904)
    let bytes = Array(raw.utf8)
    return bytes.withUnsafeBytes { String(decoding: numbers.text($0, kind), as: UTF8.self) }
  }

  @Test(
    "a number has at most fifteen digits and no exponent",
    arguments: [
      ("1234.5", "1234.5"), ("1234.50", "1234.5"), ("45000", "45000"), ("0", "0"), ("-0", "0"), ("00", "0"),
      ("0.30000000000000004", "0.3"), ("-0.30000000000000004", "-0.3"), ("1.00", "1"), ("100", "100"),
      ("1E3", "1000"), ("1.5e-7", "0.00000015"), ("123456789012345", "123456789012345"),
      ("999999999999999", "999999999999999"), ("1234567.8900000001", "1234567.89"),
      ("1000000000000000", "1E+15"), ("123456789012345678", "1.23456789012346E+17"),
      ("-1.23e17", "-1.23E+17"), ("007", "7"), ("-5.10", "-5.1"), (" 12 ", "12"), (".5", "0.5"),
      ("4.9406564584124654E-324", "0." + String(repeating: "0", count: 323) + "494065645841247"),
      ("1.7976931348623157e308", "1.79769313486232E+308"),
    ])
  func numbers(raw: String, expected: String) { #expect(text(raw) == expected) }

  @Test(
    "what is no number stays as it is",
    arguments: ["abc", "1e999", "nan", "inf", "0x10", "1-2", "--1", "1.2.3"])
  func noNumber(raw: String) { #expect(text(raw) == raw) }

  @Test(
    "days since 1900, and the day that never was",
    arguments: [
      ("1", "1900-01-01"), ("59", "1900-02-28"), ("60", "60"), ("61", "1900-03-01"), ("45000", "2023-03-15"),
      ("46329", "2026-11-03"), ("46329.0", "2026-11-03"), ("36585", "2000-02-29"), ("2958465", "9999-12-31"),
      ("2958466", "2958466"),
      ("0", "0"), ("-1", "-1"), ("46329.5", "2026-11-03 12:00:00"),
      ("46329.6042245370", "2026-11-03 14:30:05"),
      // Half a second before midnight is the next day.
      ("46329.999995", "2026-11-04"), ("0.5", "0.5"), ("1e9", "1000000000"),
    ])
  func dates(raw: String, expected: String) { #expect(text(raw, .date) == expected) }

  @Test(
    "days since 1904",
    arguments: [
      ("0", "1904-01-01"), ("1", "1904-01-02"), ("59", "1904-02-29"), ("60", "1904-03-01"),
      ("44867", "2026-11-03"),
    ])
  func dates1904(raw: String, expected: String) { #expect(text(raw, .date, dates1904: true) == expected) }

  @Test(
    "times",
    arguments: [
      ("46329", NumberKind.dateTime, "2026-11-03 00:00:00"), ("46329.25", .dateTime, "2026-11-03 06:00:00"),
      ("46329.999999", .dateTime, "2026-11-04 00:00:00"), ("0.25", .time, "6:00:00"), ("0", .time, "0:00:00"),
      ("0.604224537037037", .time, "14:30:05"), ("46329", .time, "2026-11-03 00:00:00"),
      ("1.5", .elapsed, "36:00:00"), ("10.0625", .elapsed, "241:30:00"), ("0.5", .elapsed, "12:00:00"),
      ("0.5", .dateOrTime, "12:00:00"), ("46329", .dateOrTime, "2026-11-03"),
      ("46329.5", .dateOrTime, "2026-11-03 12:00:00"),
    ])
  func times(raw: String, kind: NumberKind, expected: String) { #expect(text(raw, kind) == expected) }

  @Test(
    "what a format's code shows",
    arguments: [
      ("General", NumberKind.number), ("@", .number), ("0.00", .number),
      ("#,##0.00_);[Red](#,##0.00)", .number),
      ("\"¥\"#,##0.00", .number), ("0.00E+00", .number), (#"0"日""#, .number), (#"0\d"#, .number),
      ("[$¥-804]#,##0", .number),
      ("General\"月\"", .number), ("yyyy-mm-dd", .date), ("yyyy/m/d", .date), (#"yyyy"年"m"月"d"日";@"#, .date),
      ("[$-804]yyyy\"年\"m\"月\";@", .date), ("m/d/yy", .date), ("mmm-yy", .date), ("mmmm", .date),
      ("[$-F800]dddd, mmmm dd, yyyy", .date),
      ("e/m/d", .date), ("[$-404]e\"年\"m\"月\"d\"日\"", .date), ("aaaa", .date),
      ("yyyy-mm-dd hh:mm:ss", .dateTime),
      ("m/d/yy h:mm", .dateTime), ("yyyy/m/d h:mm AM/PM", .dateTime), ("h:mm", .time), ("mm:ss.0", .time),
      ("h:mm:ss AM/PM", .time), (#"上午/下午h"时"mm"分""#, .time), ("[h]:mm:ss", .elapsed), ("[mm]:ss", .elapsed),
      ("[Red]yyyy-mm-dd", .date), ("[>=1]yyyy-mm-dd;h:mm", .date), ("[<1]0;yyyy-mm-dd", .date),
      ("0;yyyy", .number), ("", .number),
      ("\"", .number), ("[", .number), ("\\", .number), ("[h", .elapsed), (";;;", .number),
    ])
  func codes(code: String, kind: NumberKind) { #expect(NumberKind(code: code) == kind) }

  @Test("formats that are built in")
  func builtIn() {
    #expect((0...13).allSatisfy { NumberKind(builtIn: $0) == .number })
    #expect((14...17).allSatisfy { NumberKind(builtIn: $0) == .date })
    #expect((18...21).allSatisfy { NumberKind(builtIn: $0) == .time })
    #expect(NumberKind(builtIn: 22) == .dateTime)
    #expect((27...31).allSatisfy { NumberKind(builtIn: $0) == .date })
    #expect([36, 50, 51, 57, 58].allSatisfy { NumberKind(builtIn: $0) == .date })
    #expect((37...44).allSatisfy { NumberKind(builtIn: $0) == .number })
    #expect(NumberKind(builtIn: 46) == .elapsed)
    #expect(NumberKind(builtIn: 49) == .number)
  }

  @Test("a cell's style says whether it is a date, in either date system")
  func styles() throws {
    var book = BookParts(
      #"<row r="1"><c s="1"><v>46329</v></c><c s="2"><v>46329</v></c><c s="3"><v>46329</v></c><c><v>46329</v></c><c s="99"><v>1</v></c></row>"#
    )
    book.formats = ["yyyy\\-mm\\-dd", "0.00"]
    book.builtIn = [14]
    #expect(try shown(book) == "2026-11-03|46329|2026-11-03|46329|1\n")
    book.properties = #"<workbookPr date1904="1"/>"#
    #expect(try shown(book) == "2030-11-04|46329|2030-11-04|46329|1\n")
  }

  @Test("dates as ISO 8601 writes them")
  func iso() throws {
    var book = BookParts(
      #"<row r="1"><c t="d" s="1"><v>2026-11-03T00:00:00</v></c><c t="d"><v>2026-11-03T14:30:05.000Z</v></c><c t="d"><v>2026-11-03</v></c></row>"#
    )
    book.formats = ["yyyy-mm-dd"]
    #expect(try shown(book) == "2026-11-03|2026-11-03 14:30:05|2026-11-03\n")
  }

  @Test(
    "moments of ISO 8601 are rounded to the second",
    arguments: [
      ("2026-11-03T14:30:05.765", "2026-11-03 14:30:06"), ("2026-12-31T23:59:59.500", "2027-01-01"),
      ("2028-02-28T23:59:59.999", "2028-02-29"), ("1899-12-31T08:05:00.000", "8:05:00"),
      ("2026-11-03T00:00:00", "2026-11-03"), ("2026-11-03T24:00:00", "2026-11-03T24:00:00"), ("abc", "abc"),
    ])
  func rounded(raw: String, expected: String) {
    let bytes = Array(raw.utf8)
    #expect(
      bytes.withUnsafeBytes { String(decoding: ISODate.text($0, showsTime: false), as: UTF8.self) }
        == expected)
  }
}
