/// A JSON value whose members keep their order, so that the same run writes the same bytes.
package indirect enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int64)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// A name and its value.
  package struct Member: Hashable, Sendable {
    package var name: String
    package var value: JSONValue

    package init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// An object of these members, in this order.
  package static func members(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
    .object(members.map { Member($0.key, $0.value) })
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
  package init(stringLiteral value: String) { self = .string(value) }
  package init(integerLiteral value: Int64) { self = .integer(value) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension JSONValue {
  /// Indented by two spaces, ending in a line feed; UTF-8.
  package var bytes: [UInt8] {
    var output: [UInt8] = []
    write(to: &output, depth: 0)
    output.append(UInt8(ascii: "\n"))
    return output
  }

  /// On one line, without spaces or a line feed: for log lines.
  package var line: [UInt8] {
    var output: [UInt8] = []
    write(to: &output, depth: nil)
    return output
  }

  /// - Parameter depth: how deep it is indented; nil writes all on one line.
  private func write(to output: inout [UInt8], depth: Int?) {
    switch self {
    case .null: output += "null".utf8
    case .bool(let value): output += (value ? "true" : "false").utf8
    case .integer(let value): output += String(value).utf8
    case .string(let value): Self.writeString(value, to: &output)
    case .array(let values):
      Self.writeList(values, "[", "]", to: &output, depth: depth) { value, output, depth in
        value.write(to: &output, depth: depth)
      }
    case .object(let members):
      Self.writeList(members, "{", "}", to: &output, depth: depth) { member, output, depth in
        Self.writeString(member.name, to: &output)
        output += (depth == nil ? ":" : ": ").utf8
        member.value.write(to: &output, depth: depth)
      }
    }
  }

  private static func writeList<Item>(
    _ items: [Item], _ open: String, _ close: String, to output: inout [UInt8], depth: Int?,
    item: (Item, inout [UInt8], Int?) -> Void
  ) {
    output += open.utf8
    let inner = depth.map { $0 + 1 }
    for (index, value) in items.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      writeBreak(to: &output, depth: inner)
      item(value, &output, inner)
    }
    if !items.isEmpty { writeBreak(to: &output, depth: depth) }
    output += close.utf8
  }

  private static func writeBreak(to output: inout [UInt8], depth: Int?) {
    guard let depth else { return }
    output.append(UInt8(ascii: "\n"))
    output += repeatElement(UInt8(ascii: " "), count: 2 * depth)
  }

  /// Quotes, backslashes and control characters escaped; everything else as UTF-8. Line separators too are
  /// escaped, since log readers take them for line ends.
  private static func writeString(_ value: String, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\"".utf8
      case "\\": output += "\\\\".utf8
      case "\n": output += "\\n".utf8
      case "\r": output += "\\r".utf8
      case "\t": output += "\\t".utf8
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        output += unicodeEscape(scalar).utf8
      default: output += UTF8.encode(scalar)!
      }
    }
    output.append(UInt8(ascii: "\""))
  }

  private static func unicodeEscape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
