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
        FuzzTarget.chosen?.check(Array(UnsafeBufferPointer(start: data, count: size)))
        return 0
      })
  }
}
