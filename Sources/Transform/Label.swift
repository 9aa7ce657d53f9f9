/// The key of a group that the data name: a project, or a project and a building.
///
/// Two labels are equal where their bytes are: Swift's own comparison of texts takes letters that only
/// look the same for equal, and sorts them by another rule than bytewise.
package struct Label: Hashable, Comparable, Sendable, Codable {
  package let parts: [String]

  package init(_ parts: String...) { self.parts = parts }

  package static func == (left: Label, right: Label) -> Bool {
    left.parts.count == right.parts.count
      && zip(left.parts, right.parts).allSatisfy { $0.utf8.elementsEqual($1.utf8) }
  }

  package func hash(into hasher: inout Hasher) {
    for part in parts {
      for byte in part.utf8 { hasher.combine(byte) }
      hasher.combine(UInt8(0xFF))
    }
  }

  package static func < (left: Label, right: Label) -> Bool {
    for (mine, other) in zip(left.parts, right.parts) where !mine.utf8.elementsEqual(other.utf8) {
      return isBytewise(mine, before: other)
    }
    return left.parts.count < right.parts.count
  }
}

/// The order of every list and key: by UTF-8 bytes.
func isBytewise(_ left: String, before right: String) -> Bool {
  left.utf8.lexicographicallyPrecedes(right.utf8)
}

/// An empty group value as metric keys have it.
let noneKey = "(none)"
