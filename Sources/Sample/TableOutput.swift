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
  private let lineEnd: LineEnd
  private var mess: RowMess?

  enum LineEnd {
    case lineFeed, both
  }

  init(
    _ file: SampleFile, _ encoding: SampleEncoding, lineEnd: LineEnd = .lineFeed, mess: RowMess? = nil,
    sink: @escaping Sink
  ) throws {
    let encoder = try BlockEncoder(encoding)
    self.file = file
    self.sink = sink
    self.lineEnd = lineEnd
    self.mess = mess
    self.encoder = encoder
    row = RowBuffer(capacity: TableOutput.blockSize + 4096)
  }

  /// Ends a row that no mess may touch: a header or a title.
  mutating func endPlainRow() throws {
    if lineEnd == .both { row.append(UInt8(ascii: "\r")) }
    row.append(UInt8(ascii: "\n"))
    rowStart = row.count
    if row.count >= TableOutput.blockSize { try flush() }
  }

  /// Ends a data row.
  @inline(__always)
  mutating func endRow() throws {
    try endPlainRow()
  }

  private mutating func flush() throws {
    let (file, sink) = (file, sink)
    try encoder.encode(row.bytes) { try sink(file, $0) }
    row.removeAll()
    rowStart = 0
  }

  /// Hands over what is left.
  mutating func finish() throws {
    if row.count > 0 { try flush() }
  }
}
