internal import CMinizip
internal import Tabular

/// A ZIP archive, read by minizip through a `ByteFile`.
final class ZipFile {
  private let reader: FileReader
  private let handle: unzFile
  private var entries: [String: unz64_file_pos] = [:]
  private let size: Int
  /// The most that was unpacked of each entry, and of all of them: one that is read again costs nothing new.
  private var mostUnpacked: [String: Int] = [:]
  private var unpacked = 0

  init(_ file: ByteFile) throws(FileProblem) {
    reader = FileReader(file)
    size = file.size
    guard try Self.isWhole(file) else { throw .damagedWorkbook(part: "") }
    guard let opened = reader.openArchive() else { throw reader.problem ?? .damagedWorkbook(part: "") }
    handle = opened
    try list()
  }

  deinit {
    unzClose(handle)
    withExtendedLifetime(reader) {}
  }

  /// Whether it has an entry of this name, small and capital letters being equal.
  func contains(_ name: String) -> Bool { entries[Self.key(name)] != nil }

  /// Names are compared without case, as Windows does; some programs write `\` for `/`.
  private static func key(_ name: String) -> String {
    let path = name.lowercased().split(separator: "\\", omittingEmptySubsequences: false).joined(
      separator: "/")
    return String(path.drop { $0 == "/" })
  }

  /// Whether the archive's last record is there to its end; minizip makes do without its last bytes.
  private static func isWhole(_ file: ByteFile) throws(FileProblem) -> Bool {
    let length = 22
    let start = max(0, file.size - length - 0xFFFF)
    var tail = ByteBuffer()
    try file.read(start..<file.size, into: &tail)
    let bytes = tail.bytes
    guard bytes.count >= length else { return false }
    for at in stride(from: bytes.count - length, through: 0, by: -1)
    where bytes[at] == 0x50 && bytes[at + 1] == 0x4B && bytes[at + 2] == 5 && bytes[at + 3] == 6 {
      let comment = Int(bytes[at + 20]) | Int(bytes[at + 21]) << 8
      return at + length + comment <= bytes.count
    }
    return false
  }

  private func list() throws(FileProblem) {
    var status = unzGoToFirstFile(handle)
    var count = 0
    let name = UnsafeMutablePointer<CChar>.allocate(capacity: 1025)
    defer { name.deallocate() }
    while status == UNZ_OK {
      count += 1
      guard count <= Limits.parts else { throw .overLimit(.parts) }
      var position = unz64_file_pos()
      name.initialize(repeating: 0, count: 1025)
      guard unzGetCurrentFileInfo64(handle, nil, name, 1024, nil, 0, nil, 0) == UNZ_OK,
        unzGetFilePos64(handle, &position) == UNZ_OK
      else { throw .damagedWorkbook(part: "") }
      // Of two with one name readers differ over which one counts.
      let known = entries.updateValue(position, forKey: Self.key(String(cString: name)))
      guard known == nil else { throw .damagedWorkbook(part: String(cString: name)) }
      status = unzGoToNextFile(handle)
    }
    // minizip ends a list at the count of its last record, or where no further entry is.
    guard status == UNZ_END_OF_LIST_OF_FILE else { throw reader.problem ?? .damagedWorkbook(part: "") }
  }

  /// Unpacks an entry block by block.
  /// - Parameter body: returns false where it needs no more; then the checksum is not looked at.
  func read(
    _ name: String, _ body: (UnsafeRawBufferPointer) throws(FileProblem) -> Bool
  ) throws(FileProblem) {
    let damaged = FileProblem.damagedWorkbook(part: name)
    guard var position = entries[Self.key(name)], unzGoToFilePos64(handle, &position) == UNZ_OK else {
      throw damaged
    }
    var info = unz_file_info64()
    guard unzGetCurrentFileInfo64(handle, &info, nil, 0, nil, 0, nil, 0) == UNZ_OK else { throw damaged }
    guard info.flag & 1 == 0 else { throw .notText(.encryptedWorkbook) }
    let start = reader.bytesRead
    guard unzOpenCurrentFile(handle) == UNZ_OK else { throw reader.problem ?? damaged }
    var isOpen = true
    defer { if isOpen { unzCloseCurrentFile(handle) } }
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 64)
    defer { room.deallocate() }
    var got = 0
    while true {
      let count = Int(unzReadCurrentFile(handle, room.baseAddress, UInt32(room.count)))
      guard count >= 0 else { throw reader.problem ?? damaged }
      guard count > 0 else { break }
      got += count
      try note(got, of: name)
      try Limits.checkRatio(unpacked: got, packed: reader.bytesRead - start)
      guard try body(UnsafeRawBufferPointer(rebasing: room[0..<count])) else { return }
    }
    isOpen = false
    // The checksum is looked at where as much came as the directory says.
    guard unzCloseCurrentFile(handle) == UNZ_OK, got == Int(clamping: info.uncompressed_size) else {
      throw reader.problem ?? damaged
    }
  }

  /// Counts what was unpacked of an entry. Entries may overlap in the file, so that its whole size counts as well.
  private func note(_ got: Int, of name: String) throws(FileProblem) {
    let before = mostUnpacked[name] ?? 0
    guard got > before else { return }
    mostUnpacked[name] = got
    unpacked += got - before
    guard unpacked <= Limits.unpacked else { throw .overLimit(.unpacked) }
    try Limits.checkRatio(unpacked: unpacked, packed: size)
  }

  /// A small entry as a whole.
  func bytes(_ name: String, upTo limit: Int) throws(FileProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    try read(name) { block in
      bytes.append(contentsOf: block)
      return bytes.count < limit
    }
    return bytes
  }
}
