import DocumentModel
import Model

/// How each figure is computed; titles of columns lead here, found by the code in a row's first cell.
extension Reporter {
  func definitions() -> [Block] {
    [paragraph(QualityText.definitionsIntro), heading(QualityText.basics), .bullets(basics())]
      + [
        definitionTable("collection", .collectionGroup, CollectionDefinition.self),
        definitionTable("calls", .callGroup, CallDefinition.self),
        definitionTable("objections", .objectionGroup, ObjectionDefinition.self),
        definitionTable("repairs", .repairGroup, RepairDefinition.self),
      ].map(Block.table)
  }

  private func basics() -> [[Inline]] {
    let phrases: [QualityText] = [
      .basicAsOf, .basicAllocation, .basicTerms, .basicArrears, .basicRates, .basicThin, .basicFile,
    ]
    let arguments: [String: Inline] = [
      "asOf": .day(dates.asOf), "month": .month(dates.month), "first": .day(dates.first),
      "last": .day(dates.last), "file": file("metrics.csv"),
    ]
    return phrases.map { words.inlines($0, arguments) }
  }

  private func definitionTable<Definition: Phrase & RawRepresentable<String>>(
    _ id: String, _ caption: QualityText, _ definitions: Definition.Type
  ) -> Table {
    Table(
      id: "definitions-" + id, caption: words.text(caption),
      columns: [
        column(QualityText.code, .text), column(QualityText.metric, .text),
        column(QualityText.definition, .text),
      ],
      rows: definitions.allCases.map { definition in
        let metric = definition.rawValue
        return Table.Row([
          Cell(.text(metric)), Cell(.text(words.metric(metric))),
          Cell(.text(words.text(definition, definitionArguments()))),
        ])
      })
  }

  /// The thresholds as they were set for this run.
  func definitionArguments() -> [String: Inline] {
    let policy = input.policy
    return [
      "first": .day(dates.first), "last": .day(dates.last),
      "grace": .count(policy.promiseGraceDays), "perDay": .count(policy.connectedCallsPerDay),
      "windows": .text(words.list(policy.discouragedWindows.map(clock))),
      "limit": .text(String(policy.limitationDays)),
      "limitBefore": .text(String(policy.limitationDays - 1)),
      "warn": .text(String(policy.limitationWarningDays)),
      "lateFee": .text(dailyLateFee()),
    ]
  }

  /// `11:30–13:30`.
  private func clock(_ window: ClockWindow) -> String {
    func time(_ second: Int) -> String {
      padded(second / 3600, 2) + ":" + padded(second / 60 % 60, 2)
    }
    return time(window.start) + "–" + time(window.end)
  }

  /// The daily rate as per cent, exact to six decimals of the share: `0.05%`.
  func dailyLateFee() -> String {
    let fee = input.policy.dailyLateFee
    guard let share = Millionths(numerator: fee.numerator, denominator: fee.denominator) else {
      return "\(fee.numerator)/\(fee.denominator)"
    }
    return percentTrimmed(share)
  }

  private func percentTrimmed(_ share: Millionths) -> String {
    let whole = share.count / 10_000
    var decimals = padded(Int((share.count % 10_000).magnitude), 4)
    while decimals.hasSuffix("0") { decimals.removeLast() }
    return decimals.isEmpty ? "\(whole)%" : "\(whole).\(decimals)%"
  }
}
