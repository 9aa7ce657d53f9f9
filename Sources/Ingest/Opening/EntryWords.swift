internal import Model

/// What titles, groups and headers say of the amounts below them.
enum EntryWords {
  private static let charges = ["应收", "应缴", "应交", "应付", "账单", "charge", "due", "billed", "invoice"]
  private static let payments = [
    "实收", "已收", "实缴", "已缴", "实交", "已交", "实付", "已付", "收款", "缴费", "缴款", "缴纳", "交费", "交款", "付款",
    "支付", "到账", "入账", "回款", "received", "paid", "payment", "receipt",
  ]
  private static let waivers = ["减免", "优惠", "waive", "waiver", "discount"]
  private static let refunds = ["退款", "退费", "冲销", "refund"]
  /// What is still owed: neither charged in full nor received.
  private static let arrears = [
    "欠", "余额", "结余", "未收", "未缴", "未交", "未付", "待收", "待缴", "待交", "待付", "arrears", "balance",
    "outstanding", "unpaid", "overdue",
  ]
  /// Sums, rates and fines.
  private static let others = ["滞纳", "违约", "合计", "总计", "小计", "累计", "率", "total"]
  /// Words that have one of the above in them and say nothing of it.
  private static let masked = [
    "收款单位", "收款账号", "收款账户", "收款人", "收款方式", "收款银行", "收款截止", "缴费标准", "缴费截止", "缴费期限", "缴费通知", "缴费方式",
    "缴费账号", "交费标准", "交费截止", "付款单位", "付款方式", "支付方式", "待缴费", "催缴费", "需缴费", "催缴", "催收", "已收楼", "已收房",
    "未收楼", "未收房", "优惠后", "减免后", "折后", "应收日期", "应缴日期",
  ]
  /// What stands beside amounts and is none.
  private static let noAmounts = [
    "日期", "时间", "单号", "票号", "收据", "发票", "方式", "账号", "账户", "月数", "次数", "面积", "单价", "标准", "备注", "说明", "人",
    "date", "number", "no.", "receiptno", "remark",
  ]

  enum Reading: Equatable {
    /// Says one thing, by this word.
    case one(LedgerKind, word: String)
    /// Says nothing of it.
    case nothing
    /// Charges and receipts at once.
    case several
    /// What is owed.
    case arrears
    /// Sums, rates, fines.
    case other
  }

  /// - Parameter text: in word form.
  static func read(_ text: String) -> Reading {
    var rest = without(masked, text)
    if arrears.contains(where: rest.contains) { return .arrears }
    if others.contains(where: rest.contains) { return .other }
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

  /// Whether a header is of something else than an amount: a date, a number, a remark.
  static func isNoAmount(_ text: String) -> Bool { noAmounts.contains(where: text.contains) }

  /// A text without the words that tell charges from receipts.
  static func without(_ text: String) -> String { without(charges + payments + waivers + refunds, text) }

  private static func without(_ words: [String], _ text: String) -> String {
    var rest = text
    for word in words where rest.contains(word) {
      rest = rest.split(separator: word, omittingEmptySubsequences: false).joined()
    }
    return rest
  }
}
