internal import Glibc

/// `Cost PROGRAM [arguments]`: runs a program and prints what it cost on one line: nanoseconds on the wall, the
/// processors' nanoseconds, the most memory in KiB, the exit status (a signal's number below zero). What the program
/// prints is not shown, but its errors are.
///
/// A program of its own, since what a child used at the most counts from what its parent had in memory.
@main
struct Cost {
  static func main() {
    guard CommandLine.argc >= 2, let program = CommandLine.unsafeArgv[1] else {
      print("Cost PROGRAM [arguments]")
      exit(64)
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    let start = now()
    var child: pid_t = 0
    let code = posix_spawnp(&child, program, &actions, nil, CommandLine.unsafeArgv + 1, environ)
    guard code == 0 else {
      fail("cannot run \(String(cString: program)): \(String(cString: strerror(code)))")
    }
    var state: Int32 = 0
    var usage = rusage()
    guard wait4(child, &state, 0, &usage) == child else { fail("lost the program") }
    let wall = now() - start
    let processors = nanoseconds(usage.ru_utime) + nanoseconds(usage.ru_stime)
    let signal = state & 0x7F
    print(wall, processors, usage.ru_maxrss, signal == 0 ? state >> 8 & 0xFF : -signal)
  }

  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }

  private static func nanoseconds(_ time: timeval) -> Int {
    time.tv_sec * 1_000_000_000 + time.tv_usec * 1000
  }

  private static func fail(_ message: String) -> Never {
    var line = message + "\n"
    line.withUTF8 { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
    exit(70)
  }
}
