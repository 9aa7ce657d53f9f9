internal import Tabular

/// The cells of a sheet as they come. A structure behind a pointer rather than an object: a sheet has millions.
struct SheetCells: ~Copyable {
  private enum CellType: UInt8 {
    case number, shared, text, boolean, error, date
  }

  private let part: String
  private let styles: Styles
  private let strings: SharedStrings.View
  private let firstRows: Int
  private var lines: CellWriter
  private var numbers: NumberText
  private var cell = CellText()
  private var merges: [CellRange] = []
  private var formulasWithoutValue = 0

  private(set) var isDone = false
  private(set) var problem: FileProblem?

  private var isInData = false
  private var isInCell = false
  private var isInValue = false
  private var phonetic = 0
  private var row = 0
  private var isHidden = false
  /// Whether the row's number is known from the row itself.
  private var isRowNumbered = false
  private var column = -1
  private var type = CellType.number
  private var style = 0
  private var hasFormula = false

  /// - Parameter lines: empty.
  init(
    part: String, styles: Styles, strings: SharedStrings.View, dates1904: Bool, lines: consuming CellWriter,
    firstRows: Int
  ) {
    self.part = part
    self.styles = styles
    self.strings = strings
    self.lines = lines
    self.firstRows = firstRows
    numbers = NumberText(dates1904: dates1904)
  }

  mutating func text(path: String) throws(FileProblem) -> SheetText {
    var text = try lines.finish(path: path, formulasWithoutValue: formulasWithoutValue, merges: merges)
    text.dates1904 = numbers.dates1904
    return text
  }

  private mutating func fail(_ problem: FileProblem) {
    if self.problem == nil { self.problem = problem }
    isDone = true
  }

  private mutating func failDamaged() { fail(.damagedWorkbook(part: part)) }

  mutating func start(_ name: UnsafePointer<UInt8>, _ attributes: XMLAttributes) {
    guard isInData else { return startOutside(name, attributes) }
    switch name[0] {
    case UInt8(ascii: "c") where name[1] == 0: startCell(attributes)
    case UInt8(ascii: "v") where name[1] == 0:
      isInValue = isInCell && type != .text || isInCell && cell.isEmpty
    // An inline text counts, whatever value stands beside it.
    case UInt8(ascii: "i") where name.equals("is"): cell.removeAll()
    case UInt8(ascii: "t") where name[1] == 0: isInValue = isInCell && phonetic == 0
    case UInt8(ascii: "f") where name[1] == 0: hasFormula = isInCell
    case UInt8(ascii: "r"):
      if name.equals("row") { startRow(attributes) } else if name.equals("rPh") { phonetic += 1 }
    default: break
    }
  }

  mutating func text(_ bytes: UnsafeRawBufferPointer) {
    if isInValue, !cell.append(bytes) { fail(.overLimit(.cellLength)) }
  }

  mutating func end(_ name: UnsafePointer<UInt8>) {
    guard isInData else { return }
    switch name[0] {
    case UInt8(ascii: "c") where name[1] == 0: endCell()
    case UInt8(ascii: "v") where name[1] == 0, UInt8(ascii: "t") where name[1] == 0: isInValue = false
    case UInt8(ascii: "r") where name.equals("rPh"): phonetic -= 1
    case UInt8(ascii: "s") where name.equals("sheetData"): isInData = false
    default: break
    }
  }

  private mutating func startOutside(_ name: UnsafePointer<UInt8>, _ attributes: XMLAttributes) {
    if name.equals("sheetData") {
      isInData = true
    } else if name.equals("mergeCell") {
      guard let range = attributes.value("ref").flatMap({ Reference.range($0) }) else { return failDamaged() }
      guard range.rows.count > 1 else { return }
      guard merges.count < Limits.merges else { return fail(.overLimit(.merges)) }
      merges.append(range)
    }
  }

  private mutating func startRow(_ attributes: XMLAttributes) {
    var number = row + 1
    isRowNumbered = false
    isHidden = false
    for index in 0..<attributes.count {
      let name = attributes.name(index)
      if name[0] == UInt8(ascii: "r"), name[1] == 0 {
        guard let given = Reference.number(attributes.value(index)), given > row else { return failDamaged() }
        number = given
        isRowNumbered = true
      } else if name.equals("hidden") {
        isHidden = attributes.isTrue("hidden")
      }
    }
    row = number
    column = -1
    if row > firstRows { isDone = true }
  }

  private mutating func startCell(_ attributes: XMLAttributes) {
    guard !isInCell else { return failDamaged() }
    isInCell = true
    isInValue = false
    hasFormula = false
    cell.removeAll()
    type = .number
    style = 0
    var isPlaced = false
    for index in 0..<attributes.count {
      let name = attributes.name(index)
      guard name[1] == 0 else { continue }
      switch name[0] {
      case UInt8(ascii: "r"):
        guard place(attributes.value(index)) else { return failDamaged() }
        isPlaced = true
      case UInt8(ascii: "s"): style = Reference.number(attributes.value(index)) ?? 0
      case UInt8(ascii: "t"): type = Self.type(attributes.value(index))
      default: break
      }
    }
    if !isPlaced { column += 1 }
  }

  /// - Returns: false where the reference is none, or not one of this row after the last cell.
  private mutating func place(_ reference: UnsafeRawBufferPointer) -> Bool {
    guard let cell = Reference.cell(reference), cell.column > column else { return false }
    if cell.row != row {
      guard !isRowNumbered, cell.row > row - 1, column < 0 else { return false }
      row = cell.row
    }
    column = cell.column
    return true
  }

  private static func type(_ name: UnsafeRawBufferPointer) -> CellType {
    switch (name.first, name.count) {
    case (UInt8(ascii: "s"), 1): .shared
    case (UInt8(ascii: "s"), _), (UInt8(ascii: "i"), _): .text
    case (UInt8(ascii: "b"), _): .boolean
    case (UInt8(ascii: "e"), _): .error
    case (UInt8(ascii: "d"), _): .date
    default: .number
    }
  }

  private mutating func endCell() {
    isInCell = false
    isInValue = false
    if cell.isEmpty {
      if hasFormula, type != .text { formulasWithoutValue += 1 }
      return
    }
    switch type {
    case .number: number()
    case .shared:
      guard let index = Reference.number(cell.bytes), let text = strings[index] else {
        return failDamaged()
      }
      add(text)
    case .text, .error:
      guard cell.finish() else { return fail(.overLimit(.cellLength)) }
      add(cell.bytes, mark: type == .error ? SheetText.errorMark : nil)
    case .boolean: boolean()
    case .date: date()
    }
  }

  @inline(__always)
  private mutating func add(_ text: UnsafeRawBufferPointer, mark: UInt8? = nil) {
    if !lines.add(row: row, column: column, isHidden: isHidden, mark: mark, text) {
      fail(lines.problem(part: part))
    }
  }

  private mutating func number() {
    do throws(FileProblem) {
      add(numbers.text(cell.bytes, style == 0 ? try styles.kind(0) : try styles.kind(style)))
    } catch {
      fail(error)
    }
  }

  private mutating func boolean() {
    let isTrue = cell.bytes.elementsEqual("1".utf8) || cell.bytes.elementsEqual("true".utf8)
    let word: StaticString = isTrue ? "TRUE" : "FALSE"
    add(UnsafeRawBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  /// A date as ISO 8601 writes it.
  private mutating func date() {
    do throws(FileProblem) {
      let kind = try styles.kind(style)
      var text = ISODate.text(cell.bytes, showsTime: kind == .dateTime || kind == .time)
      text.withUnsafeMutableBytes { add(UnsafeRawBufferPointer($0)) }
    } catch {
      fail(error)
    }
  }
}
