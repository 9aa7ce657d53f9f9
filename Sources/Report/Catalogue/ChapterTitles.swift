/// Titles of the report and of its chapters.
enum ChapterTitle: Phrase {
  case report, summary, collection, trend, ageing, limitation, calls, promises, objections, repairs
  case escalation, worklist, balance, quality, definitions, provenance

  var wording: Wording {
    switch self {
    case .report:
      Wording("物业费收缴月报", "物業費收繳月報", "Property fee collection report")
    case .summary:
      Wording("本月要点", "本月要點", "The month in brief")
    case .collection:
      Wording("收缴情况", "收繳情況", "Collection")
    case .trend:
      Wording("收缴走势", "收繳走勢", "Trend")
    case .ageing:
      Wording("欠费账龄", "欠費帳齡", "Ageing of arrears")
    case .limitation:
      Wording("欠满或将满三年的欠费", "欠滿或將滿三年的欠費", "Debts near or over three years")
    case .calls:
      Wording("通话与催缴", "通話與催繳", "Calls")
    case .promises:
      Wording("承诺缴费", "承諾繳費", "Promises to pay")
    case .objections:
      Wording("业主异议", "業主異議", "Objections")
    case .repairs:
      Wording("维修与缴费", "維修與繳費", "Repairs and payment")
    case .escalation:
      Wording("升级名单", "升級名單", "Cases to decide")
    case .worklist:
      Wording("工作清单", "工作清單", "Work lists")
    case .balance:
      Wording("余额变动与预存", "餘額變動與預存", "Balance and credit")
    case .quality:
      Wording("数据质量", "資料品質", "Data quality")
    case .definitions:
      Wording("指标口径", "指標口徑", "How figures are computed")
    case .provenance:
      Wording("报告出处", "報告出處", "Provenance")
    }
  }
}

/// Short titles for a workbook's tabs: at most 31 characters, none of `:\/?*[]`.
enum ChapterTab: Phrase {
  case summary, collection, trend, ageing, limitation, calls, promises, objections, repairs
  case escalation, worklist, balance, quality, definitions, provenance

  var wording: Wording {
    switch self {
    case .summary:
      Wording("要点", "要點", "Summary")
    case .collection:
      Wording("收缴", "收繳", "Collection")
    case .trend:
      Wording("走势", "走勢", "Trend")
    case .ageing:
      Wording("账龄", "帳齡", "Ageing")
    case .limitation:
      Wording("三年欠费", "三年欠費", "Three years")
    case .calls:
      Wording("通话", "通話", "Calls")
    case .promises:
      Wording("承诺", "承諾", "Promises")
    case .objections:
      Wording("异议", "異議", "Objections")
    case .repairs:
      Wording("维修", "維修", "Repairs")
    case .escalation:
      Wording("升级名单", "升級名單", "Escalation")
    case .worklist:
      Wording("工作清单", "工作清單", "Work lists")
    case .balance:
      Wording("余额", "餘額", "Balance")
    case .quality:
      Wording("数据质量", "資料品質", "Data quality")
    case .definitions:
      Wording("口径", "口徑", "Definitions")
    case .provenance:
      Wording("出处", "出處", "Provenance")
    }
  }
}
