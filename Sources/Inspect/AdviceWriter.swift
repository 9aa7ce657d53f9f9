internal import DocumentModel
internal import Ingest
internal import Model
internal import Settings

/// Writes advice as a settings file that loads.
struct AdviceWriter {
  /// What is written beside what helps.
  enum Extent {
    /// A settings file of its own: the month, the output, all files.
    case whole(Month?)
    /// All files of which something is to be said.
    case advice
    /// What settings in force lack.
    case additions
  }

  let words: InspectWords
  private(set) var lines: [String] = []

  init(words: InspectWords) { self.words = words }

  static func lines(_ advice: Advice, _ extent: Extent, _ words: InspectWords) -> [String] {
    var writer = AdviceWriter(words: words)
    var inputs = advice.inputs
    switch extent {
    case .whole(let month):
      if let month { writer.lines.append("month: \(month)  # " + oneLine(words.monthRemark)) }
      writer.lines.append("output: \"reports/{month}\"")
    case .advice: inputs.removeAll { $0.members.isEmpty }
    case .additions: inputs.removeAll { $0.members.isEmpty && $0.isKnown }
    }
    writer.putInputs(inputs)
    writer.putHeaders(advice)
    writer.putCodes(advice)
    return writer.lines
  }

  private mutating func putInputs(_ inputs: [Advice.Input]) {
    guard !inputs.isEmpty else { return }
    lines.append(Self.mark(inputs.allSatisfy(\.isOpen)) + "inputs:")
    for table in TableKind.allCases {
      let files = inputs.filter { $0.table == table }
      guard !files.isEmpty else { continue }
      lines.append(Self.mark(files.allSatisfy(\.isOpen)) + "  \(table.code):")
      for file in files { put(file) }
    }
  }

  private static func mark(_ isRemark: Bool) -> String { isRemark ? "# " : "" }

  private mutating func put(_ file: Advice.Input) {
    let path = SettingsText.quoted(file.path)
    if file.isOpen {
      let members = file.members.map { ", " + $0.line }.joined()
      let remarks = file.members.map(\.remark).filter { !$0.isEmpty }.map { "  # " + Self.oneLine($0) }
      return lines.append("#     - {path: \(path)\(members)}" + remarks.joined())
    }
    let live = file.members.filter { !$0.isOpen }
    lines.append(file.members.isEmpty ? "    - \(path)" : "    - path: \(path)")
    for member in live { lines.append("      " + Self.remarked(member)) }
    for member in file.members where member.isOpen { lines.append("#       " + Self.remarked(member)) }
  }

  private static func remarked(_ member: Advice.Member) -> String {
    member.line + (member.remark.isEmpty ? "" : "  # " + oneLine(member.remark))
  }

  private mutating func putHeaders(_ advice: Advice) {
    let isSure = advice.headers.values.contains { $0.contains(where: \.isSure) }
    guard !advice.headers.isEmpty || !advice.blanks.isEmpty else { return }
    lines.append(Self.mark(!isSure) + "headers:")
    for table in TableKind.allCases {
      let headers = advice.headers[table] ?? []
      let blanks = advice.blanks.filter { $0.0 == table }.map(\.1)
      guard !headers.isEmpty || !blanks.isEmpty else { continue }
      lines.append(Self.mark(!headers.contains(where: \.isSure)) + "  \(table.code):")
      for (column, header, isSure) in headers {
        // What is not needed is only a guess: it stays a remark until somebody looks at it.
        let title = words.column(column)
        let remark = title == header ? "" : "  # " + Self.oneLine(title)
        lines.append(Self.mark(!isSure) + "    \(column): [\(SettingsText.quoted(header))]" + remark)
      }
      for column in blanks { lines.append("#     \(column): []  # " + Self.oneLine(words.fillIn(column))) }
    }
  }

  private mutating func putCodes(_ advice: Advice) {
    let coded = advice.words.filter { $0.column != "objection" }
    let isLive = coded.contains { !$0.words.isEmpty }
    if !coded.isEmpty { lines.append(Self.mark(!isLive) + "codes:") }
    for found in coded {
      lines.append(Self.mark(found.words.isEmpty) + "  \(found.column):")
      for sentence in sentences(found, words.sortWords) { lines.append("    # " + sentence) }
      guard !found.words.isEmpty else { continue }
      for (code, name) in words.codes(of: found.column) {
        lines.append("    \(code): []" + (name == code ? "" : "  # " + Self.oneLine(name)))
      }
    }
    for found in advice.words where found.column == "objection" {
      for sentence in sentences(found, words.sortObjections) { lines.append("# " + sentence) }
      guard !found.words.isEmpty else { continue }
      lines += ["# objections:", "#   other:", "#     names: [\(Self.list(found.words))]"]
    }
  }

  private func sentences(_ found: Advice.Words, _ sort: (String) -> String) -> [String] {
    var sentences = found.words.isEmpty ? [] : [sort(Self.list(found.words))]
    if found.hidden > 0 { sentences.append(words.hiddenWords(found.hidden)) }
    if found.refused > 0 { sentences.append(words.refusedWords(found.refused)) }
    return sentences.map(Self.oneLine)
  }

  private static func list(_ words: [String]) -> String {
    words.map { SettingsText.quoted($0) }.joined(separator: ", ")
  }

  /// A remark ends with its line; what it quotes of files cannot end it sooner.
  private static func oneLine(_ text: String) -> String {
    Format.legible(text).split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
