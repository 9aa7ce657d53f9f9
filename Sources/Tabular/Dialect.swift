/// How a file is to be read, found from its bytes.
package struct Dialect: Sendable {
  package var encoding: TextEncoding
  /// Whether a byte-order mark says so.
  package var isMarked: Bool
  package var delimiter: UInt8
  /// Line feed; carriage return in a file that has no line feed.
  package var newline: UInt8
  /// 1-based physical line of the header.
  package var headerLine: Int
  /// The header's cells, as UTF-8 without quotes, with what stands around it.
  package var candidate: HeaderCandidate
  /// How many records the header takes.
  package var headerRecords: Int
  /// Offset in the file of the first byte after the header, and the 1-based line that starts there.
  package var dataOffset: Int
  package var dataLine: Int

  /// The cells of the header's first line.
  package var header: [[UInt8]] { candidate.cells }
}

/// Finds a file's dialect (docs/data.md, "Rows").
package struct DialectSearch {
  private let file: ByteFile
  private let survey: ByteSurvey
  private let fit: (HeaderCandidate) -> HeaderFit
  private let newline: UInt8
  private var nearest: NearMiss?
  private var known: (delimiter: UInt8, newline: UInt8)?

  /// - Parameters:
  ///   - encoding: taken as said where not nil.
  ///   - fit: tells how well a record's cells fit as the header.
  package static func find(
    _ file: ByteFile, survey: ByteSurvey, encoding: TextEncoding?,
    fit: @escaping (HeaderCandidate) -> HeaderFit
  ) throws(FileProblem) -> Dialect {
    guard file.size > 0 else { throw .empty }
    var search = DialectSearch(file, survey, fit)
    return try search.run(encoding)
  }

  /// Finds the header in text whose encoding (UTF-8), delimiter and line end are known, as that of a sheet.
  package static func find(
    _ file: ByteFile, delimiter: UInt8, newline: UInt8, fit: @escaping (HeaderCandidate) -> HeaderFit
  ) throws(FileProblem) -> Dialect {
    var search = DialectSearch(file, ByteSurvey(isUTF8: true, hasLineFeed: false), fit)
    search.known = (delimiter, newline)
    guard let dialect = try search.dialect(.utf8) else { throw search.noHeader }
    return dialect
  }

  private init(_ file: ByteFile, _ survey: ByteSurvey, _ fit: @escaping (HeaderCandidate) -> HeaderFit) {
    self.file = file
    self.survey = survey
    self.fit = fit
    newline = survey.hasLineFeed ? 0x0A : 0x0D
  }

  private mutating func run(_ override: TextEncoding?) throws(FileProblem) -> Dialect {
    var head = ByteBuffer()
    try file.read(0..<min(file.size, 4096), into: &head)
    if let foreign = ForeignFormat(head: head.bytes) { throw .notText(foreign) }
    let mark = TextEncoding.byteOrderMark(head.bytes)
    if let known = override ?? mark?.encoding {
      let length = mark.flatMap { $0.encoding == known ? $0.length : nil } ?? 0
      guard let dialect = try dialect(known, mark: length) else { throw noHeader }
      return dialect
    }
    if let unmarked = TextEncoding.unmarkedUTF16(head.bytes), let dialect = try dialect(unmarked) {
      return dialect
    }
    do throws(FileProblem) {
      return try guess()
    } catch {
      // A zero byte in a table is a character like others; in what is no table it tells why.
      if case .noHeader = error, head.bytes.contains(0) { throw .notText(.binary) }
      throw error
    }
  }

  private var noHeader: FileProblem {
    .noHeader(
      line: nearest.map { $0.line + 1 } ?? 0,
      lacking: nearest?.lacking ?? fit(HeaderCandidate(cells: [])).lacking)
  }

  /// No mark: strict UTF-8, else whichever of the two legacy encodings fits.
  private mutating func guess() throws(FileProblem) -> Dialect {
    if survey.isUTF8, let dialect = try dialect(.utf8) { return dialect }
    var legacy: [(dialect: Dialect, columns: Int)] = []
    var fitting: [TextEncoding] = []
    for encoding in [TextEncoding.gb18030, .big5] {
      if survey.isUTF8 {
        fitting.append(encoding)
      } else if try brokenLines(encoding, stopAtFirst: true) == 0 {
        fitting.append(encoding)
      }
    }
    for encoding in fitting {
      if let dialect = try dialect(encoding) {
        legacy.append((dialect, fit(dialect.candidate).columns))
      }
    }
    if let best = legacy.max(by: { $0.columns < $1.columns })?.columns,
      let first = legacy.first(where: { $0.columns == best })
    {
      return first.dialect
    }
    guard !survey.isUTF8 else { throw noHeader }
    // The bytes of a UTF-8 file of which one is broken may well be characters of GB18030, but no header.
    return try leastBroken()
  }

  /// Nothing fits that has a header: the one with a header and the fewest broken lines.
  private mutating func leastBroken() throws(FileProblem) -> Dialect {
    var best: (dialect: Dialect, broken: Int)?
    for encoding in [TextEncoding.utf8, .gb18030, .big5] {
      guard let dialect = try dialect(encoding) else { continue }
      let broken = try brokenLines(encoding, stopAtFirst: false)
      if best.map({ broken < $0.broken }) ?? true { best = (dialect, broken) }
    }
    guard let best else { throw noHeader }
    return best.dialect
  }

  /// Nil where no header is found so.
  private mutating func dialect(_ encoding: TextEncoding, mark: Int = 0) throws(FileProblem) -> Dialect? {
    let newline = try newline(in: encoding)
    var length = 1 << 18
    while true {
      let end = min(file.size, mark + length)
      var raw = ByteBuffer()
      try file.read(mark..<end, into: &raw)
      var decoder = Decoder(encoding)
      var text = ByteBuffer()
      _ = decoder.decode(raw.bytes, into: &text)
      var search = HeaderSearch(newline: newline, fit: fit)
      if let known { search.delimiters = [known.delimiter] }
      search.search(end < file.size ? wholeLines(text.bytes, newline) : text.bytes)
      if let found = search.found {
        return try dialect(encoding, mark, newline, found)
      }
      if let miss = search.nearest, nearest.map({ miss.lacking.count < $0.lacking.count }) ?? true {
        nearest = miss
      }
      // Fifty lines may be long ones.
      guard end < file.size, length < 1 << 26 else { return nil }
      length <<= 4
    }
  }

  /// Without the line that the end of reading cuts: part of a header may look like all of one.
  private func wholeLines(_ text: UnsafeRawBufferPointer, _ newline: UInt8) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: text[0..<(text.lastIndex(of: newline).map { $0 + 1 } ?? 0)])
  }

  /// In UTF-16 the byte of a line feed may be half of another character.
  private func newline(in encoding: TextEncoding) throws(FileProblem) -> UInt8 {
    if let known { return known.newline }
    guard encoding.unit == 2, newline == 0x0A else { return newline }
    return try file.hasLineFeed(encoding) ? 0x0A : 0x0D
  }

  private func dialect(
    _ encoding: TextEncoding, _ mark: Int, _ newline: UInt8, _ found: FoundHeader
  ) throws(FileProblem) -> Dialect {
    var offset = mark
    for _ in 0..<found.nextLine {
      offset = try file.lineStart(from: offset, encoding: encoding, newline: newline)
    }
    return Dialect(
      encoding: encoding, isMarked: mark > 0, delimiter: found.delimiter, newline: newline,
      headerLine: found.line + 1, candidate: found.candidate, headerRecords: found.fit.records,
      dataOffset: offset, dataLine: found.nextLine + 1)
  }

  /// How many lines hold bytes that are no character.
  private func brokenLines(_ encoding: TextEncoding, stopAtFirst: Bool) throws(FileProblem) -> Int {
    var decoder = Decoder(encoding)
    var raw = ByteBuffer()
    var text = ByteBuffer()
    var broken = 0
    for chunk in try file.chunks(from: 0, size: 1 << 20, encoding: encoding, newline: newline) {
      try file.read(chunk, into: &raw)
      if encoding != .utf8, decoder.decode(raw.bytes, into: &text) == 0 { continue }
      let lines = (encoding == .utf8 ? raw.bytes : text.bytes).split(separator: newline)
      for line in lines where !isStrictUTF8(UnsafeRawBufferPointer(rebasing: line)) { broken += 1 }
      if stopAtFirst, broken > 0 { return broken }
    }
    return broken
  }
}
