import Glibc

@testable import Tabular

/// Random numbers that are the same in every run (SplitMix64).
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }

  /// A text over a small alphabet, up to a length.
  mutating func bytes(of alphabet: String, upTo length: Int) -> [UInt8] {
    let letters = Array(alphabet.utf8)
    return (0..<Int.random(in: 0...length, using: &self)).map { _ in letters.randomElement(using: &self)! }
  }
}

/// A folder of a test's own, removed with the test.
final class Scratch {
  let path: String
  private var files: [String] = []

  init() {
    var template = Array("/tmp/dunning-tabular-XXXXXX".utf8CString)
    path = String(cString: mkdtemp(&template)!)
  }

  deinit {
    for file in files { unlink(file) }
    rmdir(path)
  }

  /// Writes a file and returns its path.
  func file(_ bytes: [UInt8], name: String = "table.csv") -> String {
    let path = path + "/" + name
    let file = fopen(path, "w")!
    _ = bytes.withUnsafeBytes { $0.isEmpty ? 0 : fwrite($0.baseAddress, 1, $0.count, file) }
    fclose(file)
    files.append(path)
    return path
  }
}

/// A file of these bytes, opened.
func opened(_ bytes: [UInt8]) throws(FileProblem) -> ByteFile {
  let scratch = Scratch()
  defer { withExtendedLifetime(scratch) {} }
  return try ByteFile(path: scratch.file(bytes))
}

/// A whole text in another encoding, by the C library.
func encoded(_ text: String, _ encoding: String) -> [UInt8] {
  let handle = iconv_open(encoding, "UTF-8")!
  defer { iconv_close(handle) }
  var input = Array(text.utf8)
  var output = [UInt8](repeating: 0, count: input.count * 4 + 16)
  let room = output.count
  let left: Int = input.withUnsafeMutableBytes { source in
    output.withUnsafeMutableBytes { target in
      var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
      var to = target.baseAddress?.assumingMemoryBound(to: CChar.self)
      var count = source.count
      var room = target.count
      precondition(iconv(handle, &from, &count, &to, &room) == 0, "no such characters in \(encoding)")
      return room
    }
  }
  return Array(output[0..<(room - left)])
}

func decoded(_ bytes: [UInt8], _ encoding: TextEncoding) -> (text: [UInt8], broken: Int) {
  var decoder = Decoder(encoding)
  var output = ByteBuffer()
  let broken = bytes.withUnsafeBytes { decoder.decode($0, into: &output) }
  return (Array(output.bytes), broken)
}
