import SheetWriter
package import Testing

/// Writes a workbook, finds it sound, and reads it back.
func sound(
  _ write: (inout Workbook) throws(SheetError) -> Void, location: SourceLocation = #_sourceLocation
) throws -> WorkbookReader {
  var book = try Workbook(Properties(title: "Test"))
  try write(&book)
  return try sound(try book.finish(), location)
}

/// Finds the bytes of a workbook sound, and reads them.
package func sound(_ bytes: [UInt8], _ location: SourceLocation = #_sourceLocation) throws -> WorkbookReader {
  #expect(try Integrity.problems(of: bytes) == [], sourceLocation: location)
  return try WorkbookReader(bytes)
}
