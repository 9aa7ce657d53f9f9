internal import Tabular

/// Goes through a web page's tables: takes stock of them, or reads some.
final class TableReader {
  /// A table as the page has it.
  struct Found {
    /// 1: in no other.
    var depth: Int
    var rows = 0
    /// The most cells of a row.
    var columns = 0

    /// What lays out a page has a row or a column; a table inside it that holds data has more, and is a sheet.
    var isSheet: Bool { depth == 1 || depth <= 4 && rows > 1 && columns > 1 }
  }

  private struct Open {
    /// Nil: rows of it may come after a table that was opened among them.
    var number: Int?
    /// Of elements, where it stands.
    var elements: Int
    /// Tables around it that were not closed, and not in a cell of which it is.
    var cut = 0
    var cellsInRow = 0
    var isInCell = false
  }

  /// What is read: nothing where stock is taken.
  private var wanted: Set<Int>
  private let sheets: Set<Int>
  private let make: (Int) -> TableCells
  private var reading: [Int: TableCells] = [:]
  private(set) var found: [Found] = []
  /// What was read to its end, or failed.
  private(set) var read: [Int: TableCells] = [:]
  private(set) var isDone = false
  private(set) var problem: FileProblem?

  private var open: [Open] = []
  /// Nested elements as they count, and as they are.
  private var depth = 0
  private var elements = 0
  private var silent = 0
  /// What hears of text and of tables inside.
  private var hearing: TableCells?

  /// - Parameters:
  ///   - wanted: numbers of tables, in the order in which they are opened.
  ///   - sheets: tables whose text is not that of the cell around them.
  ///   - make: called for each of the wanted.
  init(wanted: Set<Int> = [], sheets: Set<Int> = [], make: @escaping (Int) -> TableCells) {
    self.wanted = wanted
    self.sheets = sheets
    self.make = make
  }

  private func fail(_ problem: FileProblem) {
    if self.problem == nil { self.problem = problem }
    isDone = true
  }

  func start(_ name: UnsafePointer<UInt8>, _ attributes: HTMLAttributes) {
    elements += 1
    depth += 1
    if isDone { return }
    if name.equals("table") {
      startTable()
    } else if name.equals("tr") {
      startRow(attributes)
    } else if name.equals("td") || name.equals("th") {
      startCell(attributes)
    } else if name.equals("script") || name.equals("style") {
      silent += 1
    } else if name.equals("br") {
      hearing?.breakLine()
    } else if Self.isBlock(name) {
      hearing?.separate(line: true)
    }
    if depth > Limits.pageDepth || elements > Limits.pageElements { fail(.overLimit(.depth)) }
  }

  private static func isBlock(_ name: UnsafePointer<UInt8>) -> Bool {
    name.equals("p") || name.equals("div") || name.equals("li")
  }

  private func startTable() {
    var cut = 0
    // Outside a cell it cannot be inside the table: that one was not closed.
    if let last = open.last, !last.isInCell {
      cut = last.cut + 1
      closeLast()
    }
    // Text of a cell, or not of it.
    hearing?.separate(line: true)
    open.append(Open(number: nil, elements: depth, cut: cut))
    number()
  }

  /// Gives the innermost table its number.
  private func number() {
    let number = found.count
    guard number < Limits.sheets else { return fail(.overLimit(.parts)) }
    open[open.count - 1].number = number
    found.append(Found(depth: open.count))
    if wanted.contains(number) { reading[number] = make(number) }
    hear()
  }

  private func hear() {
    let sheet = open.last { $0.number.map { sheets.contains($0) } ?? true }
    hearing = sheet?.number.flatMap { reading[$0] }
  }

  /// Whether the innermost table is a sheet of its own, rather than text of a cell.
  private var own: TableCells? { open.last?.number.flatMap { reading[$0] } }

  private func startRow(_ attributes: HTMLAttributes) {
    guard !open.isEmpty else { return }
    if open[open.count - 1].number == nil { number() }
    let last = open.count - 1
    // What was left open in the rows before is of no account.
    depth = open[last].elements + 1
    open[last].cellsInRow = 0
    open[last].isInCell = false
    guard let number = open[last].number, !isDone else { return }
    found[number].rows += 1
    if let own {
      own.startRow(attributes)
      check(number, own)
    } else {
      hearing?.separate(line: true)
    }
  }

  private func startCell(_ attributes: HTMLAttributes) {
    guard let number = open.last?.number else { return }
    let last = open.count - 1
    depth = open[last].elements + 2
    open[last].isInCell = true
    open[last].cellsInRow += 1
    found[number].columns = max(found[number].columns, open[last].cellsInRow)
    found[number].rows = max(found[number].rows, 1)
    if let own {
      own.startCell(attributes)
      check(number, own)
    } else {
      hearing?.separate(line: false)
    }
  }

  /// Ends the reading of a table that wants no more.
  private func check(_ number: Int, _ cells: TableCells) {
    if cells.isDone { finish(number) }
  }

  private func finish(_ number: Int) {
    guard let cells = reading.removeValue(forKey: number) else { return }
    read[number] = cells
    cells.endCell()
    wanted.remove(number)
    if wanted.isEmpty { isDone = true }
    hear()
  }

  func end(_ name: UnsafePointer<UInt8>) {
    elements -= 1
    depth = max(depth - 1, open.last?.elements ?? 0)
    if isDone { return }
    if name.equals("table") {
      endTable()
    } else if name.equals("script") || name.equals("style") {
      silent = max(0, silent - 1)
    } else if name.equals("td") || name.equals("th") || name.equals("tr") {
      guard !open.isEmpty else { return }
      open[open.count - 1].isInCell = false
      if let number = open.last?.number, let own {
        own.endCell()
        check(number, own)
      }
    } else if Self.isBlock(name) {
      hearing?.separate(line: true)
    }
  }

  private func endTable() {
    guard let last = open.last else { return }
    closeLast()
    if last.cut > 0 { open.append(Open(number: nil, elements: depth, cut: last.cut - 1)) }
    depth = max(0, last.elements - 1)
    hear()
    hearing?.separate(line: true)
  }

  private func closeLast() {
    if let number = open.removeLast().number { finish(number) }
    hear()
  }

  func text(_ bytes: UnsafeRawBufferPointer) {
    guard silent == 0, !isDone, let hearing else { return }
    hearing.text(bytes)
    guard hearing.isDone, let number = reading.first(where: { $0.value === hearing })?.key else { return }
    finish(number)
  }

  /// Ends what the page left open.
  func finish() {
    while !open.isEmpty { closeLast() }
  }
}
