internal import Tabular

/// Puts a sheet's cells, which come row by row, together as its text: see `SheetText`.
struct CellWriter: ~Copyable {
  private enum Failure {
    case cells, text, order
    case file(FileProblem)
  }

  /// Rows at the start whose cells may stand anywhere.
  private static let free = 50
  private static let flushAt = 1 << 18

  private var spool = ByteSpool()
  private var buffer = ByteBuffer(capacity: flushAt + 1 << 16)
  private let limit: Int
  /// Columns beyond it are drawn together.
  private var widest = 256
  private var hiddenRows = 0
  /// Set at the first value of the row.
  private var row = 0
  /// The field that the text has come to, and the first that is free.
  private var field = 0
  private var nextField = 0
  private var countsHidden = false
  private var failure: Failure?

  /// - Parameter limit: of the text's length.
  init(limit: Int) { self.limit = limit }

  /// Adds a cell with a value. Rows, and columns of a row, come in rising order.
  /// - Parameters: row is 1-based, column 0-based.
  /// - Returns: false after a failure.
  @inline(__always)
  mutating func add(row: Int, column: Int, isHidden: Bool, mark: UInt8? = nil, _ text: UnsafeRawBufferPointer)
    -> Bool
  {
    guard text.count > 0 else { return true }
    if row != self.row, !begin(row) { return false }
    if isHidden, !countsHidden {
      countsHidden = true
      hiddenRows += 1
    }
    guard let target = place(column) else { return false }
    let padding = target - field
    buffer.reserve(buffer.count + padding + text.count * 2 + 3)
    let room = buffer.room.baseAddress! + buffer.count
    room.initializeMemory(as: UInt8.self, repeating: SheetText.delimiter, count: padding)
    buffer.count += padding
    field = target
    nextField = target + 1
    if let mark {
      buffer.room[buffer.count] = mark
      buffer.count += 1
    }
    if text[0] == 0x22, mark == nil {
      quote(text)
    } else {
      (buffer.room.baseAddress! + buffer.count).copyMemory(from: text.baseAddress!, byteCount: text.count)
      buffer.count += text.count
    }
    return buffer.count < Self.flushAt || flush()
  }

  private mutating func place(_ column: Int) -> Int? {
    guard column < Limits.columns else {
      failure = .cells
      return nil
    }
    if row <= Self.free {
      widest = max(widest, column + 1)
    } else if column >= widest {
      // A sparse sheet must not become a wide text.
      return max(widest, nextField)
    }
    guard column >= nextField else {
      failure = .order
      return nil
    }
    return column
  }

  private mutating func quote(_ text: UnsafeRawBufferPointer) {
    buffer.room[buffer.count] = 0x22
    buffer.count += 1
    for byte in text {
      buffer.room[buffer.count] = byte
      buffer.count += 1
      if byte == 0x22 {
        buffer.room[buffer.count] = byte
        buffer.count += 1
      }
    }
    buffer.room[buffer.count] = 0x22
    buffer.count += 1
  }

  private mutating func begin(_ row: Int) -> Bool {
    guard row > self.row else {
      failure = .order
      return false
    }
    guard row <= Limits.rows else {
      failure = .cells
      return false
    }
    let ends = row - max(self.row, 1)
    buffer.reserve(buffer.count + ends)
    (buffer.room.baseAddress! + buffer.count)
      .initializeMemory(as: UInt8.self, repeating: SheetText.newline, count: ends)
    buffer.count += ends
    self.row = row
    field = 0
    nextField = 0
    countsHidden = false
    return true
  }

  private mutating func flush() -> Bool {
    do throws(FileProblem) {
      try spool.append(buffer.bytes)
    } catch {
      failure = .file(error)
      return false
    }
    buffer.count = 0
    if spool.count > limit {
      failure = .text
      return false
    }
    return true
  }

  /// What a failure is, for a part of this name.
  func problem(part: String) -> FileProblem {
    switch failure {
    case .cells: .overLimit(.cells)
    case .text: .overLimit(.text)
    case .order, nil: .damagedWorkbook(part: part)
    case .file(let problem): problem
    }
  }

  /// The text, with a line end after the last row that has a value.
  /// Nothing can be added after it.
  mutating func finish(
    path: String, formulasWithoutValue: Int, merges: [CellRange]
  ) throws(FileProblem) -> SheetText {
    if row > 0 {
      buffer.reserve(buffer.count + 1)
      buffer.room[buffer.count] = SheetText.newline
      buffer.count += 1
    }
    try spool.append(buffer.bytes)
    guard spool.count <= limit else { throw .overLimit(.text) }
    var whole = ByteSpool()
    swap(&whole, &spool)
    return SheetText(
      file: ByteFile(spool: whole, path: path), rows: row, hiddenRows: hiddenRows,
      formulasWithoutValue: formulasWithoutValue, merges: merges)
  }
}
