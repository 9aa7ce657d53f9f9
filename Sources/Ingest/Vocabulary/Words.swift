/// What marks a row as no data.
package enum ControlWord: Sendable, Hashable {
  /// 合计, 总计, total, grand total and what a configuration adds: its money columns are checked against a sum.
  case total
  /// 小计, 本页小计, subtotal: of some rows only, so not checked.
  case subtotal
}

/// Words that mean the same in every table: nothing, and totals.
///
/// A class, so that a look at a word from every row's cells copies no tables.
package final class Words: Sendable {
  private let nothing: ByteTable<Bool>
  private let control: ByteTable<ControlWord>
  /// Tells nearly every cell from a control word; where all cells of a record are looked at, by its table.
  let controlFilter: ControlFilter
  private let nothingFilter: WordFilter

  init(totalWords: [String] = []) {
    let nothingWords = ["无", "暂无", "-", "--", "/", "—", "N/A", "null"].map(WordForm.bytes)
    nothing = ByteTable(nothingWords.map { ($0, true) })
    nothingFilter = WordFilter(nothingWords)
    let totals = (totalWords + ["合计", "总计", "total", "grand total"]).map(WordForm.bytes)
    let subtotals = ["小计", "本页小计", "subtotal"].map(WordForm.bytes)
    control = ByteTable(totals.map { ($0, .total) } + subtotals.map { ($0, .subtotal) })
    controlFilter = ControlFilter(words: totals + subtotals)
  }

  /// Whether a cell says that there is nothing: white space alone, 无, 暂无, `-`, `--`, `/`, `—`, `N/A`, `null`.
  package func isNothing(_ cell: UnsafeRawBufferPointer, _ buffer: inout [UInt8]) -> Bool {
    let text = Folding.text(cell)
    if text.isEmpty { return true }
    guard nothingFilter.admits(text) else { return false }
    WordForm.make(text, into: &buffer)
    return buffer.isEmpty || buffer.withUnsafeBytes { nothing[$0] } != nil
  }

  /// The control word that a cell is; nil for nearly all, which costs a look at two bytes.
  package func controlWord(_ cell: UnsafeRawBufferPointer, _ buffer: inout [UInt8]) -> ControlWord? {
    guard controlFilter.admits(cell) else { return nil }
    let text = Folding.text(cell)
    guard text.count <= controlFilter.longest else { return nil }
    WordForm.make(text, into: &buffer)
    return buffer.withUnsafeBytes { control[$0] }
  }

  /// Whether a spreadsheet has written a long number in scientific notation (`1.23E+17`), its digits lost.
  ///
  /// Takes a folded cell. The sign is what tells it from a unit called 1E12.
  package static func hasLostDigits(_ cell: UnsafeRawBufferPointer) -> Bool {
    var index = digits(in: cell, from: 0)
    guard index > 0 else { return false }
    if index < cell.count, cell[index] == UInt8(ascii: ".") || cell[index] == UInt8(ascii: ",") {
      let fraction = index + 1
      index = digits(in: cell, from: fraction)
      guard index > fraction else { return false }
    }
    guard index + 2 < cell.count, cell[index] | 0x20 == UInt8(ascii: "e"),
      cell[index + 1] == UInt8(ascii: "+")
    else { return false }
    return digits(in: cell, from: index + 2) == cell.count
  }

  /// Where the digits that start at `index` end.
  private static func digits(in text: UnsafeRawBufferPointer, from index: Int) -> Int {
    var index = index
    while index < text.count, text[index] >= 0x30, text[index] <= 0x39 { index += 1 }
    return index
  }
}

/// Tells at a glance that a cell is none of a few words, by its first character and its length.
struct WordFilter: Sendable {
  /// A bit for the low six bits of each first character, in word form.
  private var firsts: UInt64 = 0
  /// A bit for each ASCII byte with which a cell that is one of the words can start.
  private var starts: (UInt64, UInt64) = (0, 0)
  private var longest = 0

  init(_ words: [[UInt8]]) {
    // White space and `="` may come first.
    for byte in [0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20, 0x3D] as [UInt8] { addStart(byte) }
    for word in words {
      word.withUnsafeBytes { add($0) }
    }
  }

  private mutating func add(_ word: UnsafeRawBufferPointer) {
    guard let first = word.first else { return }
    firsts |= 1 << UInt64(Self.firstCharacter(word) & 63)
    // A full-width letter takes three bytes where its ASCII form takes one; so do the signs of `="…"`.
    longest = max(longest, (word.count + 3) * 3)
    addStart(first)
    if first >= 0x61, first <= 0x7A { addStart(first & 0xDF) }
  }

  private mutating func addStart(_ byte: UInt8) {
    if byte < 64 { starts.0 |= 1 << UInt64(byte) } else if byte < 128 { starts.1 |= 1 << UInt64(byte - 64) }
  }

  /// Whether a cell of which this is the first byte can be one of the words.
  @inline(__always)
  func mayStart(_ byte: UInt8) -> Bool {
    if byte >= 0x80 { return true }
    return (byte < 64 ? starts.0 : starts.1) >> UInt64(byte & 63) & 1 == 1
  }

  /// Whether a trimmed text can be one of the words.
  func admits(_ text: UnsafeRawBufferPointer) -> Bool {
    guard let first = text.first, text.count <= longest, mayStart(first) else { return false }
    if first == 0x3D || first == 0xEF { return true }
    return firsts >> UInt64(Self.firstCharacter(text) & 63) & 1 == 1
  }

  /// The first character in word form; one number for all characters of two and of four bytes.
  private static func firstCharacter(_ text: UnsafeRawBufferPointer) -> UInt32 {
    let first = text[0]
    if first < 0x80 { return UInt32(first >= 0x41 && first <= 0x5A ? first | 0x20 : first) }
    guard first >= 0xE0, first < 0xF0, text.count >= 3 else { return 0x80 }
    let value = UInt32(first & 0x0F) << 12 | UInt32(text[1] & 0x3F) << 6 | UInt32(text[2] & 0x3F)
    return Unicode.Scalar(value).map { ScriptFolding.simplified($0).value } ?? value
  }
}
