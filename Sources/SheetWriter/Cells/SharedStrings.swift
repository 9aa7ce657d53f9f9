/// The workbook's texts, each written once and referred to by number.
///
/// Shared, not inline, since some programs do not show inline strings. Texts are written to their part as
/// they come; what stays in memory is the index by which a text is found again.
struct SharedStrings: ~Copyable {
  let part: Part
  private let xml: XMLWriter
  private let mark: String
  private var numbers: [Key: Int] = [:]
  private var count = 0
  private var buffer = XMLBuffer()

  /// Beyond so many different texts new ones are no longer remembered: repeated then, which is legal, so
  /// that a column of a million distinct texts does not fill the memory.
  private static let remembered = 1 << 18

  /// Swift's strings are equal where they are canonically equivalent; here the bytes count.
  private struct Key: Hashable {
    let text: String

    static func == (left: Key, right: Key) -> Bool {
      left.text.utf8.count == right.text.utf8.count && left.text.utf8.elementsEqual(right.text.utf8)
    }

    func hash(into hasher: inout Hasher) {
      var text = text
      text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }

  /// - Parameter mark: what ends a text that had to be cut.
  init(mark: String) throws(SheetError) {
    let part = try Part("xl/sharedStrings.xml", .sharedStrings)
    xml = try XMLWriter.open(part)
    self.part = part
    self.mark = mark
    xml.start("sst", ["xmlns": Namespace.main])
  }

  /// - Returns: the text's number.
  mutating func number(of text: String) -> Int {
    let key = Key(text: text)
    if let known = numbers[key] { return known }
    if numbers.count < SharedStrings.remembered { numbers[key] = count }
    buffer.append(markup: "<si>")
    append(CutText.fitting(text, limit: CutText.cellLimit, mark: mark))
    return endItem()
  }

  /// Text in runs is not looked up: it is rare, and repeating it is legal.
  mutating func number(of runs: [TextRun]) -> Int {
    guard runs.reduce(0, { $0 + $1.text.utf16.count }) <= CutText.cellLimit else {
      return number(of: runs.map(\.text).joined())
    }
    guard runs.contains(where: \.isBold) else { return number(of: runs.map(\.text).joined()) }
    buffer.append(markup: "<si>")
    for run in runs where !run.text.isEmpty {
      buffer.append(markup: run.isBold ? "<r><rPr><b/></rPr>" : "<r>")
      append(run.text)
      buffer.append(markup: "</r>")
    }
    return endItem()
  }

  /// Without `xml:space` a reader may drop white space at the ends.
  private mutating func append(_ text: String) {
    buffer.append(markup: #"<t xml:space="preserve">"#)
    buffer.append(cell: text)
    buffer.append(markup: "</t>")
  }

  private mutating func endItem() -> Int {
    buffer.append(markup: "</si>")
    if buffer.count > 65_536 { flush() }
    count += 1
    return count - 1
  }

  private mutating func flush() {
    xml.write(buffer)
    buffer.removeAll()
  }

  mutating func finish() throws(SheetError) -> Part {
    flush()
    xml.end()
    try xml.close()
    return part
  }
}
