internal import Glibc

extension Measured {
  /// The lines of a results file; none where there is no such file.
  static func read(_ path: String) -> [Measured] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&block, 1, block.count, file)
      guard count > 0 else { break }
      bytes += block[0..<count]
    }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { Measured(line: $0) }
  }
}

/// The tables of RESULTS.md.
struct ResultsPage {
  let before: [Measured]
  let after: [Measured]

  private static let groups: [(group: String, title: String, rows: String)] = [
    ("whole", "The whole program", "rows"),
    ("peers", "Beside scripts that a user would write", "rows"),
    ("cells", "A workbook of a million cells", "cells"),
    ("scan", "The scan", "rows"),
    ("reading", "Reading", "rows"),
    ("values", "Values", "rows"),
    ("interning", "Interning", "rows"),
    ("grouping", "Grouping", "rows"),
    ("reckoning", "Reckoning", "rows"),
    ("chapters", "Chapters", "rows shown"),
    ("emitters", "Emitters", "rows written"),
  ]

  var text: String {
    let aims = Aims(lines: after).table
    var text = aims.isEmpty ? "" : "\n## What it is meant to reach\n\n" + aims
    for (group, title, rows) in Self.groups {
      let lines = after.filter { $0.group == group }
      guard !lines.isEmpty else { continue }
      text += "\n## \(title)\n\n"
      text += table(lines, rows: rows)
    }
    return text
  }

  /// Columns that no line has anything for are left out.
  private func table(_ lines: [Measured], rows: String) -> String {
    var columns: [(title: String, cell: (Measured) -> String)] = [
      ("what", { $0.name }), (rows, { $0.rows > 0 ? Self.grouped($0.rows) : "" }),
      ("time", { Self.time($0.spent.wall) }), ("processors", { Self.time($0.spent.processor) }),
      ("ns a row", { $0.rows > 0 ? Self.short($0.nanoseconds / Double($0.rows)) : "" }),
      ("GB/s", { $0.bytes > 0 ? Self.short(Double($0.bytes) / $0.nanoseconds) : "" }),
      ("× the scan", { $0.timing.scans.map { Self.short($0.wall) } ?? "" }),
      ("× in processors' time", { $0.timing.scans.map { Self.short($0.processor) } ?? "" }),
      ("change", { change($0) }),
      ("peak MiB", { $0.kibibytes > 0 ? String($0.kibibytes >> 10) : "" }),
    ]
    columns.removeAll { column in lines.allSatisfy { column.cell($0).isEmpty } }
    var text = "| " + columns.map(\.title).joined(separator: " | ") + " |\n"
    text += "|---|" + String(repeating: "---:|", count: columns.count - 1) + "\n"
    for line in lines { text += "| " + columns.map { $0.cell(line) }.joined(separator: " | ") + " |\n" }
    return text
  }

  /// Of the ratio to the scan in the processors' time, which a busy machine changes least; of that time where there
  /// is no ratio.
  private func change(_ line: Measured) -> String {
    guard let old = before.first(where: { $0.group == line.group && $0.name == line.name }) else { return "" }
    let now = line.timing.scans?.processor ?? line.spent.processor
    let then = old.timing.scans?.processor ?? old.spent.processor
    guard then > 0, (line.timing.scans == nil) == (old.timing.scans == nil) else { return "" }
    let percent = (now / then - 1) * 100
    return (percent < 0 ? "−" : "+") + fixed(percent.magnitude, 0) + " %"
  }

  private static func time(_ nanoseconds: Double) -> String {
    switch nanoseconds {
    case ..<1e3: fixed(nanoseconds, 0) + " ns"
    case ..<1e6: short(nanoseconds / 1e3) + " µs"
    case ..<1e9: short(nanoseconds / 1e6) + " ms"
    default: fixed(nanoseconds / 1e9, 2) + " s"
    }
  }

  /// Three digits or so.
  private static func short(_ value: Double) -> String {
    fixed(value, value < 10 ? 2 : value < 100 ? 1 : 0)
  }

  private static func grouped(_ count: Int) -> String {
    let digits = String(count)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += " " }
      text.append(digit)
    }
    return text
  }
}
