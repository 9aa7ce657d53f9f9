internal import Yams

/// A kind of value: how it is read from a cell of text, and how it is written so that it reads back.
struct ValueKind<Item> {
  /// Such as `a whole number`, to stand after "expected".
  let name: Said
  let parse: (String) -> Parsed<Item>
  let show: (Item) -> String

  /// Nil, and a problem reported, where the node holds none.
  func read(_ node: Node, _ keys: [String], _ reading: inout Reading) -> Item? {
    guard let text = text(of: node) else {
      reading.expected(name, at: node, keys)
      return nil
    }
    switch parse(text) {
    case .item(let item): return item
    case .unreadable(let hint): reading.expected(name, at: node, keys, hint: hint ?? FullWidth.hint(text))
    case .refused(let reason): reading.report(reason, at: node, keys)
    }
    return nil
  }

  /// Nil where any item is wrong.
  func readList(_ node: Node, _ keys: [String], _ reading: inout Reading) -> [Item]? {
    if isNothing(node) { return [] }
    var nodes = [node]
    if case .sequence(let sequence) = node { nodes = Array(sequence) }
    let items = nodes.map { read($0, keys, &reading) }
    return items.contains { $0 == nil } ? nil : items.compactMap { $0 }
  }
}

/// What became of a text.
enum Parsed<Item> {
  case item(Item)
  /// Not of the kind; what to write, where we can tell.
  case unreadable(hint: Said? = nil)
  case refused(SettingsProblem.Reason)
}

/// Characters that a Chinese input method writes where plain ones are meant.
enum FullWidth {
  /// `５％` → `write 5%`; nil where there is nothing full-width.
  static func hint(_ text: String) -> Said? {
    let plain = String(String.UnicodeScalarView(text.unicodeScalars.map(narrowed)))
    return plain == text
      ? nil
      : Said(
        "这是全角字符：请写 \(plain)", "這是全形字元：請寫 \(plain)", "those are full-width characters: write \(plain)")
  }

  private static func narrowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0)!
    case 0x3000: " "
    default: scalar
    }
  }
}
