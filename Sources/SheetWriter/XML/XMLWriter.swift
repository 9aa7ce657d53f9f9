internal import CLibXML2

/// libxml2's text writer over one part.
///
/// Names are literals, text is ``XMLText``, elements close by construction: what can be written is
/// well-formed. A failure (libxml2 is out of memory) is kept by the part and thrown when it is closed, so
/// that the code that writes reads like the markup it writes.
struct XMLWriter: ~Copyable {
  typealias Attributes = KeyValuePairs<StaticString, XMLText?>

  private let handle: xmlTextWriterPtr
  private let part: Part

  /// libxml2 sets up its tables on first use, which must not happen on two threads at once.
  private static let library: Void = xmlInitParser()

  /// Starts the part with its declaration.
  static func open(_ part: Part) throws(SheetError) -> XMLWriter {
    library
    let context = Unmanaged.passRetained(part)
    let output = xmlOutputBufferCreateIO(
      { context, bytes, count in
        guard let context, let bytes, count >= 0 else { return -1 }
        let part = Unmanaged<Part>.fromOpaque(context).takeUnretainedValue()
        return part.write(UnsafeRawBufferPointer(start: bytes, count: Int(count))) ? count : -1
      },
      { context in
        if let context { Unmanaged<Part>.fromOpaque(context).release() }
        return 0
      }, context.toOpaque(), nil)
    guard let output else {
      context.release()
      throw .cannotWrite(part: part.path)
    }
    guard let handle = xmlNewTextWriter(output) else {
      xmlOutputBufferClose(output)
      throw .cannotWrite(part: part.path)
    }
    let writer = XMLWriter(handle: handle, part: part)
    // Without the encoding's name every character beyond ASCII becomes a numeric reference.
    writer.check(xmlTextWriterStartDocument(handle, nil, "UTF-8", "yes"))
    return writer
  }

  private init(handle: xmlTextWriterPtr, part: Part) {
    self.handle = handle
    self.part = part
  }

  deinit { xmlFreeTextWriter(handle) }

  /// Ends what is open, and the part with it; nothing can be written after.
  func close() throws(SheetError) {
    check(xmlTextWriterEndDocument(handle))
    check(xmlTextWriterFlush(handle))
    try part.finish()
  }

  /// An element; attributes that are nil are left out.
  func element(_ name: StaticString, _ attributes: Attributes = [:], _ content: () -> Void = {}) {
    start(name, attributes)
    content()
    end()
  }

  /// An element that holds text alone.
  func element(_ name: StaticString, _ attributes: Attributes = [:], text: XMLText) {
    element(name, attributes) { raw(text.bytes) }
  }

  /// For elements whose start and end are written in different places; see ``element(_:_:_:)``.
  func start(_ name: StaticString, _ attributes: Attributes = [:]) {
    check(xmlTextWriterStartElement(handle, name.xmlName))
    for (name, value) in attributes {
      guard let value else { continue }
      check(xmlTextWriterStartAttribute(handle, name.xmlName))
      raw(value.bytes)
      check(xmlTextWriterEndAttribute(handle))
    }
  }

  func end() { check(xmlTextWriterEndElement(handle)) }

  func write(_ buffer: XMLBuffer) { raw(buffer.bytes) }

  private func raw(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    guard let count = Int32(exactly: bytes.count) else { return part.fail() }
    bytes.withUnsafeBufferPointer { check(xmlTextWriterWriteRawLen(handle, $0.baseAddress, count)) }
  }

  private func check(_ status: Int32) {
    if status < 0 { part.fail() }
  }
}

extension StaticString {
  fileprivate var xmlName: UnsafePointer<xmlChar> { utf8Start }
}
