internal import CMinizip

/// Puts finished parts into one ZIP archive.
enum Archive {
  /// 1 January 1980, 0:00, the first moment that an archive can hold: the same in every time zone and run.
  private static let dosDate: uLong = 33 << 16

  /// - Parameter parts: in the order in which the archive is to hold them.
  static func bytes(of parts: [Part]) throws(SheetError) -> [UInt8] {
    let file = MemoryFile()
    guard let zip = file.openArchive() else { throw .cannotWrite(part: "") }
    var failed: String?
    for part in parts where failed == nil {
      if !add(part, to: zip) { failed = part.path }
    }
    let closed = withExtendedLifetime(file) { zipClose(zip, nil) }
    if let failed { throw .cannotWrite(part: failed) }
    guard closed == ZIP_OK else { throw .cannotWrite(part: "") }
    return file.bytes
  }

  /// Adds a part as it is, already compressed.
  private static func add(_ part: Part, to zip: zipFile) -> Bool {
    var info = zip_fileinfo()
    info.dosDate = dosDate
    // Some readers refuse ZIP64 headers, so only a part that needs them gets them.
    let large = part.size >= 0xFFFF_FFFF || part.compressed.count >= 0xFFFF_FFFF
    let opened = zipOpenNewFileInZip2_64(
      zip, part.path, &info, nil, 0, nil, 0, nil, Z_DEFLATED, Deflater.level, 1, large ? 1 : 0)
    guard opened == ZIP_OK else { return false }
    let written = part.compressed.withUnsafeBufferPointer { bytes in
      stride(from: 0, to: bytes.count, by: 1 << 20).allSatisfy { start in
        let slice = UnsafeBufferPointer(rebasing: bytes[start..<min(start + 1 << 20, bytes.count)])
        return zipWriteInFileInZip(zip, slice.baseAddress, UInt32(slice.count)) == ZIP_OK
      }
    }
    return zipCloseFileInZipRaw64(zip, part.size, uLong(part.checksum)) == ZIP_OK && written
  }
}
