extension CodeName {
  var wording: Wording {
    switch self {
    case .missing:
      Wording("（未填写）", "（未填寫）", "(none)")
    case .total:
      Wording("合计", "合計", "Total")
    case .unitTypeResidential:
      Wording("住宅", "住宅", "Residential")
    case .unitTypeShop:
      Wording("商铺", "商鋪", "Shop")
    case .unitTypeParking:
      Wording("车位", "車位", "Parking")
    case .unitTypeOffice:
      Wording("办公", "辦公", "Office")
    case .unitTypeOther:
      Wording("其他", "其他", "Other")
    case .occupancyOccupied:
      Wording("已入住", "已入住", "Occupied")
    case .occupancyRented:
      Wording("出租", "出租", "Rented")
    case .occupancyVacant:
      Wording("空置", "空置", "Vacant")
    case .occupancyNotHandedOver:
      Wording("未收楼", "未收樓", "Not handed over")
    case .occupancyUnknown:
      Wording("不详", "不詳", "Unknown")
    case .entryCharge:
      Wording("应收", "應收", "Charge")
    case .entryPayment:
      Wording("实收", "實收", "Payment")
    case .entryWaiver:
      Wording("减免", "減免", "Waiver")
    case .entryRefund:
      Wording("退款", "退款", "Refund")
    case .entryBill:
      Wording("账单", "帳單", "Bill")
    case .directionOutbound:
      Wording("呼出", "呼出", "Outbound")
    case .directionInbound:
      Wording("呼入", "呼入", "Inbound")
    case .resultConnected:
      Wording("接通", "接通", "Connected")
    case .resultNoAnswer:
      Wording("无人接听", "無人接聽", "No answer")
    case .resultBusy:
      Wording("占线", "佔線", "Busy")
    case .resultRejected:
      Wording("拒接", "拒接", "Rejected")
    case .resultPowerOff:
      Wording("关机/停机", "關機/停機", "Switched off")
    case .resultInvalidNumber:
      Wording("空号/号码错误", "空號/號碼錯誤", "Invalid number")
    case .partyOwner:
      Wording("业主本人", "業主本人", "Owner")
    case .partyFamily:
      Wording("家属", "家屬", "Family")
    case .partyTenant:
      Wording("租户", "租戶", "Tenant")
    case .partyOther:
      Wording("其他人", "其他人", "Other")
    case .topicFestival:
      Wording("节日问候", "節日問候", "Festival greeting")
    case .topicEvent:
      Wording("活动邀约", "活動邀約", "Event invitation")
    case .topicNotice:
      Wording("通知提示", "通知提示", "Notice")
    case .topicCourtesy:
      Wording("例行回访", "例行回訪", "Courtesy call")
    case .topicRepairDone:
      Wording("维修完成回访", "維修完成回訪", "Repair follow-up")
    case .topicInboundRequest:
      Wording("业主来电", "業主來電", "Owner's request")
    case .topicDunning:
      Wording("催缴", "催繳", "Fee reminder")
    case .topicOther:
      Wording("其他", "其他", "Other")
    case .outcomePromised:
      Wording("承诺缴费", "承諾繳費", "Promised")
    case .outcomeDisputed:
      Wording("有异议", "有異議", "Disputed")
    case .outcomeRefused:
      Wording("拒绝缴费", "拒絕繳費", "Refused")
    case .outcomeReschedule:
      Wording("改约", "改約", "Rescheduled")
    case .outcomePaidAlready:
      Wording("称已缴费", "稱已繳費", "Says it is paid")
    case .outcomeNone:
      Wording("无结果", "無結果", "No outcome")
    case .objectionStartDate:
      Wording("收费起始日期", "收費起始日期", "Start of charging")
    case .objectionNotHandedOver:
      Wording("未收楼", "未收樓", "Not handed over")
    case .objectionVacant:
      Wording("未入住/空置", "未入住/空置", "Vacant")
    case .objectionDefect:
      Wording("工程遗留问题", "工程遺留問題", "Construction defects")
    case .objectionStaff:
      Wording("服务态度", "服務態度", "Staff attitude")
    case .objectionService:
      Wording("物业服务", "物業服務", "Property services")
    case .objectionFacilities:
      Wording("配套设施", "配套設施", "Facilities")
    case .objectionAmount:
      Wording("金额异议", "金額異議", "Amount")
    case .objectionHardship:
      Wording("经济困难", "經濟困難", "Hardship")
    case .objectionOther:
      Wording("其他", "其他", "Other")
    case .ruleRefused:
      Wording("多次拒缴", "多次拒繳", "Refused")
    case .ruleBrokenPromises:
      Wording("多次失约", "多次失約", "Broken promises")
    case .ruleUnreachable:
      Wording("多次联系不上", "多次聯繫不上", "Unreachable")
    case .ruleTimeBar:
      Wording("账龄近三年", "帳齡近三年", "Near three years")
    case .ruleLarge:
      Wording("大额久欠", "大額久欠", "Large and old")
    case .sideOwner:
      Wording("待业主", "待業主", "Owner's move")
    case .sideOurs:
      Wording("待我方", "待我方", "Our move")
    case .actionLegalReview:
      Wording("法务复核", "法務複核", "Legal review")
    case .actionResolveFirst:
      Wording("先解决问题", "先解決問題", "Resolve first")
    case .actionFormalLetter:
      Wording("书面函件", "書面函件", "Formal letter")
    case .actionManagerVisit:
      Wording("经理上门沟通", "經理上門溝通", "Manager's visit")
    case .actionManagerCall:
      Wording("经理致电", "經理致電", "Manager's call")
    case .actionSiteVisit:
      Wording("上门核实", "上門核實", "Site visit")
    case .listPromiseReminder:
      Wording("承诺到期提醒", "承諾到期提醒", "Promise reminders")
    case .listCallback:
      Wording("约定回访", "約定回訪", "Callbacks")
    case .listRepairFollowUp:
      Wording("维修后回访", "維修後回訪", "Repair follow-ups")
    case .listBrokenPromise:
      Wording("失约跟进", "失約跟進", "Broken promises")
    case .listSignOff:
      Wording("待业主签字销单", "待業主簽字銷單", "Sign-offs")
    case .listCheckPayment:
      Wording("核对缴费", "核對繳費", "Payments to check")
    case .listCheckNumber:
      Wording("核对号码", "核對號碼", "Numbers to check")
    case .bucketClear:
      Wording("无逾期", "無逾期", "Clear")
    case .bucketCurrent:
      Wording("未到期", "未到期", "Not yet due")
    case .bucket1To30:
      Wording("1–30 天", "1–30 天", "1–30 days")
    case .bucket31To60:
      Wording("31–60 天", "31–60 天", "31–60 days")
    case .bucket61To90:
      Wording("61–90 天", "61–90 天", "61–90 days")
    case .bucket91To180:
      Wording("91–180 天", "91–180 天", "91–180 days")
    case .bucket181To365:
      Wording("181–365 天", "181–365 天", "181–365 days")
    case .bucket366To730:
      Wording("366–730 天", "366–730 天", "366–730 days")
    case .bucket731To1095:
      Wording("731–1095 天", "731–1095 天", "731–1095 days")
    case .bucket1096Plus:
      Wording("1096 天以上", "1096 天以上", "1096 days and more")
    case .statusKept:
      Wording("已兑现", "已兌現", "Kept")
    case .statusSuperseded:
      Wording("已改约", "已改約", "Superseded")
    case .statusPending:
      Wording("未到期", "未到期", "Pending")
    case .statusPartial:
      Wording("部分兑现", "部分兌現", "Partly kept")
    case .statusBroken:
      Wording("未兑现", "未兌現", "Broken")
    case .statusOver3Years:
      Wording("超过三年", "超過三年", "Over three years")
    case .statusNext90:
      Wording("90 天内将满三年", "90 天內將滿三年", "Three years within 90 days")
    case .stepOpening:
      Wording("期初未缴", "期初未繳", "Opening")
    case .stepCharged:
      Wording("新增应收", "新增應收", "Charged")
    case .stepWaived:
      Wording("减免", "減免", "Waived")
    case .stepCollected:
      Wording("收缴", "收繳", "Collected")
    case .stepClosing:
      Wording("期末未缴", "期末未繳", "Closing")
    case .stepCalls:
      Wording("外呼", "外呼", "Calls")
    case .stepConnected:
      Wording("接通", "接通", "Connected")
    case .stepRightParty:
      Wording("本人接通", "本人接通", "Right party")
    case .stepPromised:
      Wording("有承诺日期", "有承諾日期", "Promised a date")
    case .stepKept:
      Wording("已兑现", "已兌現", "Kept")
    case .chainObjected:
      Wording("提出工程遗留异议", "提出工程遺留異議", "Objected to a defect")
    case .chainRepaired:
      Wording("已修好", "已修好", "Repaired")
    case .chainCalled:
      Wording("已回访", "已回訪", "Called")
    case .chainPromised:
      Wording("已承诺", "已承諾", "Promised")
    case .chainPaid:
      Wording("已缴费", "已繳費", "Paid")
    case .remindedYes:
      Wording("到期前一日已提醒", "到期前一日已提醒", "Reminded the day before")
    case .remindedNo:
      Wording("未提醒", "未提醒", "Not reminded")
    case .followedUpYes:
      Wording("3 天内已回访", "3 天內已回訪", "Called within 3 days")
    case .followedUpNo:
      Wording("未回访", "未回訪", "Not called")
    case .tableRoster:
      Wording("房屋名册", "房屋名冊", "Roster")
    case .tableLedger:
      Wording("收费台账", "收費臺帳", "Ledger")
    case .tableCalls:
      Wording("回访记录", "回訪記錄", "Call log")
    case .tableRepairs:
      Wording("工程问题台账", "工程問題臺帳", "Repairs")
    case .dimensionProject:
      Wording("项目", "項目", "Project")
    case .dimensionBuilding:
      Wording("楼栋", "樓棟", "Building")
    case .dimensionSteward:
      Wording("管家", "管家", "Steward")
    case .dimensionFeeItem:
      Wording("收费项目", "收費項目", "Fee item")
    case .dimensionUnitType:
      Wording("房屋类型", "房屋類型", "Unit type")
    case .dimensionOccupancy:
      Wording("入住状态", "入住狀態", "Occupancy")
    case .dimensionCaller:
      Wording("拨打人", "撥打人", "Caller")
    case .dimensionTopic:
      Wording("通话主题", "通話主題", "Topic")
    case .dimensionHour:
      Wording("时段", "時段", "Hour")
    case .dimensionWeekday:
      Wording("星期", "星期", "Weekday")
    case .dimensionDirection:
      Wording("方向", "方向", "Direction")
    case .dimensionParty:
      Wording("接听人", "接聽人", "Party")
    case .dimensionCategory:
      Wording("报修类别", "報修類別", "Repair category")
    case .dimensionObjection:
      Wording("异议类型", "異議類型", "Objection")
    case .weekday1:
      Wording("周一", "週一", "Mon")
    case .weekday2:
      Wording("周二", "週二", "Tue")
    case .weekday3:
      Wording("周三", "週三", "Wed")
    case .weekday4:
      Wording("周四", "週四", "Thu")
    case .weekday5:
      Wording("周五", "週五", "Fri")
    case .weekday6:
      Wording("周六", "週六", "Sat")
    case .weekday7:
      Wording("周日", "週日", "Sun")
    case .maskingStandard:
      Wording(
        "报告中业主姓名、电话和备注已遮盖；升级名单与工作清单两个文件照常显示",
        "報告中業主姓名、電話和備註已遮蓋；升級名單與工作清單兩個檔案照常顯示",
        """
        Owners' names, phones and notes are masked in the report and shown in the two working \
        lists
        """)
    case .maskingNone:
      Wording("未遮盖个人信息", "未遮蓋個人資訊", "Personal data is shown everywhere")
    case .maskingAll:
      Wording("个人信息在报告和名单中全部遮盖", "個人資訊在報告和名單中全部遮蓋", "Personal data is masked everywhere")
    }
  }
}
