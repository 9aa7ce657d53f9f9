/// What the first line of a document of XML says of its bytes.
enum XMLDeclaration {
  /// Whether it names a set of Western letters, one a byte.
  static func isLatin(_ head: UnsafeRawBufferPointer) -> Bool {
    // In ASCII, as such a document has it; UTF-16 does not begin so.
    guard head.starts(with: "<?xml".utf8), let end = head.firstIndex(of: UInt8(ascii: ">")) else {
      return false
    }
    let line = String(decoding: head[..<end].prefix(200), as: UTF8.self).lowercased()
    let label = line.split(separator: "encoding").dropFirst().first?.drop { " \t\r\n='\"".contains($0) } ?? ""
    return ["iso-8859", "iso8859", "latin", "windows-125", "cp125", "us-ascii", "ascii", "ansi"]
      .contains(where: label.hasPrefix)
  }
}
