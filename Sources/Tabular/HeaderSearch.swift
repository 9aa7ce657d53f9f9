/// A record that may be a table's header, with what stands around it.
package struct HeaderCandidate: Sendable {
  package var cells: [[UInt8]]
  /// The record after it: a header may take two lines, groups above columns.
  package var next: [[UInt8]]
  /// The records before it, titles and printed dates.
  package var above: [[[UInt8]]]

  package init(cells: [[UInt8]], next: [[UInt8]] = [], above: [[[UInt8]]] = []) {
    self.cells = cells
    self.next = next
    self.above = above
  }
}

/// How well a record fits as a table's header.
package struct HeaderFit: Sendable {
  /// How many of the table's columns it names.
  package var columns: Int
  /// Canonical names of the required columns that it does not name.
  package var lacking: [String]
  /// How many records the header takes: 1 or 2.
  package var records: Int

  package init(columns: Int, lacking: [String], records: Int = 1) {
    self.columns = columns
    self.lacking = lacking
    self.records = records
  }
}

/// Where a table's header stands in a text, and what separates its cells.
struct FoundHeader {
  var delimiter: UInt8
  /// 0-based physical lines: on which it starts, and the first after it.
  var line: Int
  var nextLine: Int
  var candidate: HeaderCandidate
  var fit: HeaderFit
}

/// The record that came nearest where none is a header.
struct NearMiss {
  var line: Int
  var lacking: [String]
}

/// Looks for the header among the records that start on the first 50 lines, with each delimiter.
struct HeaderSearch {
  static let lines = 50
  /// A record of more fields is no header: spreadsheets end at 16,384 columns.
  static let widest = 65_536
  static let delimiters: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]

  let newline: UInt8
  var delimiters = Self.delimiters
  let fit: (HeaderCandidate) -> HeaderFit
  private(set) var found: FoundHeader?
  private(set) var nearest: NearMiss?

  init(newline: UInt8, fit: @escaping (HeaderCandidate) -> HeaderFit) {
    self.newline = newline
    self.fit = fit
  }

  private struct Record {
    var line: Int
    var nextLine: Int
    var cells: [[UInt8]]
  }

  /// - Parameter text: UTF-8 of the file's start. Of several delimiters the one with the earliest header
  ///   wins, then the one with the most columns, then the first in the order above.
  mutating func search(_ text: UnsafeRawBufferPointer) {
    for delimiter in delimiters {
      guard let candidate = first(in: text, delimiter) else { continue }
      if let found, found.line < candidate.line { continue }
      if let found, found.line == candidate.line, found.fit.columns >= candidate.fit.columns { continue }
      found = candidate
    }
  }

  private mutating func first(in text: UnsafeRawBufferPointer, _ delimiter: UInt8) -> FoundHeader? {
    var reader = RecordReader(text, delimiter: delimiter, newline: newline, isLast: true)
    let limit = min(Self.lines, (found?.line ?? Self.lines) + 1)
    var above: [[[UInt8]]] = []
    var record = Self.next(&reader)
    while let current = record, current.line < limit {
      let following = Self.next(&reader)
      record = following
      let candidate = HeaderCandidate(cells: current.cells, next: following?.cells ?? [], above: above)
      let fit = fit(candidate)
      if fit.lacking.isEmpty {
        let last = fit.records == 2 ? following ?? current : current
        return FoundHeader(
          delimiter: delimiter, line: current.line, nextLine: last.nextLine, candidate: candidate, fit: fit)
      }
      if fit.columns > 0, nearest.map({ fit.lacking.count < $0.lacking.count }) ?? true {
        nearest = NearMiss(line: current.line, lacking: fit.lacking)
      }
      above.append(current.cells)
    }
    return nil
  }

  /// The next record that may be a header; nil at the end.
  private static func next(_ reader: inout RecordReader) -> Record? {
    var scratch = ByteBuffer()
    while true {
      switch reader.next() {
      case .end, .overrun: return nil
      case .unterminated: continue
      case .record:
        if reader.fieldCount > widest { continue }
        let cells = (0..<reader.fieldCount).map {
          Array(RecordReader.unquote(reader.rawField($0), scratch: &scratch))
        }
        return Record(line: reader.line, nextLine: reader.lines, cells: cells)
      }
    }
  }
}
