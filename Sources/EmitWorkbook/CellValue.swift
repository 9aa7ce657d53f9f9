internal import DocumentModel
internal import Model
internal import SheetWriter

/// A value as a cell holds it.
struct CellValue {
  let content: SheetWriter.Cell.Content
  let format: NumberFormat

  init(_ value: Value) {
    switch value {
    case .none: self.init(.empty, .general)
    case .text(let text): self.init(text.isEmpty ? .empty : .text(text), .general)
    case .money(let amount): self.init(.number(Number(units: amount.fen, .hundredths)), .money)
    case .count(let count): self.init(.number(Number(count)), .integer)
    case .rate(let rate): self.init(rate.value)
    // A millionth is a ten-thousandth of a percentage point.
    case .points(let points): self.init(.number(Number(units: points.count, .tenThousandths)), .signed)
    case .day(let day): self.init(day, .date, day.description)
    case .month(let month): self.init(month.first, .month, month.description)
    }
  }

  private init(_ content: SheetWriter.Cell.Content, _ format: NumberFormat) {
    self.content = content
    self.format = format
  }

  private init(_ rate: Millionths?) {
    self.init(rate.map { .number(Number(units: $0.count, .millionths)) } ?? .empty, .percent)
  }

  /// Days that workbooks cannot count stay as they are written.
  private init(_ day: Day, _ format: NumberFormat, _ text: String) {
    if let number = Number(daysSince1970: Int(day.number)) {
      self.init(.number(number), format)
    } else {
      self.init(.text(text), .general)
    }
  }
}

extension Sheet {
  /// A cell that shows a value in a look.
  func cell(_ value: Value, _ look: Style) throws(SheetError) -> SheetWriter.Cell {
    SheetWriter.Cell(CellValue(value).content, style: try style(look))
  }

  func cell(_ text: String, _ look: Style) throws(SheetError) -> SheetWriter.Cell {
    .text(text, try style(look))
  }
}
