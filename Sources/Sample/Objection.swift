/// What owners object to, with the words of the `objection` column and of notes.
enum Objection: Int, CaseIterable {
  case startDate, notHandedOver, vacant, defect, staff, service, facilities, amount, hardship, other

  /// How often an owner without a defect or an empty flat has it at heart.
  static let weights = [5, 2, 3, 14, 12, 26, 16, 12, 12, 4]

  /// Names in the `objection` column.
  var names: [Phrase] {
    switch self {
    case .startDate: [Phrase("收费起始日期", "收費起始日期")]
    case .notHandedOver: [Phrase("未收楼", "未收樓"), Phrase("未收房")]
    case .vacant: [Phrase("未入住"), Phrase("空置")]
    case .defect: [Phrase("工程遗留", "工程遺留"), Phrase("工程问题", "工程問題"), Phrase("工程遗留、卫生", "工程遺留、衛生")]
    case .staff: [Phrase("服务人员", "服務人員"), Phrase("态度", "態度")]
    case .service: [Phrase("卫生", "衛生"), Phrase("物业服务", "物業服務")]
    case .facilities: [Phrase("配套"), Phrase("配套设施", "配套設施")]
    case .amount: [Phrase("金额不对", "金額不對"), Phrase("金额异议", "金額異議")]
    case .hardship: [Phrase("经济困难", "經濟困難")]
    case .other: [Phrase("其他")]
    }
  }

  /// What the steward writes down; each holds a keyword of its kind, but for `other`.
  var notes: [Phrase] {
    switch self {
    case .startDate:
      [
        Phrase("认为起始日期应从装修完成算起，已解释", "認為起始日期應從裝修完成算起，已解釋"),
        Phrase("问收费时间为什么从通知日算", "問收費時間為甚麼從通知日算"),
      ]
    case .notHandedOver:
      [
        Phrase("说还没收楼，不应该交费", "說還沒收樓，不應該交費"),
        Phrase("没收房，等开发商整改后再谈", "沒收房，等開發商整改後再談"),
      ]
    case .vacant:
      [
        Phrase("房子一直没住，要求打折", "房子一直沒住，要求打折"),
        Phrase("空房，人在外地，过年回来再交", "空房，人在外地，過年回來再交"),
      ]
    case .defect:
      [
        Phrase("主卧飘窗漏水，报修后一直没人来，修好再交", "主臥飄窗漏水，報修後一直沒人來，修好再交"),
        Phrase("外墙渗水，墙皮起泡，要求先处理", "外牆滲水，牆皮起泡，要求先處理"),
        Phrase("客厅墙面开裂，说是质量问题", "客廳牆面開裂，說是質量問題"),
        Phrase("地下室返潮没修好，不肯交", "地下室返潮沒修好，不肯交"),
      ]
    case .staff:
      [
        Phrase("投诉前台态度不好，要经理回电", "投訴前台態度不好，要經理回電"),
        Phrase("说上次来人态度差，没有道歉", "說上次來人態度差，沒有道歉"),
      ]
    case .service:
      [
        Phrase("楼道保洁不及时，垃圾堆了两天", "樓道保潔不及時，垃圾堆了兩天"),
        Phrase("电梯三天两头停，绿化也没人管", "電梯三天兩頭停，綠化也沒人管"),
        Phrase("夜里保安不在岗，外人随便进", "夜裡保安不在崗，外人隨便進"),
      ]
    case .facilities:
      [
        Phrase("停车难，回来晚了没位置", "停車難，回來晚了沒位置"),
        Phrase("儿童乐园设施坏了大半年", "兒童樂園設施壞了大半年"),
      ]
    case .amount:
      [
        Phrase("认为面积算错了，要求核对", "認為面積算錯了，要求核對"),
        Phrase("说车位费重复收费，要看明细", "說車位費重複收費，要看明細"),
      ]
    case .hardship:
      [
        Phrase("最近失业，问能不能缓两个月", "最近失業，問能不能緩兩個月"),
        Phrase("做生意资金紧张，分次交", "做生意資金緊張，分次交"),
      ]
    case .other:
      [Phrase("说家里的事情商量好再说", "說家裡的事情商量好再說")]
    }
  }
}

/// What else a steward writes down.
enum NoteGroup: Int, CaseIterable {
  case promised, soon, thanks, busy, relayed, paid, reminded, mended, greeted, asked, reported, refused

  var notes: [Phrase] {
    switch self {
    case .promised:
      [
        Phrase("答应发工资后在小程序上交", "答應發薪後在小程式上交"), Phrase("周末过来服务中心交", "週末過來服務中心交"),
        Phrase("已告知欠费月份和金额，约好日期", "已告知欠費月份和金額，約好日期"),
      ]
    case .soon:
      [Phrase("发了缴费二维码，马上交", "發了繳費二維碼，馬上交"), Phrase("忘记了，挂了电话就交", "忘記了，掛了電話就交")]
    case .thanks:
      [Phrase("知道了，会看账单", "知道了，會看帳單"), Phrase("听了没表态", "聽了沒表態")]
    case .busy:
      [Phrase("在开会，请晚点再打", "在開會，請晚點再打"), Phrase("开车不方便，改时间", "開車不方便，改時間")]
    case .relayed:
      [Phrase("家里人接的，答应转告", "家裡人接的，答應轉告"), Phrase("说费用由房东交，帮忙转告", "說費用由房東交，幫忙轉告")]
    case .paid:
      [Phrase("说上周已转账，请财务查一下", "說上週已轉帳，請財務查一下")]
    case .reminded:
      [Phrase("提醒明天到期，说记得", "提醒明天到期，說記得"), Phrase("提醒后说今晚就办", "提醒後說今晚就辦")]
    case .mended:
      [Phrase("告知已修好并请签字，表示满意", "告知已修好並請簽字，表示滿意"), Phrase("问维修效果，说还可以", "問維修效果，說還可以")]
    case .greeted:
      [
        Phrase("节日问候，家里都好", "節日問候，家裡都好"), Phrase("邀请参加邻里活动，答应带孩子来", "邀請參加鄰里活動，答應帶孩子來"),
        Phrase("问候老人身体情况，一切正常", "問候老人身體情況，一切正常"),
      ]
    case .asked:
      [Phrase("问门禁卡怎么补办", "問門禁卡怎麼補辦"), Phrase("问怎么开发票", "問怎麼開發票"), Phrase("问停水通知", "問停水通知")]
    case .reported:
      [Phrase("打来报修，已登记派单", "打來報修，已登記派單")]
    case .refused:
      [Phrase("说不交就是不交，挂断", "說不交就是不交，掛斷"), Phrase("要求见经理，不然不谈", "要求見經理，不然不談")]
    }
  }
}
