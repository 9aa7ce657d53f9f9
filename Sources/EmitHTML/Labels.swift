import DocumentModel

/// Fitting text into drawings, which neither wrap nor measure it.
enum Labels {
  /// The drawing's width on a phone and on a desk, in pixels; charts are laid out in shares of it, so that one
  /// drawing serves both.
  static let narrow = 306.0
  static let wide = 700.0

  /// About how many pixels a text takes at the size of chart labels.
  static func pixels(_ text: String) -> Double { Double(Format.width(text)) * 6.7 }

  /// The share of a phone's width that the widest of some texts takes, with room beside it.
  static func share(of texts: [String], within range: ClosedRange<Double>) -> Double {
    let widest = texts.map(pixels).max() ?? 0
    return min(max((widest + 10) / narrow * 100, range.lowerBound), range.upperBound)
  }

  static func text(_ reference: Chart.Reference) -> String {
    cut(reference.label, columns: 24) + " " + Format.text(reference.value)
  }

  /// At most `columns` columns wide, the rest as an ellipsis.
  static func cut(_ text: String, columns: Int) -> String {
    lines(text, columns: columns, count: 1).first ?? ""
  }

  /// At most `count` lines, each at most `columns` columns wide, the rest as an ellipsis: of several lines
  /// before the text's end, which tells names apart, such as buildings of one project.
  static func lines(_ text: String, columns: Int, count: Int) -> [String] {
    var lines: [String] = []
    var rest = Substring(text)
    while lines.count < count, !rest.isEmpty {
      let fitting = head(rest, columns: columns)
      if fitting.endIndex == rest.endIndex || lines.count + 1 < count {
        lines.append(String(fitting))
        rest = rest[fitting.endIndex...]
      } else {
        lines.append(
          count > 1 ? "…" + tail(rest, columns: columns - 1) : head(rest, columns: columns - 1) + "…")
        return lines
      }
    }
    return lines
  }

  private static func head(_ text: Substring, columns: Int) -> Substring {
    var width = 0
    var end = text.startIndex
    while end < text.endIndex {
      width += text[end].unicodeScalars.reduce(0) { $0 + Format.width($1) }
      if width > columns && end > text.startIndex { break }
      end = text.index(after: end)
    }
    return text[..<end]
  }

  private static func tail(_ text: Substring, columns: Int) -> Substring {
    var width = 0
    var start = text.endIndex
    while start > text.startIndex {
      let before = text.index(before: start)
      width += text[before].unicodeScalars.reduce(0) { $0 + Format.width($1) }
      if width > columns && start < text.endIndex { break }
      start = before
    }
    return text[start...]
  }

  enum Visibility {
    case always, wideOnly, never
  }

  /// Which labels along an axis are shown so that none touches the next: the last always, the others as far
  /// as they fit, fewer on a phone.
  /// - Parameter positions: 0 to 1 along `span` (0 to 1) of the drawing's width.
  static func visibility(_ labels: [String], at positions: [Double], span: Double) -> [Visibility] {
    var result = [Visibility](repeating: .never, count: labels.count)
    for index in fitting(Array(labels.indices), labels, positions, pixels: wide * span) {
      result[index] = .wideOnly
    }
    let shown = labels.indices.filter { result[$0] != .never }
    for index in fitting(shown, labels, positions, pixels: narrow * span) { result[index] = .always }
    return result
  }

  private static func fitting(
    _ candidates: [Int], _ labels: [String], _ positions: [Double], pixels width: Double
  ) -> [Int] {
    func touch(_ left: Int, _ right: Int) -> Bool {
      let room = (positions[right] - positions[left]) * width
      return room < (pixels(labels[left]) + pixels(labels[right])) / 2 + 8
    }
    return isEven(candidates.map { positions[$0] })
      ? inEqualSteps(candidates, touch) : fromTheLast(candidates, touch)
  }

  private static func isEven(_ positions: [Double]) -> Bool {
    let steps = zip(positions, positions.dropFirst()).map { $1 - $0 }
    return steps.allSatisfy { abs($0 - steps[0]) < 0.001 }
  }

  /// So that an even axis reads evenly.
  private static func inEqualSteps(_ candidates: [Int], _ touch: (Int, Int) -> Bool) -> [Int] {
    for step in 1..<max(candidates.count, 2) {
      let chosen = candidates.indices.filter { (candidates.count - 1 - $0) % step == 0 }.map {
        candidates[$0]
      }
      if !zip(chosen, chosen.dropFirst()).contains(where: touch) { return chosen }
    }
    return Array(candidates.suffix(1))
  }

  private static func fromTheLast(_ candidates: [Int], _ touch: (Int, Int) -> Bool) -> [Int] {
    var chosen: [Int] = []
    for index in candidates.reversed() where chosen.last.map({ !touch(index, $0) }) ?? true {
      chosen.append(index)
    }
    return chosen.reversed()
  }
}
