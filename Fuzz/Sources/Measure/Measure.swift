import Glibc

/// `Measure PROGRAM FOLDER`: gives the program large files of odd shapes, and tells which of them costs it more than a
/// second for 1 MB or more memory than 64 MiB and eight times the file, or kills it.
@main
struct Measure {
  static func main() {
    guard CommandLine.arguments.count == 3 else {
      print("Measure PROGRAM FOLDER")
      exit(64)
    }
    let run = Run(program: CommandLine.arguments[1], folder: CommandLine.arguments[2])
    var failed = 0
    for shape in Shape.all {
      for size in [1 << 20, 8 << 20] where !run.holds(shape, size: size) { failed += 1 }
    }
    exit(failed == 0 ? 0 : 1)
  }
}

/// Runs the program on one file after another.
struct Run {
  let program: String
  let folder: String

  /// Prints what a file costs, and whether that is too much.
  func holds(_ shape: Shape, size: Int) -> Bool {
    let file = "\(folder)/input.csv"
    let bytes = shape.file(size: size)
    write(bytes, to: file)
    var tables: [Shape.Table: String] = [:]
    for (table, text) in [
      (Shape.Table.roster, "房号,业主\nA0,张\nA1,李\nA2,王\n"), (.ledger, "房号,类型,应收日期,金额\nA1,应收,2026-10-01,5\n"),
      (.calls, "房号,通话时间\nA1,2026-10-03\n"),
    ] {
      tables[table] = "\(folder)/\(table.rawValue).csv"
      write(Array(text.utf8), to: "\(folder)/\(table.rawValue).csv")
    }
    tables[shape.table] = file
    var arguments = [
      "report", "--quiet", "--month", "2026-10", "--max-rejects", "100%", "--out", "\(folder)/out",
    ]
    for (table, path) in tables.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      arguments += ["--\(table.rawValue)", path]
    }
    let cost = spawn(arguments)
    let room = 64 + (8 * bytes.count) >> 20
    let allowed = Double(bytes.count) / Double(1 << 20) + 0.5
    var faults: [String] = []
    if cost.memory > room { faults.append("\(cost.memory) MiB of \(room)") }
    if cost.seconds > allowed { faults.append("\(cost.seconds) s of \(allowed)") }
    if ![0, 65, 66, 70, 74].contains(cost.status) || cost.status == 70 {
      faults.append("status \(cost.status)")
    }
    print(
      "\(shape.name), \(bytes.count >> 20) MiB: \(cost.memory) MiB, \(cost.seconds) s, status \(cost.status)"
        + (faults.isEmpty ? "" : "  TOO MUCH: \(faults.joined(separator: ", "))"))
    return faults.isEmpty
  }

  private func write(_ bytes: [UInt8], to path: String) {
    guard let file = fopen(path, "w") else { fatalError("cannot write \(path)") }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  /// The most memory in MiB, the processor's seconds, and the exit status (a signal's number below zero).
  private func spawn(_ arguments: [String]) -> (memory: Int, seconds: Double, status: Int) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [1, 2] as [Int32] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    guard posix_spawn(&child, program, &actions, nil, &words, environ) == 0 else {
      fatalError("cannot run \(program)")
    }
    var state: Int32 = 0
    var usage = rusage()
    guard wait4(child, &state, 0, &usage) == child else { fatalError("lost the program") }
    let hundredths =
      (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 100
      + Int(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 10_000
    let signal = Int(state & 0x7F)
    return (usage.ru_maxrss >> 10, Double(hundredths) / 100, signal == 0 ? Int(state >> 8 & 0xFF) : -signal)
  }
}
