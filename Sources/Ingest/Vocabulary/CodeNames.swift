package import Model

/// The names of a closed set of codes, such as 已接通 for `connected`.
package struct CodeNames<Code: Coded>: Sendable {
  private let table: ByteTable<Code>

  /// - Parameters:
  ///   - codes: those that a cell may hold.
  ///   - names: what docs/data.md calls them, in Simplified script.
  ///   - extra: code → further names; where one is another code's name too, it counts here.
  init(_ codes: [Code], _ names: [(Code, [String])], adding extra: [String: [String]] = [:]) {
    var entries: [(key: [UInt8], value: Code)] = []
    for code in codes {
      for name in extra[code.code] ?? [] { entries.append((WordForm.bytes(name), code)) }
    }
    for code in codes { entries.append((WordForm.bytes(code.code), code)) }
    for (code, words) in names {
      for word in words { entries.append((WordForm.bytes(word), code)) }
    }
    table = ByteTable(entries)
  }

  /// What a cell (UTF-8, as read or folded) says; nil where it is empty or no code, for which each column has its
  /// own rule. The buffer is scratch.
  package func code(_ cell: UnsafeRawBufferPointer, _ buffer: inout [UInt8]) -> Code? {
    // Nearly every cell is in form already.
    if let code = table[cell] { return code }
    WordForm.make(cell, into: &buffer)
    return buffer.withUnsafeBytes { table[$0] }
  }
}

extension CodeNames<LedgerKind> {
  static func entry(adding extra: [String: [String]]) -> Self {
    // A bill is a shape of file, not a word in one.
    Self(
      [.charge, .payment, .waiver, .refund],
      [
        (.charge, ["应收", "收费", "账单"]), (.payment, ["实收", "收款", "缴费"]),
        (.waiver, ["减免", "优惠"]), (.refund, ["退款", "冲销"]),
      ], adding: extra)
  }
}

extension CodeNames<UnitType> {
  static func unitType(adding extra: [String: [String]]) -> Self {
    Self(
      UnitType.allCases,
      [
        (.residential, ["住宅"]), (.shop, ["商铺", "商业"]), (.parking, ["车位"]),
        (.office, ["办公", "写字楼"]),
      ], adding: extra)
  }
}

extension CodeNames<Occupancy> {
  static func occupancy(adding extra: [String: [String]]) -> Self {
    Self(
      Occupancy.allCases,
      [
        (.occupied, ["已入住", "自住", "入住"]), (.rented, ["出租", "已出租"]),
        (.vacant, ["空置", "未入住"]), (.notHandedOver, ["未收楼", "未交付", "未收房"]),
      ], adding: extra)
  }
}

extension CodeNames<Direction> {
  static func direction(adding extra: [String: [String]]) -> Self {
    Self(
      Direction.allCases, [(.outbound, ["呼出", "去电"]), (.inbound, ["呼入", "来电"])], adding: extra)
  }
}

extension CodeNames<CallResult> {
  static func result(adding extra: [String: [String]]) -> Self {
    Self(
      CallResult.allCases,
      [
        (.connected, ["接通", "已接通", "已接"]), (.noAnswer, ["未接", "无人接听"]),
        (.busy, ["占线", "忙线"]), (.rejected, ["拒接", "挂断"]), (.powerOff, ["关机", "停机"]),
        (.invalidNumber, ["空号", "号码错误"]),
      ], adding: extra)
  }
}

extension CodeNames<Party> {
  static func party(adding extra: [String: [String]]) -> Self {
    // Nobody is named by an empty cell alone.
    Self(
      [.owner, .family, .tenant, .other],
      [
        (.owner, ["本人", "业主"]), (.family, ["家属", "家人"]), (.tenant, ["租客", "租户"]),
        (.other, ["其他"]),
      ], adding: extra)
  }
}

extension CodeNames<Topic> {
  static func topic(adding extra: [String: [String]]) -> Self {
    Self(
      Topic.allCases.filter { $0 != .none },
      [
        (.festival, ["节日问候"]), (.event, ["活动邀约"]), (.notice, ["通知", "通知提示"]),
        (.courtesy, ["回访", "例行回访", "满意度调查", "收楼慰问", "VIP回访", "独居老人回访"]),
        (.repairDone, ["维修回访", "维修完成回访", "销单回访"]),
        (.inboundRequest, ["业主来电", "业主咨询"]), (.dunning, ["催缴", "催费"]), (.other, ["其他"]),
      ], adding: extra)
  }
}

extension CodeNames<CallOutcome> {
  static func outcome(adding extra: [String: [String]]) -> Self {
    // `none` is a code too: the call led to nothing, and says so.
    Self(
      CallOutcome.allCases,
      [
        (.promised, ["承诺缴费", "答应缴费"]), (.disputed, ["有异议", "异议"]),
        (.refused, ["拒绝", "拒缴", "拒绝缴费"]), (.reschedule, ["改约", "不方便"]),
        (.paidAlready, ["已缴", "已缴费"]), (.none, ["无结果"]),
      ], adding: extra)
  }
}
