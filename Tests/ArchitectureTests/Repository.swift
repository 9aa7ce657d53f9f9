import Foundation
import Testing

/// The repository that these tests stand in.
enum Repository {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  static func text(_ path: String) -> String {
    (try? String(contentsOfFile: root + "/" + path, encoding: .utf8)) ?? ""
  }

  /// Paths from the root of all files of some kinds below a folder.
  static func files(_ folder: String, _ kinds: [String] = ["swift"]) -> [String] {
    let paths = FileManager.default.subpaths(atPath: root + "/" + folder) ?? []
    return paths.filter { path in kinds.contains { path.hasSuffix("." + $0) } }.map { folder + "/" + $0 }
      .sorted()
  }

  /// What each room depends on: targets and products.
  static let graph: [String: Set<String>] = described() ?? parsed()

  private struct Description: Decodable {
    struct Target: Decodable {
      var name: String
      var type: String
      var target_dependencies: [String]?
      var product_dependencies: [String]?
    }
    var targets: [Target]
  }

  /// As the package manager sees it. A scratch folder of its own: the build's lock is held while tests run.
  private static func described() -> [String: Set<String>]? {
    let scratch = NSTemporaryDirectory() + "dunning-architecture-\(getpid())"
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "swift", "package", "--package-path", root, "--scratch-path", scratch, "--disable-sandbox", "describe",
      "--type",
      "json",
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0,
      let description = try? JSONDecoder().decode(Description.self, from: bytes)
    else { return nil }
    let rooms = description.targets.filter { $0.type != "test" }
    return Dictionary(
      uniqueKeysWithValues: rooms.map {
        ($0.name, Set(($0.target_dependencies ?? []) + ($0.product_dependencies ?? [])))
      })
  }

  /// As Package.swift says: each room's name and the names in the brackets after it.
  static func parsed() -> [String: Set<String>] {
    let text = text("Package.swift").components(separatedBy: "targets: [").dropFirst(2).joined(
      separator: "targets: [")
    var graph: [String: Set<String>] = [:]
    let calls =
      text.components(separatedBy: "\n    ").split { $0.hasPrefix("tests(") }.first.map(Array.init) ?? []
    var call = ""
    for line in calls + ["."] {
      if !line.hasPrefix(" "), !line.hasPrefix(")"), !call.isEmpty {
        let (name, dependencies) = names(call)
        graph[name] = dependencies
        call = ""
      }
      call += line
    }
    return graph
  }

  private static func names(_ call: String) -> (String, Set<String>) {
    let quoted = call.components(separatedBy: "\"").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
    guard let name = quoted.first, !call.hasPrefix(".systemLibrary") else { return (quoted.first ?? "", []) }
    let packages = Set(
      call.components(separatedBy: "package: \"").dropFirst().map { String($0.prefix { $0 != "\"" }) })
    return (name, Set(quoted.dropFirst()).subtracting(packages.subtracting(["Yams"])))
  }

  /// What ARCHITECTURE.md lets each room import.
  static let allowed: [String: Set<String>] = {
    let section = text("ARCHITECTURE.md").components(separatedBy: "### Which may import which").last ?? ""
    var allowed: [String: Set<String>] = [:]
    for line in (section.components(separatedBy: "\n### ").first ?? "").components(separatedBy: "\n")
    where line.hasPrefix("| `") {
      let cells = line.components(separatedBy: "|")
      let names = cells.dropFirst().map { cell in
        cell.components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
      }
      allowed[names[0][0], default: []].formUnion(names[1])
    }
    return allowed
  }()
}
