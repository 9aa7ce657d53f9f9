internal import Yams

/// The text of a settings file as nodes, and in words of ours what the YAML parser cannot read.
enum YAMLSource {
  /// Larger files are no settings.
  private static let limit = 1 << 20

  /// Nil for an empty file, and where it is not YAML: then a problem is reported.
  static func root(of text: String, reading: inout Reading) -> Node? {
    guard text.utf8.count <= limit else {
      reading.report(.syntax("the file is larger than 1 MiB"), line: 1, column: 1)
      return nil
    }
    do {
      // Encoding and resolver named, since the defaults look into the environment and build expressions.
      return try Yams.compose(yaml: text, .basic, .default, .utf8)
    } catch let error as YamlError {
      report(error, in: text, &reading)
    } catch {
      reading.report(.syntax("\(error)"), line: 1, column: 1)
    }
    return nil
  }

  private static func report(_ error: YamlError, in text: String, _ reading: inout Reading) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      let isTab = problem.contains("cannot start any token") && scalar(in: text, at: mark) == "\t"
      reading.report(isTab ? .tab : .syntax(problem), line: mark.line, column: mark.column)
    case .duplicatedKeysInMapping(let names, let context):
      let name = names.first ?? ""
      let line = secondLine(of: name, after: context.mark, in: text)
      reading.report(.duplicateKey, line: line, column: context.mark.column, key: name)
    case .reader(let problem, let offset, _, _):
      let before = text.prefix(offset ?? 0)
      let line = before.split(separator: "\n", omittingEmptySubsequences: false).count
      let column = (before.split(separator: "\n", omittingEmptySubsequences: false).last?.count ?? 0) + 1
      reading.report(.syntax(problem), line: max(line, 1), column: column)
    default: reading.report(.syntax("\(error)"), line: 1, column: 1)
    }
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
  }

  private static func scalar(in text: String, at mark: Mark) -> Unicode.Scalar? {
    let lines = lines(text)
    guard lines.indices.contains(mark.line - 1) else { return nil }
    return lines[mark.line - 1].unicodeScalars.dropFirst(mark.column - 1).first
  }

  /// The parser names the first of two equal keys; the other stands below, as far to the right.
  private static func secondLine(of name: String, after mark: Mark, in text: String) -> Int {
    let lines = lines(text)
    for index in lines.indices.dropFirst(mark.line) {
      let start = lines[index].unicodeScalars.dropFirst(mark.column - 1)
      let rest = String(String.UnicodeScalarView(start))
      let spaces = lines[index].unicodeScalars.prefix(mark.column - 1)
      if spaces.allSatisfy({ $0 == " " }), [name, "\"\(name)\"", "'\(name)'"].contains(where: rest.hasPrefix)
      {
        return index + 1
      }
    }
    return mark.line
  }

  /// Where a line begins with a key and a full-width colon, the parser complains of something else, and often
  /// of the line below. Only looked for where there is a problem, since texts may hold such lines.
  static func explainFullWidth(_ text: String, _ reading: inout Reading) {
    guard !reading.problems.isEmpty else { return }
    for (index, line) in lines(text).enumerated() {
      let indent = line.prefix { $0 == " " || $0 == "-" }
      let word = line.dropFirst(indent.count).prefix {
        $0.isASCII && ($0.isLetter || $0.isNumber || "._".contains($0))
      }
      guard line.dropFirst(indent.count + word.count).first == "：", Catalogue.names.contains(String(word))
      else { continue }
      let problem = SettingsProblem(
        path: reading.path, line: index + 1, column: indent.count + word.count + 1, key: String(word),
        reason: .fullWidthColon)
      reading.replaceProblems(with: problem) { other in
        switch other.reason {
        case .syntax: true
        case .expected, .unknownKey: (index...index + 2).contains(other.line)
        default: false
        }
      }
    }
  }
}
