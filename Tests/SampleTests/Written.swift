import Model

@testable import Sample

/// A company's files, kept in memory.
struct Written {
  var files: [SampleFile: [UInt8]] = [:]

  init(_ options: SampleOptions) throws {
    var files: [SampleFile: [UInt8]] = [:]
    try SampleCompany(options).write { files[$0, default: []].append(contentsOf: $1) }
    self.files = files
  }

  func text(_ file: SampleFile) -> String { String(decoding: files[file] ?? [], as: UTF8.self) }

  /// The records of a tidy file without the header: such a file has no quotes.
  func rows(_ file: SampleFile) -> [[Substring]] {
    lines(file).dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false) }
  }

  func lines(_ file: SampleFile) -> [Substring] { text(file).split(separator: "\n") }
}

extension Substring {
  var day: Day? { Day(iso: String(prefix(10))) }
  var fen: Int { Spelling.fen(String(self)) ?? 0 }
}
