/// What was odd about rows that were used.
enum WarningName: String, Phrase {
  case unreadableIgnored = "unreadable_ignored"
  case moneyRounded = "money_rounded"
  case unknownParty = "unknown_party"
  case unknownTopic = "unknown_topic"
  case unknownObjection = "unknown_objection"
  case duplicateHeader = "duplicate_header"
  case controlTotal = "control_total"
  case refundExceedsPayments = "refund_exceeds_payments"
  case completedBeforeReported = "completed_before_reported"
  case promiseBeforeCall = "promise_before_call"
  case unitRewritten = "unit_rewritten"
  case wideReceiptDated = "wide_receipt_dated"
  case entryAssumed = "entry_assumed"

  var wording: Wording {
    switch self {
    case .unreadableIgnored:
      Wording("无法识别，按空白处理", "無法識別，按空白處理", "Unreadable, read as empty")
    case .moneyRounded:
      Wording("金额四舍五入到分", "金額四捨五入到分", "Rounded to the fen")
    case .unknownParty:
      Wording("接听人名称未登记", "接聽人名稱未登記", "Unknown party")
    case .unknownTopic:
      Wording("通话主题名称未登记", "通話主題名稱未登記", "Unknown topic")
    case .unknownObjection:
      Wording("异议名称未登记", "異議名稱未登記", "Unknown objection")
    case .duplicateHeader:
      Wording("表头列名重复", "表頭欄名重複", "Header repeated")
    case .controlTotal:
      Wording("表内合计与逐行相加不符", "表內合計與逐列相加不符", "Totals row differs")
    case .refundExceedsPayments:
      Wording("退款超过缴费", "退款超過繳費", "Refund exceeds payments")
    case .completedBeforeReported:
      Wording("完工日期早于报修日期", "完工日期早於報修日期", "Completed before reported")
    case .promiseBeforeCall:
      Wording("承诺日期早于通话日", "承諾日期早於通話日", "Promise before the call")
    case .unitRewritten:
      Wording("房号写法不同，已对上名册", "房號寫法不同，已對上名冊", "Unit number written otherwise")
    case .wideReceiptDated:
      Wording("按月分列的收款，日期取月末", "按月分欄的收款，日期取月末", "Receipts by month, dated its last day")
    case .entryAssumed:
      Wording("未注明收付类型，按应收处理", "未註明收付類型，按應收處理", "Taken for charges")
    }
  }
}

/// What was done about something odd, and what to check.
enum WarningMessage: String, Phrase {
  case unreadableIgnored = "unreadable_ignored"
  case moneyRounded = "money_rounded"
  case unknownParty = "unknown_party"
  case unknownTopic = "unknown_topic"
  case unknownObjection = "unknown_objection"
  case duplicateHeader = "duplicate_header"
  case controlTotal = "control_total"
  case refundExceedsPayments = "refund_exceeds_payments"
  case completedBeforeReported = "completed_before_reported"
  case promiseBeforeCall = "promise_before_call"
  case unitRewritten = "unit_rewritten"
  case wideReceiptDated = "wide_receipt_dated"
  case entryAssumed = "entry_assumed"

  var wording: Wording {
    switch self {
    case .unreadableIgnored:
      Wording(
        "“{column}”无法识别，已按空白处理，该行其余内容照常采用。请核对。",
        "「{column}」無法識別，已按空白處理，該列其餘內容照常採用。請核對。",
        "“{column}” cannot be read and counts as empty; the rest of the row is used. Check it.")
    case .moneyRounded:
      Wording(
        "“{column}”超过两位小数，已四舍五入到分。请核对来源。",
        "「{column}」超過兩位小數，已四捨五入到分。請核對來源。",
        "“{column}” has more than two decimals and was rounded to the fen. Check the source.")
    case .unknownParty:
      Wording(
        "“{column}”不在登记的名称中，已归入“其他人”。可在设置中登记这个叫法。",
        "「{column}」不在登記的名稱中，已歸入「其他人」。可在設定中登記這個叫法。",
        """
        “{column}” is none of the known names and counts as “other”. Add the name to the settings \
        if it recurs.
        """)
    case .unknownTopic:
      Wording(
        "“{column}”不在登记的名称中，已归入“其他”。可在设置中登记这个叫法。",
        "「{column}」不在登記的名稱中，已歸入「其他」。可在設定中登記這個叫法。",
        """
        “{column}” is none of the known names and counts as “other”. Add the name to the settings \
        if it recurs.
        """)
    case .unknownObjection:
      Wording(
        "“{column}”不在登记的名称和关键词中，已归入“其他”。可在设置中登记这个叫法。",
        "「{column}」不在登記的名稱和關鍵詞中，已歸入「其他」。可在設定中登記這個叫法。",
        """
        “{column}” is none of the known names or keywords and counts as “other”. Add the name to \
        the settings if it recurs.
        """)
    case .duplicateHeader:
      Wording(
        "有两列都可作“{column}”，以左边一列为准。请删去或改名另一列。",
        "有兩欄都可作「{column}」，以左邊一欄為準。請刪去或改名另一欄。",
        "Two columns can be read as “{column}”; the leftmost counts. Delete or rename the other.")
    case .controlTotal:
      Wording(
        "表内合计与以上各行相加不符。请核对是否漏行、改数或重复导出。",
        "表內合計與以上各列相加不符。請核對是否漏列、改數或重複匯出。",
        """
        The totals row differs from the sum of the rows above. Check for missing, changed or \
        repeated rows.
        """)
    case .refundExceedsPayments:
      Wording(
        "退款多于该户已缴的金额，超出部分没有可退的缴费。请核对退款或补录缴费。",
        "退款多於該戶已繳的金額，超出部分沒有可退的繳費。請核對退款或補錄繳費。",
        """
        The refund is more than the unit had paid. Check the refund, or enter the payment that is \
        missing.
        """)
    case .completedBeforeReported:
      Wording(
        "完工日期早于报修日期。请核对两个日期。",
        "完工日期早於報修日期。請核對兩個日期。",
        "The completion is dated before the report. Check the two dates.")
    case .promiseBeforeCall:
      Wording(
        "承诺日期早于通话当天，已按未填处理。请核对。",
        "承諾日期早於通話當天，已按未填處理。請核對。",
        "The promise date lies before the call and counts as empty. Check it.")
    case .unitRewritten:
      Wording(
        "名册中没有这个写法的房号，按其中的数字对上了唯一的一户。请核对；如不需要，可在设置 match_unit_numbers 中关闭。",
        "名冊中沒有這個寫法的房號，按其中的數字對上了唯一的一戶。請核對；如不需要，可在設定 match_unit_numbers 中關閉。",
        """
        The roster does not write the unit number so; exactly one unit has these numbers, and the row is \
        its. Check it; `match_unit_numbers` in the settings turns this off.
        """)
    case .wideReceiptDated:
      Wording(
        "本文件按月分列收款，没有收款日期；每笔按所在月份的最后一天入账，并冲抵该月费用。如有收款明细，请改用明细。",
        "本檔案按月分欄收款，沒有收款日期；每筆按所在月份的最後一天入帳，並沖抵該月費用。如有收款明細，請改用明細。",
        """
        The file has its receipts in a column a month and no dates: each counts as received on the last \
        day of its month, for that month. Where there is a list of the receipts, give that instead.
        """)
    case .entryAssumed:
      Wording(
        "本文件没有注明是应收还是实收，已全部按应收处理。若是实收，请在设置中为该文件写明 entry: payment。",
        "本檔案沒有註明是應收還是實收，已全部按應收處理。若是實收，請在設定中為該檔案寫明 entry: payment。",
        """
        Nothing in the file says whether these are charges or receipts; all were taken for charges. If \
        they are receipts, say `entry: payment` of the file in the settings.
        """)
    }
  }
}

/// Sentences that are added to a warning's message where there is more to say.
enum WarningExtra: Phrase {
  case controlSum, rounded, excess, rewritten, detail

  var wording: Wording {
    switch self {
    case .controlSum:
      Wording("逐行相加为 {detail}。", "逐列相加為 {detail}。", "The rows add up to {detail}.")
    case .rounded:
      Wording("已按 {detail} 计。", "已按 {detail} 計。", "It counts as {detail}.")
    case .excess:
      Wording("超出 {detail} 元。", "超出 {detail} 元。", "The excess is {detail} yuan.")
    case .rewritten:
      Wording("已归入 {detail}。", "已歸入 {detail}。", "It was counted to {detail}.")
    case .detail:
      Wording("（{detail}）", "（{detail}）", "({detail})")
    }
  }
}
