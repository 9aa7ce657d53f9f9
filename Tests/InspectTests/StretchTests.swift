import Ingest
import Model
import Testing

@Suite("Files that are read in stretches")
struct StretchTests {
  /// More than two stretches of 4 MB: 30,000 rows of at least 300 bytes.
  private func rows(_ middle: String) -> String {
    let row = "1-101,5.00,2026-10-31," + String(repeating: "a", count: 300) + "\n"
    return "房号,应收金额,到期日,备用\n" + String(repeating: row, count: 15_000) + middle
      + String(repeating: row, count: 15_000)
  }

  @Test("lines and counts go on from one to the next")
  func lines() throws {
    let shelf = Shelf(["x.csv": rows("1-101,5.00,31/10/2026,\n")])
    let file = try one(shelf.inspect("x.csv"))
    #expect(file.columns.map(\.read) == [30_001, 30_001, 30_000, 30_000])
    #expect(file.columns.map(\.empty) == [0, 0, 0, 1])
    #expect(file.columns[2].unreadableCells == [InspectedCell(line: 15_002, cell: "", value: "31/10/2026")])
    #expect(file.dateOrder?.sample.line == 15_002)
    #expect(file.account?.used == 30_000 && file.account?.rejected == 1)
  }

  @Test("a quoted cell over the end of a stretch is one cell")
  func quoted() throws {
    let long = String(repeating: "line\n", count: 1_700_000)
    let shelf = Shelf(["x.csv": rows("1-101,5.00,2026-10-31,\"\(long)\"\n")])
    let file = try one(shelf.inspect("x.csv"))
    #expect(file.columns.map(\.read) == [30_001, 30_001, 30_001, 30_001])
    #expect(file.columns.map(\.unreadable) == [0, 0, 0, 0])
  }

  @Test("a header far wider than its rows costs no more than they do")
  func wideHeader() throws {
    let header = "房号,业主," + (0..<20_000).map { "c\($0)" }.joined(separator: ",")
    let shelf = Shelf(["x.csv": header + "\n" + String(repeating: "1,张三\n", count: 20_000)])
    let file = try one(shelf.inspect("x.csv"))
    #expect(file.columns.count == 20_002)
    #expect(file.columns[0].read == 20_000 && file.columns[20_001].empty == 20_000)
  }
}
