internal import Glibc
package import Model

/// What a run takes from the machine: the clock, the number of cores, files' sizes. Nothing of it gets into
/// a figure.
package enum Machine {
  /// Today, in the machine's zone.
  package static func today() -> Day {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? Day(number: Int32(0))
  }

  package static var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}

/// A file's size, for the progress shown.
enum FileSize {
  static func of(_ path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : nil
  }
}
