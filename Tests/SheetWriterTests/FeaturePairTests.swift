import SheetWriter
import Testing

/// What a sheet may hold; broken workbooks come of combinations rather than of single features.
enum Feature: String, CaseIterable {
  case nothing, text, table, emptyTable, bars, columns, line, stackedBars, scatter, emptyChart, merge
  case sheetLink, webLink, fileLink, shade, styles, tall, named

  func write(_ sheet: inout Sheet, _ stem: String) throws(SheetError) {
    let row = sheet.nextRow
    switch self {
    case .nothing: break
    case .text: try sheet.append([.text("a\u{1}"), .runs([TextRun("b", bold: true), TextRun("c")])])
    case .table:
      try sheet.append(table(stem), rows: (1...3).map { Row([.text("\($0)"), .number(Number($0))]) })
    case .emptyTable: try sheet.append(table(stem), rows: [])
    case .bars, .columns, .line, .stackedBars, .scatter, .emptyChart:
      try sheet.append(chart(stem), rows: 6)
    case .merge: try sheet.append(merged: .text("title"), across: 4, height: 30)
    case .sheetLink: try sheet.link(CellReference(row: row, column: 1), to: .sheet(sheet.name))
    case .webLink:
      try sheet.link(CellReference(row: row, column: 1), to: .web("https://example.org/?q=a b&c=<d>"))
    case .fileLink: try sheet.link(CellReference(row: row, column: 1), to: .file("rejects 1.csv"))
    case .shade:
      try sheet.append([.number(Number(1)), .number(Number(2)), .number(Number(3))])
      try sheet.shade([
        CellRange(rows: row...row, columns: 1...1), CellRange(rows: row...row, columns: 3...3),
      ])
    case .styles: try sheet.append(styled(&sheet))
    case .tall: try sheet.append([.text("x")], height: 1_000)
    case .named: try sheet.append([.text(stem)])
    }
    sheet.skip()
  }

  private func table(_ stem: String) throws(SheetError) -> Table {
    try Table(WorkbookName("t" + stem + "_"), columns: [.init("Name"), .init("值")], look: .blue)
  }

  private func chart(_ stem: String) throws(SheetError) -> Chart {
    let reference = Chart.Reference("target", value: Number(units: 90, .hundredths))
    let plot: Chart.Plot =
      switch self {
      case .columns: .columns(categories: ["甲", "<b>"], reference: reference)
      case .line: .line(categories: ["甲", "<b>"], reference: reference)
      case .stackedBars: .stackedBars(categories: ["甲", "<b>"], proportional: true)
      case .scatter: .scatter(x: [Number(1), Number(5)])
      case .emptyChart: .bars(categories: [])
      default: .bars(categories: ["甲", "<b>"])
      }
    let values: [Cell] =
      self == .emptyChart ? [] : [.number(Number(units: 834, .tenThousandths)), .text("none")]
    return try Chart(
      title: stem, description: "d", plot: plot, categoryTitle: "c", valueTitle: "v",
      series: [
        .init("s1", values: values, colour: Colour.palette[0]),
        .init("s2", values: values.reversed(), colour: Colour.palette[1], dashed: true),
      ], format: .percent)
  }

  private func styled(_ sheet: inout Sheet) throws(SheetError) -> [Cell] {
    var cells: [Cell] = []
    for format in [NumberFormat.general, .integer, .money, .percent, .signed, .date, .month] {
      let style = try sheet.style(
        Style(
          format: format, bold: format == .money, italic: true, underlined: true, size: 14,
          colour: Colour(0x777777), fill: Colour(0xEEEEEE), horizontal: .right, vertical: .top, wraps: true,
          border: .bottom))
      cells.append(.number(Number(45_000), style))
    }
    return cells
  }
}

@Suite("Features in pairs")
struct FeaturePairTests {
  @Test("are sound on one sheet, in either order", arguments: Feature.allCases)
  func together(first: Feature) throws {
    for second in Feature.allCases {
      _ = try sound { book throws(SheetError) in
        let layout = SheetLayout(
          columnWidths: [20, nil, 300, -1], frozenRows: 1, frozenColumns: second == .table ? 1 : 0,
          showsGridLines: false, tabColour: Colour(0x0072B2),
          print: PrintSetup(landscape: first != .text, repeatedRows: 1...2, footer: "a & b"))
        try book.addSheet(SheetName("两 '&' <x>"), layout: layout) { sheet throws(SheetError) in
          try first.write(&sheet, "a")
          try second.write(&sheet, "b")
        }
      }
    }
  }

  @Test("are sound on two sheets", arguments: Feature.allCases)
  func apart(first: Feature) throws {
    for second in Feature.allCases {
      _ = try sound { book throws(SheetError) in
        try book.addSheet(SheetName("A")) { sheet throws(SheetError) in try first.write(&sheet, "a") }
        try book.addSheet(SheetName("B")) { sheet throws(SheetError) in
          try second.write(&sheet, "b")
          try sheet.link(CellReference(row: 90, column: 1), to: .sheet(SheetName("A")))
        }
        if second == .named {
          let name = try WorkbookName("range")
          try book.define(name, as: CellRange(rows: 1...1, columns: 1...1), on: SheetName("A"))
        }
      }
    }
  }

  @Test("give the same bytes again, on any thread")
  func determinism() async throws {
    let write: @Sendable () throws -> [UInt8] = {
      var book = try Workbook(Properties(title: "t", subject: "s", author: "a", comments: "<&>"))
      for (index, feature) in Feature.allCases.enumerated() {
        try book.addSheet(SheetName("S\(index)")) { sheet throws(SheetError) in
          try feature.write(&sheet, "f\(index)")
        }
      }
      return try book.finish()
    }
    let first = try write()
    let others = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<4 { group.addTask { try write() } }
      return try await group.reduce(into: [[UInt8]]()) { $0.append($1) }
    }
    #expect(others.allSatisfy { $0 == first })
    _ = try sound(first)
  }
}
