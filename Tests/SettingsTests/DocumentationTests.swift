import Glibc
import Model
import Testing

@testable import Settings

@Suite("docs/settings.md")
struct DocumentationTests {
  private let page: String

  init() throws {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    page = try #require(Self.read("/" + root + "/docs/settings.md"))
  }

  private static func read(_ path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self)
  }

  @Test("documents every key; of columns, codes and metrics the name within their group's line")
  func complete() {
    let lines = page.split(separator: "\n")
    Catalogue.visit { path, _ in
      let key = path.joined(separator: ".")
      switch (path[0], path.count) {
      case ("targets", 2):
        #expect(page.contains("`\(path[1])`"), "\(key)")
      case ("headers", 3), ("codes", 3):
        let group = path.dropLast().joined(separator: ".")
        #expect(lines.contains { $0.hasPrefix("| `\(group)` |") && $0.contains("`\(path[2])`") }, "\(key)")
      default:
        #expect(page.contains("`\(key)`"), "\(key)")
      }
    }
  }

  @Test("names the default of every key in its row")
  func defaults() {
    let printed = Settings.default
    Catalogue.visit { path, key in
      guard case .value(let value) = key.content,
        ["escalation", "promises", "late_fee", "max_rejects", "archive", "excel_csv", "language", "masking"]
          .contains(path[0])
      else { return }
      let row = page.split(separator: "\n").first { $0.hasPrefix("| `\(path.joined(separator: "."))` |") }
      #expect(row?.hasSuffix("| `\(value.show(printed))` |") == true, "\(path)")
    }
  }

  @Test("its examples load")
  func examples() throws {
    let blocks = page.components(between: "```yaml\n", and: "```")
    #expect(blocks.count == 4)
    for block in blocks { #expect(throws: Never.self) { try load(block) } }
  }
}

extension String {
  /// The texts between two marks.
  fileprivate func components(between start: String, and end: String) -> [String] {
    split(separator: start).dropFirst().map { part in
      String(part[..<(part.ranges(of: end).first?.lowerBound ?? part.endIndex)])
    }
  }
}
