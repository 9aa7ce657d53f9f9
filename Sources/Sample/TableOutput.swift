import Model

/// One file on its way out: rows gather in a buffer, are encoded block by block and handed to the sink.
struct TableOutput: ~Copyable {
  typealias Sink = (SampleFile, UnsafeRawBufferPointer) throws -> Void

  /// Rows of a block; a block is handed over when it exceeds this.
  private static let blockSize = 1 << 18

  private let file: SampleFile
  private let sink: Sink
  private var encoder: BlockEncoder
  var row: RowBuffer
  /// Where the row that is being written starts.
  private var rowStart = 0
  private var rowNumber = 0
  private var mess: RowMess?
  /// The last call that was left as it is.
  private var lastLine = ""

  init(
    _ file: SampleFile, _ layout: Layout, _ options: SampleOptions, _ script: Script, sink: @escaping Sink
  ) throws {
    let encoder = try BlockEncoder(options.encoding)
    self.file = file
    self.sink = sink
    self.encoder = encoder
    mess = RowMess(file, layout, options, script)
    row = RowBuffer(capacity: TableOutput.blockSize + 4096)
    if mess != nil && file != .roster { writeTitle(layout, options, script) }
    row.append(layout.header(script))
    endLine()
  }

  var isMessy: Bool { mess != nil }

  /// Printed tables have a title and a date above the header.
  private mutating func writeTitle(_ layout: Layout, _ options: SampleOptions, _ script: Script) {
    row.append(layout.title[script])
    endLine()
    row.append(Phrase("制表日期：", "製表日期：")[script])
    row.append(day: options.lastMonth.last + 20)
    endLine()
  }

  /// Messy ledgers and call logs come from a program that ends lines in its own way.
  private mutating func endLine() {
    if mess != nil && (file == .ledger || file == .calls) { row.append(UInt8(ascii: "\r")) }
    row.append(UInt8(ascii: "\n"))
    rowStart = row.count
  }

  /// Ends a data row.
  @inline(__always)
  mutating func endRow() throws {
    if mess == nil { endLine() } else { endMessyRow() }
    if row.count >= TableOutput.blockSize { try flush() }
  }

  private mutating func endMessyRow() {
    rowNumber += 1
    let bytes = UnsafeRawBufferPointer(rebasing: row.bytes[rowStart...])
    guard mess!.strikes(rowNumber) else {
      if file == .ledger { mess!.count(bytes) }
      if file == .calls { lastLine = String(decoding: bytes, as: UTF8.self) }
      return endLine()
    }
    let spoilt = mess!.spoil(String(decoding: bytes, as: UTF8.self))
    row.cut(to: rowStart)
    for line in spoilt.lines {
      row.append(line)
      endLine()
    }
  }

  private mutating func flush() throws {
    let (file, sink) = (file, sink)
    try encoder.encode(row.bytes) { try sink(file, $0) }
    row.removeAll()
    rowStart = 0
  }

  /// Adds a messy ledger's total and hands over what is left.
  mutating func finish() throws {
    if let mess, file == .ledger {
      row.append(mess.totalLine(Phrase("合计", "合計")))
      endLine()
    }
    if let line = mess?.openQuoteLine(lastLine) {
      row.append(line)
      endLine()
    }
    if row.count > 0 { try flush() }
  }
}
