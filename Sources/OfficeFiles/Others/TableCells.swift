internal import Tabular

/// The cells of one table of a page as they come, which become a sheet's text.
final class TableCells {
  /// HTML's own limits.
  private static let widestSpan = 1000
  private static let highestSpan = 65_534

  private let firstRows: Int
  private var lines: CellWriter
  private var merges: [CellRange] = []
  /// No more is wanted: it failed, or the first rows are there.
  private(set) var isDone = false
  private(set) var problem: FileProblem?

  private var row = 0
  private var isHidden = false
  private var column = 0
  private var cellRow = 0
  private var cellColumn = 0
  private var isInCell = false
  private var cell = CellText()
  private var awaitsSpace = false
  private var awaitsBreak = false
  /// Of each column the last row that a cell from above covers.
  private var coveredUntil: [Int] = []

  /// - Parameter limit: of the text's length.
  init(firstRows: Int?, limit: Int) {
    self.firstRows = firstRows ?? Int.max
    lines = CellWriter(limit: limit)
  }

  func text(path: String) throws(FileProblem) -> SheetText {
    endCell()
    if let problem { throw problem }
    return try lines.finish(path: path, formulasWithoutValue: 0, merges: merges)
  }

  private func fail(_ problem: FileProblem) {
    if self.problem == nil { self.problem = problem }
    isDone = true
  }

  func startRow(_ attributes: HTMLAttributes) {
    if isDone { return }
    endCell()
    row += 1
    column = 0
    if row > Limits.rows { return fail(.overLimit(.cells)) }
    if row > firstRows { isDone = true }
    let look = attributes.value("style").map { $0.lowercased().filter { $0 != " " } } ?? ""
    isHidden = look.contains("display:none")
  }

  func startCell(_ attributes: HTMLAttributes) {
    if isDone { return }
    endCell()
    if row == 0 { row = 1 }
    while column < coveredUntil.count, coveredUntil[column] >= row { column += 1 }
    let width = attributes.span("colspan", upTo: Self.widestSpan)
    let height = attributes.span("rowspan", upTo: Self.highestSpan)
    guard column + width <= Limits.columns else { return fail(.overLimit(.cells)) }
    isInCell = true
    cellRow = row
    cellColumn = column
    if height > 1 {
      guard merges.count < Limits.merges else { return fail(.overLimit(.merges)) }
      merges.append(CellRange(rows: row...row + height - 1, columns: column...column + width - 1))
      while coveredUntil.count < column + width { coveredUntil.append(0) }
      for covered in column..<column + width { coveredUntil[covered] = row + height - 1 }
    }
    column += width
    cell.removeAll()
    awaitsSpace = false
    awaitsBreak = false
  }

  /// White space is one space, as a browser shows it.
  func text(_ bytes: UnsafeRawBufferPointer) {
    guard isInCell, !isDone else { return }
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      if byte <= 0x20 {
        awaitsSpace = true
        at += 1
      } else if byte == 0xC2, at + 1 < bytes.count, bytes[at + 1] == 0xA0 {
        awaitsSpace = true
        at += 2
      } else {
        var end = at
        while end < bytes.count, bytes[end] > 0x20,
          bytes[end] != 0xC2 || bytes[min(end + 1, bytes.count - 1)] != 0xA0
        {
          end += 1
        }
        put(bytes[at..<end])
        at = end
      }
    }
  }

  func breakLine() { put([0x0A]) }

  /// Before what comes next a line or a word ends.
  func separate(line: Bool) {
    if line { awaitsBreak = true } else { awaitsSpace = true }
  }

  private func put(_ bytes: some Collection<UInt8>) {
    guard isInCell else { return }
    let isBreak = bytes.first == 0x0A
    var piece: [UInt8] = []
    if !cell.isEmpty, !isBreak {
      if awaitsBreak {
        piece = [0x0A]
      } else if awaitsSpace, cell.bytes.last != 0x0A {
        piece = [0x20]
      }
    }
    awaitsSpace = false
    awaitsBreak = false
    if isBreak, cell.isEmpty { return }
    piece.append(contentsOf: bytes)
    if !piece.withUnsafeBytes({ cell.append($0) }) { fail(.overLimit(.cellLength)) }
  }

  func endCell() {
    guard isInCell, !isDone else { return }
    isInCell = false
    guard cell.checkLength() else { return fail(.overLimit(.cellLength)) }
    var text = cell.bytes
    while let last = text.last, last == 0x0A { text = UnsafeRawBufferPointer(rebasing: text.dropLast()) }
    if !lines.add(row: cellRow, column: cellColumn, isHidden: isHidden, text) {
      fail(lines.problem(part: ""))
    }
  }
}
