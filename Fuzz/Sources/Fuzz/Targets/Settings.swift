internal import Model
internal import Settings

/// Bytes as a settings file: problems with their places, or settings that are the same when they are printed and
/// loaded once more.
@Sendable func checkSettings(_ bytes: [UInt8]) {
  let settings: Settings
  do throws(SettingsError) {
    settings = try Settings.load(bytes: bytes, path: "dunning.yml")
  } catch {
    hold(!error.problems.isEmpty, "refused for nothing")
    let lines = 1 + bytes.count { $0 == 0x0A || $0 == 0x0D } + bytes.count { $0 == 0xE2 || $0 == 0xC2 }
    for problem in error.problems {
      hold(problem.line >= 1 && problem.column >= 1, "\(problem)")
      // U+0085, U+2028 and U+2029 end lines in YAML.
      hold(problem.line <= lines + 1, "\(problem) in \(lines) lines")
      hold(!problem.description.isEmpty, "no words")
    }
    return
  }
  let printed = settings.text()
  do throws(SettingsError) {
    same(try Settings.load(text: printed, path: "dunning.yml"), settings, "printed and loaded once more")
  } catch {
    fatalError("printed settings are refused: \(error)\n\(printed)")
  }
}
