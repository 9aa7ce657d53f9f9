import Glibc
import Model
import Testing

@testable import Sample

@Suite("The bundled example")
struct ExampleTests {
  /// As Fixtures/example/README.md says it was made.
  static let options = SampleOptions(
    units: 300, months: 24, lastMonth: Month(year: 2026, month: 10), shape: .bill, seed: 74,
    messMillionths: 5_000)

  @Test("is what this generator writes on any machine", arguments: SampleFile.allCases)
  func isReproduced(file: SampleFile) throws {
    let folder = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let stored = try #require(read("/\(folder)/Fixtures/example/\(file.name)"))
    let isSame = try Written(Self.options).files[file] == stored
    #expect(isSame)
  }

  private func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&block, 1, block.count, file)
      if count == 0 { return bytes }
      bytes.append(contentsOf: block[..<count])
    }
  }
}
