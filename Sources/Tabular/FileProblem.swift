/// Why a file cannot be read as a table. `Pipeline` makes a sentence of it.
package enum FileProblem: Error, Hashable, Sendable {
  case missing
  case isFolder
  case notPermitted
  /// errno of the call that failed.
  case unreadable(code: Int32)
  /// Another size or time of change than when reading began.
  case changedWhileRead
  case empty
  /// Recognised from its first bytes as something that is no text.
  case notText(ForeignFormat)
  /// No record on the first 50 lines has all the columns that are needed.
  /// - line: the line that comes nearest, 0 where no line has any; lacking: canonical names it lacks.
  case noHeader(line: Int, lacking: [String])
  /// `--encoding` names none that is known.
  case unknownEncoding(String)
}

/// What a file is that was given as text.
package enum ForeignFormat: String, Hashable, Sendable {
  case workbook, oldWorkbook, zip, gzip, pdf, image, binary
}

extension ForeignFormat {
  /// Nil where the bytes may be text.
  package init?(head: UnsafeRawBufferPointer) {
    func starts(_ signature: [UInt8]) -> Bool { head.starts(with: signature) }
    if starts([0x50, 0x4B, 0x03, 0x04]) {
      self = Self.mentionsWorkbook(head) ? .workbook : .zip
    } else if starts([0xD0, 0xCF, 0x11, 0xE0]) {
      self = .oldWorkbook
    } else if starts([0x1F, 0x8B]) {
      self = .gzip
    } else if starts(Array("%PDF".utf8)) {
      self = .pdf
    } else if starts([0x89, 0x50, 0x4E, 0x47]) || starts([0xFF, 0xD8, 0xFF]) || starts(Array("GIF8".utf8)) {
      self = .image
    } else if starts([0x7F, 0x45, 0x4C, 0x46]) {
      self = .binary
    } else {
      return nil
    }
  }

  private static func mentionsWorkbook(_ head: UnsafeRawBufferPointer) -> Bool {
    let text = String(decoding: head.prefix(4096).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
    return text.contains("[Content_Types].xml") || text.contains("xl/")
  }
}
