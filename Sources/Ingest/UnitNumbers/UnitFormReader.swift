internal import Tabular

/// Takes a unit number, a building or a section apart into its groups (docs/data.md, "Units").
struct UnitFormReader {
  private var text: [UInt8] = []
  private var index = 0
  private var form = UnitForm()
  /// The first group since the last separator or word: what the next word is about.
  private var open = 0
  /// What the last word was about, so that 号楼 and #楼 are about the same.
  private var marked = 0..<0
  /// Whether a word for a part may stand here: right after a digit, a Latin letter or another such word.
  private var mayMark = false
  private var isAfterSeparator = true
  /// Whether the last group is of Latin letters or digits, and nothing has come after it.
  private var mayJoin = false
  /// `/` and `.`: a single one means a list or a decimal, unless words on both sides tell what it separates.
  private var weakSeparators = 0
  private var hasWordBefore = false
  private var hasWordAfter = false

  private init() {}

  /// The form of a cell; empty where it holds nothing to compare.
  static func form(_ cell: UnsafeRawBufferPointer) -> UnitForm {
    var reader = UnitFormReader()
    WordForm.make(cell, into: &reader.text)
    while reader.index < reader.text.count { reader.step() }
    if reader.weakSeparators == 1, !(reader.hasWordBefore && reader.hasWordAfter) { return UnitForm() }
    // A building inside a section is no address.
    let parts = reader.form.parts
    if let section = parts.firstIndex(of: .section), parts[section...].contains(.building) {
      return UnitForm()
    }
    return reader.form
  }

  private mutating func step() {
    let byte = text[index]
    if byte &- 0x30 < 10 {
      take { $0 &- 0x30 < 10 }
    } else if byte &- 0x61 < 26 {
      take { $0 &- 0x61 < 26 }
    } else if byte == UInt8(ascii: "#") {
      if mayMark { mark(.building) } else { separate() }
      index += 1
    } else if let length = separator() {
      separate()
      index += length
    } else if mayMark, let word = word() {
      mark(word.part)
      index += word.length
    } else {
      takeOther()
    }
  }

  // MARK: Groups

  /// A run of digits or of Latin letters.
  private mutating func take(_ belongs: (UInt8) -> Bool) {
    let start = index
    while index < text.count, belongs(text[index]) { index += 1 }
    var group = text[start..<index]
    while group.count > 1, group.first == 0x30 { group.removeFirst() }
    append(group, isJoined: mayJoin)
    mayMark = true
    mayJoin = true
  }

  /// A run of other letters, or a single sign that separates nothing.
  private mutating func takeOther() {
    let start = index
    if text[index] < 0x80 {
      index += 1
    } else {
      repeat { index += 1 } while index < text.count && text[index] >= 0x80 && separator() == nil
    }
    append(text[start..<index], isJoined: false)
    mayMark = false
    mayJoin = false
  }

  private mutating func append(_ group: ArraySlice<UInt8>, isJoined: Bool) {
    form.append(group.lazy.map { $0 == UnitForm.end ? 0 : $0 }, isJoined: isJoined)
    isAfterSeparator = false
  }

  // MARK: Separators and words

  private mutating func separate() {
    if text[index] == UInt8(ascii: "/") || text[index] == UInt8(ascii: ".") { weakSeparators += 1 }
    open = form.parts.count
    mayMark = false
    mayJoin = false
    isAfterSeparator = true
  }

  /// Bytes of the separator that stands here. A hyphen before a digit that follows no group is a sign: −1 is a
  /// basement.
  private func separator() -> Int? {
    switch text[index] {
    case UInt8(ascii: "-"):
      let isBeforeDigit = index + 1 < text.count && text[index + 1] &- 0x30 < 10
      return isAfterSeparator && isBeforeDigit ? nil : 1
    case UInt8(ascii: "_"), UInt8(ascii: "/"), UInt8(ascii: "."): return 1
    case 0xC2 where isNext(0xB7): return 2  // ·
    case 0xE2 where isNext(0x80, 0x90...0x95) || isNext(0x88, 0x92...0x92): return 3  // dashes, minus
    case 0xE3 where isNext(0x83, 0xBB...0xBB): return 3  // ・
    default: return Whitespace.length(in: text, at: index)
    }
  }

  private func isNext(_ second: UInt8, _ third: ClosedRange<UInt8>? = nil) -> Bool {
    guard index + 1 < text.count, text[index + 1] == second else { return false }
    guard let third else { return true }
    return index + 2 < text.count && third.contains(text[index + 2])
  }

  /// Nil: a word that ends a group and says nothing of it.
  private static let words: [(text: [UInt8], part: UnitForm.Part?)] = [
    ("号楼", .building), ("单元", .section), ("栋", .building), ("幢", .building), ("座", .building),
    ("楼", .storey), ("室", nil), ("号", nil), ("户", nil), ("房", nil),
  ].map { (WordForm.bytes($0.0), $0.1) }

  private func word() -> (part: UnitForm.Part?, length: Int)? {
    let rest = text[index...]
    guard let word = Self.words.first(where: { rest.starts(with: $0.text) }) else { return nil }
    return (word.part, word.text.count)
  }

  private mutating func mark(_ part: UnitForm.Part?) {
    if open < form.parts.count { marked = open..<form.parts.count }
    open = form.parts.count
    if weakSeparators == 0 { hasWordBefore = true } else { hasWordAfter = true }
    mayJoin = false
    isAfterSeparator = false
    guard let part else { return }
    form.mark(marked, part == .storey && !mayBeStorey() ? .building : part)
  }

  /// Whether 楼, which stands here, may mean a storey: `3楼301`, `12楼1203`, but not `3楼1203` or `A楼`.
  private func mayBeStorey() -> Bool {
    var before = index
    while before > 0, text[before - 1] &- 0x30 < 10 { before -= 1 }
    let number = text[before..<index].drop { $0 == 0x30 }
    var after = index + 3
    while after < text.count, text[after] &- 0x30 >= 10, text[after] < 0x80 { after += 1 }
    let room = text[min(after, text.count)...].prefix { $0 &- 0x30 < 10 }.drop { $0 == 0x30 }
    return !number.isEmpty && room.count > number.count && room.starts(with: number)
  }
}

extension Whitespace {
  fileprivate static func length(in text: [UInt8], at index: Int) -> Int? {
    text.withUnsafeBytes { length(in: $0, at: index, end: $0.count) }
  }
}
