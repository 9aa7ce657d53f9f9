package import Model

/// What kind of make-believe company is wanted. The same options give the same bytes on every machine.
package struct SampleOptions: Hashable, Sendable {
  /// What `--units` and `--months` may be.
  package static let unitLimits = 1...1_000_000
  package static let monthLimits = 1...240
  /// What the last month's year may be.
  package static let yearLimits = 1990...2200

  /// How many units (flats, shops, parking spaces) the roster has.
  package var units: Int
  /// How many months of fees and calls there are.
  package var months: Int
  /// The last of them.
  package var lastMonth: Month
  package var shape: SampleShape
  package var seed: UInt64
  /// The share of odd and wrong rows in millionths: 20,000 is 0.02.
  package var messMillionths: Int
  package var encoding: SampleEncoding

  /// Numbers outside the limits are brought to the nearest limit.
  package init(
    units: Int = 300, months: Int = 24, lastMonth: Month = Month(year: 2026, month: 10),
    shape: SampleShape = .bill, seed: UInt64 = 7, messMillionths: Int = 0,
    encoding: SampleEncoding = .utf8
  ) {
    func clamped(_ value: Int, _ limits: ClosedRange<Int>) -> Int {
      min(max(value, limits.lowerBound), limits.upperBound)
    }
    self.units = clamped(units, SampleOptions.unitLimits)
    self.months = clamped(months, SampleOptions.monthLimits)
    self.lastMonth = Month(
      year: clamped(lastMonth.year, SampleOptions.yearLimits), month: lastMonth.month)
    self.shape = shape
    self.seed = seed
    self.messMillionths = clamped(messMillionths, 0...1_000_000)
    self.encoding = encoding
  }

  /// A share such as `0.02`, `.5` or `1` in millionths, exactly; nil where it is none, above 1, or has more
  /// than six decimals.
  package static func millionths(of text: String) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, text != ".", !text.isEmpty else { return nil }
    let decimals = parts.count == 2 ? parts[1] : ""
    guard parts[0].count <= 6, decimals.count <= 6,
      (parts[0] + decimals).utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    let whole = Int(parts[0]) ?? 0
    let scaled = Int(decimals + String(repeating: "0", count: 6 - decimals.count)) ?? 0
    let value = whole * 1_000_000 + scaled
    return value <= 1_000_000 ? value : nil
  }
}

/// The two shapes of a fee ledger (docs/data.md).
package enum SampleShape: String, CaseIterable, Hashable, Sendable {
  /// One row a bill, with what was paid on it.
  case bill
  /// One row an entry: charge, payment, waiver, refund.
  case journal
}

/// How the files are encoded. Both kinds of UTF-16 begin with a byte order mark.
package enum SampleEncoding: String, CaseIterable, Hashable, Sendable {
  case utf8 = "utf-8"
  case utf8WithMark = "utf-8-bom"
  case gb18030
  /// Big-endian.
  case utf16 = "utf-16"
  case utf16LittleEndian = "utf-16le"
  /// The whole company then writes Traditional script, since Big5 has no other.
  case big5
}

/// The four tables.
package enum SampleFile: String, CaseIterable, Hashable, Sendable {
  case roster, ledger, calls, repairs

  /// `roster.csv` and so on.
  package var name: String { rawValue + ".csv" }
}
