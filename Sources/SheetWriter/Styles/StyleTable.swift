/// The styles of a workbook, numbered as they are first asked for.
struct StyleTable {
  private(set) var styles: [Style] = [Style()]
  private var numbers: [Style: Int] = [Style(): 0]

  /// What Excel takes.
  private static let limit = 64_000

  mutating func id(of style: Style) throws(SheetError) -> StyleID {
    if let known = numbers[style] { return StyleID(index: known) }
    guard styles.count < StyleTable.limit else { throw .tooManyStyles }
    numbers[style] = styles.count
    styles.append(style)
    return StyleID(index: styles.count - 1)
  }

  subscript(id: StyleID) -> Style { styles[id.index] }

  func checked(_ id: StyleID) throws(SheetError) {
    guard styles.indices.contains(id.index) else { throw .unknownStyle }
  }
}

/// Different values, numbered in the order in which they come.
struct Numbered<Element: Hashable> {
  private(set) var elements: [Element]
  private var numbers: [Element: Int] = [:]

  init(_ first: [Element]) {
    elements = []
    for element in first { _ = number(of: element) }
  }

  mutating func number(of element: Element) -> Int {
    if let known = numbers[element] { return known }
    numbers[element] = elements.count
    elements.append(element)
    return elements.count - 1
  }
}
