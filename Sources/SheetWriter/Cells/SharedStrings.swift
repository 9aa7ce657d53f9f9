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
  ///
  /// - Parameter font: of the cell, which a bold run has to repeat.
  mutating func number(of runs: [TextRun], font: Font, fontName: XMLText) -> Int {
    guard runs.reduce(0, { $0 + $1.text.utf16.count }) <= CutText.cellLimit else {
      return number(of: runs.map(\.text).joined())
    }
    guard runs.contains(where: \.isBold) else { return number(of: runs.map(\.text).joined()) }
    buffer.append(markup: "<si>")
    for run in runs where !run.text.isEmpty {
      buffer.append(markup: "<r>")
      if run.isBold { append(bold: font, fontName) }
      append(run.text)
      buffer.append(markup: "</r>")
    }
    return endItem()
  }

  /// What is not said here would be the program's own, whatever the cell's style says.
  private mutating func append(bold font: Font, _ name: XMLText) {
    buffer.append(markup: #"<rPr><b/>"#)
    if font.isItalic { buffer.append(markup: "<i/>") }
    if font.isUnderlined { buffer.append(markup: "<u/>") }
    buffer.append(markup: #"<sz val=""#)
    buffer.append(font.size)
    buffer.append(markup: font.colour == nil ? #""/><color theme="1"# : #""/><color rgb=""#)
    if let colour = font.colour { buffer.append(colour.argb) }
    buffer.append(markup: #""/><rFont val=""#)
    buffer.append(name)
    buffer.append(markup: #""/><family val="2"/></rPr>"#)
  }

  /// White space at the ends is dropped by readers unless told to stay.
  private mutating func append(_ text: String) {
    let edges = [text.unicodeScalars.first, text.unicodeScalars.last]
    let isLoose = edges.contains { $0 == " " || $0 == "\t" || $0 == "\n" }
    buffer.append(markup: isLoose ? #"<t xml:space="preserve">"# : "<t>")
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
