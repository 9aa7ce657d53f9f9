internal import SheetWriter

extension Parts {
  /// A workbook of one sheet with a million cells: per row two texts of which there are few, one that is nowhere
  /// else, and seven numbers with two decimals.
  func workbook() throws {
    let bytes = try Self.millionCells().count
    try measure("emitters", "a workbook of 1 000 000 cells", rows: 1_000_000, bytes: bytes) {
      keep(try Self.millionCells().count)
    }
  }

  static func millionCells() throws -> [UInt8] {
    var book = try Workbook()
    try book.addSheet(SheetName("Cells")) { sheet throws(SheetError) in
      for row in 0..<100_000 {
        var cells: [Cell] = [.text("项目\(row % 7)"), .text("\(row % 40)号楼"), .text("A\(row)")]
        for column in 0..<7 {
          cells.append(
            .number(Number(units: Int64((row * 7919 + column * 104_729) % 1_000_000), .hundredths)))
        }
        try sheet.append(cells)
      }
    }
    return try book.finish()
  }
}
