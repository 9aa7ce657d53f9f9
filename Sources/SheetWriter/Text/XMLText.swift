/// Text made safe for XML: the only way in which a caller's text reaches a part.
///
/// libxml2's writer checks nothing: a control character or a NUL goes through it and the part no longer
/// parses. So everything that is not legal is dealt with here, and what comes out is safe both between tags
/// and within an attribute's double quotes. A `String` cannot hold invalid UTF-8, so neither can this.
struct XMLText: Hashable, Sendable {
  /// Escaped UTF-8.
  let bytes: [UInt8]

  /// For places that know no escapes but XML's own, such as alternative text and document properties:
  /// what XML cannot hold becomes U+FFFD.
  init(plain text: String) {
    var bytes: [UInt8] = []
    XMLEscape.append(text, notation: .plain, to: &bytes)
    self.bytes = bytes
  }

  /// For the spreadsheet's own strings (the standard's ST_Xstring: cells, names, formats, chart caches),
  /// where `_xHHHH_` stands for a character.
  init(cell text: String) {
    var bytes: [UInt8] = []
    XMLEscape.append(text, notation: .cell, to: &bytes)
    self.bytes = bytes
  }

  init(_ number: Int) { bytes = Array(String(number).utf8) }
  init(_ flag: Bool) { bytes = flag ? [0x31] : [0x30] }
}

extension XMLText: ExpressibleByStringLiteral {
  init(stringLiteral text: String) { self.init(plain: text) }
}

/// How text is escaped.
enum XMLEscape {
  enum Notation { case plain, cell }

  static func append(_ text: String, notation: Notation, to bytes: inout [UInt8]) {
    if needsNothing(text) {
      bytes.append(contentsOf: text.utf8)
      return
    }
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      if let entity = entity(scalar, notation) {
        bytes.append(contentsOf: entity.utf8)
      } else if isIllegal(scalar) || (notation == .cell && scalar == "\r") {
        appendUnwritable(scalar, notation, to: &bytes)
      } else if notation == .cell, scalar == "_", readsAsEscape(scalars[index...]) {
        bytes.append(contentsOf: "_x005F_".utf8)
      } else {
        bytes.append(contentsOf: UTF8.encode(scalar).unsafelyUnwrapped)
      }
      scalars.formIndex(after: &index)
    }
  }

  /// Most text: no markup, no control characters, no underscore, nothing near U+FFFE.
  private static func needsNothing(_ text: String) -> Bool {
    text.utf8.allSatisfy {
      $0 >= 0x20 && $0 != 0x22 && $0 != 0x26 && $0 != 0x3C && $0 != 0x3E && $0 != 0x5F && $0 != 0xEF
    }
  }

  /// Tab, line feed and carriage return as references: a parser turns bare ones in attributes to spaces.
  private static func entity(_ scalar: Unicode.Scalar, _ notation: Notation) -> String? {
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"": "&quot;"
    case "\t": "&#9;"
    case "\n": "&#10;"
    case "\r": notation == .plain ? "&#13;" : nil
    default: nil
    }
  }

  /// What XML 1.0 has no way to write. (Surrogates are not scalars.)
  private static func isIllegal(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  private static func appendUnwritable(
    _ scalar: Unicode.Scalar, _ notation: Notation, to bytes: inout [UInt8]
  ) {
    switch notation {
    case .plain:
      bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
    case .cell:
      let hex = String(scalar.value, radix: 16, uppercase: true)
      bytes.append(contentsOf: "_x".utf8)
      bytes.append(contentsOf: repeatElement(0x30, count: 4 - hex.utf8.count))
      bytes.append(contentsOf: hex.utf8)
      bytes.append(0x5F)
    }
  }

  /// Whether a reader would take the underscore at the start for the start of `_xHHHH_`.
  ///
  /// The closing underscore may be one that we are about to write: `_x0041` before U+0001 becomes
  /// `_x0041_x0001_`, and reads as `A`.
  private static func readsAsEscape(_ scalars: Substring.UnicodeScalarView) -> Bool {
    var rest = scalars.dropFirst()
    guard let x = rest.popFirst(), x == "x" || x == "X" else { return false }
    for _ in 0..<4 {
      guard let digit = rest.popFirst(), digit.properties.isASCIIHexDigit else { return false }
    }
    guard let last = rest.first else { return false }
    return last == "_" || last == "\r" || isIllegal(last)
  }
}
