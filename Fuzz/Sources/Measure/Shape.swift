/// A large file that no office writes: a beginning, and something over and over.
struct Shape {
  /// The option of the command line that takes it.
  enum Table: String { case roster, ledger, calls, repairs }

  let name: String
  var table = Table.ledger
  var start: [UInt8] = []
  /// The n-th piece.
  let piece: (Int) -> [UInt8]
  var end: [UInt8] = []

  init(
    _ name: String, table: Table = .ledger, start: String = "房号,类型,日期,金额,备注\n", end: String = "",
    _ piece: @escaping (Int) -> String
  ) {
    self.name = name
    self.table = table
    self.start = Array(start.utf8)
    self.end = Array(end.utf8)
    self.piece = { Array(piece($0).utf8) }
  }

  init(_ name: String, start: String = "房号,类型,日期,金额,备注\n", byte: UInt8) {
    self.name = name
    self.start = Array(start.utf8)
    let block = [UInt8](repeating: byte, count: 4096)
    piece = { _ in block }
  }

  func file(size: Int) -> [UInt8] {
    var bytes = start
    bytes.reserveCapacity(size + 4096)
    var number = 0
    while bytes.count < size {
      bytes += piece(number)
      number += 1
    }
    return bytes + end
  }

  static let calls = "编号,房号,通话时间,接通情况,异议,承诺日期,备注\n"

  static var all: [Shape] {
    [
      Shape("blank lines") { _ in "\n" },
      Shape("blank rows") { _ in ",,,,\n" },
      Shape("short rows") { _ in "x\n" },
      Shape("bad rows") { "A1,应收,x,\($0)x,\n" },
      Shape("unknown units") { "B\($0),收款,2026-11-03,1,\n" },
      Shape("good rows") { "A\($0 % 3),收款,2026-10-0\($0 % 9 + 1),\($0 % 97),\n" },
      Shape("repeated rows", start: "房号,类型,日期,金额,单号\n") { _ in "A1,收款,2026-10-03,1,R\n" },
      Shape("totals") { "合计,,,\($0 % 9),\n" },
      Shape("headers") { _ in "房号,类型,日期,金额,备注\n" },
      Shape("one row of commas") { _ in ",,,,,,,," },
      Shape("one row of open quotes") { _ in ",\"" },
      Shape("one field") { _ in "房房房房" },
      Shape("one field that never closes", start: "房号,类型,日期,金额,备注\n\"") { _ in "房\n" },
      Shape("quotes", byte: 0x22),
      Shape("zeros", byte: 0),
      Shape("no characters", byte: 0xFF),
      Shape("trail bytes", byte: 0x81),
      Shape("odd quotes") { _ in "A1\",\"收\"款,\"\"x\"\",5\n" },
      Shape("lines in quotes") { _ in "A1,收款,2026-11-03,5,\"\n\n\n\n\n\n\n\n\"\n" },
      Shape("a quote a line that closes on the next") { _ in "A1,\"\n\",x\n" },
      Shape("titles before the header", start: "", end: "\n房号,类型,日期,金额\n") { _ in ",\"x\"" },
      Shape("a wide header", start: "房号,类型,日期,金额") { ",c\($0)" },
      Shape("months", start: "房号") { ",20\(($0 / 12) % 80 + 10)年\($0 % 12 + 1)月" },
      Shape("notes", table: .calls, start: calls) {
        "\($0),A1,2026-10-03 10:30,接通,卫生；x\($0),,说\($0)漏水了，没修好\n"
      },
      Shape("short calls", table: .calls, start: calls) { _ in ",A1,2026-10-03\n" },
      Shape("repairs", table: .repairs, start: "工单号,房号,报修日期\n") { "\($0),A1,2026-10-03\n" },
      Shape("units", table: .roster, start: "房号,业主\n") { "\($0),\n" },
      Shape("repeated units", table: .roster, start: "房号,业主\n") { _ in "1,\n" },
      Shape("cells of a web page", start: "<table><tr><td>房号<td>金额<tr>") { _ in "<td>5" },
      Shape("tables of a web page", start: "<html>") { _ in "<table><tr><td>房号</table>" },
      Shape("tables in tables", start: "<html>") { _ in "<table><tr><td>" },
      Shape("spans of a web page", start: "<table><tr><td>房号<td>金额") { _ in "<tr><td rowspan=9 colspan=99>x"
      },
    ]
  }
}
