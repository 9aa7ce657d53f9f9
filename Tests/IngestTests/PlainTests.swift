import Model
import Testing

@testable import Ingest
@testable import Tabular

/// Rows of which most cells have their common form, and a few have not.
private struct Mixed {
  private var dice: Dice
  private let quotes: Bool
  private let end: String

  init(seed: UInt64) {
    dice = Dice(seed)
    quotes = dice.next() % 3 == 0
    end = dice.next() % 2 == 0 ? "\n" : "\r\n"
  }

  /// One of the common values, or once in a dozen an odd one.
  private mutating func cell(_ common: [String], _ odd: [String]) -> String {
    let text = dice.next() % 12 == 0 ? dice.pick(odd) : dice.pick(common)
    return quotes && dice.next() % 2 == 0 && !text.contains("\"") ? "\"\(text)\"" : text
  }

  private static let oddTexts = [
    "合计", "小计：", "total", "无", "-", "\"a\"\"b\"", "12\"管", " 前", "\"逗,号\"", "长长长长长长长长长长长长长长长长长长", "#N/A", "１",
  ]
  private static let days = ["2026-11-03", "2025-02-28", "2024-02-29", "2026-10-31", ""]
  private static let oddDays = [
    "2025-02-29", "2026-13-01", "2026-00-10", "2026-1-5", "2026/10/07", "46329", "1899-12-31", "2101-01-01",
    "x",
    "-", "2026-11-03 10:00", "20261103", "２０２６－０９－０１",
  ]
  private static let amounts = [
    "0.00", "5.00", "123.45", "1234.50", "99999.99", "123456.78", "1234567.89", "0.01",
  ]
  private static let oddAmounts = [
    "", "0", "5", "1,234.50", "-3.00", "(7.50)", "¥440.10", "￥8.00", "0.005", "12.345", "1e5", ".50",
    "00001.00",
    "12345678901.00", "123456789012345.00", "1.2.3", "9:.00", "1２.00", "无",
  ]
  private static let units = ["A1", "A2", "A3", "1-2-301"]
  private static let oddUnits = [
    "a1", "Ａ１", "A9", "", "A1 ", "合计", "1-2-0301", "a-very-long-unit-number", "unit_id", "1E+12",
  ]
  private static let refs = ["R100001", "R100002", "SJ20000001", "TH99", ""]
  private static let oddRefs = ["R1", "1234567", "1.5E+10", "total", "单5号", "R-10001", "无"]

  private mutating func row(_ cells: [String]) -> String { cells.joined(separator: ",") + end }

  mutating func bills(_ count: Int) -> String {
    var text = row([
      "unit_id", "project", "fee_item", "period", "due_date", "amount_due", "amount_paid", "paid_date",
      "amount_waived", "ref", "其他",
    ])
    for _ in 0..<count {
      text += row([
        cell(Self.units, Self.oddUnits), cell(["翠湖", "和苑"], ["", "别处"] + Self.oddTexts),
        cell(["物业费", "车位费", ""], Self.oddTexts),
        cell(["2026-11", "2026-01~2026-03", ""], ["x", "2026年1月", "-", "2026-13"]),
        cell(Self.days, Self.oddDays), cell(Self.amounts, Self.oddAmounts),
        cell(Self.amounts + [""], Self.oddAmounts),
        cell(Self.days, Self.oddDays), cell(["0.00", ""], Self.oddAmounts), cell(Self.refs, Self.oddRefs),
        cell(["", "x"], Self.oddTexts),
      ])
      if dice.next() % 40 == 0 { text += row(["合计", "", "", "", "", dice.pick(Self.amounts)]) }
    }
    return text
  }

  mutating func journal(_ count: Int) -> String {
    var text = row([
      "unit_id", "building", "entry", "fee_item", "period", "due_date", "entry_date", "amount", "ref",
    ])
    for _ in 0..<count {
      text += row([
        cell(Self.units, Self.oddUnits), cell(["1", "2", ""], Self.oddTexts),
        cell(["应收", "实收", "减免", "退款"], ["?", "", "charge"]), cell(["物业费", ""], Self.oddTexts),
        cell(["2026-11", ""], ["x", "-"]), cell(Self.days, Self.oddDays), cell(Self.days, Self.oddDays),
        cell(Self.amounts + ["-5.00", "-123.45"], Self.oddAmounts + ["--5.00", "-"]),
        cell(Self.refs, Self.oddRefs),
      ])
    }
    return text
  }

  mutating func calls(_ count: Int) -> String {
    var text = row([
      "call_id", "unit_id", "called_at", "caller", "direction", "result", "party", "topic", "outcome",
      "objection",
      "promise_date", "promise_amount", "callback_at", "duration", "rings", "note",
    ])
    let times = ["2026-11-03 10:30", "2026-11-03 23:59:59", "2026-11-04", "2026-10-01 00:00"]
    let oddTimes = [
      "2026-11-03 24:00", "2026-11-03 9:05", "2026-11-03T10:30", "2026-11-03 10:60", "46329.5", "", "x",
      "2026-11-03 10:30:61",
    ]
    for _ in 0..<count {
      text += row([
        cell(Self.refs, Self.oddRefs), cell(Self.units, Self.oddUnits), cell(times, oddTimes),
        cell(["王管家", "李管家", ""], Self.oddTexts), cell(["呼出", "呼入", ""], ["?"]),
        cell(["接通", "未接", ""], ["?", "无"]), cell(["本人", "家属", ""], ["?", "业主"]),
        cell(["催缴", ""], ["?", "合计"]), cell(["承诺缴费", "有异议", "拒绝缴费", ""], ["无结果", "?"]),
        cell(["卫生", "卫生；空置", ""], ["怪", "卫生；怪", "无"]), cell(Self.days, Self.oddDays),
        cell(Self.amounts + [""], Self.oddAmounts), cell(times + [""], oddTimes),
        cell(["0", "35", "1234567", ""], ["12345678", "-1", "x", "3.0"]), cell(["5", ""], ["x"]),
        cell(["漏水没人修", "好", ""], Self.oddTexts),
      ])
    }
    return text
  }
}

@Suite("The short way gives what the exact way gives")
struct PlainTests {
  private static let roster = Given(
    .roster,
    "unit_id,project,building\nA1,翠湖,1\nA2,翠湖,2\nA3,和苑,1\nA1,和苑,1\n1-2-301,翠湖,1\na-very-long-unit-number,翠湖,1\n"
  )

  @Test("Rows, rejects, warnings and counts of mixed tables", arguments: 1...24 as ClosedRange<UInt64>)
  func equal(seed: UInt64) throws {
    var mixed = Mixed(seed: seed)
    let given = [
      seed % 4 == 0 ? Given(.roster, "unit_id\nA1\nA2\nA3\n1-2-301\n") : Self.roster,
      Given(.ledger, mixed.bills(150)), Given(.ledger, mixed.journal(150)), Given(.calls, mixed.calls(150)),
    ]
    let exact = described(try ingest(given, takesShortWay: false))
    #expect(described(try ingest(given)) == exact)
    #expect(described(try ingest(given, threads: 2, chunkSize: 300)) == exact)
  }

  /// A cell with room around it, as in a block.
  private func withCell<Result>(_ text: [UInt8], _ body: (PlainCell) -> Result) -> Result {
    let bytes = Array("93.5761-".utf8) + text + [UInt8](repeating: 0x37, count: 40)
    return bytes.withUnsafeBufferPointer { body(PlainCell(start: $0.baseAddress! + 8, count: text.count)) }
  }

  @Test("A day, a time, an amount or a number read the short way is what its parser reads")
  func values() {
    var dice = Dice(5)
    let characters = Array("0123456789.-: /,¥T".utf8)
    let starts = [
      "2026-11-03", "2026-11-03 10:30", "2026-11-03 10:30:59", "1234.56", "9876543.21", "0.00", "12", "4.50",
    ]
    var read = 0
    for _ in 0..<40_000 {
      var text = Array(dice.pick(starts).utf8)
      for _ in 0..<Int(dice.next() % 3) {
        text[Int(dice.next() % UInt64(text.count))] = dice.pick(characters)
      }
      if dice.next() % 4 == 0 { text.removeLast(Int(dice.next() % UInt64(text.count))) }
      withCell(text) { cell in
        if let day = cell.plainDay(.shared) { #expect(DayParser.day(cell.bytes) == day) }
        if let moment = cell.plainMoment(.shared) {
          #expect(
            DayParser.moment(cell.bytes)
              == Moment(day: moment.day, second: moment.second < 0 ? nil : Int(moment.second)))
        }
        if let fen = cell.plainMoney {
          read += 1
          #expect(MoneyParser.money(cell.bytes) == WrittenMoney(fen: fen, isRounded: false))
        }
        if let number = cell.plainInteger { #expect(NumberParser.integer(cell.bytes) == number) }
      }
    }
    #expect(read > 1000)
  }

  @Test("Every day of two centuries has the short way")
  func allDays() {
    var number = Day(year: 1900, month: 1, day: 1)!.number
    let last = Day(year: 2099, month: 12, day: 31)!.number
    while number <= last {
      let day = Day(number: number)
      #expect(withCell(Array("\(day)".utf8)) { $0.plainDay(.shared) } == day)
      number += 13
    }
  }

  @Test("Letters and digits are told from all other bytes, wherever in the cell they stand")
  func alphanumeric() {
    for length in 1...20 {
      for place in 0..<length {
        for byte in 0...255 as ClosedRange<UInt8> {
          var text = [UInt8](repeating: 0x41, count: length)
          text[place] = byte
          let isLetterOrDigit =
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
          withCell(text) { cell in
            #expect(cell.isAlphanumeric(orHyphen: false) == isLetterOrDigit)
            #expect(cell.isAlphanumeric(orHyphen: true) == (isLetterOrDigit || byte == 0x2D))
          }
        }
      }
    }
  }

  @Test("Hashes and unit numbers are those of the exact way, whatever the length")
  func hashes() {
    var dice = Dice(9)
    for length in 1...40 {
      for _ in 0..<20 {
        let text = (0..<length).map { _ in UInt8(truncatingIfNeeded: dice.next() >> 8) }
        withCell(text) { cell in
          #expect(cell.hash == ByteHash.ofValue(cell.bytes))
          #expect(cell.unitNumber == UnitKeys.Number(cell.bytes))
        }
      }
    }
  }

  @Test("Cells that differ in one byte or in length have different keys")
  func keys() {
    var seen: [[UInt64]: [UInt8]] = [:]
    for length in 1...CellMemo.longest {
      for place in 0..<length {
        for byte in [0x41, 0x42, 0] as [UInt8] {
          var text = [UInt8](repeating: 0x43, count: length)
          text[place] = byte
          let key = withCell(text) { [$0.key.0, $0.key.1, $0.key.2, $0.key.3, UInt64(length)] }
          #expect(seen[key] == nil)
          seen[key] = text
        }
      }
    }
  }
}
