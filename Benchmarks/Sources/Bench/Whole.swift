internal import Glibc

/// Runs a program by turns with the scan of the tables that it reads.
struct Whole {
  /// Nil: it reads none.
  let company: MappedCompany?
  /// Of a program that reads no company, how many rows or cells it writes.
  let rows: Int
  /// `group/name` of the line of results.
  let name: String
  let rounds: Int
  /// How many the scan has; the program is told by its own arguments.
  let threads: Int
  /// The program `Cost`, which runs the others.
  let cost: String
  let command: [String]

  func run() {
    var memory = 0
    // The first round brings files and program into memory.
    _ = spawn(&memory)
    let timing = alternate(
      rounds: rounds, scan: company.map { company in { company.scan(threads: threads) } }
    ) {
      spawn(&memory)
    }
    let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { fail("\(name) is no GROUP/NAME") }
    let read = company?.tables.reduce(0) { $0 + $1.lines($1.dataStart..<$1.bytes.count, threads: threads) }
    Parts.show(
      Measured(
        group: parts[0], name: parts[1], rows: read ?? rows, bytes: company?.bytes ?? 0, timing,
        kibibytes: memory))
  }

  /// What it took, and the most memory that any round used.
  private func spawn(_ memory: inout Int) -> Spent {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { fail("no pipe") }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    posix_spawn_file_actions_addclose(&actions, ends[0])
    var words: [UnsafeMutablePointer<CChar>?] = ([cost] + command).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    guard posix_spawn(&child, cost, &actions, nil, &words, environ) == 0 else { fail("cannot run \(cost)") }
    close(ends[1])
    var text = [UInt8](repeating: 0, count: 256)
    let count = read(ends[0], &text, text.count)
    close(ends[0])
    var state: Int32 = 0
    waitpid(child, &state, 0)
    let numbers = String(decoding: text[0..<max(count, 0)], as: UTF8.self).split { $0 == " " || $0 == "\n" }
      .compactMap { Int($0) }
    guard numbers.count == 4 else { fail("\(name): not measured") }
    guard numbers[3] == 0 else { fail("\(name): exit status \(numbers[3])") }
    memory = max(memory, numbers[2])
    return Spent(wall: Double(numbers[0]), processor: Double(numbers[1]))
  }
}
