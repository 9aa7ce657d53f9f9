import DocumentModel
import Model

@testable import Report
@testable import dunning

/// The name of every message that a user can meet, from the code itself.
enum Names {
  static let all: [String] =
    MessageID.allCases.map(\.rawValue)
    + RejectKind.allCases.map(name) + RejectExtra.allCases.compactMap(name)
    + WarningKind.allCases.filter(isGiven).map(name) + WarningExtra.allCases.compactMap(name)

  private static func name(_ kind: RejectKind) -> String { "reject." + kind.code }
  private static func name(_ kind: WarningKind) -> String { "warning." + kind.code }

  /// What a sentence may add that is not in its kind's own case.
  private static func name(_ extra: RejectExtra) -> String? {
    switch extra {
    case .rosterRowRejected: "reject.unknown_unit.roster_row"
    case .negative: "reject.bad_money.negative_waiver"
    case .fields: nil  // too_few_fields, too_many_fields
    case .cell: nil  // Nothing reads workbooks yet.
    case .detail: nil  // Nothing gives one.
    }
  }

  private static func name(_ extra: WarningExtra) -> String? {
    switch extra {
    case .controlSum, .rounded, .excess, .rewritten: nil  // Their kinds' own cases.
    case .detail: nil  // Nothing gives one.
    }
  }

  /// Warnings that have a text and are not given by anything yet.
  private static func isGiven(_ kind: WarningKind) -> Bool {
    ![.unitRewritten, .wideReceiptDated, .entryAssumed].contains(kind)
  }

  /// What the command line's grammar says, before there is a language or a log.
  static let grammar: Set<String> = Set(
    ([.usageOption, .usageStray, .usageValueMissing, .usageValue, .usageOptionMissing]
      + GrammarProblem.allCases.map { MessageID($0) }).map(\.rawValue))
}
