import DocumentModel
import Model
import Testing

@testable import Report

@Suite("Messages")
struct MessageTests {
  private let place = RowPlace(file: 1, line: 7)

  @Test("every reject has a message that names the column and never the value", arguments: Language.allCases)
  func everyReject(language: Language) {
    let words = Catalogue(language)
    for kind in RejectKind.allCases {
      let message = words.message(
        Reject(place: place, column: "phone", kind: kind, value: "13812341234"))
      #expect(message != kind.code)
      #expect(!message.contains("13812341234") && !message.contains("{"), "\(message)")
    }
  }

  @Test("every warning has a message that never quotes the value", arguments: Language.allCases)
  func everyWarning(language: Language) {
    let words = Catalogue(language)
    for kind in WarningKind.allCases {
      let message = words.message(
        Warning(place: place, column: "note", kind: kind, value: "13812341234"))
      #expect(message != kind.code)
      #expect(!message.contains("13812341234") && !message.contains("{"), "\(message)")
    }
  }

  @Test("a date tells what it should look like and what to do")
  func badDate() {
    let message = Catalogue(.simplifiedChinese).message(
      Reject(place: place, column: "paid_date", kind: .badDate, value: "13月"))
    #expect(message == "“缴费日期”应是日期，如 2026-11-03 或 2026年11月3日。请改正后重新导入。")
  }

  @Test("an unknown code lists the names that are known")
  func unknownCode() {
    let message = Catalogue(.english).message(
      Reject(place: place, column: "direction", kind: .unknownCode, value: "x"))
    #expect(message.contains("Outbound, Inbound"))
  }

  @Test("a unit whose roster row was rejected says so")
  func lostUnit() {
    let words = Catalogue(.english)
    let plain = Reject(place: place, column: "unit_id", kind: .unknownUnit, value: "1")
    let lost = Reject(
      place: place, column: "unit_id", kind: .unknownUnit, value: "1", detail: "rejected")
    #expect(!words.message(plain).contains("roster row"))
    #expect(words.message(lost).hasSuffix("Correct the roster row first."))
  }

  @Test("a negative waiver is told to lose its sign, other amounts are not")
  func negative() {
    let words = Catalogue(.english)
    func message(_ value: String) -> String {
      words.message(Reject(place: place, column: "amount_waived", kind: .badMoney, value: value))
    }
    #expect(message("-5.00").hasSuffix("Write a waiver without a minus sign."))
    #expect(!message("1,2.3.4").contains("minus"))
  }

  @Test("a totals row that differs states the sum of the rows")
  func controlTotal() {
    let message = Catalogue(.english).message(
      Warning(place: place, column: "amount", kind: .controlTotal, value: "100", detail: "90.00"))
    #expect(message.hasSuffix("The rows add up to 90.00."))
  }

  @Test("what else is known of a row is said: fields, rounded amounts, an excess")
  func details() {
    let words = Catalogue(.english)
    let fields = Reject(place: place, column: "", kind: .tooManyFields, value: "", detail: "17/15")
    #expect(words.message(fields).hasSuffix("The row has 17 fields, the header 15."))
    let rounded = Warning(
      place: place, column: "amount", kind: .moneyRounded, value: "1.005", detail: "1.01")
    #expect(words.message(rounded).hasSuffix("It counts as 1.01."))
    let refund = Warning(
      place: place, column: "amount", kind: .refundExceedsPayments, value: "", detail: "5.00")
    #expect(words.message(refund).hasSuffix("The excess is 5.00 yuan."))
  }
}
