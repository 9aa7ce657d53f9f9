/// Where a cell's link leads.
package struct LinkTarget: Hashable, Sendable {
  enum Place: Hashable, Sendable {
    case sheet(SheetName, CellReference)
    case outside(String)
  }

  let place: Place

  /// The longest address that Excel follows.
  private static let longest = 2_079

  /// A cell of this workbook. Whether the sheet is there is checked when the workbook is finished, so a link
  /// may lead to a sheet that comes later.
  package static func sheet(
    _ name: SheetName, _ cell: CellReference = CellReference(row: 1, column: 1)
  ) -> LinkTarget {
    LinkTarget(place: .sheet(name, cell))
  }

  /// An address that begins with `http://`, `https://` or `mailto:`; what it may not hold as it is gets
  /// percent-encoded.
  ///
  /// - Throws: ``SheetError/illegalLink(_:)``.
  package static func web(_ address: String) throws(SheetError) -> LinkTarget {
    let lowered = address.lowercased()
    guard ["http://", "https://", "mailto:"].contains(where: lowered.hasPrefix) else {
      throw .illegalLink(address)
    }
    return try outside(encoded(address, keeping: ":/?#[]@!$&'()*+,;=%"), of: address)
  }

  /// A file in the workbook's folder or below it, by its path from there.
  ///
  /// - Throws: ``SheetError/illegalLink(_:)`` for an absolute path or one with `..` or `\`.
  package static func file(_ path: String) throws(SheetError) -> LinkTarget {
    let steps = path.split(separator: "/", omittingEmptySubsequences: false)
    guard !path.isEmpty, !path.utf8.contains(0x5C), !steps.contains(where: { $0 == ".." || $0 == "" })
    else { throw .illegalLink(path) }
    return try outside(encoded(path, keeping: "/"), of: path)
  }

  private static func outside(_ address: String, of original: String) throws(SheetError) -> LinkTarget {
    guard address.utf8.count <= longest else { throw .illegalLink(original) }
    return LinkTarget(place: .outside(address))
  }

  /// Percent-encoded, but for letters, digits, `-._~` and those to be kept (RFC 3986).
  private static func encoded(_ text: String, keeping kept: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: bytes.append(byte)
      case let byte where kept.utf8.contains(byte): bytes.append(byte)
      default:
        let hex = String(byte, radix: 16, uppercase: true)
        bytes.append(contentsOf: ("%" + (hex.utf8.count < 2 ? "0" : "") + hex).utf8)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A cell with a link.
struct PlacedLink {
  let cell: CellReference
  let target: LinkTarget
}
