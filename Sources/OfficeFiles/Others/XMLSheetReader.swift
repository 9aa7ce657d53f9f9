internal import Tabular

/// Reads a sheet of a workbook in XML of 2003.
final class XMLSheetReader: XMLHandler {
  private enum DataType { case text, number, moment, boolean, error }

  private let sheet: Int
  private let firstRows: Int
  private var lines: CellWriter
  private var dates1904 = false
  private var numbers = NumberText(dates1904: false)
  private var cell = CellText()
  private var merges: [CellRange] = []
  private var formulasWithoutValue = 0
  private var kinds: [String: NumberKind] = [:]

  private var current = -1
  private var style: String?
  private var row = 0
  private var span = 0
  private var isHidden = false
  /// The column of the cell, and those that it covers to its right.
  private var column = -1
  private var covered = 0
  private var kind = NumberKind.number
  private var type = DataType.text
  private var isInCell = false
  private var isInComment = false
  private var isInData = false
  private var hasFormula = false

  /// - Parameter lines: empty.
  init(sheet: Int, lines: consuming CellWriter, firstRows: Int?) {
    self.sheet = sheet
    self.lines = lines
    self.firstRows = firstRows ?? Int.max
  }

  /// The reader of one sheet, which starts with that.
  /// - Parameter common: what heard what stands before the sheets.
  convenience init(after common: XMLSheetReader, lines: consuming CellWriter, firstRows: Int?) {
    self.init(sheet: 0, lines: lines, firstRows: firstRows)
    kinds = common.kinds
    if common.dates1904 { countFrom1904() }
  }

  private func countFrom1904() {
    dates1904 = true
    numbers = NumberText(dates1904: true)
  }

  func text(path: String) throws(FileProblem) -> SheetText {
    var text = try lines.finish(path: path, formulasWithoutValue: formulasWithoutValue, merges: merges)
    text.dates1904 = dates1904
    return text
  }

  override func start(_ name: UnsafePointer<UInt8>, _ attributes: XMLAttributes) {
    if name.equals("Worksheet") {
      current += 1
      if current > sheet { isDone = true }
    } else if name.equals("Style") {
      style = attributes.text("ID")
    } else if name.equals("NumberFormat"), let style, let code = attributes.text("Format") {
      kinds[style] = Self.kind(code)
    } else if name.equals("Date1904") {
      countFrom1904()
    } else if current == sheet {
      startInSheet(name, attributes)
    }
  }

  private func startInSheet(_ name: UnsafePointer<UInt8>, _ attributes: XMLAttributes) {
    if name.equals("Row") {
      startRow(attributes)
    } else if name.equals("Cell") {
      startCell(attributes)
    } else if name.equals("Comment") {
      isInComment = true
    } else if name.equals("Data"), isInCell, !isInComment {
      isInData = true
      type = Self.type(attributes.text("Type") ?? "")
    }
  }

  private func startRow(_ attributes: XMLAttributes) {
    guard let next = index(attributes, after: row, limit: Limits.rows) else { return }
    row = next
    column = -1
    covered = 0
    isHidden = attributes.isTrue("Hidden")
    span = attributes.value("Span").flatMap { Reference.number($0) } ?? 0
    if row > firstRows { isDone = true }
  }

  /// Where an element stands: as it says, or after the one before it.
  private func index(_ attributes: XMLAttributes, after last: Int, limit: Int) -> Int? {
    guard let given = attributes.value("Index") else {
      if last >= limit { fail(.overLimit(.cells)) }
      return last + 1
    }
    guard let index = Reference.number(given), index > last else {
      failDamaged()
      return nil
    }
    return index
  }

  private func startCell(_ attributes: XMLAttributes) {
    guard !isInCell, row > 0 else { return failDamaged() }
    guard let next = index(attributes, after: column + 1 + covered, limit: Limits.columns) else { return }
    isInCell = true
    column = next - 1
    covered = min(attributes.value("MergeAcross").flatMap { Reference.number($0) } ?? 0, Limits.columns)
    let down = min(attributes.value("MergeDown").flatMap { Reference.number($0) } ?? 0, Limits.rows)
    if down > 0 {
      guard merges.count < Limits.merges else { return fail(.overLimit(.merges)) }
      merges.append(CellRange(rows: row...row + down, columns: column...column + covered))
    }
    kind = attributes.text("StyleID").flatMap { kinds[$0] } ?? .number
    hasFormula = attributes.value("Formula") != nil
    cell.removeAll()
    type = .text
  }

  override func text(_ bytes: UnsafeRawBufferPointer) {
    if isInData, !cell.append(bytes) { fail(.overLimit(.cellLength)) }
  }

  override func end(_ name: UnsafePointer<UInt8>) {
    if name.equals("Data") {
      if !isInComment { isInData = false }
    } else if name.equals("Cell") {
      endCell()
    } else if name.equals("Comment") {
      isInComment = false
    } else if name.equals("Row") {
      // It may stand for empty rows after it, all alike.
      row = min(row + span, Limits.rows)
    } else if name.equals("Style") {
      style = nil
    }
  }

  private func endCell() {
    guard isInCell else { return }
    isInCell = false
    isInData = false
    guard !cell.isEmpty else {
      if hasFormula { formulasWithoutValue += 1 }
      return
    }
    switch type {
    case .number: add(numbers.text(cell.bytes, kind))
    case .moment:
      var text = ISODate.text(cell.bytes, showsTime: kind == .dateTime || kind == .time)
      text.withUnsafeMutableBytes { add(UnsafeRawBufferPointer($0)) }
    case .boolean:
      let word: StaticString = cell.bytes.elementsEqual("1".utf8) ? "TRUE" : "FALSE"
      add(UnsafeRawBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    case .text, .error:
      guard cell.finish() else { return fail(.overLimit(.cellLength)) }
      add(cell.bytes, mark: type == .error ? SheetText.errorMark : nil)
    }
  }

  private func add(_ text: UnsafeRawBufferPointer, mark: UInt8? = nil) {
    if !lines.add(row: row, column: column, isHidden: isHidden, mark: mark, text) {
      fail(lines.problem(part: ""))
    }
  }

  private static func type(_ name: String) -> DataType {
    switch name {
    case "Number": .number
    case "DateTime": .moment
    case "Boolean": .boolean
    case "Error": .error
    default: .text
    }
  }

  /// By a format's code, or one of the names that stand for one.
  private static func kind(_ code: String) -> NumberKind {
    switch code {
    case "General Date": .dateTime
    case "Long Date", "Medium Date", "Short Date": .date
    case "Long Time", "Medium Time", "Short Time": .time
    case "General Number", "Currency", "Euro Currency", "Fixed", "Standard", "Percent", "Scientific",
      "Yes/No",
      "True/False", "On/Off":
      .number
    default: NumberKind(code: code)
    }
  }
}
