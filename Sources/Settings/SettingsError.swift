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
    case expected(_ what: Said, found: Said, hint: Said?)
    /// `012`: eight or ten and two?
    case leadingZero(found: String)
    /// Of the right type, but not allowed.
    case outOfRange(found: String, allowed: Said)
    /// A version of the settings that this program does not read.
    case version(found: String)
    /// The name is given to two things.
    case alreadyNamed(String, other: String)
    /// A pattern of paths that no file fits.
    case noMatch(String)
    /// A name that cannot be right; why.
    case badName(String, because: Said)
  }
}
