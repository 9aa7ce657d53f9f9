/// What the program is meant to reach, and how far it is: made of the lines of the group `whole`.
struct Aims {
  let lines: [Measured]

  /// Names of lines, as `scripts/bench` gives them.
  enum Name {
    static let whole = "bill shape, 2 threads"
    static let oneThread = "bill shape, 1 thread"
    static let journal = "journal shape, 2 threads"
    static let legacy = "bill shape in GB18030, 2 threads"
    static let tenth = "a tenth of the units, 2 threads"
    static let small = "300 units × 24 months, 2 threads"
    static let start = "start-up alone (--version)"
  }

  private func line(_ name: String) -> Measured? { lines.first { $0.group == "whole" && $0.name == name } }

  /// A table; empty where nothing of it was measured.
  var table: String {
    var rows: [(what: String, is: String?, aim: String)] = [
      ("the whole run, bill shape", scans(Name.whole), "≤ 2.5 × the scan"),
      ("peak memory of it", line(Name.whole).map { "\($0.kibibytes >> 10) MiB" }, "≤ 700 MiB"),
      ("one thread → two", faster, "≥ 1.7 × faster"),
      ("ten times the units", times(Name.whole, Name.tenth), "≤ 10.5 × the time"),
      ("", memory(Name.whole, Name.tenth), "≤ 10 × the memory"),
      ("the same company in journal shape", scans(Name.journal), "≤ 3 × the scan"),
      ("the same company in GB18030", scans(Name.legacy), "≤ 3 × the scan"),
      ("", times(Name.legacy, Name.whole), "≤ 1.6 × the run in UTF-8"),
      ("300 units × 24 months", milliseconds(Name.small), "≤ 60 ms"),
      ("of which start-up", milliseconds(Name.start), "≤ 8 ms"),
      ("a workbook of 1 000 000 cells", cells, "libxlsxwriter's time"),
    ]
    rows.removeAll { $0.is == nil }
    guard !rows.isEmpty else { return "" }
    return "| what | measured (in processors' time) | aim |\n|---|---:|---:|\n"
      + rows.map { "| \($0.what) | \($0.is ?? "") | \($0.aim) |\n" }.joined()
  }

  private func scans(_ name: String) -> String? {
    line(name)?.timing.scans.map { Self.both($0.wall, $0.processor, 2, "×") }
  }

  private func milliseconds(_ name: String) -> String? {
    line(name).map { Self.both($0.spent.wall / 1e6, $0.spent.processor / 1e6, 1, "ms") }
  }

  private func times(_ first: String, _ second: String) -> String? {
    guard let first = line(first)?.spent, let second = line(second)?.spent else { return nil }
    return Self.both(first.wall / second.wall, first.processor / second.processor, 2, "×")
  }

  /// On the wall alone: two threads take no less of the processors.
  private var faster: String? {
    guard let one = line(Name.oneThread), let two = line(Name.whole) else { return nil }
    return fixed(one.spent.wall / two.spent.wall, 2) + " ×"
  }

  /// On the wall, then in the processors' time.
  private static func both(_ wall: Double, _ processor: Double, _ decimals: Int, _ unit: String) -> String {
    "\(fixed(wall, decimals)) \(unit) (\(fixed(processor, decimals)))"
  }

  private func memory(_ first: String, _ second: String) -> String? {
    guard let first = line(first), let second = line(second), second.kibibytes > 0 else { return nil }
    return fixed(Double(first.kibibytes) / Double(second.kibibytes), 2) + " ×"
  }

  private var cells: String? {
    let peers = lines.filter { $0.group == "cells" }
    guard let ours = peers.first(where: { $0.name == "dunning" }),
      let theirs = peers.first(where: { $0.name == "libxlsxwriter" })
    else { return nil }
    return Self.both(
      ours.spent.wall / theirs.spent.wall, ours.spent.processor / theirs.spent.processor, 2, "× that")
  }
}
