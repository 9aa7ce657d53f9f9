extension Format {
  /// A relative reference, whatever the name: everything that could make it something else is encoded.
  package static func reference(toFile name: String) -> String {
    var result = ""
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      case UInt8(ascii: "/") where !result.isEmpty:
        result += "/"
      default:
        let hex = String(byte, radix: 16, uppercase: true)
        result += hex.utf8.count == 1 ? "%0" + hex : "%" + hex
      }
    }
    return result
  }
}

extension Table.Truncation {
  /// The sentence with a link to the file, which it may have or not.
  package var linkedSentence: [Inline] {
    let hasLink = sentence.contains { inline in
      if case .file(_, let name) = inline { return name == file }
      return false
    }
    if hasLink { return sentence }
    return sentence + (sentence.isEmpty ? [] : [.text(" ")]) + [.file(text: file, name: file)]
  }
}
