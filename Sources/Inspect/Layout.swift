internal import DocumentModel

/// Text for a terminal: columns that line up, Chinese characters counted as two.
enum Layout {
  /// No line is longer where it can be helped.
  static let width = 100

  static func padded(_ text: String, _ width: Int, right: Bool = false) -> String {
    let space = String(repeating: " ", count: max(0, width - Format.width(text)))
    return right ? space + text : text + space
  }

  /// At most so wide, with a mark where something was cut off.
  static func cut(_ text: String, _ width: Int) -> String {
    guard Format.width(text) > width else { return text }
    var kept = ""
    var used = 1
    for character in text {
      used += Format.width(String(character))
      if used > width { break }
      kept.append(character)
    }
    return kept + "…"
  }

  /// Lines of cells; the last column takes what room is left.
  static func table(_ rows: [[String]], indent: Int, right: Set<Int> = [], widest: Int = 24) -> [String] {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      min(widest, rows.map { column < $0.count ? Format.width($0[column]) : 0 }.max() ?? 0)
    }
    return rows.map { row in
      var line = String(repeating: " ", count: indent)
      for (column, cell) in row.enumerated() {
        if column == count - 1 {
          line += cut(cell, max(10, width - Format.width(line)))
        } else {
          line += padded(cut(cell, widths[column]), widths[column], right: right.contains(column)) + "  "
        }
      }
      return trimmed(line)
    }
  }

  /// A text in lines that are not too long, all indented alike. Between Chinese characters it may be broken
  /// anywhere, elsewhere at spaces.
  static func wrapped(_ text: String, indent: Int) -> [String] {
    let space = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = space
    var used = indent
    for piece in pieces(text) {
      let size = Format.width(piece)
      if used + size > width, used > indent, !isClosing(piece) {
        lines.append(trimmed(line))
        (line, used) = (space, indent)
        if piece == " " { continue }
      }
      line += piece
      used += size
    }
    lines.append(trimmed(line))
    return lines
  }

  /// Words, spaces, and Chinese characters one by one.
  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var word = ""
    for character in text {
      if character == " " || Format.width(String(character)) > 1 {
        if !word.isEmpty { pieces.append(word) }
        word = ""
        pieces.append(String(character))
      } else {
        word.append(character)
      }
    }
    return word.isEmpty ? pieces : pieces + [word]
  }

  private static func isClosing(_ piece: String) -> Bool {
    piece.count == 1 && "，。；：、）」”！？".contains(piece)
  }

  static func trimmed(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }
}
