@testable import Ingest

/// Calls `body` with the UTF-8 of a text and a scratch buffer that holds rubbish, as a used one does.
func withBytes<Result>(
  _ text: String, _ body: (UnsafeRawBufferPointer, inout [UInt8]) -> Result
) -> Result {
  var scratch: [UInt8] = [0x41, 0xE5, 0x90]
  return Array(text.utf8).withUnsafeBytes { body($0, &scratch) }
}

func wordForm(_ text: String) -> String { String(decoding: WordForm.bytes(text), as: UTF8.self) }

func headerForm(_ text: String) -> String { String(decoding: HeaderForm.bytes(text), as: UTF8.self) }

/// The default vocabulary, which every test may share since nothing changes it.
let vocabulary = Vocabulary()

/// Every word of docs/data.md and of the objections in Simplified script, beyond the header aliases.
let vocabularyWords =
  """
  应收 收费 账单 实收 收款 缴费 减免 优惠 退款 冲销 住宅 商铺 商业 车位 办公 写字楼 已入住 自住 入住 出租 已出租 空置 未入住
  未收楼 未交付 未收房 呼出 去电 呼入 来电 接通 已接通 已接 未接 无人接听 占线 忙线 拒接 挂断 关机 停机 空号 号码错误 本人 业主
  家属 家人 租客 租户 其他 节日问候 活动邀约 通知 通知提示 回访 例行回访 满意度调查 收楼慰问 独居老人回访 维修回访 维修完成回访
  销单回访 业主来电 业主咨询 催缴 催费 承诺缴费 答应缴费 有异议 异议 拒绝 拒缴 拒绝缴费 改约 不方便 已缴 已缴费 无结果
  合计 总计 小计 本页小计 无 暂无 收费起始日期 起始日期 起算 收费时间 没收楼 没收房 没入住 没住 空房 工程遗留 工程遗留问题
  工程问题 漏水 渗水 开裂 裂缝 质量问题 没修好 未修好 没修 态度 服务人员 员工服务 态度差 态度不好 态度恶劣 卫生 物业服务 保洁
  不干净 电梯 绿化 安保 保安 配套 配套设施 设施 停车难 金额不对 金额异议 多收 算错 重复收费 经济困难 没钱 生活困难 失业 资金紧张
  其它
  """.split(whereSeparator: \.isWhitespace).map(String.init)
