internal import CMinizip
internal import Ingest
internal import Model
internal import RunStore
internal import Tabular

/// `archive/`: compressed copies of the inputs, so that an old report stays explainable. For the owner alone.
enum Archive {
  static func write(_ inputs: [InputDescription], _ files: InputFiles, to folder: OutputFolder) throws {
    var numbers: [TableKind: Int] = [:]
    for (index, input) in inputs.enumerated() {
      numbers[input.table, default: 0] += 1
      let name = "archive/\(input.table.code)-\(numbers[input.table] ?? 0).\(input.suffix).gz"
      try write(input, files.files[index], name: name, to: folder)
    }
  }

  private static func write(
    _ input: InputDescription, _ file: ByteFile, name: String, to folder: OutputFolder
  ) throws {
    do {
      guard file.size == input.bytes else { throw FileProblem.changedWhileRead }
      var failure: FileProblem?
      try folder.write(name, access: .ownerOnly) { (sink: inout FileSink) throws(RunStoreError) in
        var gzip = GzipWriter()
        var buffer = ByteBuffer()
        var offset = 0
        while offset < file.size, failure == nil {
          let end = min(offset + 1 << 20, file.size)
          do throws(FileProblem) {
            try file.read(offset..<end, into: &buffer)
          } catch {
            failure = error
            return
          }
          try sink.write(gzip.compress(buffer.bytes, isLast: false))
          offset = end
        }
        try sink.write(gzip.compress(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true))
      }
      if let failure { throw failure }
      try file.checkUnchanged()
    } catch let problem as FileProblem {
      throw IngestError.file(path: input.path, table: input.table, problem)
    }
  }
}

/// Compresses to one gzip member by zlib. Holds no name and no time, so that the same bytes give the same.
struct GzipWriter: ~Copyable {
  private let stream: UnsafeMutablePointer<z_stream>

  init() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // 15 bits of window, and 16 for a gzip frame.
    deflateInit2_(
      stream, 6, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
  }

  mutating func compress(_ input: UnsafeRawBufferPointer, isLast: Bool) -> [UInt8] {
    let start = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.next_in = UnsafeMutablePointer(mutating: start)
    stream.pointee.avail_in = UInt32(input.count)
    var output: [UInt8] = []
    repeat {
      let room = Int(deflateBound(stream, UInt(input.count))) + 64
      output.append(
        contentsOf: [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
          stream.pointee.next_out = buffer.baseAddress
          stream.pointee.avail_out = UInt32(room)
          deflate(stream, isLast ? Z_FINISH : Z_NO_FLUSH)
          count = room - Int(stream.pointee.avail_out)
        })
    } while stream.pointee.avail_out == 0
    return output
  }
}
