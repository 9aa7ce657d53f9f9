import Model
import Testing

@Suite("Rows of very many blocks")
struct ManyBlocksTests {
  @Test("One large block among thousands of small ones is grouped, not refused")
  func uneven() {
    var row = RepairRow()
    let large = RowBlock(
      (0..<300_000).map { index in
        row.unit = UInt32(index % 2)
        row.place.line = UInt32(index)
        return row
      })
    row.unit = 1
    let small = (0..<9000).map { index in
      row.place.line = UInt32(index)
      return RowBlock([row])
    }
    let blocks = [large] + small
    let rows = GroupedRows(
      blocks: blocks, lineBases: blocks.indices.map { $0 == 0 ? 0 : 1_000_000 }, unitCount: 2)
    #expect(rows.rows(of: 0).count == 150_000)
    let second = rows.rows(of: 1)
    #expect(second.count == 159_000)
    #expect(second[149_999].place.line == 299_999)
    #expect(second[150_000].place.line == 1_000_000)
    #expect(second[158_999].place.line == 1_008_999)
  }
}
