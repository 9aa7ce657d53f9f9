import SheetWriterTests
import Testing

@Suite("Every format shows the same figures")
struct FigureSamenessTests {
  /// The report of a company in which every headline has something to show.
  private static let office: Office = {
    let office = Office(Sample(units: 150, months: 16, seed: 5))
    expectSuccess(office.report())
    return office
  }()

  private static let metrics = Metrics(office.table("out/metrics.csv"))

  /// The rates of the summary: percent and fraction as a reader sees them.
  @Test(
    "rates",
    arguments: [
      "collection_rate.month", "collection_rate.ytd", "collection_rate.prior", "collection_rate.units",
      "promises.kept_rate",
    ])
  func rates(metric: String) throws {
    let office = Self.office
    let value = try #require(Self.metrics[metric, "value"])
    let parts = try ["numerator", "denominator"].map { try grouped(#require(Self.metrics[metric, $0])) }
    let shown = [percent(value), parts.joined(separator: " / ")]
    for text in shown {
      #expect(office.text("out/report.md").contains(text), "\(text)")
      #expect(Self.visible(office.text("out/report.html")).contains(text), "\(text)")
    }
    let cells = try Self.numbers()
    #expect(cells.contains { Self.isSame($0, value) }, "\(value)")
    // Both parts stand in cells of their own, or beside the rate as text.
    let strings = try WorkbookReader(Files.read(office("out/report.xlsx")) ?? []).strings
    let isText = strings.contains { $0.contains(parts.joined(separator: " / ")) }
    for part in ["numerator", "denominator"] where !isText {
      #expect(try cells.contains { Self.isSame($0, try #require(Self.metrics[metric, part])) }, "\(part)")
    }
  }

  @Test(
    "amounts and counts",
    arguments: [
      ("open.overdue", "all", "all"), ("received.total", "all", "all"), ("received.current", "all", "all"),
      ("escalation.cases", "all", "all"), ("escalation.overdue", "all", "all"),
      ("balance.roll", "step", "opening"),
      ("balance.roll", "step", "closing"), ("balance.roll", "step", "charged"),
      ("balance.roll", "step", "collected"),
    ])
  func amounts(metric: String, dimension: String, key: String) throws {
    let office = Self.office
    let value = try #require(Self.metrics[metric, "numerator", dimension, key])
    #expect(office.text("out/report.md").contains(grouped(value)), "\(value)")
    #expect(Self.visible(office.text("out/report.html")).contains(grouped(value)), "\(value)")
    #expect(try Self.numbers().contains { Self.isSame($0, value) }, "\(value)")
  }

  @Test("the summary on standard error too")
  func summary() throws {
    let err = Self.office.report(out: "again").err
    let rate = try #require(Self.metrics["collection_rate.month", "value"])
    let overdue = try #require(Self.metrics["open.overdue", "numerator"])
    #expect(err.contains(percent(rate)) && err.contains(grouped(overdue)))
  }

  /// `0.784531` as `78.5%`, by digits, half away from zero.
  private func percent(_ value: String) -> String {
    let millionths = Int(value.filter { $0 != "." }) ?? 0
    let tenths = (millionths + 500) / 1_000
    return "\(tenths / 10).\(tenths % 10)%"
  }

  /// `1234567.80` as `1,234,567.80`.
  private func grouped(_ number: String) -> String {
    let parts = number.split(separator: ".")
    var whole = Array(parts[0])
    for place in stride(from: whole.count - 3, to: 0, by: -3) { whole.insert(",", at: place) }
    return ([String(whole)] + parts.dropFirst().map(String.init)).joined(separator: ".")
  }

  /// What a page shows, without its tags.
  private static func visible(_ page: String) -> String {
    page.split(separator: "<").map { $0.split(separator: ">", maxSplits: 1).dropFirst().joined() }.joined()
  }

  /// All numbers of the workbook's cells.
  private static func numbers() throws -> [String] {
    let reader = try WorkbookReader(Files.read(office("out/report.xlsx")) ?? [])
    return reader.sheets.flatMap { sheet in
      reader.cells(of: sheet.name).values.compactMap { value in
        if case .number(let number) = value { return number }
        return nil
      }
    }
  }

  /// Numbers written with or without zeros at their end.
  private static func isSame(_ left: String, _ right: String) -> Bool {
    guard let left = Double(left), let right = Double(right) else { return false }
    return (left - right).magnitude < 0.000_000_6
  }
}
