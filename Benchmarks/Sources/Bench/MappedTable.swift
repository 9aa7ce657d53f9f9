internal import CBaseline
internal import Glibc
internal import Model

/// A file of `dunning sample`, in memory, and what its columns hold.
///
/// The bytes stay mapped until the process ends, so that any slice of them may be handed on. The file must not be
/// cut short meanwhile; it is ours, in a folder of our own.
struct MappedTable: Sendable {
  let name: String
  nonisolated(unsafe) let bytes: UnsafeRawBufferPointer
  /// What the scan turns each column into.
  private let kinds: [UInt8]
  /// After the header line.
  let dataStart: Int

  /// - Parameter path: named as `dunning sample` names it.
  init(_ path: String) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    bytes = Self.map(path)
    dataStart = (bytes.firstIndex(of: 0x0A) ?? bytes.count - 1) + 1
    let columns = bytes[0..<dataStart].count { $0 == 0x2C } + 1
    self.name = name
    kinds = Self.kinds(name, columns: columns)
  }

  /// The file followed by a page of zeros, so that the scan may look beyond its end.
  private static func map(_ path: String) -> UnsafeRawBufferPointer {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    var status = stat()
    guard descriptor >= 0, fstat(descriptor, &status) == 0, status.st_size > 0 else {
      fail("cannot read \(path)")
    }
    defer { close(descriptor) }
    let size = Int(status.st_size)
    let room = mmap(nil, size + 8192, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let room, room != MAP_FAILED,
      mmap(room, size, PROT_READ, MAP_PRIVATE | MAP_FIXED | MAP_POPULATE, descriptor, 0) == room
    else { fail("cannot map \(path)") }
    return UnsafeRawBufferPointer(start: room, count: size)
  }

  /// A letter a column: key, text, number, day. In the order in which `dunning sample` writes them.
  private static func kinds(_ name: String, columns: Int) -> [UInt8] {
    let letters =
      switch (name, columns) {
      case ("roster.csv", _): "KTTTTNTTDTT"
      case ("ledger.csv", 10): "KTTNDNNDNT"
      case ("ledger.csv", _): "KTTTNDDNT"
      case ("calls.csv", _): "TKTDTTTTTTTDNDNNT"
      default: "TKTDTTDDD"
      }
    return letters.map { letter in
      switch letter {
      case "K": UInt8(BASELINE_KEY)
      case "N": UInt8(BASELINE_NUMBER)
      case "D": UInt8(BASELINE_DAY)
      default: UInt8(BASELINE_TEXT)
      }
    }
  }

  /// What the scan's keys are looked up in.
  private static let lookup = [UInt32](repeating: 1, count: 1 << 20)

  /// About so many bytes of rows, from the first on, up to a line end.
  func stretch(_ size: Int) -> Range<Int> {
    guard dataStart + size < bytes.count else { return dataStart..<bytes.count }
    return dataStart..<lineStart(dataStart + size)
  }

  /// After the first line end at or after an offset.
  private func lineStart(_ offset: Int) -> Int {
    bytes[offset...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
  }

  /// Scans whole lines, a part on each thread.
  /// - Returns: how many rows they have.
  @discardableResult
  func scan(_ range: Range<Int>, threads: Int) -> Int {
    parts(range, threads) { start, count in
      let result = kinds.withUnsafeBufferPointer { kinds in
        Self.lookup.withUnsafeBufferPointer {
          baseline_scan(start, count, kinds.baseAddress, kinds.count, $0.baseAddress)
        }
      }
      keep(result.check)
      return Int(result.rows)
    }
  }

  /// Counts the lines alone.
  @discardableResult
  func lines(_ range: Range<Int>, threads: Int) -> Int {
    parts(range, threads) { Int(baseline_lines($0, $1)) }
  }

  private func parts(
    _ range: Range<Int>, _ threads: Int, _ work: @Sendable (UnsafePointer<UInt8>, Int) -> Int
  ) -> Int {
    var cuts = [range.lowerBound]
    for part in 1..<max(threads, 2) where part < threads {
      cuts.append(lineStart(range.lowerBound + range.count * part / threads))
    }
    cuts.append(range.upperBound)
    let ends = cuts
    return Parallel.map(ends.count - 1, threads: threads) { part in
      let slice = UnsafeRawBufferPointer(rebasing: bytes[ends[part]..<ends[part + 1]])
      guard let start = slice.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return 0 }
      return work(start, slice.count)
    }.reduce(0, +)
  }
}

/// The four tables of a make-believe company.
struct MappedCompany {
  let folder: String
  let roster: MappedTable
  let ledger: MappedTable
  let calls: MappedTable
  let repairs: MappedTable

  init(_ folder: String) {
    self.folder = folder
    roster = MappedTable(folder + "/roster.csv")
    ledger = MappedTable(folder + "/ledger.csv")
    calls = MappedTable(folder + "/calls.csv")
    repairs = MappedTable(folder + "/repairs.csv")
  }

  var tables: [MappedTable] { [roster, ledger, calls, repairs] }
  var bytes: Int { tables.reduce(0) { $0 + $1.bytes.count } }

  /// What a scan of all tables takes.
  func scan(threads: Int) -> Spent {
    Spent.on { for table in tables { table.scan(table.dataStart..<table.bytes.count, threads: threads) } }
  }
}

/// Writes a file whole.
func writeFile(_ bytes: [UInt8], to path: String) {
  guard let file = fopen(path, "w") else { fail("cannot write \(path)") }
  guard fwrite(bytes, 1, bytes.count, file) == bytes.count, fclose(file) == 0 else {
    fail("cannot write \(path)")
  }
}

func fail(_ message: String) -> Never {
  var line = message + "\n"
  line.withUTF8 { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
  exit(70)
}
