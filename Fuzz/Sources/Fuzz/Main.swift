internal import CFuzz
internal import Glibc

/// `Fuzz TARGET [options of libFuzzer] [folders of the corpus, or files to try again]`
@main
struct Main {
  static func main() {
    guard CommandLine.argc >= 2, let name = CommandLine.unsafeArgv[1].map({ String(cString: $0) }) else {
      print(FuzzTarget.all.map(\.name).joined(separator: "\n"))
      exit(64)
    }
    guard let target = FuzzTarget.all.first(where: { $0.name == name }) else {
      print("no such target: \(name)")
      exit(64)
    }
    FuzzTarget.chosen = target
    // libFuzzer sees the arguments without the target's name.
    CommandLine.unsafeArgv[1] = CommandLine.unsafeArgv[0]
    var count = CommandLine.argc - 1
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv + 1
    exit(
      LLVMFuzzerRunDriver(&count, &arguments) { data, size in
        let start = seconds()
        FuzzTarget.chosen?.check(Array(UnsafeBufferPointer(start: data, count: size)))
        hold(seconds() - start < 1, "more than a second")
        return 0
      })
  }
}

/// Of the processor's time: a machine with other work to do makes nothing slower.
private func seconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
