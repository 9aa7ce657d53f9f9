/// How the figures of collection and balances are computed.
enum CollectionDefinition: String, Phrase {
  case collectionRateMonth = "collection_rate.month"
  case collectionRateYtd = "collection_rate.ytd"
  case collectionRateYear = "collection_rate.year"
  case collectionRateMonthGross = "collection_rate.month_gross"
  case collectionRateYtdGross = "collection_rate.ytd_gross"
  case collectionRatePrior = "collection_rate.prior"
  case collectionRateOverall = "collection_rate.overall"
  case collectionRateUnits = "collection_rate.units"
  case ceiMonth = "cei.month"
  case collectionTrendInMonth = "collection_trend.in_month"
  case collectionTrendToDate = "collection_trend.to_date"
  case receivedTotal = "received.total"
  case receivedCurrent = "received.current"
  case receivedArrears = "received.arrears"
  case receivedAdvance = "received.advance"
  case openOverdue = "open.overdue"
  case ageingAmount = "ageing.amount"
  case ageingUnits = "ageing.units"
  case ageingRoll = "ageing.roll"
  case limitationAmount = "limitation.amount"
  case balanceRoll = "balance.roll"
  case creditBalance = "credit.balance"
  case lateFeeAccrued = "late_fee.accrued"

  var wording: Wording {
    switch self {
    case .collectionRateMonth:
      Wording(
        "应缴日在本月（{first} 至 {last}）的应收：截至截止日已缴 ÷ 截至截止日的应收净额（应收 − 减免）。",
        "應繳日在本月（{first} 至 {last}）的應收：截至截止日已繳 ÷ 截至截止日的應收淨額（應收 − 減免）。",
        """
        Charges due in the month ({first} to {last}): paid by the as-of day ÷ net amount (charge \
        less waivers) at the as-of day.
        """)
    case .collectionRateYtd:
      Wording(
        "应缴日在今年 1 月 1 日至本月末的应收：截至截止日已缴 ÷ 应收净额。",
        "應繳日在今年 1 月 1 日至本月末的應收：截至截止日已繳 ÷ 應收淨額。",
        "Charges due from 1 January to the end of the month: paid by the as-of day ÷ net amount.")
    case .collectionRateYear:
      Wording(
        "应缴日在本日历年内的全部应收（含以后各月）：截至截止日已缴 ÷ 应收净额。",
        "應繳日在本日曆年內的全部應收（含以後各月）：截至截止日已繳 ÷ 應收淨額。",
        """
        All charges due in the calendar year, later months included: paid by the as-of day ÷ net \
        amount.
        """)
    case .collectionRateMonthGross:
      Wording(
        "与当月收缴率同一批应收：（已缴 ＋ 减免）÷ 应收原额，即把减免视同已收。",
        "與當月收繳率同一批應收：（已繳 ＋ 減免）÷ 應收原額，即把減免視同已收。",
        """
        The charges of the month's rate: (paid + waived) ÷ amounts charged; waivers count as \
        collected.
        """)
    case .collectionRateYtdGross:
      Wording(
        "与本年累计收缴率同一批应收：（已缴 ＋ 减免）÷ 应收原额，即把减免视同已收。",
        "與本年累計收繳率同一批應收：（已繳 ＋ 減免）÷ 應收原額，即把減免視同已收。",
        """
        The charges of the year-to-date rate: (paid + waived) ÷ amounts charged; waivers count as \
        collected.
        """)
    case .collectionRatePrior:
      Wording(
        "应缴日不晚于去年 12 月 31 日的应收：今年以来已缴 ÷（去年末未缴额 − 今年以来的减免）。",
        "應繳日不晚於去年 12 月 31 日的應收：今年以來已繳 ÷（去年末未繳額 − 今年以來的減免）。",
        """
        Charges due by 31 December of last year: paid since then ÷ (open on that day − waived \
        since then).
        """)
    case .collectionRateOverall:
      Wording(
        "（本年累计收缴率的分子 ＋ 清欠率的分子）÷（两者的分母之和）。",
        "（本年累計收繳率的分子 ＋ 清欠率的分子）÷（兩者的分母之和）。",
        """
        (Numerators of the year-to-date and the prior-year rates added) ÷ (their denominators \
        added).
        """)
    case .collectionRateUnits:
      Wording(
        "应缴日不晚于截止日、应收净额合计大于 0 的户中，未缴额合计为 0 的户所占比例。不按收费项目分列。附 95% 威尔逊区间。",
        "應繳日不晚於截止日、應收淨額合計大於 0 的戶中，未繳額合計為 0 的戶所佔比例。不按收費項目分列。附 95% 威爾遜區間。",
        """
        Of the units whose net charges due by the as-of day are above 0, the share with nothing \
        open. Not by fee item. With a 95% Wilson interval.
        """)
    case .ceiMonth:
      Wording(
        """
        （B ＋ C − E）÷（B ＋ C − K）。B：上月末前应缴的未缴额减本期减免；C：本月应缴的同口径金额（应收 − \
        减免）；E：应缴日不晚于本月末的应收在截止日的未缴额；K：E 中应缴日在本月的部分。只分总体与项目。
        """,
        """
        （B ＋ C − E）÷（B ＋ C − K）。B：上月末前應繳的未繳額減本期減免；C：本月應繳的同口徑金額（應收 − \
        減免）；E：應繳日不晚於本月末的應收在截止日的未繳額；K：E 中應繳日在本月的部分。只分總體與項目。
        """,
        """
        (B + C − E) ÷ (B + C − K). B: open the day before the month on charges due by then, less \
        waivers since; C: the same over the charges due in the month; E: open at the as-of day on \
        charges due by the month's end; K: the part of E due in the month. Only overall and by \
        project.
        """)
    case .collectionTrendInMonth:
      Wording(
        "到本月为止的 13 个月，各月应缴的应收：到该月最后一天（本月到截止日）已缴 ÷ 当时的应收净额。",
        "到本月為止的 13 個月，各月應繳的應收：到該月最後一天（本月到截止日）已繳 ÷ 當時的應收淨額。",
        """
        For each of the 13 months ending with this one, charges due in it: paid by its last day \
        (by the as-of day for this month) ÷ net amount on that day.
        """)
    case .collectionTrendToDate:
      Wording(
        "同一批应收：到截止日已缴 ÷ 应收净额。",
        "同一批應收：到截止日已繳 ÷ 應收淨額。",
        "The same charges at the as-of day: paid ÷ net amount.")
    case .receivedTotal:
      Wording(
        "本月 1 日至截止日入账的缴费 − 退款。",
        "本月 1 日至截止日入帳的繳費 − 退款。",
        "Payments less refunds dated from the first of the month to the as-of day.")
    case .receivedCurrent:
      Wording(
        "本月实收中冲抵应缴日在本月的应收的部分（退款：从中退出的部分）。",
        "本月實收中沖抵應繳日在本月的應收的部分（退款：從中退出的部分）。",
        """
        The part of the money received that went to (refunds: came out of) charges due in the \
        month.
        """)
    case .receivedArrears:
      Wording(
        "本月实收中冲抵应缴日在本月 1 日之前的应收的部分（退款：从中退出的部分）。",
        "本月實收中沖抵應繳日在本月 1 日之前的應收的部分（退款：從中退出的部分）。",
        """
        The part of the money received that went to (refunds: came out of) charges due before the \
        month.
        """)
    case .receivedAdvance:
      Wording(
        "本月实收的其余部分：冲抵本月之后应缴的应收、业主预存，以及退款超出缴费的部分。",
        "本月實收的其餘部分：沖抵本月之後應繳的應收、業主預存，以及退款超出繳費的部分。",
        """
        The rest of the money received: to charges due later, to the owners' credit, and a \
        refund's excess.
        """)
    case .openOverdue:
      Wording(
        "应缴日早于截止日的应收在截止日的未缴额合计。",
        "應繳日早於截止日的應收在截止日的未繳額合計。",
        "Open at the as-of day on charges due before it.")
    case .ageingAmount:
      Wording(
        """
        应缴日不晚于本月末的应收在截止日的未缴额，按截止日距应缴日的天数分档：未到期（≤ 0 \
        天）、1–30、31–60、61–90、91–180、181–365、366–730、731–1095、1096 天以上。
        """,
        """
        應繳日不晚於本月末的應收在截止日的未繳額，按截止日距應繳日的天數分檔：未到期（≤ 0 \
        天）、1–30、31–60、61–90、91–180、181–365、366–730、731–1095、1096 天以上。
        """,
        """
        Open at the as-of day on charges due by the month's end, by days from the due date to the \
        as-of day: not yet due (≤ 0), 1–30, 31–60, 61–90, 91–180, 181–365, 366–730, 731–1095, \
        1096 and more.
        """)
    case .ageingUnits:
      Wording(
        "房屋名册全部户，按该户最早一笔逾期未缴的天数分档；没有逾期的计入“无逾期”。",
        "房屋名冊全部戶，按該戶最早一筆逾期未繳的天數分檔；沒有逾期的計入「無逾期」。",
        """
        All units of the roster by the age of their oldest overdue charge; “clear” where nothing \
        is overdue.
        """)
    case .ageingRoll:
      Wording(
        "按上月末与截止日的最长逾期分档，统计各户从哪一档到哪一档；两头都无逾期的不列。",
        "按上月末與截止日的最長逾期分檔，統計各戶從哪一檔到哪一檔；兩頭都無逾期的不列。",
        """
        Units by the bucket of their oldest overdue charge on the day before the month and at the \
        as-of day; units clear on both are left out.
        """)
    case .limitationAmount:
      Wording(
        """
        截止日的未缴额：距应缴日满 {limit} 天的计入“超过三年”，{warn} 至 {limitBefore} 天的计入“90 \
        天内将满三年”。只按应缴日推算：催告、承诺或部分缴费都可能使三年重新起算，所以只供法务复核，不等于已过诉讼时效。
        """,
        """
        截止日的未繳額：距應繳日滿 {limit} 天的計入「超過三年」，{warn} 至 {limitBefore} 天的計入「90 \
        天內將滿三年」。只按應繳日推算：催告、承諾或部分繳費都可能使三年重新起算，所以只供法務複核，不等於已過訴訟時效。
        """,
        """
        Open at the as-of day: {limit} days or more after the due date as “over three years”, \
        {warn} to {limitBefore} days as “three years within 90 days”. Reckoned from the due date \
        alone: a demand, a promise or a part payment may have started the three years anew, so it \
        is for legal review and never means time-barred.
        """)
    case .balanceRoll:
      Wording(
        "应缴日不晚于本月末的应收：期初未缴（上月末前应缴部分）＋ 本期新增应收 − 本期减免 − 本期收缴 ＝ 期末未缴。",
        "應繳日不晚於本月末的應收：期初未繳（上月末前應繳部分）＋ 本期新增應收 − 本期減免 − 本期收繳 ＝ 期末未繳。",
        """
        Over charges due by the month's end: opening (open the day before the month on charges \
        due by then) + newly charged − waived − collected = closing (open at the as-of day).
        """)
    case .creditBalance:
      Wording(
        "各户截止日预存（未冲抵任何应收的缴费）合计；预存不会自动冲抵以后的应收。",
        "各戶截止日預存（未沖抵任何應收的繳費）合計；預存不會自動沖抵以後的應收。",
        """
        The units' credit at the as-of day: payments that no charge took. Credit is never applied \
        later.
        """)
    case .lateFeeAccrued:
      Wording(
        "每笔应收自应缴日次日起至截止日，逐日未缴额 × 日费率（{lateFee}），每笔四舍五入到分后合计。费率为 0 时不算。",
        "每筆應收自應繳日次日起至截止日，逐日未繳額 × 日費率（{lateFee}），每筆四捨五入到分後合計。費率為 0 時不算。",
        """
        For each charge, over the days after its due date up to the as-of day, the open amount × \
        the daily rate ({lateFee}), rounded once a charge to the fen, half away from zero. Not \
        given where the rate is 0.
        """)
    }
  }
}
