internal import Tabular

/// The distinct texts of a workbook, end to end in memory.
final class SharedStrings: @unchecked Sendable {
  private let bytes: UnsafeMutableRawBufferPointer
  private let ends: UnsafeMutableBufferPointer<UInt32>

  /// - Parameter ends: where each one ends, the last at the end of all.
  private init(bytes: [UInt8], ends: [UInt32]) {
    self.bytes = .allocate(byteCount: bytes.count, alignment: 64)
    self.bytes.copyBytes(from: bytes)
    self.ends = .allocate(capacity: ends.count)
    _ = self.ends.initialize(from: ends)
  }

  deinit {
    bytes.deallocate()
    ends.deallocate()
  }

  /// - Parameter part: a workbook that names none, or has none, has no texts.
  static func read(_ part: String?, in zip: ZipFile, fileSize: Int) throws(FileProblem) -> SharedStrings {
    guard let part, zip.contains(part) else { return SharedStrings(bytes: [], ends: []) }
    let reader = StringsReader(limit: Limits.strings(fileSize: fileSize))
    try zip.parse(part, reader)
    return SharedStrings(bytes: reader.bytes, ends: reader.ends)
  }

  /// Valid while this is.
  var view: View { View(bytes: UnsafeRawBufferPointer(bytes), ends: UnsafeBufferPointer(ends)) }

  /// The texts without their owner.
  struct View {
    fileprivate let bytes: UnsafeRawBufferPointer
    fileprivate let ends: UnsafeBufferPointer<UInt32>

    /// Nil where there is none of that number.
    @inline(__always)
    subscript(index: Int) -> UnsafeRawBufferPointer? {
      guard index >= 0, index < ends.count else { return nil }
      let start = index == 0 ? 0 : Int(ends[index - 1])
      return UnsafeRawBufferPointer(rebasing: bytes[start..<Int(ends[index])])
    }
  }
}

private final class StringsReader: XMLHandler {
  private(set) var bytes: [UInt8] = []
  private(set) var ends: [UInt32] = []
  private let limit: Int
  private var item = CellText()
  private var isInItem = false
  private var isInText = false
  private var phonetic = 0

  init(limit: Int) { self.limit = limit }

  override func start(_ name: UnsafePointer<UInt8>, _ attributes: XMLAttributes) {
    if name.equals("t") {
      isInText = isInItem && phonetic == 0
    } else if name.equals("si") {
      isInItem = true
      item.removeAll()
    } else if name.equals("rPh") {
      phonetic += 1
    }
  }

  override func text(_ bytes: UnsafeRawBufferPointer) {
    if isInText, !item.append(bytes) { fail(.overLimit(.cellLength)) }
  }

  override func end(_ name: UnsafePointer<UInt8>) {
    if name.equals("t") {
      isInText = false
    } else if name.equals("si") {
      isInItem = false
      guard item.finish() else { return fail(.overLimit(.cellLength)) }
      bytes.append(contentsOf: item.bytes)
      ends.append(UInt32(truncatingIfNeeded: bytes.count))
      if bytes.count + 4 * ends.count > limit { fail(.overLimit(.strings)) }
    } else if name.equals("rPh") {
      phonetic -= 1
    }
  }
}
