extension Comments {
  /// In Chinese, traditional script.
  static let traditional: [String: String] = [
    "version":
      "本檔案的版本，目前只有 1。",
    "company":
      "公司名稱，顯示在報告上。",
    "month":
      "報告月份，例如 2026-10。~ 表示由命令列指定，否則取上個月。",
    "inputs":
      "資料表。寫一個路徑，或 {path: 檔案, …}，或由它們組成的清單。路徑中可用 *、?、[ab] 表示多個檔案。\n"
      + "相對路徑從本檔案所在資料夾算起。encoding 可為 UTF-8、GB18030、Big5、UTF-16LE、UTF-16BE，不寫則自動識別。\n"
      + "entry（僅用於 ledger）：檔案沒有這一欄時，每一列是什麼：charge 應收、payment 實收、waiver 減免、refund 退款。\n"
      + "sheet：活頁簿中的表名或序號。date_order：dmy、mdy 或 ymd，用於 3/11/2026、26/11/3 這樣的日期。\n"
      + "project 和 fee_item（後者僅用於 ledger）：未寫明的列歸入的項目、收費項目。\n"
      + "fill_down: true 表示房號、項目、樓棟、單元為空時沿用上一列。",
    "inputs.roster":
      "房屋與業主名冊，必需。",
    "inputs.ledger":
      "收費臺帳：應收與實收，或帳單。必需。",
    "inputs.calls":
      "通話記錄，必需。",
    "inputs.repairs":
      "維修臺帳。沒有它就沒有維修指標。",
    "output":
      "報告資料夾，從本檔案所在資料夾算起；{month} 代表月份，例如 \"reports/{month}\"。\n"
      + "該資料夾每次整體替換。~ 表示由命令列指定。",
    "language":
      "報告語言：zh-Hans 簡體、zh-Hant 繁體或 en 英文。",
    "masking":
      "業主姓名、電話和備註的遮蓋。standard：報告中遮蓋，兩份工作清單中顯示；\n"
      + "none：處處顯示；all：處處遮蓋。員工和房號從不遮蓋。",
    "max_rejects":
      "任一檔案被拒列的比例超過此值（且不少於 5 列）時，執行失敗，保留舊報告。",
    "archive":
      "是否在報告資料夾中保留輸入檔案的壓縮副本，以便日後核對。",
    "excel_csv":
      "CSV 檔案是否以位元組順序標記（BOM）開頭，供不帶它就顯示亂碼的 Excel 使用。",
    "targets":
      "公司的目標，例如 95% 或 0.95，與指標並列顯示。~ 表示沒有目標。",
    "calls":
      "通話。",
    "calls.discouraged":
      "不宜致電的時段：含起點，不含終點。",
    "calls.connected_per_day":
      "同一房屋一天內接通次數超過此數，即為過於頻繁。",
    "promises":
      "繳費承諾。",
    "promises.grace_days":
      "承諾日之後這麼多天內入帳，仍算兌現承諾。",
    "late_fee":
      "滯納金。",
    "late_fee.daily_rate":
      "每日滯納金佔未繳金額的比例，例如 0.05% 或 0.0005，按精確值計算。0 表示不計算。",
    "escalation":
      "房屋何時升級為需領導處理的案件。",
    "escalation.refusals":
      "規則 refused（拒繳）：至少有這麼多次接通且拒繳的通話……",
    "escalation.refusal_days":
      "……在這麼多天之內。清單中 refusals 一欄也按此天數統計。",
    "escalation.broken_promises":
      "規則 broken_promises（失信）：至少有這麼多次未兌現或部分兌現的承諾……",
    "escalation.broken_promise_days":
      "……在這麼多天之內。",
    "escalation.unreachable_attempts":
      "規則 unreachable（失聯）：至少撥出這麼多次，且無一接通……",
    "escalation.unreachable_days":
      "……在這麼多天之內。清單中 attempts、connected 兩欄也按此天數統計。",
    "escalation.limitation_warning_days":
      "規則 time_bar（時效）：最早欠費已逾期至少這麼多天（三年減 90 天）。",
    "escalation.limitation_days":
      "逾期達到這麼多天即滿三年。僅供法務複核，不作定論。",
    "escalation.large_amount":
      "規則 large（大額）：逾期金額至少這麼多元……",
    "escalation.large_days":
      "……其中最早的一筆至少逾期這麼多天……",
    "escalation.large_refusal_days":
      "……並且在這麼多天內有接通且拒繳的通話。",
    "escalation.formal_letter_days":
      "拒繳且欠費逾期至少這麼多天的，建議發正式催繳函，否則由經理上門。",
    "escalation.open_repair_grace_days":
      "報修超過這麼多天仍未完成的，案件責任在我方。",
    "objections":
      "異議類別。此處的詞在內建詞之外增加；新代碼即新類別。",
    "objections.CODE":
      "每個代碼之下：",
    "objections.CODE.label":
      "報告中的名稱；\"\" 表示用慣用名稱。",
    "objections.CODE.names":
      "與 objection 欄整體比對，也像關鍵字一樣在任意位置比對。",
    "objections.CODE.keywords":
      "在 objection 欄或備註的任意位置比對。",
    "objections.CODE.whole_names":
      "只作整體比對。",
    "headers":
      "各表欄名的更多寫法，在內建寫法之外增加，例如 unit_id: [房間編碼]。",
    "codes":
      "各代碼的更多寫法，在內建寫法之外增加，例如 residential: [公寓]。",
    "total_words":
      "表示合計列的更多詞，在「合計」「總計」等之外增加。合計會被核對。",
    "match_unit_numbers":
      "名冊中沒有的房號，是否按其中的數字和字母對上唯一的一戶，例如 1棟2單元301 對上 1-2-301。\n"
      + "對上的每一列都有提示 unit_rewritten。",
  ]
}
