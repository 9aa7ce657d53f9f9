internal import Glibc
internal import Synchronization
internal import Testing

/// A property office: a folder of a test's own with tables in it, removed with the test.
final class Office: Sendable {
  let folder: String
  private let runs = Atomic(0)

  init() {
    var template = Array("/tmp/dunning-office-XXXXXX".utf8CString)
    folder = String(cString: mkdtemp(&template)!)
    Files.makeFolder(folder + "/home")
    Self.standing.withLock { _ = $0.insert(folder) }
  }

  /// With the tables of a make-believe company.
  convenience init(_ sample: Sample) {
    self.init()
    for (name, bytes) in sample.files { put(name, bytes) }
  }

  deinit {
    Files.remove(folder)
    Self.standing.withLock { _ = $0.remove(folder) }
  }

  /// What is held until the tests end, as in static properties, has no `deinit`.
  private static let standing: Mutex<Set<String>> = {
    atexit { Office.standing.withLock { $0.forEach(Files.remove) } }
    return Mutex([])
  }()

  /// A path in the folder.
  func callAsFunction(_ name: String) -> String { folder + "/home/" + name }

  func put(_ name: String, _ text: String) { Files.write(self(name), text) }
  func put(_ name: String, _ bytes: [UInt8]) { Files.write(self(name), bytes) }
  func text(_ name: String) -> String { Files.text(self(name)) }
  func table(_ name: String) -> CSVTable { CSVTable(text(name)) }

  /// Begins a run of the program in the folder.
  func start(
    _ arguments: [String], in place: String? = nil, environment: [String: String] = [:],
    after setup: String = ":",
    output: String? = nil
  ) -> Program.Running {
    let run = runs.add(1, ordering: .relaxed).newValue
    return Program.start(
      arguments, in: place ?? self("."), environment: environment, after: setup, streams: "\(folder)/\(run)",
      output: output)
  }

  /// Runs the program in the folder.
  @discardableResult
  func run(
    _ arguments: [String], in place: String? = nil, environment: [String: String] = [:],
    after setup: String = ":",
    output: String? = nil
  ) -> Outcome {
    start(arguments, in: place, environment: environment, after: setup, output: output).wait()
  }

  /// Runs `dunning report` on the folder's tables.
  @discardableResult
  func report(_ more: [String] = [], month: String = "2026-10", out: String = "out") -> Outcome {
    run(Self.report(month: month, out: out) + more)
  }

  static let tables = [
    "--roster", "roster.csv", "--ledger", "ledger.csv", "--calls", "calls.csv", "--repairs", "repairs.csv",
  ]

  static func report(month: String = "2026-10", out: String = "out") -> [String] {
    ["report", "--month", month] + tables + ["--out", out]
  }

  /// A report that stands, for tests of runs that must not touch it.
  func standingReport() -> [String: [UInt8]] {
    let outcome = report()
    #expect(outcome.status == 0, "\(outcome.err)")
    let tree = Files.tree(self("out"))
    #expect(tree["report.html"] != nil)
    return tree
  }
}

/// A make-believe company, written once for all tests that use it.
struct Sample: Hashable {
  var units = 12
  var months = 6
  var month = "2026-10"
  var shape = "bill"
  var mess = "0"
  var encoding = "utf-8"
  var seed = 7

  private static let written = Mutex<[Sample: [String: [UInt8]]]>([:])

  /// The four tables.
  var files: [String: [UInt8]] {
    if let files = Self.written.withLock({ $0[self] }) { return files }
    let office = Office()
    let outcome = office.run([
      "sample", "--units", "\(units)", "--months", "\(months)", "--month", month, "--shape", shape, "--mess",
      mess,
      "--encoding", encoding, "--seed", "\(seed)", "--out", ".", "--quiet",
    ])
    #expect(outcome.status == 0, "\(outcome.err)")
    let files = Files.tree(office("."))
    Self.written.withLock { $0[self] = files }
    return files
  }
}
