/// How well a record fits as a table's header.
package struct HeaderFit: Sendable {
  /// How many of the table's columns it names.
  package var columns: Int
  /// Canonical names of the required columns that it does not name.
  package var lacking: [String]

  package init(columns: Int, lacking: [String]) {
    self.columns = columns
    self.lacking = lacking
  }
}

/// Where a table's header stands in a text, and what separates its cells.
struct FoundHeader {
  var delimiter: UInt8
  /// 0-based physical lines: on which it starts, and the first after it.
  var line: Int
  var nextLine: Int
  var cells: [[UInt8]]
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
  let fit: ([[UInt8]]) -> HeaderFit
  private(set) var found: FoundHeader?
  private(set) var nearest: NearMiss?

  init(newline: UInt8, fit: @escaping ([[UInt8]]) -> HeaderFit) {
    self.newline = newline
    self.fit = fit
  }

  /// - Parameter text: UTF-8 of the file's start. Of several delimiters the one with the earliest header
  ///   wins, then the one with the most columns, then the first in the order above.
  mutating func search(_ text: UnsafeRawBufferPointer) {
    for delimiter in Self.delimiters {
      guard let candidate = first(in: text, delimiter) else { continue }
      if let found, found.line < candidate.line { continue }
      if let found, found.line == candidate.line, found.fit.columns >= candidate.fit.columns { continue }
      found = candidate
    }
  }

  private mutating func first(in text: UnsafeRawBufferPointer, _ delimiter: UInt8) -> FoundHeader? {
    var reader = RecordReader(text, delimiter: delimiter, newline: newline, isLast: true)
    var scratch = ByteBuffer()
    let limit = min(Self.lines, (found?.line ?? Self.lines) + 1)
    while true {
      switch reader.next() {
      case .end, .overrun: return nil
      case .unterminated:
        if reader.line >= limit { return nil }
      case .record:
        if reader.line >= limit { return nil }
        if reader.fieldCount > Self.widest { continue }
        let cells = (0..<reader.fieldCount).map {
          Array(RecordReader.unquote(reader.rawField($0), scratch: &scratch))
        }
        let fit = fit(cells)
        if fit.lacking.isEmpty {
          return FoundHeader(
            delimiter: delimiter, line: reader.line, nextLine: reader.lines, cells: cells, fit: fit)
        }
        if fit.columns > 0, nearest.map({ fit.lacking.count < $0.lacking.count }) ?? true {
          nearest = NearMiss(line: reader.line, lacking: fit.lacking)
        }
      }
    }
  }
}
