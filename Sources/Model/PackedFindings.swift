/// What `Findings` keeps: sixteen bytes a finding, and its text.
package struct PackedFindings: Sendable {
  package struct Text: Sendable {
    package var column: String
    package var value: String
    package var detail: String
    package var cell: String

    package init(column: String, value: String, detail: String, cell: String) {
      self.column = column
      self.value = value
      self.detail = detail
      self.cell = cell
    }
  }

  private struct Entry: BitwiseCopyable {
    var place: RowPlace
    /// Where its text starts: the kind, the number of its column, then value, detail and cell, each after its
    /// length.
    var text: Int
  }

  private var entries: [Entry] = []
  private var texts: [UInt8] = []
  private var columns: [String] = []
  private var columnNumbers: [String: Int] = [:]

  package init() {}

  package var count: Int { entries.count }
  package func place(at position: Int) -> RowPlace { entries[position].place }
  package func kind(at position: Int) -> UInt8 { texts[entries[position].text] }

  package func text(at position: Int) -> Text {
    var offset = entries[position].text + 1
    return Text(
      column: columns[number(&offset)], value: string(&offset), detail: string(&offset), cell: string(&offset)
    )
  }

  package mutating func append(_ place: RowPlace, _ kind: UInt8, _ text: Text) {
    entries.append(Entry(place: place, text: texts.count))
    texts.append(kind)
    append(number: number(ofColumn: text.column))
    append(text.value)
    append(text.detail)
    append(text.cell)
  }

  /// - Parameter lines: added to the line of each.
  package mutating func append(_ other: PackedFindings, movedBy lines: Int) {
    guard other.count > 0 else { return }
    if count == 0 {
      self = other
      for index in entries.indices { entries[index].place.move(by: lines) }
    } else if columns.starts(with: other.columns) {
      let offset = texts.count
      texts += other.texts
      for var entry in other.entries {
        entry.place.move(by: lines)
        entry.text += offset
        entries.append(entry)
      }
    } else {
      for index in 0..<other.count {
        var place = other.place(at: index)
        place.move(by: lines)
        append(place, other.kind(at: index), other.text(at: index))
      }
    }
  }

  /// - Parameter positions: those that stay, rising.
  package mutating func keep(_ positions: [Int]) {
    if positions.count < count { entries = positions.map { entries[$0] } }
  }

  /// By file, then line, then as they were appended.
  package mutating func sortByPlace() {
    // Nearly always they are found in order.
    if (1..<max(count, 1)).allSatisfy({ entries[$0 - 1].place <= entries[$0].place }) { return }
    // What was appended later has its text later.
    entries.sort { ($0.place, $0.text) < ($1.place, $1.text) }
  }

  /// By kind, how many there are.
  package var counts: [Int] {
    var counts = [Int](repeating: 0, count: 256)
    for entry in entries { counts[Int(texts[entry.text])] += 1 }
    return counts
  }

  // MARK: Text

  private mutating func number(ofColumn column: String) -> Int {
    if columns.last == column { return columns.count - 1 }
    if let number = columnNumbers[column] { return number }
    columns.append(column)
    columnNumbers[column] = columns.count - 1
    return columns.count - 1
  }

  /// Seven bits a byte, the lowest first.
  private mutating func append(number: Int) {
    var rest = UInt(number)
    while rest > 0x7F {
      texts.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    texts.append(UInt8(rest))
  }

  private mutating func append(_ text: String) {
    append(number: text.utf8.count)
    texts.append(contentsOf: text.utf8)
  }

  private func number(_ offset: inout Int) -> Int {
    var number = 0
    var shift = 0
    while true {
      let byte = Int(texts[offset])
      offset += 1
      number |= (byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
  }

  private func string(_ offset: inout Int) -> String {
    let count = number(&offset)
    defer { offset += count }
    return count == 0 ? "" : String(decoding: texts[offset..<offset + count], as: UTF8.self)
  }
}

extension RowPlace {
  fileprivate mutating func move(by lines: Int) { line &+= UInt32(truncatingIfNeeded: lines) }
}
