internal import Ingest
internal import Model

/// The command that makes the report of some files.
struct NextCommand {
  let program: String
  let files: [FileInspection]
  /// The tables of which settings in force have files.
  var known: [TableKind] = []

  /// The tables without which there is no report, and which are not among the files.
  var missing: [TableKind] {
    [.roster, .ledger, .calls].filter { table in
      !known.contains(table) && !files.contains { $0.table == table }
    }
  }

  /// The last month of which the calls and payments tell until its end; nil where there are none.
  ///
  /// A month with far fewer rows than others is one that has begun, or a slip of the pen.
  var month: Month? {
    var counts: [Month: MonthCount] = [:]
    for file in files {
      for (month, count) in file.months {
        let known = counts[month] ?? MonthCount()
        counts[month] = MonthCount(
          rows: known.rows + count.rows, lastDay: max(known.lastDay, count.lastDay))
      }
    }
    let sizes = counts.values.map(\.rows).sorted()
    guard !sizes.isEmpty else { return nil }
    let enough = max(1, sizes[sizes.count / 2] / 10)
    let months = counts.filter { $0.value.rows >= enough }.keys.sorted()
    guard let last = months.last, let count = counts[last] else { return nil }
    if count.lastDay >= 25 || months.count == 1 { return last }
    return last - 1
  }

  /// With a file each, a line a table; ready to be pasted.
  func lines(_ month: Month?) -> [String] {
    let parts = parts(month)
    return parts.enumerated().map { index, part in
      (index > 0 ? "  " : "") + part + (index < parts.count - 1 ? " \\" : "")
    }
  }

  var oneLine: String { parts(month).joined(separator: " ") }

  private func parts(_ month: Month?) -> [String] {
    var lines = [quoted(program) + " report" + (month.map { " --month \($0)" } ?? "")]
    for table in TableKind.allCases {
      let paths = files.filter { $0.table == table && $0.sameAs == nil }.map { quoted(path($0.input.path)) }
      if !paths.isEmpty { lines.append("--\(table.code) " + paths.joined(separator: " ")) }
    }
    lines.append("--out " + quoted(month.map { "reports/\($0)" } ?? "report"))
    return lines
  }

  /// With the settings file that is printed beside it, or that is in force.
  func line(settings: String, month: Month? = nil) -> String {
    quoted(program) + " report --settings " + quoted(path(settings)) + (month.map { " --month \($0)" } ?? "")
  }

  func inspect(settings: String, _ paths: [String]) -> String {
    let files = paths.map { quoted(path($0)) }.joined(separator: " ")
    return quoted(program) + " inspect --settings " + quoted(path(settings)) + " " + files
  }

  /// A name that begins with a hyphen is not to be taken for an option.
  private func path(_ path: String) -> String { path.hasPrefix("-") && path != "-" ? "./" + path : path }

  /// As a shell takes it.
  func quoted(_ text: String) -> String {
    let isPlain =
      !text.isEmpty
      && text.unicodeScalars.allSatisfy { scalar in
        if scalar.isASCII {
          return scalar.properties.isAlphabetic || "0123456789_-./:=+@%,".unicodeScalars.contains(scalar)
        }
        // Letters of any script, and the signs that Chinese names have; no spaces, no marks.
        return scalar.properties.isAlphabetic || "（）【】《》、，。－—·".unicodeScalars.contains(scalar)
      }
    if isPlain { return text }
    if text.unicodeScalars.contains(where: { $0.value < 0x20 }) { return Self.escaped(text) }
    return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }

  /// What holds line breaks, on one line: as bash, zsh and ksh take it.
  private static func escaped(_ text: String) -> String {
    var result = "$'"
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result += "\\n"
      case "'", "\\": result += "\\" + String(Character(scalar))
      case "\u{0}"..."\u{1F}":
        let octal = String(scalar.value, radix: 8)
        result += "\\" + String(repeating: "0", count: 3 - octal.count) + octal
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "'"
  }
}
