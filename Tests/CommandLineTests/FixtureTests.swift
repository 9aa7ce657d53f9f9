import Testing

/// The small companies of `Fixtures/` whose figures were worked out by hand: every folder that holds an
/// `expected.csv` is compared. A folder's `README.md` says its report month; `args` may hold further
/// arguments.
@Suite("Companies worked out by hand")
struct FixtureTests {
  static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/Fixtures"
  static let folders = Files.names(root).filter { Files.exists("\(root)/\($0)/expected.csv") }

  @Test("there are some") func some() { #expect(Self.folders.count >= 3) }

  @Test("give the figures, rejects, warnings and counts that were expected", arguments: folders)
  func compare(name: String) throws {
    let folder = "\(Self.root)/\(name)"
    let office = Office()
    let outcome = office.run(try Self.arguments(folder) + ["--out", office("out")], in: folder)
    expectSuccess(outcome)
    let metrics = Metrics(office.table("out/metrics.csv"))
    let expected = CSVTable(Files.text(folder + "/expected.csv"))
    #expect(!expected.rows.isEmpty)
    for row in expected.records {
      for column in ["numerator", "denominator", "value", "low", "high"] {
        let found = metrics[row["metric"] ?? "", column, row["dimension"] ?? "", row["key"] ?? ""]
        #expect(found == row[column], "\(Metrics.name(row)) \(column)")
      }
    }
    for file in Files.names(folder) where file.hasPrefix("expected-") && file.hasSuffix(".csv") {
      let expected = CSVTable(Files.text("\(folder)/\(file)"))
      let found = office.table("out/" + file.dropFirst("expected-".count))
      let rows = found.records.map { row in expected.header.map { row[$0] ?? "no such column" } }
      #expect(rows == expected.rows, "\(file)")
    }
  }

  private static func arguments(_ folder: String) throws -> [String] {
    let more = Files.text(folder + "/args").split(whereSeparator: \.isWhitespace).map(String.init)
    if Files.exists(folder + "/dunning.yml") { return ["report", "--settings", "dunning.yml"] + more }
    var arguments = ["report", "--max-rejects", "100%"]
    if !more.contains("--month") {
      let words = Files.text(folder + "/README.md").split(whereSeparator: { !$0.isNumber && $0 != "-" })
      let month = words.first { $0.utf8.count == 7 && $0.dropFirst(4).first == "-" }
      arguments += ["--month", String(try #require(month))]
    }
    for table in ["roster", "ledger", "calls", "repairs"] {
      let files = Files.names(folder).filter { $0.hasPrefix(table) && $0.hasSuffix(".csv") }
      if !files.isEmpty { arguments += ["--" + table] + files }
    }
    return arguments + more
  }
}
