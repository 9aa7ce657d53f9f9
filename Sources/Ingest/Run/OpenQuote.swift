internal import Tabular

/// Finds how far a record goes that is inside quotes where its stretch ends.
///
/// Only the bytes up to the closing quote are looked at, a stretch at a time: a stray quote in a file of any
/// size costs one pass, not the file in memory.
struct OpenQuote<Ranges: RandomAccessCollection<Range<Int>?>> where Ranges.Index == Int {
  private let table: OpenedTable
  /// Of all stretches, nil those of other files.
  private let ranges: Ranges
  /// The last stretch that is taken in.
  private(set) var task: Int
  private var restart = -1
  private var step = 1

  init(_ table: OpenedTable, _ ranges: Ranges, _ task: Int) {
    self.table = table
    self.ranges = ranges
    self.task = task
  }

  /// Where the last stretch ends.
  var end: Int { (ranges[task] ?? 0..<0).upperBound }

  /// Takes in the stretches up to that in which the quote closes; none where it never does, or only
  /// farther away than any record is long, and then false is returned.
  /// - Parameter restart: where the record starts.
  mutating func goOn(from restart: Int) throws(FileProblem) -> Bool {
    // A record that opens quote after quote: twice as far each time, so that it is not read over and over.
    let isSameRecord = restart == self.restart
    step = isSameRecord ? step * 2 : 1
    self.restart = restart
    var decoder = Decoder(table.dialect.encoding)
    var raw = ByteBuffer()
    var text = ByteBuffer()
    var next = task + 1
    while next < ranges.count, let range = ranges[next] {
      guard range.upperBound - restart <= ByteFile.longestStretch else {
        if isSameRecord { throw .notText(.binary) }
        return false
      }
      try table.file.read(range, into: &raw)
      _ = decoder.decode(raw.bytes, into: &text)
      if Self.closes(text.bytes) {
        task = farthest(next)
        return true
      }
      next += 1
    }
    return false
  }

  /// The stretch that is as far as the step allows, at least `closing`.
  private func farthest(_ closing: Int) -> Int {
    var farthest = closing
    while farthest < task + step, farthest + 1 < ranges.count, let range = ranges[farthest + 1],
      range.upperBound - restart <= ByteFile.longestStretch
    {
      farthest += 1
    }
    return farthest
  }

  /// Inside quotes, pairs of them stand for one, so an odd run closes. A stretch ends after a line end, so
  /// no run is cut.
  private static func closes(_ text: UnsafeRawBufferPointer) -> Bool {
    var isOdd = false
    for byte in text {
      if byte == 0x22 {
        isOdd.toggle()
      } else if isOdd {
        return true
      }
    }
    return isOdd
  }
}
