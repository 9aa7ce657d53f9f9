/// The tables' header lines.
enum Headers {
  static let roster = [
    Phrase("房号", "房號"), Phrase("小区", "小區"), Phrase("楼栋", "樓棟"), Phrase("业主姓名", "業主姓名"),
    Phrase("联系电话", "聯繫電話"), Phrase("建筑面积(㎡)", "建築面積(㎡)"), Phrase("房屋类型", "房屋類型"),
    Phrase("入住状态", "入住狀態"), Phrase("收楼日期", "收樓日期"), Phrase("管家"), Phrase("标签", "標籤"),
  ]

  static let bills = [
    Phrase("房号", "房號"), Phrase("小区", "小區"), Phrase("收费项目", "收費項目"), Phrase("账期", "帳期"),
    Phrase("到期日"), Phrase("应收金额(元)", "應收金額(元)"), Phrase("实收金额(元)", "實收金額(元)"),
    Phrase("缴费日期", "繳費日期"), Phrase("减免金额(元)", "減免金額(元)"), Phrase("收据号", "收據號"),
  ]

  static let journal = [
    Phrase("房号", "房號"), Phrase("小区", "小區"), Phrase("业务类型", "業務類型"), Phrase("收费项目", "收費項目"),
    Phrase("账期", "帳期"), Phrase("记账日期", "記帳日期"), Phrase("到期日"), Phrase("金额(元)", "金額(元)"),
    Phrase("收据号", "收據號"),
  ]

  static let calls = [
    Phrase("编号", "編號"), Phrase("房号", "房號"), Phrase("小区", "小區"), Phrase("拨打时间", "撥打時間"),
    Phrase("拨打人", "撥打人"), Phrase("呼叫方向"), Phrase("接通情况", "接通情況"), Phrase("接听人", "接聽人"),
    Phrase("切入点", "切入點"), Phrase("沟通结果", "溝通結果"), Phrase("异议类型", "異議類型"),
    Phrase("承诺缴费日期", "承諾繳費日期"), Phrase("承诺金额", "承諾金額"), Phrase("约定回访时间", "約定回訪時間"),
    Phrase("通话时长(秒)", "通話時長(秒)"), Phrase("响铃次数", "響鈴次數"), Phrase("备注", "備註"),
  ]

  static let repairs = [
    Phrase("工单号", "工單號"), Phrase("房号", "房號"), Phrase("小区", "小區"), Phrase("报修日期", "報修日期"),
    Phrase("问题类别", "問題類別"), Phrase("问题描述", "問題描述"), Phrase("承诺完成日期", "承諾完成日期"),
    Phrase("完成日期"), Phrase("业主签字日期", "業主簽字日期"),
  ]
}
