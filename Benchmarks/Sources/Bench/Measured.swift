/// A line of `results.csv`: what one thing cost.
struct Measured {
  /// The table of RESULTS.md that it stands in.
  var group: String
  var name: String
  /// How many rows (or cells, items, figures) the work was for; 0: it has none.
  var rows = 0
  /// How many bytes were read or written; 0: none.
  var bytes = 0
  var nanoseconds: Double
  /// How many scans of the same tables it is worth.
  var scans: Double?
  /// The most memory, of whole programs.
  var kibibytes = 0

  /// Names are ours and hold no quote.
  var line: String {
    [
      group, "\"\(name)\"", String(rows), String(bytes), fixed(nanoseconds, 0),
      scans.map { fixed($0, 4) } ?? "",
      String(kibibytes),
    ].joined(separator: ",")
  }

  init(
    group: String, name: String, rows: Int = 0, bytes: Int = 0, _ timing: Timing, kibibytes: Int = 0
  ) {
    self.group = group
    self.name = name
    self.rows = rows
    self.bytes = bytes
    nanoseconds = timing.nanoseconds
    scans = timing.scans
    self.kibibytes = kibibytes
  }

  /// Nil: not such a line.
  init?(line: Substring) {
    let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
    guard parts.count == 3 else { return nil }
    let cells = parts[2].split(separator: ",", omittingEmptySubsequences: false)
    guard cells.count == 6, let rows = Int(cells[1]), let bytes = Int(cells[2]),
      let nanoseconds = Double(cells[3]),
      let kibibytes = Int(cells[5])
    else { return nil }
    group = String(parts[0].dropLast())
    name = String(parts[1])
    self.rows = rows
    self.bytes = bytes
    self.nanoseconds = nanoseconds
    scans = Double(cells[4])
    self.kibibytes = kibibytes
  }
}

/// A number with so many decimals, rounded half away from zero.
func fixed(_ value: Double, _ decimals: Int) -> String {
  var scale = 1
  for _ in 0..<decimals { scale *= 10 }
  let units = Int((value.magnitude * Double(scale)).rounded(.toNearestOrAwayFromZero))
  let sign = value < 0 && units > 0 ? "-" : ""
  guard decimals > 0 else { return sign + String(units) }
  let fraction = String(units % scale)
  return sign + String(units / scale) + "." + String(repeating: "0", count: decimals - fraction.count)
    + fraction
}
