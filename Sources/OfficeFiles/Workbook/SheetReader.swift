internal import Tabular

/// Reads a sheet's cells and writes them as its text.
final class SheetReader: XMLHandler {
  private let strings: SharedStrings
  private let cells: UnsafeMutablePointer<SheetCells>

  /// - Parameter lines: empty.
  init(
    part: String, styles: Styles, strings: SharedStrings, dates1904: Bool, lines: consuming CellWriter,
    firstRows: Int?
  ) {
    self.strings = strings
    cells = .allocate(capacity: 1)
    cells.initialize(
      to: SheetCells(
        part: part, styles: styles, strings: strings.view, dates1904: dates1904, lines: lines,
        firstRows: firstRows ?? Int.max))
  }

  deinit {
    cells.deinitialize(count: 1)
    cells.deallocate()
  }

  func text(path: String) throws(FileProblem) -> SheetText { try cells.pointee.text(path: path) }

  override func start(_ name: UnsafePointer<UInt8>, _ attributes: XMLAttributes) {
    cells.pointee.start(name, attributes)
    if cells.pointee.isDone { stop() }
  }

  override func text(_ bytes: UnsafeRawBufferPointer) {
    cells.pointee.text(bytes)
    if cells.pointee.isDone { stop() }
  }

  override func end(_ name: UnsafePointer<UInt8>) {
    cells.pointee.end(name)
    if cells.pointee.isDone { stop() }
  }

  private func stop() {
    if let problem = cells.pointee.problem { fail(problem) } else { isDone = true }
  }
}
