/// What is wrong with a settings file: everything that was found, in the order of the file.
package struct SettingsError: Error, Hashable, Sendable {
  /// Never empty.
  package var problems: [SettingsProblem]
}

extension SettingsError: CustomStringConvertible {
  /// A line a problem.
  package var description: String { problems.map(\.description).joined(separator: "\n") }
}

/// One thing that is wrong, and where.
package struct SettingsProblem: Hashable, Sendable {
  /// The settings file, as given.
  package var path: String
  /// 1-based.
  package var line: Int
  /// 1-based, in Unicode scalars.
  package var column: Int
  /// Dotted, such as `escalation.refusals`; empty where the file as a whole is meant.
  package var key: String
  package var reason: Reason

  package enum Reason: Hashable, Sendable {
    /// Not YAML; the parser's own words.
    case syntax(String)
    /// Not UTF-8, so that it cannot be read at all.
    case notUTF8
    /// A key is followed by `：` (U+FF1A) rather than `:`.
    case fullWidthColon
    /// A tab where YAML wants spaces.
    case tab
    /// No such key here; `near` is one that is spelt alike, `elsewhere` the full name of one so called.
    case unknownKey(near: String?, elsewhere: String?)
    case duplicateKey
    /// - Parameters:
    ///   - what: such as `a whole number`.
    ///   - found: the text in quotes, or `a list`, `a mapping`, `nothing`.
    ///   - hint: what to write, where we can tell.
    case expected(_ what: String, found: String, hint: String?)
    /// `012`: eight or ten and two?
    case leadingZero(found: String)
    /// Of the right type, but not allowed.
    case outOfRange(found: String, allowed: String)
    /// A version of the settings that this program does not read.
    case version(found: String)
    /// The name is given to two things.
    case alreadyNamed(String, other: String)
    /// A pattern of paths that no file fits.
    case noMatch(String)
    /// A name that cannot be right; why.
    case badName(String, because: String)
  }
}

extension SettingsProblem: CustomStringConvertible {
  /// `dunning.yml:3:7: escalation.refusals: expected a whole number, found "三"`.
  package var description: String {
    "\(path):\(line):\(column): \(key.isEmpty ? "" : key + ": ")\(reason.description)"
  }
}

extension SettingsProblem.Reason: CustomStringConvertible {
  package var description: String {
    switch self {
    case .syntax(let words): "not readable as YAML: \(words)"
    case .notUTF8: "not UTF-8; save the file as UTF-8"
    case .fullWidthColon: "a full-width colon `：` stands after the key; write `: `, a plain colon and a space"
    case .tab: "a tab stands where YAML wants spaces; indent by two spaces"
    case .unknownKey(let near?, _): "unknown key; did you mean `\(near)`?"
    case .unknownKey(nil, let elsewhere?): "unknown key here; `\(elsewhere)` is one"
    case .unknownKey(nil, nil): "unknown key; `dunning settings --print-default` prints all there are"
    case .duplicateKey: "the key stands twice; keep one of them"
    case .expected(let what, let found, let hint):
      "expected \(what), found \(found)\(hint.map { "; " + $0 } ?? "")"
    case .leadingZero(let found):
      "expected a whole number, found \"\(found)\": a leading zero makes it octal to many programs; "
        + "write \(found.drop { $0 == "0" }.isEmpty ? "0" : String(found.drop { $0 == "0" }))"
    case .outOfRange(let found, let allowed): "\"\(found)\" is not allowed: \(allowed)"
    case .version(let found):
      "version \"\(found)\" is not one that this program reads; it reads version 1: compare with "
        + "`dunning settings --print-default`, then write `version: 1`, or use a newer dunning"
    case .alreadyNamed(let name, let other): "`\(name)` is already a name of \(other)"
    case .noMatch(let pattern): "no file fits \"\(pattern)\""
    case .badName(let name, let why): "`\(name)` \(why)"
    }
  }
}
