/// Every distinct text of a company's tables once, as UTF-8 in one block. Text 0 is the empty text.
public struct TextTable: Sendable {
  @usableFromInline var bytes: [UInt8]
  @usableFromInline var ends: [Int]

  public init() {
    bytes = []
    ends = [0]
  }

  public var count: Int { ends.count }

  /// Appends without looking whether the text is there already; that is the interner's work.
  public mutating func append(_ text: UnsafeRawBufferPointer) -> TextID {
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
    return TextID(index: UInt32(ends.count - 1))
  }

  public mutating func append(_ text: String) -> TextID {
    var text = text
    return text.withUTF8 { append(UnsafeRawBufferPointer($0)) }
  }

  @inlinable func range(_ id: TextID) -> Range<Int> {
    id.index == 0 ? 0..<0 : ends[Int(id.index) - 1]..<ends[Int(id.index)]
  }

  public subscript(id: TextID) -> String {
    String(decoding: bytes[range(id)], as: UTF8.self)
  }

  @inlinable public func withBytes<Result>(_ id: TextID, _ body: (UnsafeRawBufferPointer) -> Result) -> Result
  {
    bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[range(id)])) }
  }
}
