import Model
import Testing

@testable import Ingest

@Suite("Code names")
struct VocabularyCodeTests {
  /// Every word of a column, by code.
  static func check<Code: Coded & Equatable>(
    _ names: CodeNames<Code>, _ expected: KeyValuePairs<Code, String>
  ) {
    for (code, words) in expected {
      for word in words.split(separator: " ").map(String.init) {
        #expect(withBytes(word) { names.code($0, &$1) } == code, "\(word)")
        #expect(withBytes("　" + word.uppercased() + " ") { names.code($0, &$1) } == code, "\(word)")
      }
    }
    for word in ["", "(none)", "bill", "什么", "无", "其他的"] {
      #expect(withBytes(word) { names.code($0, &$1) } == nil, "\(word)")
    }
  }

  @Test("Codes and their Chinese names, case and script apart")
  func names() {
    Self.check(
      vocabulary.entry,
      [
        .charge: "charge 应收 收费 账单 帳單", .payment: "payment 实收 收款 缴费 繳費", .waiver: "waiver 减免 优惠",
        .refund: "refund 退款 冲销 沖銷",
      ])
    Self.check(
      vocabulary.unitType,
      [
        .residential: "residential 住宅", .shop: "shop 商铺 商业 商舖", .parking: "parking 车位",
        .office: "office 办公 写字楼 寫字樓", .other: "other",
      ])
    Self.check(
      vocabulary.occupancy,
      [
        .occupied: "occupied 已入住 自住 入住", .rented: "rented 出租 已出租", .vacant: "vacant 空置 未入住",
        .notHandedOver: "not_handed_over 未收楼 未交付 未收房", .unknown: "unknown",
      ])
    Self.check(vocabulary.direction, [.outbound: "outbound 呼出 去电", .inbound: "inbound 呼入 来电 來電"])
    Self.check(
      vocabulary.result,
      [
        .connected: "connected 接通 已接通 已接", .noAnswer: "no_answer 未接 无人接听 無人接聽", .busy: "busy 占线 忙线 佔綫",
        .rejected: "rejected 拒接 挂断 掛斷", .powerOff: "power_off 关机 停机",
        .invalidNumber: "invalid_number 空号 号码错误",
      ])
    Self.check(
      vocabulary.party,
      [
        .owner: "owner 本人 业主", .family: "family 家属 家人", .tenant: "tenant 租客 租户 租戶", .other: "other 其他",
      ])
    Self.check(
      vocabulary.topic,
      [
        .festival: "festival 节日问候", .event: "event 活动邀约", .notice: "notice 通知 通知提示",
        .courtesy: "courtesy 回访 例行回访 满意度调查 收楼慰问 VIP回访 ＶＩＰ回訪 独居老人回访",
        .repairDone: "repair_done 维修回访 维修完成回访 销单回访", .inboundRequest: "inbound_request 业主来电 业主咨询 業主諮詢",
        .dunning: "dunning 催缴 催费", .other: "other 其他",
      ])
    Self.check(
      vocabulary.outcome,
      [
        .promised: "promised 承诺缴费 答应缴费", .disputed: "disputed 有异议 异议", .refused: "refused 拒绝 拒缴 拒绝缴费 拒絶",
        .reschedule: "reschedule 改约 不方便", .paidAlready: "paid_already 已缴 已缴费", .none: "none 无结果 無結果",
      ])
  }

  @Test("A configuration adds names, and they come first")
  func extra() {
    var rules = InputRules()
    rules.codeNames = ["entry": ["payment": ["POS收款", "应收"]], "outcome": ["none": ["没谈成"]]]
    let words = Vocabulary(rules)
    #expect(withBytes("ｐｏｓ收款") { words.entry.code($0, &$1) } == .payment)
    #expect(withBytes("應收") { words.entry.code($0, &$1) } == .payment)
    #expect(withBytes("沒談成") { words.outcome.code($0, &$1) } == CallOutcome.none)
  }
}
