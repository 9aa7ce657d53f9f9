internal import Model
internal import Tabular

/// A roster made of the units that a file names itself, so that all else of its rows can be checked.
enum OwnUnits {
  static let path = "(own units)"

  /// - Returns: a roster's text with each unit number once.
  static func roster(of table: OpenedTable) throws(FileProblem) -> ByteFile {
    let field = table.layout.field(.unitID)
    // By the hashes of the cells as they stand; the same number in two ways of writing gives two rows, of which the
    // roster takes one.
    var seen: Set<UInt64> = []
    var last: UInt64 = 0
    var spool = ByteSpool()
    var line = ByteBuffer()
    try put("unit_id", &line, &spool)
    var unquoted = ByteBuffer()
    var folded: [UInt8] = []
    try RecordStream(table.file, table.dialect).forEach {
      (record: borrowing RecordReader, _: Int, isUnterminated: Bool) throws(FileProblem) in
      guard !isUnterminated, field >= 0, field < record.fieldCount else { return true }
      let raw = record.rawField(field)
      let hash = ByteHash.ofValue(raw)
      if hash == last || !seen.insert(hash).inserted { return true }
      last = hash
      let cell = RecordReader.unquote(raw, scratch: &unquoted)
      let unit = Folding.withFolded(cell, &folded) { Array($0) }
      guard !unit.isEmpty, isStrictUTF8(cell) else { return true }
      try put(String(decoding: unit, as: UTF8.self), &line, &spool)
      return true
    }
    // A roster needs one unit, even where none of the file's can be used.
    try put("-", &line, &spool)
    return ByteFile(spool: spool, path: path)
  }

  private static func put(_ unit: String, _ line: inout ByteBuffer, _ spool: inout ByteSpool)
    throws(FileProblem)
  {
    line.count = 0
    var unit = unit
    // Quoted always, so that none of them reads as a total or an empty row does.
    unit.withUTF8 { SheetLike.appendCell(UnsafeRawBufferPointer($0), UInt8(ascii: ","), &line) }
    [UInt8(0x0A)].withUnsafeBytes { line.append($0) }
    try spool.append(line.bytes)
  }
}
