/// A text that is told from others byte by byte, as `metrics.csv` does. To Swift's own equality two ways of
/// writing é, or two code points of one ideograph, are the same text, and a group would get another's figure.
struct Bytewise: Hashable {
  var text: String

  init(_ text: String) { self.text = text }

  static func == (left: Bytewise, right: Bytewise) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

/// Values by texts that are told apart byte by byte.
struct ByKey<Value> {
  private var values: [Bytewise: Value] = [:]

  subscript(key: String) -> Value? {
    get { values[Bytewise(key)] }
    set { values[Bytewise(key)] = newValue }
  }

  subscript(key: String, default value: @autoclosure () -> Value) -> Value {
    get { values[Bytewise(key), default: value()] }
    set { values[Bytewise(key)] = newValue }
  }

  var keys: [String] { values.keys.map(\.text) }
  var all: some Collection<Value> { values.values }
}
