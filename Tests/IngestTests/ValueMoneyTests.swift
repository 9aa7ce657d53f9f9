import Model
import Testing

@testable import Ingest

private func parsed<Value>(_ text: String, _ parse: (UnsafeRawBufferPointer) -> Value?) -> Value? {
  withBytes(text) { cell, buffer in Folding.withFolded(cell, &buffer, parse) }
}

@Suite("Money and numbers")
struct ValueMoneyTests {
  @Test(
    "Amounts in every spelling of docs/data.md, in fen",
    arguments: [
      ("0", 0), ("0.00", 0), ("-0", 0), ("1", 100), ("1.5", 150), ("1.50", 150), (".5", 50), ("007", 700),
      ("1234.56", 123_456), ("1,234.56", 123_456), ("1,234,567", 123_456_700), ("-1,234.50", -123_450),
      ("+3", 300),
      ("(1.00)", -100), ("（1.00）", -100), ("(¥1,000)", -100_000), ("¥5", 500), ("￥5", 500), ("CNY5", 500),
      ("RMB 5", 500), ("-¥5", -500), ("¥-5", -500), ("+￥5", 500), ("5元", 500), ("-5元", -500), ("¥5元", 500),
      ("(5元)", -500), ("１２．３４", 1234), ("－５", -500), ("1，234", 123_400), (" 5 ", 500), (#"="12.30""#, 1230),
      ("9999999999999.99", 999_999_999_999_999),
    ] as [(String, Int64)])
  func good(text: String, fen: Int64) {
    #expect(parsed(text, MoneyParser.money) == WrittenMoney(fen: fen, isRounded: false))
  }

  @Test(
    "A third and later decimal is rounded half away from zero, and told of where a digit other than 0 was dropped",
    arguments: [
      ("1.000", 100, false), ("1.0000000000000000000000", 100, false), ("1.004", 100, true),
      ("1.005", 101, true),
      ("1.0049999", 100, true), ("-1.005", -101, true), ("(1.005)", -101, true), ("1.995", 200, true),
      ("0.001", 0, true), ("-0.004", 0, true), (".005", 1, true), ("1.00000000000000000001", 100, true),
      ("1.230元", 123, false),
    ] as [(String, Int64, Bool)])
  func rounding(text: String, fen: Int64, isRounded: Bool) {
    #expect(parsed(text, MoneyParser.money) == WrittenMoney(fen: fen, isRounded: isRounded))
  }

  @Test(
    "What is no amount",
    arguments: [
      "", ".", "5.", "-5.", "-", "+", "¥", "元", "1,23", "12,34", "1234,567", "1,2345", ",123", "1,,234",
      "1,234,56",
      "1.2.3",
      "1.2,345", "--1", "+-1", "-(1)", "(-1)", "(1", "1)", "()", "-¥-5", "1 2", "1e5", "1.23E+17", "abc", "五",
      "$5",
      "¥¥5", "5元元", "元5", "99999999999999999999", "10000000000000.01", "0x10", "NaN", "∞", "1/2",
    ])
  func bad(text: String) { #expect(parsed(text, MoneyParser.money) == nil) }

  @Test("Whatever amount is written in whatever spelling reads as that amount")
  func everyAmount() {
    var dice = Dice(3)
    for _ in 0..<500 {
      let size = Int64(1) << Int64.random(in: 1...49, using: &dice)
      let fen = Int64.random(in: 0..<size, using: &dice)
      let plain = Money(fen: fen).description
      let grouped = grouped(fen / 100) + "." + padded(Int(fen % 100), 2)
      for text in [plain, grouped, "¥" + plain, "CNY " + grouped, plain + "元", plain + "0", "+" + plain] {
        #expect(parsed(text, MoneyParser.money) == WrittenMoney(fen: fen, isRounded: false))
      }
      for text in ["-" + plain, "(" + grouped + ")", "¥-" + plain, "-￥" + grouped + "元"] {
        #expect(parsed(text, MoneyParser.money) == WrittenMoney(fen: -fen, isRounded: false))
      }
    }
  }

  private func grouped(_ yuan: Int64) -> String {
    yuan < 1000 ? "\(yuan)" : grouped(yuan / 1000) + "," + padded(Int(yuan % 1000), 3)
  }

  @Test(
    "Whole numbers",
    arguments: [
      ("0", 0), ("35", 35), ("0035", 35), ("２", 2), ("2147483647", 2_147_483_647), ("2147483648", nil),
      ("-1", nil),
      ("1.5", nil), ("", nil), ("3秒", nil), ("99999999999999999999999", nil),
    ] as [(String, Int32?)])
  func integers(text: String, number: Int32?) { #expect(parsed(text, NumberParser.integer) == number) }

  @Test(
    "Areas, in hundredths",
    arguments: [
      ("89.5", 8950), ("89", 8900), ("89.555", 8956), ("1,024.00", 102_400), ("0", 0), (".5", 50),
      ("-1", nil),
      ("(5)", nil), ("¥5", nil), ("89㎡", nil), ("89元", nil), ("", nil),
    ] as [(String, Int64?)])
  func areas(text: String, centis: Int64?) { #expect(parsed(text, NumberParser.centis) == centis) }

  @Test("No bytes make a parser trap")
  func hostile() {
    var dice = Dice(4)
    let parts = [
      "0", "9", "12", "2026", ".", ",", "-", "(", ")", "¥", "元", "年", "月", "日", "/", ":", " ", "T", "~", "至",
      "\u{0}", "\"",
    ]
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 0...12, using: &dice)).map { _ in dice.pick(parts) }.joined()
      _ = parsed(text, MoneyParser.money)
      _ = parsed(text, DayParser.moment)
      _ = parsed(text, DayParser.day)
      _ = parsed(text, PeriodParser.period)
      _ = parsed(text, NumberParser.centis)
      _ = parsed(text, NumberParser.integer)
    }
  }
}
