import Testing

@Suite("One company in many guises")
struct CompanyShapeTests {
  private static let sample = Sample(units: 30, months: 8)
  private static let plain: String = metrics(Office(sample))

  private static func metrics(_ office: Office, _ more: [String] = []) -> String {
    expectSuccess(office.report(more + ["--quiet"]))
    return office.text("out/metrics.csv")
  }

  @Test("in any encoding it has the same figures", arguments: ["utf-8-bom", "gb18030", "utf-16", "utf-16le"])
  func encodings(encoding: String) {
    var sample = Self.sample
    sample.encoding = encoding
    #expect(Self.metrics(Office(sample)) == Self.plain)
  }

  @Test("the encoding can be told instead of found")
  func told() {
    var sample = Self.sample
    sample.encoding = "gb18030"
    #expect(Self.metrics(Office(sample), ["--encoding", "gb18030"]) == Self.plain)
  }

  @Test("in Big5 it is read too: the figures of a company in Traditional script")
  func big5() {
    var sample = Self.sample
    sample.encoding = "big5"
    let figures = Metrics(CSVTable(Self.metrics(Office(sample))))
    let plain = Metrics(CSVTable(Self.plain))
    for metric in ["collection_rate.month", "open.overdue", "calls.connect_rate", "promises.kept_rate"] {
      #expect(figures[metric, "numerator"] == plain[metric, "numerator"], "\(metric)")
    }
  }

  @Test("with other line ends, delimiters, titles and an order of columns of its own")
  func dialects() {
    let office = Office(Self.sample)
    for table in ["roster", "ledger", "calls", "repairs"] {
      let whole = office.table(table + ".csv")
      let lines = ([whole.header] + whole.rows).map { row in
        row.reversed().map { $0.contains(";") ? "\"\($0)\"" : $0 }.joined(separator: ";")
      }
      office.put(table + ".csv", "望江新城一期;;\r\n打印日期 2026-11-01\r\n\r\n" + lines.joined(separator: "\r\n"))
    }
    #expect(Self.metrics(office) == Self.plain)
  }

  @Test("in several files, read in the order given")
  func split() {
    let office = Office(Self.sample)
    var arguments = ["report", "--month", "2026-10", "--out", "out", "--quiet"]
    for table in ["roster", "ledger", "calls", "repairs"] {
      let lines = office.text(table + ".csv").split(separator: "\n")
      arguments.append("--" + table)
      for part in 0..<3 {
        let rows = lines.dropFirst().enumerated().filter { $0.offset * 3 / (lines.count - 1) == part }
        let name = "\(table) \(part).csv"
        office.put(name, ([lines[0]] + rows.map(\.element)).joined(separator: "\n") + "\n")
        arguments.append(name)
      }
    }
    expectSuccess(office.run(arguments))
    #expect(office.text("out/metrics.csv") == Self.plain)
    #expect(office.table("out/counts.csv").rows.count == 12)
  }

  @Test("of messy rows every one is accounted for", arguments: ["bill", "journal"])
  func messy(shape: String) {
    let office = Office(Sample(units: 30, months: 8, shape: shape, mess: "0.08"))
    expectSuccess(office.report(["--max-rejects", "100%", "--quiet"]))
    let rejects = office.table("out/rejects.csv")["file"]
    #expect(rejects.count >= 3)
    for count in office.table("out/counts.csv").records {
      func number(_ column: String) -> Int { Int(count[column] ?? "") ?? -1 }
      func fen(_ column: String) -> Int { Int((count[column] ?? "").filter { $0 != "." }) ?? 0 }
      let parts = ["used", "rejected", "control", "blank", "after_as_of"].map(number)
      #expect(number("rows") == parts.reduce(0, +) && parts.allSatisfy { $0 >= 0 })
      #expect(number("rejected") == rejects.filter { $0 == count["file"] }.count)
      #expect(fen("amount_read") == fen("amount_used") + fen("amount_rejected") + fen("amount_after_as_of"))
      #expect((fen("amount_read") != 0) == (count["table"] == "ledger"))
    }
  }

  @Test("corrected rows, given back beside the table, are used")
  func correctedRows() {
    let office = Office(Sample())
    let unit = office.table("roster.csv").rows[0][0]
    let header = "unit_id,period,amount_due\n"
    office.put("extra.csv", header + "\(unit),2026-10,100\n\(unit),2026-10,hundred\n")
    expectSuccess(office.report(["--ledger", "extra.csv"]))
    #expect(office.text("out/rejected/ledger-2.csv") == header + "\(unit),2026-10,hundred\n")
    let before = Metrics(office.table("out/metrics.csv"))["collection_rate.month", "denominator"]
    office.put("back.csv", office.text("out/rejected/ledger-2.csv").replacing("hundred", with: "100"))
    expectSuccess(office.report(["--ledger", "extra.csv", "back.csv"]))
    let after = Metrics(office.table("out/metrics.csv"))["collection_rate.month", "denominator"]
    #expect(Double(after ?? "") == Double(before ?? "").map { $0 + 100 })
  }
}
