internal import Tabular

/// The container of Office before 2007 (MS-CFB), of which only the names of its streams are of use here.
struct CompoundFile: ~Copyable {
  private let file: ByteFile
  private let sectorSize: Int
  private let tables: [UInt32]
  private var buffer = ByteBuffer()

  /// What the file is, as far as its directory can be read.
  static func format(_ file: ByteFile) throws(FileProblem) -> ForeignFormat {
    guard var compound = try CompoundFile(file) else { return .oldWorkbook }
    let names = try compound.names()
    if names.contains("EncryptedPackage") || names.contains("EncryptionInfo") { return .encryptedWorkbook }
    if names.isEmpty || names.contains("Workbook") || names.contains("Book") { return .oldWorkbook }
    return .otherOffice
  }

  private init?(_ file: ByteFile) throws(FileProblem) {
    self.file = file
    guard file.size >= 512 else { return nil }
    var head = ByteBuffer()
    try file.read(0..<512, into: &head)
    let shift = head.bytes.loadUnaligned(fromByteOffset: 30, as: UInt16.self).littleEndian
    guard shift == 9 || shift == 12 else { return nil }
    sectorSize = 1 << Int(shift)
    let bytes = head.bytes
    tables = (0..<109).map { bytes.loadUnaligned(fromByteOffset: 76 + 4 * $0, as: UInt32.self).littleEndian }
    directory = bytes.loadUnaligned(fromByteOffset: 48, as: UInt32.self).littleEndian
  }

  private let directory: UInt32

  /// False where the sector lies outside the file.
  private mutating func read(_ sector: UInt32) throws(FileProblem) -> Bool {
    let start = (Int(sector) + 1) * sectorSize
    guard start + sectorSize <= file.size else { return false }
    try file.read(start..<start + sectorSize, into: &buffer)
    return true
  }

  private mutating func next(after sector: UInt32) throws(FileProblem) -> UInt32? {
    let entries = sectorSize / 4
    let table = Int(sector) / entries
    guard table < tables.count, try read(tables[table]) else { return nil }
    return buffer.bytes.loadUnaligned(fromByteOffset: Int(sector) % entries * 4, as: UInt32.self).littleEndian
  }

  /// The names in the directory's first thousand sectors: it has no more, or runs in a circle.
  private mutating func names() throws(FileProblem) -> Set<String> {
    var names: Set<String> = []
    var sector = directory
    for _ in 0..<1000 {
      guard try read(sector) else { break }
      for entry in stride(from: 0, to: sectorSize, by: 128) {
        let bytes = buffer.bytes
        let length = Int(bytes.loadUnaligned(fromByteOffset: entry + 64, as: UInt16.self).littleEndian)
        guard length >= 4, length <= 64 else { continue }
        let units = (0..<length / 2 - 1).map {
          bytes.loadUnaligned(fromByteOffset: entry + 2 * $0, as: UInt16.self).littleEndian
        }
        names.insert(String(decoding: units, as: UTF16.self))
      }
      guard let following = try next(after: sector), following < 0xFFFF_FFFA else { break }
      sector = following
    }
    return names
  }
}
