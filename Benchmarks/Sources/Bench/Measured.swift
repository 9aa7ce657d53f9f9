/// A line of `results.csv`: what one thing cost.
struct Measured {
  /// The table of RESULTS.md that it stands in.
  var group: String
  var name: String
  /// How many rows (or cells, items, figures) the work was for; 0: it has none.
  var rows: Int
  /// How many bytes were read or written; 0: none.
  var bytes: Int
  var timing: Timing
  /// The most memory, of whole programs.
  var kibibytes: Int

  init(group: String, name: String, rows: Int, bytes: Int, _ timing: Timing, kibibytes: Int = 0) {
    self.group = group
    self.name = name
    self.rows = rows
    self.bytes = bytes
    self.timing = timing
    self.kibibytes = kibibytes
  }

  var spent: Spent { timing.spent }
  /// On one thread what the processor did; on several what passed on the wall.
  var nanoseconds: Double { min(spent.wall, spent.processor) }

  /// Names are ours and hold no quote.
  var line: String {
    [
      group, "\"\(name)\"", String(rows), String(bytes), fixed(spent.wall, 0), fixed(spent.processor, 0),
      timing.scans.map { fixed($0.wall, 4) } ?? "", timing.scans.map { fixed($0.processor, 4) } ?? "",
      String(kibibytes),
    ].joined(separator: ",")
  }

  /// Nil: not such a line.
  init?(line: Substring) {
    let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
    guard parts.count == 3 else { return nil }
    let cells = parts[2].split(separator: ",", omittingEmptySubsequences: false)
    guard cells.count == 8, let rows = Int(cells[1]), let bytes = Int(cells[2]), let wall = Double(cells[3]),
      let processor = Double(cells[4]), let kibibytes = Int(cells[7])
    else { return nil }
    var timing = Timing(spent: Spent(wall: wall, processor: processor))
    if let wall = Double(cells[5]), let processor = Double(cells[6]) {
      timing.scans = Spent(wall: wall, processor: processor)
    }
    self.init(
      group: String(parts[0].dropLast()), name: String(parts[1]), rows: rows, bytes: bytes, timing,
      kibibytes: kibibytes)
  }
}

/// A number with so many decimals, rounded half away from zero.
func fixed(_ value: Double, _ decimals: Int) -> String {
  guard value.isFinite, value.magnitude < 1e15 else { return "0" }
  var scale = 1
  for _ in 0..<decimals { scale *= 10 }
  let units = Int((value.magnitude * Double(scale)).rounded(.toNearestOrAwayFromZero))
  let sign = value < 0 && units > 0 ? "-" : ""
  guard decimals > 0 else { return sign + String(units) }
  let fraction = String(units % scale)
  return sign + String(units / scale) + "." + String(repeating: "0", count: decimals - fraction.count)
    + fraction
}
