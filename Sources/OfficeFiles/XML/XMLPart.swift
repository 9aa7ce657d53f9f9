internal import CLibXML2
internal import Tabular

/// What hears of a part's elements. Names are those without prefix.
class XMLHandler {
  fileprivate struct State {
    var depth = 0
    var isDone = false
  }

  /// Beside the object, since each call looks at it and Swift would guard each look.
  private final let state = UnsafeMutablePointer<State>.allocate(capacity: 1)
  /// Why the reading was ended.
  private(set) final var problem: FileProblem?
  private(set) final var part = ""

  init() { state.initialize(to: State()) }

  deinit { state.deallocate() }

  func start(_ name: UnsafePointer<UInt8>, _ attributes: XMLAttributes) {}
  func end(_ name: UnsafePointer<UInt8>) {}
  func text(_ bytes: UnsafeRawBufferPointer) {}

  /// Set to end the reading early.
  final var isDone: Bool {
    get { state.pointee.isDone }
    set { state.pointee.isDone = newValue }
  }

  final func fail(_ problem: FileProblem) {
    if self.problem == nil { self.problem = problem }
    isDone = true
  }

  final func failDamaged() { fail(.damagedWorkbook(part: part)) }

  fileprivate final func begin(_ part: String) {
    self.part = part
    state.pointee = State()
  }

  @inline(__always)
  fileprivate final func began(
    _ name: UnsafePointer<UInt8>?, _ count: Int32,
    _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    state.pointee.depth += 1
    if state.pointee.isDone { return }
    if state.pointee.depth > Limits.depth { return fail(.overLimit(.depth)) }
    if let name { start(name, XMLAttributes(count: Int(count), pointers: attributes)) }
  }

  @inline(__always)
  fileprivate final func ended(_ name: UnsafePointer<UInt8>?) {
    state.pointee.depth -= 1
    if !state.pointee.isDone, let name { end(name) }
  }

  @inline(__always)
  fileprivate final func heard(_ text: UnsafePointer<UInt8>?, _ count: Int32) {
    if !state.pointee.isDone, let text { self.text(UnsafeRawBufferPointer(start: text, count: Int(count))) }
  }
}

/// An element's attributes; valid while it is told of.
struct XMLAttributes {
  let count: Int
  fileprivate let pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?

  /// Without prefix.
  @inline(__always)
  func name(_ index: Int) -> UnsafePointer<UInt8> { pointers![index * 5]! }

  @inline(__always)
  func value(_ index: Int) -> UnsafeRawBufferPointer {
    let start = pointers![index * 5 + 3]!
    return UnsafeRawBufferPointer(start: start, count: pointers![index * 5 + 4]! - start)
  }

  func value(_ name: StaticString) -> UnsafeRawBufferPointer? {
    for index in 0..<count where self.name(index).equals(name) { return value(index) }
    return nil
  }

  /// As text. libxml2 leaves an ampersand escaped where entities are not replaced.
  /// - Parameter limit: of bytes; what goes beyond is left out.
  func text(_ name: StaticString, upTo limit: Int = .max) -> String? {
    guard let raw = value(name).map({ String(decoding: $0.prefix(limit), as: UTF8.self) }) else { return nil }
    guard raw.contains("&#38;") else { return raw }
    var parts: [Substring] = []
    var rest = raw[...]
    while let at = rest.firstIndex(of: "&") {
      parts.append(rest[..<at])
      parts.append("&")
      rest = rest[at...].dropFirst(rest[at...].hasPrefix("&#38;") ? 5 : 1)
    }
    return parts.joined() + rest
  }

  func isTrue(_ name: StaticString) -> Bool {
    guard let value = value(name) else { return false }
    return value.elementsEqual("1".utf8) || value.elementsEqual("true".utf8) || value.elementsEqual("on".utf8)
  }
}

extension UnsafePointer<UInt8> {
  /// Compares a zero-terminated name.
  @inline(__always)
  func equals(_ name: StaticString) -> Bool {
    let wanted = name.utf8Start
    var at = 0
    while self[at] == wanted[at] {
      if self[at] == 0 { return true }
      at += 1
    }
    return false
  }
}

/// One XML document, parsed as its bytes come.
final class XMLPart {
  private let context: xmlParserCtxtPtr
  private let handler: XMLHandler
  private let name: String
  private let isOfWorkbook: Bool
  private var tags = TagScan(isXML: true)
  private var isBegun = false

  private static let ready: Void = xmlInitParser()

  /// Entities stay as they are, nothing is loaded, and the library's own limits stand.
  private static let options = Int32(
    XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)

  /// - Parameters:
  ///   - name: for messages.
  ///   - isOfWorkbook: whether it is a part of one, rather than a file of its own.
  init(_ name: String, _ handler: XMLHandler, isOfWorkbook: Bool) throws(FileProblem) {
    _ = Self.ready
    self.handler = handler
    self.name = name
    self.isOfWorkbook = isOfWorkbook
    handler.begin(name)
    var calls = Self.calls
    let user = Unmanaged.passUnretained(handler).toOpaque()
    guard let context = xmlCreatePushParserCtxt(&calls, user, nil, 0, nil) else {
      throw .unreadable(code: Int32(12))
    }
    self.context = context
    xmlCtxtUseOptions(context, Self.options)
  }

  deinit { xmlFreeParserCtxt(context) }

  /// - Returns: whether more is wanted.
  func parse(_ bytes: UnsafeRawBufferPointer) throws(FileProblem) -> Bool {
    guard tags.take(bytes) else { throw .overLimit(.attributes) }
    if !isBegun {
      isBegun = true
      if isOfWorkbook, XMLDeclaration.isLatin(bytes) { ignoreDeclaration() }
    }
    let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
    return try check(xmlParseChunk(context, start, Int32(bytes.count), 0))
  }

  /// A workbook's parts are UTF-8 or UTF-16 (ECMA-376, Part 2, 8.1.4): one that says to be Latin-1 is UTF-8 all the
  /// same, or damaged, and read as it says its Chinese would be garbled in silence.
  private func ignoreDeclaration() {
    xmlCtxtUseOptions(context, Self.options | Int32(XML_PARSE_IGNORE_ENC.rawValue))
  }

  /// Says that all has been given.
  func finish() throws(FileProblem) {
    guard !handler.isDone else { return }
    _ = try check(xmlParseChunk(context, nil, 0, 1))
  }

  private func check(_ status: Int32) throws(FileProblem) -> Bool {
    if let problem = handler.problem { throw problem }
    if handler.isDone { return false }
    guard context.pointee.wellFormed != 0 else { throw .damagedWorkbook(part: name) }
    return true
  }

  private static var calls: xmlSAXHandler {
    var calls = xmlSAXHandler()
    calls.initialized = UInt32(XML_SAX2_MAGIC)
    calls.startElementNs = { user, name, _, _, _, _, count, _, attributes in
      XMLPart.with(user) { $0.began(name, count, attributes) }
    }
    calls.endElementNs = { user, name, _, _ in XMLPart.with(user) { $0.ended(name) } }
    calls.characters = { user, text, count in XMLPart.with(user) { $0.heard(text, count) } }
    // The same function: then libxml2 spares itself telling the two apart.
    calls.ignorableWhitespace = calls.characters
    calls.internalSubset = { user, _, _, _ in
      XMLPart.with(user) { $0.fail(.documentType(part: $0.part)) }
    }
    return calls
  }

  @inline(__always)
  private static func with(_ user: UnsafeMutableRawPointer?, _ body: (XMLHandler) -> Void) {
    Unmanaged<XMLHandler>.fromOpaque(user!)._withUnsafeGuaranteedRef(body)
  }
}

extension ZipFile {
  /// Reads an entry's XML.
  func parse(_ name: String, _ handler: XMLHandler) throws(FileProblem) {
    let part = try XMLPart(name, handler, isOfWorkbook: true)
    try read(name) { (block) throws(FileProblem) in try part.parse(block) }
    try part.finish()
  }
}
