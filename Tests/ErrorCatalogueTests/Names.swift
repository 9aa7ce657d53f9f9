import DocumentModel
import Model

@testable import Report
@testable import dunning

/// The name of every message that a user can meet, from the code itself.
enum Names {
  static let all: [String] =
    MessageID.allCases.map(\.rawValue)
    + RejectKind.allCases.map(name) + RejectExtra.allCases.compactMap(name)
    + WarningKind.allCases.map(name) + WarningExtra.allCases.compactMap(name)
    + ReadingText.allCases.compactMap(name)

  private static func name(_ kind: RejectKind) -> String { "reject." + kind.code }
  private static func name(_ kind: WarningKind) -> String { "warning." + kind.code }

  /// What a sentence may add that is not in its kind's own case.
  private static func name(_ extra: RejectExtra) -> String? {
    switch extra {
    case .rosterRowRejected: "reject.unknown_unit.roster_row"
    case .negative: "reject.bad_money.negative_waiver"
    case .fields: nil  // too_few_fields, too_many_fields
    case .errorCell: "reject.bad_key.formula_error"
    case .cell: nil  // The same.
    case .detail: nil  // Nothing gives one.
    }
  }

  private static func name(_ extra: WarningExtra) -> String? {
    switch extra {
    case .controlSum, .rounded, .excess, .rewritten: nil  // Their kinds' own cases.
    case .detail: nil  // Nothing gives one.
    }
  }

  /// What is said of how a file was read.
  private static func name(_ text: ReadingText) -> String? {
    switch text {
    case .sheet: nil  // No sentence.
    case .hidden: "read.hidden_rows"
    case .filled: "read.filled_down"
    case .rewritten: "read.unit_numbers"
    case .entryGiven: "read.entry_given"
    case .entryNamed: "read.entry_by_word"
    case .entryByDates: "read.entry_by_dates"
    case .entryAssumed: "read.entry_assumed"
    case .wide: "read.months"
    case .endsInLine: "read.no_line_end"
    case .otherSheets: "read.other_sheets"
    case .unreadAmounts: "read.columns_not_read"
    case .unusedEntry: "read.entry_unused"
    case .unusedSheet: "read.sheet_unused"
    }
  }

  /// What the command line's grammar says, before there is a language or a log.
  static let grammar: Set<String> = Set(
    ([.usageOption, .usageStray, .usageValueMissing, .usageValue, .usageOptionMissing]
      + GrammarProblem.allCases.map { MessageID($0) }).map(\.rawValue))
}
