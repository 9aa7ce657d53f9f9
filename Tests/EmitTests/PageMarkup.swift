/// A reader of the pages under test: strict about what the emitter promises (every tag closed in order, every
/// attribute quoted), and no more than that.
struct PageMarkup {
  struct Element {
    var name: String
    var attributes: [(name: String, value: String)]
    /// The names of the elements around it, outermost first.
    var path: [String]
    /// All text within, decoded.
    var text = ""

    subscript(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
    var classes: [Substring] { (self["class"] ?? "").split(separator: " ") }
  }

  private(set) var elements: [Element] = []
  /// What is not well formed; empty for a good page.
  private(set) var faults: [String] = []

  private static let void: Set<String> = ["meta", "br", "input"]
  private var rest: Substring.UnicodeScalarView
  private var open: [Int] = []

  init(_ bytes: [UInt8]) {
    let page = String(decoding: bytes, as: UTF8.self)
    rest = Substring(page).unicodeScalars
    if page.utf8.count != bytes.count { faults.append("not UTF-8") }
    while let next = rest.first {
      if next == "<" { tag() } else { text() }
    }
    for index in open { faults.append("never closed: " + elements[index].name) }
  }

  func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  private mutating func text() {
    let raw = String(rest.prefix { $0 != "<" })
    rest = rest.drop { $0 != "<" }
    let decoded = decode(raw)
    for index in open { elements[index].text += decoded }
  }

  private mutating func tag() {
    rest.removeFirst()
    if rest.first == "!" {
      rest = rest.drop { $0 != ">" }.dropFirst()
    } else if rest.first == "/" {
      rest.removeFirst()
      close(name())
      expect(">")
    } else {
      start()
    }
  }

  private mutating func start() {
    var element = Element(name: name(), attributes: [], path: open.map { elements[$0].name })
    if element.name.isEmpty { faults.append("a bare <") }
    while rest.first == " " {
      rest.removeFirst()
      let name = name()
      expect("=")
      expect("\"")
      let value = decode(String(rest.prefix { $0 != "\"" }))
      rest = rest.drop { $0 != "\"" }
      expect("\"")
      if element[name] != nil { faults.append("twice: " + name) }
      element.attributes.append((name, value))
    }
    let isClosed = rest.first == "/"
    if isClosed { rest.removeFirst() }
    expect(">")
    elements.append(element)
    if isClosed || PageMarkup.void.contains(element.name) { return }
    open.append(elements.count - 1)
    if element.name == "style" || element.name == "script" { rawText(elements.count - 1) }
  }

  private mutating func rawText(_ index: Int) {
    while let next = rest.first, !(next == "<" && rest.dropFirst().first == "/") {
      elements[index].text.unicodeScalars.append(next)
      rest.removeFirst()
    }
  }

  private mutating func close(_ name: String) {
    guard let last = open.popLast() else { return faults.append("closes nothing: " + name) }
    if elements[last].name != name { faults.append(elements[last].name + " closed by " + name) }
  }

  private mutating func name() -> String {
    let name = rest.prefix { $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-" }
    rest = rest.dropFirst(name.count)
    return String(name)
  }

  private mutating func expect(_ scalar: Unicode.Scalar) {
    if rest.first == scalar {
      rest.removeFirst()
    } else {
      faults.append("no \(scalar) before " + String(rest.prefix(20)))
    }
  }

  private mutating func decode(_ raw: String) -> String {
    var result = ""
    var rest = Substring(raw).unicodeScalars
    let names: [String: Unicode.Scalar] = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#10": "\n"]
    while let next = rest.popFirst() {
      guard next == "&" else {
        result.unicodeScalars.append(next)
        continue
      }
      let name = String(rest.prefix { $0 != ";" })
      guard let scalar = names[name] else {
        faults.append("a bare &")
        continue
      }
      result.unicodeScalars.append(scalar)
      rest = rest.dropFirst(name.unicodeScalars.count + 1)
    }
    return result
  }
}
