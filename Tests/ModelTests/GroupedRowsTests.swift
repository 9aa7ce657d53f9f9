import Model
import Testing

@Suite("Rows grouped by unit")
struct GroupedRowsTests {
  private func row(_ unit: Int, _ line: Int) -> CallRow {
    var row = CallRow()
    row.unit = UInt32(unit)
    row.place = RowPlace(file: 0, line: line)
    return row
  }

  private func lines(_ rows: GroupedRows<CallRow>, _ unit: Int) -> [UInt32] {
    rows.rows(of: unit).map(\.place.line)
  }

  @Test("each unit has its rows in input order; units without rows have none")
  func grouping() {
    let rows = [row(2, 1), row(0, 2), row(2, 3), row(0, 4), row(2, 5)]
    let grouped = GroupedRows(rows, unitCount: 4) { Int($0.unit) }
    #expect((0..<4).map { lines(grouped, $0) } == [[2, 4], [], [1, 3, 5], []])
    #expect(grouped.count == 5)
    var seen: [UInt32] = []
    grouped.forEachRow(of: 2) { seen.append($0.place.line) }
    #expect(seen == [1, 3, 5])
  }

  @Test("rows without a unit are left out")
  func leftOut() {
    let grouped = GroupedRows([row(0, 1), row(9, 2), row(0, 3)], unitCount: 1) {
      $0.unit == 9 ? nil : Int($0.unit)
    }
    #expect(lines(grouped, 0) == [1, 3] && grouped.count == 2)
  }

  @Test("no rows, no units")
  func empty() {
    #expect(GroupedRows<CallRow>([], unitCount: 0) { _ in nil }.count == 0)
    #expect(lines(GroupedRows<CallRow>([], unitCount: 2) { _ in nil }, 1) == [])
  }

  @Test("blocks of any size read as one; lines count from each block's base")
  func blocks() {
    let blocks = [
      RowBlock([row(1, 1), row(0, 2), row(1, 3)]), RowBlock<CallRow>([]), RowBlock([row(1, 1)]),
      RowBlock([row(0, 1), row(0, 2), row(0, 3), row(1, 4), row(1, 5)]),
    ]
    let grouped = GroupedRows(blocks: blocks, lineBases: [0, 3, 3, 4], unitCount: 2)
    #expect(lines(grouped, 0) == [2, 5, 6, 7])
    #expect(lines(grouped, 1) == [1, 3, 4, 8, 9])
  }

  @Test("removed rows are gone, the others keep their order")
  func remove() {
    var grouped = GroupedRows((1...9).map { row($0 % 3, $0) }, unitCount: 4) { Int($0.unit) }
    var asked: [Int] = []
    grouped.remove { rows, dropped in
      asked.append(rows.count)
      dropped += rows.indices.filter { rows[$0].place.line % 2 == 0 }
    }
    #expect(asked == [3, 3, 3])
    #expect((0..<4).map { lines(grouped, $0) } == [[3, 9], [1, 7], [5], []])
    #expect(grouped.count == 5)
    grouped.remove { _, _ in }
    #expect(grouped.count == 5)
    grouped.remove { rows, dropped in dropped += rows.indices }
    #expect(grouped.count == 0 && lines(grouped, 0) == [])
  }

  @Test("a block that cannot be filled throws what its filler threw")
  func failing() {
    struct Broken: Error {}
    #expect(throws: Broken.self) {
      try RowBlock<CallRow>(capacity: 4) { _ throws(Broken) in throw Broken() }
    }
  }
}
