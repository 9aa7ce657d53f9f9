internal import DocumentModel
internal import Model

/// Every key there is, in the order in which they are printed.
enum Catalogue {
  static var root: SettingsKey {
    .group(
      "",
      [
        version,
        .leaf("company", \.company, .line()),
        .leaf("month", optional: \.month, .month),
        inputs,
        output,
        .leaf("language", \.language, .choice),
        .leaf("masking", \.masking, .choice),
        .leaf("max_rejects", \.maxRejects, .share),
        .leaf("archive", \.archive, .bool),
        .leaf("excel_csv", \.excelCSV, .bool),
        targets,
        calls, promises, lateFee, escalation,
        objections, headers, codes,
        .leaf("total_words", list: \.rules.totalWords, .word),
        .leaf("match_unit_numbers", \.rules.matchUnitNumbers, .bool),
      ])
  }

  /// Only 1 so far: when a key changes its meaning it goes up, and old files are refused rather than misread.
  private static var version: SettingsKey {
    let kind = ValueKind<String>(
      name: Said("设置的版本 1", "設定的版本 1", "the version of the settings, 1"),
      parse: { $0 == "1" ? .item($0) : .refused(.version(found: $0)) }, show: { $0 })
    return SettingsKey(
      "version",
      .value(.init(read: { _ = kind.read($0, $1, &$2) }, show: { _ in "1" })))
  }

  private static var output: SettingsKey {
    let kind = ValueKind<String>.line(Said("文件夹", "資料夾", "a folder"))
    return SettingsKey(
      "output",
      .value(
        .init(
          read: { node, keys, reading in
            if isNothing(node) { return }
            reading.settings.output = kind.read(node, keys, &reading).map { reading.resolved($0) }
          },
          show: { $0.output.map(quoted) ?? "~" })))
  }

  private static var calls: SettingsKey {
    .group(
      "calls",
      [
        .leaf("discouraged", list: \.policy.discouragedWindows, .window),
        .leaf("connected_per_day", \.policy.connectedCallsPerDay, .times),
      ])
  }

  private static var promises: SettingsKey {
    .group("promises", [.leaf("grace_days", \.policy.promiseGraceDays, .days)])
  }

  private static var lateFee: SettingsKey {
    .group("late_fee", [.leaf("daily_rate", \.policy.dailyLateFee, .rate)])
  }

  private static var escalation: SettingsKey {
    .group(
      "escalation",
      [
        .leaf("refusals", \.policy.refusals, .times),
        .leaf("refusal_days", \.policy.refusalDays, .days),
        .leaf("broken_promises", \.policy.brokenPromises, .times),
        .leaf("broken_promise_days", \.policy.brokenPromiseDays, .days),
        .leaf("unreachable_attempts", \.policy.unreachableAttempts, .times),
        .leaf("unreachable_days", \.policy.unreachableDays, .days),
        .leaf("limitation_warning_days", \.policy.limitationWarningDays, .days),
        .leaf("limitation_days", \.policy.limitationDays, .days),
        .leaf("large_amount", \.policy.largeAmount, .money),
        .leaf("large_days", \.policy.largeDays, .days),
        .leaf("large_refusal_days", \.policy.largeRefusalDays, .days),
        .leaf("formal_letter_days", \.policy.formalLetterDays, .days),
        .leaf("open_repair_grace_days", \.policy.openRepairGraceDays, .days),
      ])
  }

  private static var targets: SettingsKey {
    .group("targets", Columns.targetMetrics.map { .leaf($0, optional: \.targets[$0], .share) })
  }
}

extension Catalogue {
  /// What must hold between keys, looked at once all are read.
  static func checkTogether(_ reading: inout Reading) {
    let policy = reading.settings.policy
    if policy.limitationWarningDays > policy.limitationDays {
      reading.report(
        .outOfRange(
          found: "\(policy.limitationWarningDays)",
          allowed: Said(
            "不得大于 limitation_days，即 \(policy.limitationDays)",
            "不得大於 limitation_days，即 \(policy.limitationDays)",
            "write no more than limitation_days, \(policy.limitationDays)")),
        atKey: "escalation.limitation_warning_days", or: "escalation.limitation_days")
    }
    if reading.settings.rules.objections.count > 64 {
      reading.report(
        .outOfRange(
          found: "\(reading.settings.rules.objections.count)",
          allowed: Said("最多 64 类", "最多 64 類", "at most 64 categories")),
        atKey: "objections", or: "")
    }
  }

  /// Names of all keys, groups too.
  static var names: Set<String> {
    var names: Set<String> = []
    visit { path, _ in names.insert(path.last ?? "") }
    return names
  }

  /// The full name of the only key so called; nil where there is none or several.
  static func path(ofKeyNamed name: String) -> String? {
    var found: [String] = []
    visit { path, _ in if path.last == name { found.append(path.joined(separator: ".")) } }
    return found.count == 1 ? found[0] : nil
  }

  /// Every key, groups before their members; the user's own names as their placeholder.
  static func visit(_ body: ([String], SettingsKey) -> Void) {
    visit(root, at: [], body)
  }

  private static func visit(_ key: SettingsKey, at path: [String], _ body: ([String], SettingsKey) -> Void) {
    if !path.isEmpty { body(path, key) }
    switch key.content {
    case .value: break
    case .group(let children):
      for child in children { visit(child, at: path + [child.name], body) }
    case .open(let open):
      if case .success(let member) = open.member(open.placeholder.lowercased()) {
        visit(member, at: path + [open.placeholder], body)
      }
    }
  }
}
