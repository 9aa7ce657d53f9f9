internal import Tabular

/// Reads one table of a web page, or counts its tables. Tables inside tables are text of the cell around them.
final class TableReader {
  /// HTML's own limits.
  private static let widestSpan = 1000
  private static let highestSpan = 65_534

  private let table: Int?
  private let firstRows: Int
  private var lines: CellWriter
  private var merges: [CellRange] = []
  private(set) var isDone = false
  private(set) var problem: FileProblem?
  /// Tables met so far, those inside others left out.
  private(set) var count = 0

  private var depth = 0
  private var tableDepth = 0
  private var silent = 0
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

  /// - Parameters:
  ///   - table: nil only counts.
  ///   - lines: empty.
  init(table: Int?, lines: consuming CellWriter, firstRows: Int?) {
    self.table = table
    self.lines = lines
    self.firstRows = firstRows ?? Int.max
  }

  func text(path: String) throws(FileProblem) -> SheetText {
    try lines.finish(path: path, formulasWithoutValue: 0, merges: merges)
  }

  private func fail(_ problem: FileProblem) {
    if self.problem == nil { self.problem = problem }
    isDone = true
  }

  private var isWanted: Bool { tableDepth > 0 && table == count - 1 }

  func start(_ name: UnsafePointer<UInt8>, _ attributes: HTMLAttributes) {
    depth += 1
    if isDone { return }
    if depth > Limits.pageDepth { return fail(.overLimit(.depth)) }
    if name.equals("table") {
      startTable()
    } else if name.equals("script") || name.equals("style") {
      silent += 1
    } else if isWanted {
      startInTable(name, attributes)
    }
  }

  private func startTable() {
    tableDepth += 1
    guard tableDepth == 1 else { return awaitsBreak = true }
    count += 1
    if count > Limits.sheets { return fail(.overLimit(.parts)) }
    if let table, count - 1 > table { isDone = true }
  }

  private func startInTable(_ name: UnsafePointer<UInt8>, _ attributes: HTMLAttributes) {
    let isInner = tableDepth > 1
    if name.equals("tr") {
      if isInner { awaitsBreak = true } else { startRow(attributes) }
    } else if name.equals("td") || name.equals("th") {
      if isInner { awaitsSpace = true } else { startCell(attributes) }
    } else if name.equals("br") {
      put([0x0A])
    } else if Self.isBlock(name) {
      awaitsBreak = true
    }
  }

  private static func isBlock(_ name: UnsafePointer<UInt8>) -> Bool {
    name.equals("p") || name.equals("div") || name.equals("li")
  }

  private func startRow(_ attributes: HTMLAttributes) {
    endCell()
    row += 1
    column = 0
    if row > Limits.rows { return fail(.overLimit(.cells)) }
    if row > firstRows { isDone = true }
    let look = attributes.value("style").map { $0.lowercased().filter { $0 != " " } } ?? ""
    isHidden = look.contains("display:none")
  }

  private func startCell(_ attributes: HTMLAttributes) {
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

  func end(_ name: UnsafePointer<UInt8>) {
    depth -= 1
    if isDone { return }
    if name.equals("table") {
      if tableDepth == 1 { endCell() }
      if tableDepth > 1 { awaitsBreak = true }
      tableDepth = max(0, tableDepth - 1)
    } else if name.equals("script") || name.equals("style") {
      silent = max(0, silent - 1)
    } else if isWanted, tableDepth == 1, name.equals("td") || name.equals("th") || name.equals("tr") {
      endCell()
    } else if isWanted, Self.isBlock(name) {
      awaitsBreak = true
    }
  }

  /// White space is one space, as a browser shows it.
  func text(_ bytes: UnsafeRawBufferPointer) {
    guard isInCell, !isDone, silent == 0 else { return }
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

  private func endCell() {
    guard isInCell else { return }
    isInCell = false
    guard cell.checkLength() else { return fail(.overLimit(.cellLength)) }
    var text = cell.bytes
    while let last = text.last, last == 0x0A { text = UnsafeRawBufferPointer(rebasing: text.dropLast()) }
    if !lines.add(row: cellRow, column: cellColumn, isHidden: isHidden, text) {
      fail(lines.problem(part: ""))
    }
  }
}
