/// Cutting text at a length that Excel counts in UTF-16 units, never within a scalar.
enum CutText {
  /// What Excel keeps of a cell.
  static let cellLimit = 32_767

  /// The text if it fits, else as much of it as fits with the mark at its end.
  static func fitting(_ text: String, limit: Int, mark: String) -> String {
    // A UTF-16 unit comes from one byte of UTF-8 or more, and those are counted already.
    if text.utf8.count <= limit || text.utf16.count <= limit { return text }
    let mark = mark.utf16.count <= limit ? mark : ""
    var room = limit - mark.utf16.count
    var end = text.unicodeScalars.startIndex
    for index in text.unicodeScalars.indices {
      room -= UTF16.width(text.unicodeScalars[index])
      if room < 0 { break }
      end = text.unicodeScalars.index(after: index)
    }
    return String(text[..<end]) + mark
  }

  /// The longest start that fits, cut between characters as a reader sees them.
  static func prefix(of text: String, limit: Int) -> String {
    var kept = ""
    var room = limit
    for character in text {
      room -= character.utf16.count
      if room < 0 { break }
      kept.append(character)
    }
    return kept
  }
}
