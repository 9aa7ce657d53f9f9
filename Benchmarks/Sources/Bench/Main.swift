internal import Glibc
internal import Ingest
internal import Model

/// Measures; `scripts/bench` has the order of things.
@main
struct Main {
  static let usage = """
    Bench parts COMPANY MESSY ROUNDS             the rooms, one by one
    Bench read COMPANY THREADS                   reads the tables, and no more
    Bench cells FILE                             writes a workbook of a million cells
    Bench whole COMPANY NAME ROUNDS THREADS COST PROGRAM [arguments]
                                                 a program, by turns with the scan of the company's tables;
                                                 rows=N for COMPANY: it reads none, and has N rows
    Bench table BEFORE AFTER                     the tables of RESULTS.md
    """

  static func main() throws {
    let words = Array(CommandLine.arguments.dropFirst())
    switch (words.first, words.count) {
    case ("parts", 4):
      try Parts(company: MappedCompany(words[1]), rounds: Int(words[3]) ?? 3).run(messyFolder: words[2])
    case ("read", 3):
      guard let dates = ReportDates(month: Parts.month) else { fail("no such month") }
      keep(try Parts.read(words[1], dates, threads: Int(words[2]) ?? 1).company.ledger.count)
    case ("cells", 2):
      writeFile(try Parts.millionCells(), to: words[1])
    case ("whole", 7...):
      let rows = words[1].hasPrefix("rows=") ? Int(words[1].dropFirst(5)) : nil
      Whole(
        company: rows == nil ? MappedCompany(words[1]) : nil, rows: rows ?? 0, name: words[2],
        rounds: Int(words[3]) ?? 3,
        threads: Int(words[4]) ?? 1, cost: words[5], command: Array(words[6...])
      ).run()
    case ("table", 3):
      print(ResultsPage(before: Measured.read(words[1]), after: Measured.read(words[2])).text, terminator: "")
    default:
      fail(usage)
    }
  }
}
