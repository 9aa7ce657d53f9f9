internal import Model

/// What titles, groups and headers say of the amounts below them.
enum EntryWords {
  private static let charges = ["应收", "应缴", "应付", "账单", "charge", "due", "billed", "invoice"]
  private static let payments = [
    "实收", "已收", "实缴", "已缴", "收款", "缴费", "缴款", "到账", "入账", "回款", "received", "paid", "payment", "receipt",
  ]
  private static let waivers = ["减免", "优惠", "waive", "waiver", "discount"]
  private static let refunds = ["退款", "退费", "冲销", "refund"]
  /// Sums and balances are not what was charged or received.
  private static let others = [
    "欠", "余额", "结余", "未收", "未缴", "滞纳", "违约", "合计", "总计", "小计", "累计", "率", "arrears", "balance",
    "outstanding", "unpaid", "overdue", "total",
  ]

  enum Reading: Equatable {
    /// Says one thing, by this word.
    case one(LedgerKind, word: String)
    /// Says nothing of it.
    case nothing
    /// Charges and receipts at once.
    case several
    /// Sums, balances, arrears.
    case other
  }

  /// - Parameter text: in word form.
  static func read(_ text: String) -> Reading {
    if others.contains(where: text.contains) { return .other }
    var rest = text
    var found: [(LedgerKind, String)] = []
    // Charges first: 应缴费用 has 缴费 in it.
    for (kind, words) in [
      (LedgerKind.charge, charges), (.payment, payments), (.waiver, waivers), (.refund, refunds),
    ] {
      for word in words where rest.contains(word) {
        found.append((kind, word))
        rest = rest.split(separator: word, omittingEmptySubsequences: false).joined(separator: " ")
      }
    }
    guard let first = found.first else { return .nothing }
    if found.contains(where: { $0.0 != first.0 }) { return .several }
    return .one(first.0, word: first.1)
  }

  /// A text without the words that tell charges from receipts.
  static func without(_ text: String) -> String {
    var rest = text
    for word in charges + payments + waivers + refunds {
      rest = rest.split(separator: word, omittingEmptySubsequences: false).joined()
    }
    return rest
  }
}
