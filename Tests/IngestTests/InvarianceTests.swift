import Glibc
import Model
import Testing

@testable import Ingest

/// A company of four small and messy tables.
struct Messy {
  var roster = "名册,,\n小区,楼栋,房号,业主姓名,建筑面积,管家\n"
  var ledger = "小区,房号,类型,费项,账期,日期,金额,单号\n"
  var bills = "房号,账期,应收金额,实收金额,收款日期,减免金额,单号\n"
  var calls = "编号,房号,通话时间,接通情况,接听人,沟通结果,异议,承诺日期,备注\n"
  var repairs = "工单号,房号,报修日期,部位,完成日期\n"

  /// - Parameter traditional: words of Traditional script instead.
  init(seed: UInt64, rows: Int = 40, traditional: Bool = false) {
    var dice = Dice(seed)
    func word(_ simplified: String, _ other: String) -> String { traditional ? other : simplified }
    if traditional {
      roster = "名冊,,\n小區,樓棟,房號,業主姓名,建築面積,管家\n"
      ledger = "小區,房號,類型,費項,賬期,日期,金額,單號\n"
      bills = "房號,賬期,應收金額,實收金額,收款日期,減免金額,單號\n"
      calls = "編號,房號,通話時間,接通情況,接聽人,溝通結果,異議,承諾日期,備註\n"
      repairs = "工單號,房號,報修日期,部位,完成日期\n"
    }
    let days = ["2026-11-03", "2026/10/7", "２０２６－０９－０１", "46329", "2026-12-05", "x", ""]
    let amounts = ["5", "\"1,234.50\"", "-3", "(7.5)", "0.005", word("五", "伍"), "", "￥8", "9"]
    let units = ["101", "102", "１０１", "103", "999", ""]
    for number in 0..<6 {
      roster +=
        "\(dice.pick([word("翠湖", "翠湖"), ""])),1,\(101 + number % 4),\(word("张三", "張三")),\(dice.pick(["89.5", "x"])),\n"
    }
    for _ in 0..<rows {
      ledger += Self.join(
        dice.pick(["", "翠湖"]), dice.pick(units),
        dice.pick([word("应收", "應收"), word("缴费", "繳費"), "退款", word("减免", "減免"), "?"]),
        dice.pick([word("物业费", "物業費"), "\"水\n電\""]), dice.pick(["2026-11", "2026-01~2026-03", "x", ""]),
        dice.pick(days),
        dice.pick(amounts), dice.pick(["R1", "R2", "", "1E+9"]))
      bills += Self.join(
        dice.pick(units), dice.pick(["2026-11", "2026-10", "x"]), dice.pick(amounts), dice.pick(amounts),
        dice.pick(days),
        dice.pick(["", "1", "-1"]), dice.pick(["R1", ""]))
      calls += Self.join(
        dice.pick(["C1", "C2", ""]), dice.pick(units), dice.pick(days) + dice.pick(["", " 10:30"]),
        dice.pick([word("接通", "接通"), word("无人接听", "無人接聽"), ""]), dice.pick([word("业主", "業主"), "?", ""]),
        dice.pick([word("拒绝", "拒絕"), word("有异议", "有異議"), ""]), dice.pick([word("卫生；怪", "衛生；怪"), ""]),
        dice.pick(days),
        dice.pick([word("\"说，\"\"漏水\"\"\n了\"", "\"說，\"\"漏水\"\"\n了\""), "好", "12\"管", ""]))
      repairs += Self.join(
        dice.pick(["W1", "W2", ""]), dice.pick(units), dice.pick(days), word("墙面", "牆面"), dice.pick(days))
      switch dice.next() % 12 {
      case 0: ledger += word("合计", "合計") + ",,,,,,\(dice.pick(amounts)),\n"
      case 1: bills += "\n"
      case 2: calls += ",,,\n" + calls.prefix(while: { $0 != "\n" }) + "\n"
      case 3: repairs += "a,b,c,d,e,f\n"
      default: break
      }
    }
    calls += "C9,101,\"2026-11-09\nC8,102,2026-11-09,,,,,,\n"
  }

  private static func join(_ cells: String...) -> String { cells.joined(separator: ",") + "\n" }

  func given(_ encode: (String) -> [UInt8] = { Array($0.utf8) }) -> [Given] {
    [(TableKind.roster, roster), (.ledger, ledger), (.ledger, bills), (.calls, calls), (.repairs, repairs)]
      .map {
        Given($0.0, bytes: encode($0.1))
      }
  }
}

/// A whole text in another encoding, by the C library.
func encoded(_ text: String, _ encoding: String) -> [UInt8] {
  let handle = iconv_open(encoding, "UTF-8")!
  defer { iconv_close(handle) }
  var input = Array(text.utf8)
  var output = [UInt8](repeating: 0, count: input.count * 4 + 16)
  let left: Int = input.withUnsafeMutableBytes { source in
    output.withUnsafeMutableBytes { target in
      var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
      var to = target.baseAddress?.assumingMemoryBound(to: CChar.self)
      var count = source.count
      var room = target.count
      precondition(iconv(handle, &from, &count, &to, &room) == 0, "no such characters in \(encoding)")
      return room
    }
  }
  return Array(output.dropLast(left))
}

@Suite("The same whatever the threads, the stretches and the encoding")
struct InvarianceTests {
  @Test(
    "Any size of stretch and number of threads gives the same rows and the same account",
    arguments: 1...4 as ClosedRange<UInt64>)
  func stretchesAndThreads(seed: UInt64) throws {
    let given = Messy(seed: seed).given()
    let whole = described(try ingest(given))
    for (threads, size) in [(1, 1), (1, 64), (2, 64), (3, 1000), (2, 1000), (3, 4 << 20)] {
      #expect(described(try ingest(given, threads: threads, chunkSize: size)) == whole)
    }
  }

  @Test("So do the rejected rows", arguments: [7, 8] as [UInt64])
  func rejectedRows(seed: UInt64) throws {
    let given = Messy(seed: seed).given()
    let whole = try ingest(given)
    let cut = try ingest(given, threads: 3, chunkSize: 64)
    #expect(whole.rejectedRows.files == cut.rejectedRows.files)
    for file in whole.rejectedRows.files {
      #expect(try whole.rejectedRows.text(file: file) == cut.rejectedRows.text(file: file))
    }
  }

  @Test("UTF-8, marked or not, GB18030 and UTF-16 of either order give the same company")
  func encodings() throws {
    let company = Messy(seed: 11)
    func rows(_ given: [Given], _ size: Int = 4 << 20) throws -> [String] {
      described(try ingest(given, threads: 2, chunkSize: size)).filter { !$0.contains("FileAccount") }
    }
    let expected = try rows(company.given())
    let marks: [(String, [UInt8])] = [
      ("UTF-8", [0xEF, 0xBB, 0xBF]), ("GB18030", []), ("UTF-16LE", [0xFF, 0xFE]), ("UTF-16BE", [0xFE, 0xFF]),
      ("UTF-16LE", []), ("UTF-16BE", []), ("GB18030", [0x84, 0x31, 0x95, 0x33]),
    ]
    for (name, mark) in marks {
      let given = company.given { mark + encoded($0, name) }
      #expect(try rows(given) == expected, "\(name)")
      #expect(try rows(given, 100) == expected, "\(name), in stretches")
    }
    #expect(
      try ingest(company.given { encoded($0, "GB18030") }).account.files.map(\.encoding)
        == Array(repeating: "GB18030", count: 5))
  }

  @Test("A company in Traditional script is the same in Big5")
  func big5() throws {
    let company = Messy(seed: 12, traditional: true)
    // The sign of money that Big5 has is the full-width one.
    let expected = try ingest(company.given())
    let result = try ingest(company.given { encoded($0, "CP950") }, threads: 2, chunkSize: 100)
    #expect(result.account.files.map(\.encoding) == Array(repeating: "Big5", count: 5))
    func rows(_ result: IngestResult) -> [String] { described(result).filter { !$0.contains("FileAccount") } }
    #expect(rows(result) == rows(expected))
  }

  @Test("Both scripts say the same")
  func scripts() throws {
    let simplified = try ingest(Messy(seed: 13).given())
    let traditional = try ingest(Messy(seed: 13, traditional: true).given())
    #expect(simplified.account.files.map(\.used) == traditional.account.files.map(\.used))
    #expect(simplified.account.rejects.map(\.kind) == traditional.account.rejects.map(\.kind))
    #expect(simplified.calls.map(\.objections) == traditional.calls.map(\.objections))
    #expect(simplified.ledger.map(\.amount) == traditional.ledger.map(\.amount))
  }

  @Test("Line ends of either kind, and a last line without one, change nothing")
  func lineEnds() throws {
    let company = Messy(seed: 14)
    func rows(_ given: [Given]) throws -> [String] {
      described(try ingest(given)).filter {
        !$0.contains("FileAccount") && !$0.contains("水") && !$0.contains("漏水")
      }
    }
    let expected = try rows(company.given())
    #expect(try rows(company.given { Array($0.utf8.dropLast()) }) == expected)
    #expect(try rows(company.given { Array($0.replacing("\n", with: "\r\n").utf8) }) == expected)
    #expect(try rows(company.given { Array($0.replacing("\n", with: "\r").utf8) }) == expected)
  }

  @Test("Rows and amounts tie, whatever the rows", arguments: 20...35 as ClosedRange<UInt64>)
  func ties(seed: UInt64) throws {
    let result = try ingest(Messy(seed: seed).given())
    for file in result.account.files {
      #expect(file.rows == file.used + file.rejected + file.control + file.blank + file.afterAsOf)
      #expect(file.amountRead == file.amountUsed + file.amountRejected + file.amountAfterAsOf)
      #expect(file.duplicates <= file.rejected)
    }
    for index in result.account.files.indices {
      #expect(result.rejects(index).count == result.account.files[index].rejected)
    }
    let used = result.account.files.map(\.used)
    #expect(used == [result.company.units.count, used[1], used[2], result.calls.count, result.repairs.count])
    #expect(used[1] + used[2] == result.ledger.count)
    let amounts = result.ledger.reduce(Int64(0)) { $0 + $1.amount }
    #expect(result.account.files.reduce(Money.zero) { $0 + $1.amountUsed }.fen == amounts)
  }

  @Test("A table cut at any byte loses no row that is whole")
  func everyCut() throws {
    let text = Array("房号,通话时间,备注\nA1,2026-11-03,\"一\n二\"\r\nA2,2026-11-04,x\nA3,2026-11-05,\"y\"\n".utf8)
    let header = text.firstIndex(of: 0x0A)! + 1
    // Where the records end.
    let first = text[header...].firstIndex(of: 0x0D)! + 2
    let second = text[first...].firstIndex(of: 0x0A)! + 1
    for cut in header...text.count {
      for size in [8, 1 << 20] {
        let result = try ingest([.units, Given(.calls, bytes: Array(text[0..<cut]))], chunkSize: size)
        let whole = [first, second, text.count].count { $0 <= cut }
        let days = Set(result.calls.map(\.day))
        #expect(days.isSuperset(of: ["2026-11-03", "2026-11-04", "2026-11-05"].prefix(whole).map(day)))
        #expect(result.account.files[1].rows >= whole)
      }
    }
  }

  @Test("A table cut inside its header is refused or read, never a trap")
  func cutHeader() throws {
    for name in ["UTF-8", "GB18030", "UTF-16LE"] {
      let text = encoded("房号,\"通话\n时间\"\nA1,2026-11-03\n", name)
      for cut in 0...text.count {
        _ = try? ingest([.units, Given(.calls, bytes: Array(text[0..<cut]))])
      }
    }
  }

  @Test(
    "Any bytes at all as the tables are read or refused, and tie", arguments: 1...4 as ClosedRange<UInt64>)
  func hostile(seed: UInt64) {
    var dice = Dice(seed)
    let header = Array("房号,类型,日期,金额\n".utf8)
    for _ in 0..<20 {
      let rows = (0..<Int.random(in: 0...120, using: &dice)).map { _ in
        dice.pick(
          [0x22, 0x22, 0x2C, 0x2C, 0x0A, 0x0D, 0x41, 0x31, 0x00, 0x80, 0xFF, 0xE5, 0x81, 0x30] as [UInt8])
      }
      for bytes in [header + rows, rows, encoded("房号,类型,日期,金额\n", "GB18030") + rows, [0xFF, 0xFE] + rows] {
        for size in [3, 1 << 20] {
          guard let result = try? ingest([.units, Given(.ledger, bytes: bytes)], chunkSize: size) else {
            continue
          }
          let file = result.account.files[1]
          #expect(file.rows == file.used + file.rejected + file.control + file.blank + file.afterAsOf)
          #expect(throws: Never.self) { try result.rejectedRows.text(file: 1) }
        }
      }
    }
  }
}
