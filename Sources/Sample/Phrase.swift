/// A text in both scripts: Big5 files and some odd rows write the Traditional one.
struct Phrase {
  let simplified: String
  let traditional: String

  init(_ simplified: String, _ traditional: String) {
    self.simplified = simplified
    self.traditional = traditional
  }

  /// Written alike in both.
  init(_ both: String) { self.init(both, both) }

  subscript(script: Script) -> String { script == .simplified ? simplified : traditional }
}

enum Script {
  case simplified, traditional
}

/// Many texts in one block of bytes, to be copied into rows without a String in between.
struct TextBlock {
  private(set) var bytes: [UInt8] = []
  private(set) var ends: [Int] = [0]

  init() {}

  init(_ phrases: [Phrase], _ script: Script) {
    for phrase in phrases { append(phrase[script]) }
  }

  var count: Int { ends.count - 1 }

  mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    ends.append(bytes.count)
  }

  func range(_ index: Int) -> Range<Int> { ends[index]..<ends[index + 1] }
}
