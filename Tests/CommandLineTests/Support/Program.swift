internal import Glibc

/// What a run of the program left.
struct Outcome {
  /// The exit status; of a run that a signal ended 128 and the signal, as shells have it.
  var status: Int32
  var out: [UInt8]
  var err: String

  var text: String { String(decoding: out, as: UTF8.self) }
  /// The lines of standard error.
  var lines: [Substring] { err.split(separator: "\n") }
}

/// The built program, run as scripts run it: arguments, environment and working folder in; status and both
/// streams out.
enum Program {
  /// Beside the tests in the build folder; `DUNNING` in the environment names another build.
  static let path: String = {
    if let given = getenv("DUNNING") { return String(cString: given) }
    let own = Files.target(ofLink: "/proc/self/exe")
    return own[..<(own.lastIndex(of: "/") ?? own.startIndex)] + "/dunning"
  }()

  /// No more of the caller's environment than a cron job has.
  static let environment = ["PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": "/nonexistent", "LANG": "C"]

  /// A run that goes on while the test does something else.
  struct Running {
    var process: pid_t
    var streams: String

    /// - Returns: what the run left, once it has ended.
    func wait() -> Outcome {
      var status: Int32 = 0
      while waitpid(process, &status, 0) < 0, errno == EINTR {}
      let signal = status & 0x7F
      return Outcome(
        status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal,
        out: Files.read(streams + ".out") ?? [],
        err: String(decoding: Files.read(streams + ".err") ?? [], as: UTF8.self))
    }

    func kill() { Glibc.kill(process, SIGKILL) }
  }

  /// Starts the program as a shell does.
  /// - Parameters:
  ///   - setup: what the shell does first, such as `umask 027`.
  ///   - streams: where both streams are kept, less `.out` and `.err`.
  ///   - output: a file to take standard output instead, such as `/dev/full`.
  static func start(
    _ arguments: [String], in folder: String, environment: [String: String] = [:], after setup: String = ":",
    streams: String, output: String? = nil
  ) -> Running {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    let create = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 1, output ?? streams + ".out", create, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, streams + ".err", create, 0o600)
    let script = "cd \"$1\" && shift && { \(setup); } && exec \"$@\""
    var words = (["sh", "-c", script, "sh", folder, path] + arguments).map { strdup($0) } + [nil]
    var variables =
      Self.environment.merging(environment) { $1 }.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in words + variables { free(pointer) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, "/bin/sh", &actions, nil, &words, &variables)
    precondition(code == 0, "/bin/sh cannot be started: \(String(cString: strerror(code)))")
    return Running(process: process, streams: streams)
  }
}
