/// Takes the bytes of one file of the report, counts them and makes their digest.
package struct FileSink: ~Copyable {
  private let calls: FileCalls
  private let file: Descriptor
  private var digest = SHA256Digest()
  private var size: Int64 = 0

  init(_ file: Descriptor, calls: FileCalls) {
    self.file = file
    self.calls = calls
  }

  /// - Throws: `io` where the bytes cannot be written.
  package mutating func write(_ bytes: UnsafeRawBufferPointer) throws(RunStoreError) {
    do {
      try calls.write(bytes, to: file)
    } catch {
      throw .make(error)
    }
    digest.update(bytes)
    size += Int64(bytes.count)
  }

  /// - Throws: `io` where the bytes cannot be written.
  package mutating func write(_ bytes: [UInt8]) throws(RunStoreError) {
    var failure: RunStoreError?
    bytes.withUnsafeBytes { buffer in
      do throws(RunStoreError) {
        try write(buffer)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }

  /// Brings the bytes to the disk and tells what was written.
  mutating func finish(name: String) throws(RunStoreError) -> StoredFile {
    do {
      try calls.sync(file)
    } catch {
      throw .make(error)
    }
    return StoredFile(name: name, size: size, sha256: digest.hex())
  }
}

/// A file of the report, as its manifest lists it.
package struct StoredFile: Hashable, Sendable {
  /// Relative to the report folder: `report.html`, `rejected/1-roster.csv`.
  package var name: String
  /// Bytes.
  package var size: Int64
  package var sha256: String

  package init(name: String, size: Int64, sha256: String) {
    self.name = name
    self.size = size
    self.sha256 = sha256
  }
}

/// Who may read a file of the report.
package enum FileAccess: Sendable {
  /// As the umask has it.
  case umask
  /// Only the user who runs the program: mode 0600.
  case ownerOnly

  /// Before the umask.
  var fileMode: UInt32 { self == .umask ? 0o666 : 0o600 }
  var folderMode: UInt32 { self == .umask ? 0o777 : 0o700 }
}
