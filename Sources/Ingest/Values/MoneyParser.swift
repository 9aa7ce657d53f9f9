internal import Model

/// An amount as it was written.
package struct WrittenMoney: Hashable, Sendable {
  package var fen: Int64
  /// Whether a decimal beyond the second, other than 0, was rounded away.
  package var isRounded: Bool
}

/// Amounts as offices write them (docs/data.md, values). Takes folded text.
package enum MoneyParser {
  /// Ten million million yuan: what is larger is no fee, and could make sums overflow.
  static let limit: Int64 = 1_000_000_000_000_000

  package static func money(_ text: UnsafeRawBufferPointer) -> WrittenMoney? {
    if let plain = plain(text) { return plain }
    return written(text)
  }

  /// Digits, a point and two digits, the common case.
  @inline(__always)
  private static func plain(_ text: UnsafeRawBufferPointer) -> WrittenMoney? {
    let count = text.count
    guard count >= 4, count <= 15, text[count - 3] == 0x2E else { return nil }
    var value: Int64 = 0
    var bad: UInt8 = 0
    for index in 0..<count where index != count - 3 {
      let digit = text[index] &- 0x30
      bad |= digit > 9 ? 1 : 0
      value = value &* 10 &+ Int64(digit)
    }
    return bad == 0 ? WrittenMoney(fen: value, isRounded: false) : nil
  }

  private static func written(_ text: UnsafeRawBufferPointer) -> WrittenMoney? {
    var inner = text
    var isNegative = false
    var isSigned = false
    if inner.count >= 2, inner[0] == UInt8(ascii: "("), inner[inner.count - 1] == UInt8(ascii: ")") {
      inner = Whitespace.trimmed(UnsafeRawBufferPointer(rebasing: inner[1..<(inner.count - 1)]))
      isNegative = true
      isSigned = true
    }
    var cursor = DigitCursor(inner)
    takeSign(&cursor, &isNegative, &isSigned)
    if skipCurrency(&cursor) {
      cursor.skipSpaces()
      takeSign(&cursor, &isNegative, &isSigned)
    }
    guard let magnitude = decimal(&cursor) else { return nil }
    cursor.skipSpaces()
    _ = cursor.skip("元")
    guard cursor.isAtEnd else { return nil }
    return WrittenMoney(fen: isNegative ? -magnitude.fen : magnitude.fen, isRounded: magnitude.isRounded)
  }

  /// One sign at the most; brackets are one.
  private static func takeSign(
    _ cursor: inout DigitCursor, _ isNegative: inout Bool, _ isSigned: inout Bool
  ) {
    guard !isSigned else { return }
    if cursor.skip(UInt8(ascii: "-")) || cursor.skip("−") {
      isNegative = true
      isSigned = true
    } else if cursor.skip(UInt8(ascii: "+")) {
      isSigned = true
    } else {
      return
    }
    cursor.skipSpaces()
  }

  private static func skipCurrency(_ cursor: inout DigitCursor) -> Bool {
    cursor.skip("¥") || cursor.skip("￥") || cursor.skip("CNY") || cursor.skip("RMB")
      || cursor.skip("cny") || cursor.skip("rmb")
  }

  /// Digits, grouped by commas in threes or not at all, and decimals.
  private static func decimal(_ cursor: inout DigitCursor) -> WrittenMoney? {
    guard let whole = wholePart(&cursor) else { return nil }
    var fen = whole.value * 100
    var isRounded = false
    if cursor.skip(UInt8(ascii: ".")) {
      let digits = cursor.digitsAhead()
      guard digits > 0 else { return nil }
      for place in 0..<digits {
        guard let digit = cursor.number(1, 1)?.value else { return nil }
        switch place {
        case 0: fen += Int64(digit) * 10
        case 1: fen += Int64(digit)
        case 2: fen += digit >= 5 ? 1 : 0
        default: break
        }
        if place >= 2, digit != 0 { isRounded = true }
      }
    } else if whole.digits == 0 {
      return nil
    }
    return fen <= limit ? WrittenMoney(fen: fen, isRounded: isRounded) : nil
  }

  private static func wholePart(_ cursor: inout DigitCursor) -> (value: Int64, digits: Int)? {
    let first = cursor.digitsAhead()
    var value: Int64 = 0
    var digits = 0
    func add(_ part: Int) -> Bool {
      guard value < limit else { return false }
      value = value * 10 + Int64(part)
      return true
    }
    for _ in 0..<first {
      guard let digit = cursor.number(1, 1)?.value, add(digit) else { return nil }
      digits += 1
    }
    guard cursor.byte == UInt8(ascii: ",") else { return value <= limit / 100 ? (value, digits) : nil }
    guard (1...3).contains(first) else { return nil }
    while cursor.skip(UInt8(ascii: ",")) {
      guard cursor.digitsAhead() == 3 else { return nil }
      for _ in 0..<3 {
        guard let digit = cursor.number(1, 1)?.value, add(digit) else { return nil }
        digits += 1
      }
    }
    return value <= limit / 100 ? (value, digits) : nil
  }
}

/// Whole numbers and decimals that are no money. Take folded text.
package enum NumberParser {
  /// A whole number below 2³¹, as many digits as it likes to lead with.
  package static func integer(_ text: UnsafeRawBufferPointer) -> Int32? {
    var cursor = DigitCursor(text)
    guard cursor.digitsAhead() <= 18, let number = cursor.number(1, 18)?.value, cursor.isAtEnd else {
      return nil
    }
    return Int32(exactly: number)
  }

  /// A decimal number × 100, rounded half away from zero, such as an area in square metres.
  package static func centis(_ text: UnsafeRawBufferPointer) -> Int64? {
    guard let first = text.first, first &- 0x30 < 10 || first == UInt8(ascii: "."),
      let last = text.last, last &- 0x30 < 10 || last == UInt8(ascii: ".")
    else { return nil }
    return MoneyParser.money(text)?.fen
  }
}
