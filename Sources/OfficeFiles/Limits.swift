internal import Tabular

/// How much is read before a file is refused: see `SizeLimit`.
enum Limits {
  static let unpacked = 1 << 30
  static let unpackedGzip = 1 << 32
  static let ratio = 200
  /// What may be unpacked whatever its packed size.
  static let free = 1 << 20
  static let parts = 2000
  static let rows = 1_048_576
  static let columns = 16_384
  /// In UTF-16 units, as spreadsheet programs count.
  static let cellLength = 32_767
  static let depth = 32
  static let pageDepth = 256
  /// Of a web page's elements that are open at once: many are never closed.
  static let pageElements = 1 << 16
  /// Of how many sheets the first rows are kept, where to look at one takes a pass through the file; and what of.
  static let heads = 256
  static let headRows = 60
  static let headText = 1 << 16
  static let merges = 500_000
  static let sheets = 10_000

  /// The text made from a sheet.
  static func text(fileSize: Int) -> Int { max(64 << 20, saturating(200, fileSize)) }

  /// The distinct texts of a workbook, which are held in memory.
  static func strings(fileSize: Int) -> Int { min(24 << 20 + saturating(4, fileSize), unpacked) }

  private static func saturating(_ factor: Int, _ size: Int) -> Int {
    let (product, overflow) = factor.multipliedReportingOverflow(by: size)
    return overflow ? Int.max >> 1 : product
  }

  /// Throws where so much has come of so few bytes that the file was made for that.
  static func checkRatio(unpacked: Int, packed: Int) throws(FileProblem) {
    if unpacked > free, unpacked / ratio > packed { throw .overLimit(.ratio) }
  }
}
