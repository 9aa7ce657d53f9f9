internal import Tabular

/// What kind of value each style of a workbook's cells shows.
struct Styles: Sendable {
  /// By the index that a cell names.
  fileprivate(set) var kinds: [NumberKind] = []
  /// The part that a workbook names and lacks.
  fileprivate var missing: String?

  static func read(_ part: String?, in zip: ZipFile) throws(FileProblem) -> Styles {
    guard let part else { return Styles() }
    guard zip.contains(part) else { return Styles(missing: part) }
    let reader = StylesReader()
    try zip.parse(part, reader)
    return Styles(kinds: reader.kinds)
  }

  /// A style that is not there is the plain one, unless the part is lost that would tell.
  func kind(_ style: Int) throws(FileProblem) -> NumberKind {
    if let missing { throw .damagedWorkbook(part: missing) }
    return style < kinds.count ? kinds[style] : .number
  }
}

private final class StylesReader: XMLHandler {
  private(set) var kinds: [NumberKind] = []
  private var formats: [Int: NumberKind] = [:]
  private var ids: [Int] = []
  /// Conditional formats have numbers of their own.
  private var isInFormats = false
  private var isInCells = false

  override func start(_ name: UnsafePointer<UInt8>, _ attributes: XMLAttributes) {
    if name.equals("numFmts") {
      isInFormats = true
    } else if isInFormats, name.equals("numFmt") {
      guard let id = attributes.text("numFmtId").flatMap({ Int($0) }),
        let code = attributes.text("formatCode", upTo: NumberKind.longest)
      else { return }
      formats[id] = NumberKind(code: code)
    } else if name.equals("cellXfs") {
      isInCells = true
    } else if isInCells, name.equals("xf") {
      guard ids.count < 1 << 20 else { return failDamaged() }
      ids.append(attributes.text("numFmtId").flatMap { Int($0) } ?? 0)
    }
  }

  override func end(_ name: UnsafePointer<UInt8>) {
    if name.equals("cellXfs") {
      isInCells = false
    } else if name.equals("numFmts") {
      isInFormats = false
    } else if name.equals("styleSheet") {
      kinds = ids.map { formats[$0] ?? NumberKind(builtIn: $0) }
    }
  }
}
