/// How the figures of objections and of cases are computed.
enum ObjectionDefinition: String, Phrase {
  case objectionsCalls = "objections.calls"
  case objectionsCallsPrevious = "objections.calls_previous"
  case objectionsUnits = "objections.units"
  case objectionsOverdue = "objections.overdue"
  case objectionsPaid30 = "objections.paid_30"
  case objectionsPaid60 = "objections.paid_60"
  case objectionsPaid90 = "objections.paid_90"
  case escalationCases = "escalation.cases"
  case escalationOverdue = "escalation.overdue"

  var wording: Wording {
    switch self {
    case .objectionsCalls:
      Wording(
        "本期接通电话（呼出呼入都算）中，含该类异议的占比。",
        "本期接通電話（呼出呼入都算）中，含該類異議的佔比。",
        """
        Connected calls, in and out, of the month to the as-of day with the objection ÷ all \
        connected calls.
        """)
    case .objectionsCallsPrevious:
      Wording("上一个整月的同一比例。", "上一個整月的同一比例。", "The same for the whole month before.")
    case .objectionsUnits:
      Wording(
        "本期至少有一通接通电话提出该类异议的户数。",
        "本期至少有一通接通電話提出該類異議的戶數。",
        "Units with at least one such call this month, to the as-of day.")
    case .objectionsOverdue:
      Wording(
        "这些户截止日的逾期欠费合计；一户有几类异议的，在每类中都计入，不可相加。",
        "這些戶截止日的逾期欠費合計；一戶有幾類異議的，在每類中都計入，不可相加。",
        """
        The overdue amount of those units at the as-of day. A unit with several objections counts \
        in each, so the rows do not add up.
        """)
    case .objectionsPaid30:
      Wording(
        "截止日前 365 天内首次提出该类异议、且距截止日已满 30 天、当日有欠费的户中，30 天内（含当日）清理了往期欠费的占比。附 95% 威尔逊区间。",
        "截止日前 365 天內首次提出該類異議、且距截止日已滿 30 天、當日有欠費的戶中，30 天內（含當日）清理了往期欠費的佔比。附 95% 威爾遜區間。",
        """
        Units whose first such call in the 365 days to the as-of day lies at least 30 days back \
        and that owed on its day: the share that paid on those arrears within 30 days, the day \
        included. With a 95% Wilson interval.
        """)
    case .objectionsPaid60:
      Wording("同上，观察 60 天。", "同上，觀察 60 天。", "The same within 60 days.")
    case .objectionsPaid90:
      Wording("同上，观察 90 天。", "同上，觀察 90 天。", "The same within 90 days.")
    case .escalationCases:
      Wording(
        "截止日有逾期欠费、并符合至少一条升级规则的户数；按规则分列时一户可计入几条。",
        "截止日有逾期欠費、並符合至少一條升級規則的戶數；按規則分列時一戶可計入幾條。",
        """
        Units overdue at the as-of day that meet at least one escalation rule; by rule, a unit \
        may count in several.
        """)
    case .escalationOverdue:
      Wording(
        "这些户截止日的逾期欠费合计。",
        "這些戶截止日的逾期欠費合計。",
        "The overdue amount of those units at the as-of day.")
    }
  }
}

/// How the figures of repairs are computed.
enum RepairDefinition: String, Phrase {
  case repairPaid7 = "repair.paid_7"
  case repairPaid14 = "repair.paid_14"
  case repairPaid30 = "repair.paid_30"
  case repairPaid60 = "repair.paid_60"
  case repairPaid90 = "repair.paid_90"
  case repairFull30 = "repair.full_30"
  case repairFull90 = "repair.full_90"
  case repairControl30 = "repair.control_30"
  case repairUplift30 = "repair.uplift_30"
  case repairMonth = "repair.month"
  case repairMonthOwing = "repair.month_owing"
  case repairSurvival = "repair.survival"
  case repairMedianDays = "repair.median_days"
  case repairOnTime = "repair.on_time"
  case repairOpen = "repair.open"
  case repairWaitingUnits = "repair.waiting_units"
  case repairWaitingAmount = "repair.waiting_amount"
  case repairChain = "repair.chain"

  var wording: Wording {
    switch self {
    case .repairPaid7:
      Wording(
        """
        “修好”：报修在 d 日完工，且 d 日及以前报修的到 d 日后再无未完工的。每户取截止日前 365 天内首个修好且当日有欠费的日子，距截止日已满 7 天的计入分母；自该日起 7 \
        天内（含当日）清理了这些欠费的计入分子。“已跟进”指该日起 3 天内有接通的外呼。附 95% 威尔逊区间。
        """,
        """
        「修好」：報修在 d 日完工，且 d 日及以前報修的到 d 日後再無未完工的。每戶取截止日前 365 天內首個修好且當日有欠費的日子，距截止日已滿 7 天的計入分母；自該日起 7 \
        天內（含當日）清理了這些欠費的計入分子。「已跟進」指該日起 3 天內有接通的外呼。附 95% 威爾遜區間。
        """,
        """
        A unit is “cleared” on day d when a repair is completed on d and none reported by d stays \
        open after it. Of each unit the first clearing in the 365 days to the as-of day on which \
        it owed; those at least 7 days back are the denominator, those that paid on the arrears \
        within 7 days, the day included, the numerator. “Followed up”: a connected outbound call \
        on d or in the 3 days after. With a 95% Wilson interval.
        """)
    case .repairPaid14:
      Wording("同上，观察 14 天。", "同上，觀察 14 天。", "The same within 14 days.")
    case .repairPaid30:
      Wording("同上，观察 30 天。", "同上，觀察 30 天。", "The same within 30 days.")
    case .repairPaid60:
      Wording("同上，观察 60 天。", "同上，觀察 60 天。", "The same within 60 days.")
    case .repairPaid90:
      Wording("同上，观察 90 天。", "同上，觀察 90 天。", "The same within 90 days.")
    case .repairFull30:
      Wording(
        "同一批修好户中，30 天后原有欠费全部缴清的占比。附 95% 威尔逊区间。",
        "同一批修好戶中，30 天后原有欠費全部繳清的佔比。附 95% 威爾遜區間。",
        """
        Of the same units, those whose arrears were all paid after 30 days. With a 95% Wilson \
        interval.
        """)
    case .repairFull90:
      Wording(
        "同一批修好户中，90 天后原有欠费全部缴清的占比。附 95% 威尔逊区间。",
        "同一批修好戶中，90 天后原有欠費全部繳清的佔比。附 95% 威爾遜區間。",
        """
        Of the same units, those whose arrears were all paid after 90 days. With a 95% Wilson \
        interval.
        """)
    case .repairControl30:
      Wording(
        """
        对照组：在截止日前第 364 天至第 30 天之间的各月 1 日中，每户取首个有欠费、且有该日及以前报修而 30 天后仍未完工的工单的日子，只取一次；其后 30 \
        天内（含当日）清理了这些欠费的占比。附 95% 威尔逊区间。
        """,
        """
        對照組：在截止日前第 364 天至第 30 天之間的各月 1 日中，每戶取首個有欠費、且有該日及以前報修而 30 天后仍未完工的工單的日子，只取一次；其後 30 \
        天內（含當日）清理了這些欠費的佔比。附 95% 威爾遜區間。
        """,
        """
        Control: a unit once, on the first of the firsts of months from 364 to 30 days before the \
        as-of day on which it owed and had a repair, reported by then, that was not completed 30 \
        days later; the share that paid on the arrears within 30 days, the day included. With a \
        95% Wilson interval.
        """)
    case .repairUplift30:
      Wording(
        "修好后 30 天回款率 − 对照组 30 天回款率，附纽科姆混合计分区间。这是比较，不是因果证明；任一方没有户数时为空。",
        "修好後 30 天回款率 − 對照組 30 天回款率，附紐科姆混合計分區間。這是比較，不是因果證明；任一方沒有戶數時為空。",
        """
        Paid within 30 days of repair less the control's share, with Newcombe's hybrid score \
        interval. A comparison, not proof of cause; empty where either has no units.
        """)
    case .repairMonth:
      Wording(
        "本期有修好且当日有欠费的户，自首个这样的日子起到截止日清理了这些欠费的占比，即当月转化。附 95% 威尔逊区间。",
        "本期有修好且當日有欠費的戶，自首個這樣的日子起到截止日清理了這些欠費的佔比，即當月轉化。附 95% 威爾遜區間。",
        """
        Units cleared this month, to the as-of day, while they owed: the share that paid on the \
        arrears from the first such day to the as-of day. With a 95% Wilson interval.
        """)
    case .repairMonthOwing:
      Wording(
        "上述户 ÷ 本期有报修完工的户。",
        "上述戶 ÷ 本期有報修完工的戶。",
        "Those units ÷ units with a repair completed this month, to the as-of day.")
    case .repairSurvival:
      Wording(
        "卡普兰–迈耶估计：修好满若干天时尚未清理欠费的占比；到截止日仍未缴的按删失处理，同日先计缴费后计删失。区间为对数–对数法（格林伍德方差）；超过最长观察天数的不列。",
        "卡普蘭–邁耶估計：修好滿若干天時尚未清理欠費的佔比；到截止日仍未繳的按刪失處理，同日先計繳費後計刪失。區間為對數–對數法（格林伍德方差）；超過最長觀察天數的不列。",
        """
        Kaplan–Meier estimate of the share that has not yet paid so many days after the repair; \
        units not paid by the as-of day are censored, an event coming before a censoring on its \
        day. Interval by the log(−log) method with Greenwood's variance; no row past the longest \
        time observed.
        """)
    case .repairMedianDays:
      Wording(
        "上述估计首次降到 0.5 或以下的天数；从未降到则没有。",
        "上述估計首次降到 0.5 或以下的天數；從未降到則沒有。",
        "The first day on which that estimate is 0.5 or less; none if it never is.")
    case .repairOnTime:
      Wording(
        "承诺完成日期在本月 1 日至截止日之间的报修中，按期完工的占比。附 95% 威尔逊区间。",
        "承諾完成日期在本月 1 日至截止日之間的報修中，按期完工的佔比。附 95% 威爾遜區間。",
        """
        Repairs promised for a day from the first of the month to the as-of day: those completed \
        by then ÷ all. With a 95% Wilson interval.
        """)
    case .repairOpen:
      Wording("截止日未完工的报修单数。", "截止日未完工的報修單數。", "Repairs not completed at the as-of day.")
    case .repairWaitingUnits:
      Wording(
        "截止日有未完工报修、又有逾期欠费的户数；类别取该户最早报修的未完工单。",
        "截止日有未完工報修、又有逾期欠費的戶數；類別取該戶最早報修的未完工單。",
        """
        Units with an open repair and an overdue amount at the as-of day; by the category of the \
        unit's oldest open repair.
        """)
    case .repairWaitingAmount:
      Wording(
        "这些户的逾期欠费合计：等着维修的钱。",
        "這些戶的逾期欠費合計：等著維修的錢。",
        "The overdue amount of those units: the money that waits on repairs.")
    case .repairChain:
      Wording(
        "逐级计户数：截止日前 365 天内首次提出工程遗留异议；其后修好；修好当日或以后有接通的外呼；该日或以后有新承诺；该日或以后有清理往期欠费的缴费。",
        "逐級計戶數：截止日前 365 天內首次提出工程遺留異議；其後修好；修好當日或以後有接通的外呼；該日或以後有新承諾；該日或以後有清理往期欠費的繳費。",
        """
        Units, each step counted among those of the step before: a first defect objection in the \
        365 days to the as-of day; a clearing on or after it; a connected outbound call on or \
        after that; a promise on or after that; a payment of arrears on or after that.
        """)
    }
  }
}
