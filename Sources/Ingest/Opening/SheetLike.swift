internal import Tabular

/// The bytes between cells and rows of a text that is made of a sheet or of other rows: no XML holds them, so
/// such text needs no quotes but around a cell that begins with one.
enum SheetLike {
  static let delimiter: UInt8 = 0x1F
  static let newline: UInt8 = 0x1E
  /// Before the text of a cell that is an error, such as `#REF!`.
  static let errorMark: UInt8 = 0x1D
  /// At a row's start: its quote never closed in the file that it comes from.
  static let unterminatedMark: UInt8 = 0x1C

  /// Puts a cell behind others of its row.
  static func append(_ cell: UnsafeRawBufferPointer, _ output: inout [UInt8]) {
    let isQuoted = cell.first == 0x22
    if isQuoted { output.append(0x22) }
    for byte in cell {
      switch byte {
      case delimiter, newline: output.append(0x20)
      case 0x22 where isQuoted: output += [0x22, 0x22]
      default: output.append(byte)
      }
    }
    if isQuoted { output.append(0x22) }
  }

  static func append(_ text: String, _ output: inout [UInt8]) {
    var text = text
    text.withUTF8 { append(UnsafeRawBufferPointer($0), &output) }
  }

  /// A cell as a text file has it.
  static func appendCell(
    _ cell: UnsafeRawBufferPointer, _ delimiter: UInt8, _ output: inout ByteBuffer
  ) {
    var cell = cell
    if cell.first == errorMark { cell = UnsafeRawBufferPointer(rebasing: cell[1...]) }
    let needsQuotes =
      cell.first == 0x22 || cell.contains { $0 == delimiter || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else { return output.append(cell) }
    var quoted: [UInt8] = [0x22]
    for byte in cell {
      if byte == 0x22 { quoted.append(0x22) }
      quoted.append(byte)
    }
    quoted.append(0x22)
    quoted.withUnsafeBytes { output.append($0) }
  }
}
