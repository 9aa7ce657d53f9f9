/// What the denominators are called, as titles of the columns next to the rates.
enum BaseName: Phrase {
  case chargedMonth, chargedYtd, chargedYear, chargedOverall, chargedByMonthEnd, chargedToDate
  case grossMonth, grossYtd, openAtYearEnd, units, collectable, calls, timedCalls, rightParty
  case overdueUnits, fields, owedCalls, promised, ringCalls, duePromises, promises, objectors
  case episodes, dueRepairs, atRisk

  var wording: Wording {
    switch self {
    case .chargedMonth:
      Wording("当月应收净额", "當月應收淨額", "Charged this month, net")
    case .chargedYtd:
      Wording("本年应收净额", "本年應收淨額", "Charged this year to date, net")
    case .chargedYear:
      Wording("全年应收净额", "全年應收淨額", "Charged in the full year, net")
    case .chargedOverall:
      Wording("综合应收净额", "綜合應收淨額", "Charged overall, net")
    case .chargedByMonthEnd:
      Wording("月末应收净额", "月末應收淨額", "Charged, net at month end")
    case .chargedToDate:
      Wording("截止日应收净额", "截止日應收淨額", "Charged, net to date")
    case .grossMonth:
      Wording("当月应收原额", "當月應收原額", "Charged this month, gross")
    case .grossYtd:
      Wording("本年应收原额", "本年應收原額", "Charged this year to date, gross")
    case .openAtYearEnd:
      Wording("年初欠费净额", "年初欠費淨額", "Open at year's start, net")
    case .units:
      Wording("户数", "戶數", "Units")
    case .collectable:
      Wording("可清收额（B＋C−K）", "可清收額（B＋C−K）", "Collectable (B + C − K)")
    case .calls:
      Wording("外呼通数", "外呼通數", "Calls")
    case .timedCalls:
      Wording("时间可考的通数", "時間可考的通數", "Calls of known hour")
    case .rightParty:
      Wording("本人接通数", "本人接通數", "Right party contacts")
    case .overdueUnits:
      Wording("欠费户数", "欠費戶數", "Overdue units")
    case .fields:
      Wording("应填项数", "應填項數", "Fields to fill")
    case .owedCalls:
      Wording("欠费户接通数", "欠費戶接通數", "Connected calls, owing")
    case .promised:
      Wording("承诺通数", "承諾通數", "Promised calls")
    case .ringCalls:
      Wording("有响铃记录的来电", "有響鈴記錄的來電", "Inbound with rings")
    case .duePromises:
      Wording("到期承诺数", "到期承諾數", "Promises due")
    case .promises:
      Wording("应提醒承诺数", "應提醒承諾數", "Promises to remind")
    case .objectors:
      Wording("异议满 {days} 天的户数", "異議滿 {days} 天的戶數", "Units after {days} days")
    case .episodes:
      Wording("修好满 {days} 天的户数", "修好滿 {days} 天的戶數", "Repaired units after {days} days")
    case .dueRepairs:
      Wording("到期报修数", "到期報修數", "Repairs due")
    case .atRisk:
      Wording("仍在观察户数", "仍在觀察戶數", "Units at risk")
    }
  }
}
