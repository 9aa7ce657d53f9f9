import DocumentModel
import Inspect
import Testing

/// Texts that were read line by line before they were written down here.
@Suite("The text of a messy file, in three languages")
struct TextTests {
  private func text(_ language: Language) -> String {
    let shelf = Shelf([
      "收费.csv": """
      荷塘花园收费明细
      房号,业主姓名,账期,到期日,应收金额(元),实收金额(元),交费日,备注
      1-101,张三,2026-10,25/10/2026,"1,234.50",0,,电话13800001111
      1-102,李四,2026-10,31/10/2026,一百,0,,
      合计,,,,1334.50,,,

      """
    ])
    return shelf.report(shelf.inspect("收费.csv"), language).text
  }

  @Test("no line is wider than a hundred columns")
  func width() {
    for language in Language.allCases {
      for line in text(language).split(separator: "\n") {
        #expect(Format.width(String(line)) <= 100, "\(line)")
      }
    }
  }

  @Test func simplified() { #expect(text(.simplifiedChinese) == Self.simplified) }
  @Test func traditional() { #expect(text(.traditionalChinese) == Self.traditional) }
  @Test func english() { #expect(text(.english) == Self.english) }
}

extension TextTests {
  private static let simplified = """
    收费.csv
      是什么  收费台账（ledger），一行一笔账单
      格式    CSV，UTF-8（整个文件合格，确定），逗号分隔，LF，243 字节
      表头    第 2 行，上面 1 行跳过
      行数    3 行：采用 1，未采用 1，合计行 1
      房号    没有名册，未核对房号是否存在；把名册一起给出即可核对

      列            读作                  读出  空  读不出  样例
      房号          房号 unit_id             2   0          1-101、1-102
      业主姓名      （没有用到）             2   0          张*、李*
      账期          费用期间 period          2   0          2026-10
      到期日        应缴日 due_date          0   0       2
      应收金额(元)  应收金额 amount_due      1   0       1  1,234.50
      实收金额(元)  实收金额 amount_paid     2   0          0
      交费日        （没有用到）             0   2
      备注          （没有用到）             1   1          电*

      问题
      - “交费日”可能是缴费日期（paid_date）
      - 日期 2 处按日月年（dmy）才能读出（第 3 行：25/10/2026）
      - 未采用 1 行：金额无法识别 · 应收金额 amount_due
        第 4 行：一百
        “应收金额”应是金额，如 1234.50。请改正后重新导入。
      - 提醒 1 处：无法识别，按空白处理 · 应缴日 due_date
        第 3 行：25/10/2026
        “应缴日”无法识别，已按空白处理，该行其余内容照常采用。请核对。
      - 提醒 1 处：表内合计与逐行相加不符 · 应收金额 amount_due
        第 5 行：1334.50
        表内合计与以上各行相加不符。请核对是否漏行、改数或重复导出。

    写进 dunning.yml 的设置：
      inputs:
        ledger:
          - path: "收费.csv"
            date_order: dmy
      headers:
        ledger:
          paid_date: ["交费日"]  # 缴费日期

    """

  private static let traditional = """
    收费.csv
      是什麼  收費臺帳（ledger），一列一筆帳單
      格式    CSV，UTF-8（整個檔案合格，確定），逗號分隔，LF，243 位元組
      表頭    第 2 列，上面 1 列跳過
      列數    3 列：採用 1，未採用 1，合計列 1
      房號    沒有名冊，未核對房號是否存在；把名冊一起給出即可核對

      欄            讀作                  讀出  空  讀不出  樣例
      房号          房號 unit_id             2   0          1-101、1-102
      业主姓名      （沒有用到）             2   0          张*、李*
      账期          費用期間 period          2   0          2026-10
      到期日        應繳日 due_date          0   0       2
      应收金额(元)  應收金額 amount_due      1   0       1  1,234.50
      实收金额(元)  實收金額 amount_paid     2   0          0
      交费日        （沒有用到）             0   2
      备注          （沒有用到）             1   1          电*

      問題
      - 「交费日」可能是繳費日期（paid_date）
      - 日期 2 處按日月年（dmy）才能讀出（第 3 列：25/10/2026）
      - 未採用 1 列：金額無法識別 · 應收金額 amount_due
        第 4 列：一百
        「應收金額」應是金額，如 1234.50。請改正後重新匯入。
      - 提醒 1 處：無法識別，按空白處理 · 應繳日 due_date
        第 3 列：25/10/2026
        「應繳日」無法識別，已按空白處理，該列其餘內容照常採用。請核對。
      - 提醒 1 處：表內合計與逐列相加不符 · 應收金額 amount_due
        第 5 列：1334.50
        表內合計與以上各列相加不符。請核對是否漏列、改數或重複匯出。

    寫進 dunning.yml 的設定：
      inputs:
        ledger:
          - path: "收费.csv"
            date_order: dmy
      headers:
        ledger:
          paid_date: ["交费日"]  # 繳費日期

    """

  private static let english = """
    收费.csv
      Table    Ledger (ledger), one row a bill
      Format   CSV, UTF-8 (certain: the whole file is valid), commas, LF, 243 bytes
      Header   line 2, 1 line above it is skipped
      Rows     3 rows: 1 used, 1 rejected, 1 of totals
      Units    not looked up, since no roster was given; give it beside this file

      Column        Read as                  Read  Empty  Bad  Samples
      房号          Unit unit_id                2      0       1-101, 1-102
      业主姓名      (not used)                  2      0       张*, 李*
      账期          Period period               2      0       2026-10
      到期日        Due date due_date           0      0    2
      应收金额(元)  Amount due amount_due       1      0    1  1,234.50
      实收金额(元)  Amount paid amount_paid     2      0       0
      交费日        (not used)                  0      2
      备注          (not used)                  1      1       电*

      Problems
      - “交费日” may be Date paid (paid_date)
      - 2 dates can only be read as day, month, year (dmy) (line 3: 25/10/2026)
      - 1 row rejected: Unreadable amount · Amount due amount_due
        line 4: 一百
        “Amount due” should be an amount such as 1234.50. Correct it and run again.
      - 1 warning: Unreadable, read as empty · Due date due_date
        line 3: 25/10/2026
        “Due date” cannot be read and counts as empty; the rest of the row is used. Check it.
      - 1 warning: Totals row differs · Amount due amount_due
        line 5: 1334.50
        The totals row differs from the sum of the rows above. Check for missing, changed or repeated
        rows.

    Lines for dunning.yml:
      inputs:
        ledger:
          - path: "收费.csv"
            date_order: dmy
      headers:
        ledger:
          paid_date: ["交费日"]  # Date paid

    """
}
