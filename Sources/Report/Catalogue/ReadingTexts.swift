/// How an input file was read, where that is not plain from the file.
enum ReadingText: Phrase {
  case sheet, hidden, filled, rewritten, entryGiven, entryNamed, entryByDates, entryAssumed, wide
  case endsInLine, otherSheets, unreadAmounts, unusedEntry, unusedSheet

  var wording: Wording {
    switch self {
    case .sheet:
      Wording("{format}，工作表“{sheet}”", "{format}，工作表「{sheet}」", "{format}, sheet “{sheet}”")
    case .hidden:
      Wording(
        "{file}：其中 {rows} 行在工作表里是隐藏的，照常读入。",
        "{file}：其中 {rows} 列在工作表裡是隱藏的，照常讀入。",
        "{file}: {rows} hidden {rows|row|rows} of the sheet {rows|was|were} read like the others.")
    case .filled:
      Wording(
        "{file}：{rows} 个空白的房号、项目或楼栋按上一行补上。",
        "{file}：{rows} 個空白的房號、項目或樓棟按上一列補上。",
        "{file}: {rows} empty {rows|cell|cells} of unit, project or building took the value above.")
    case .rewritten:
      Wording(
        "{file}：{rows} 行的房号写法与名册不同，已按其中的数字对上；逐行见 warnings.csv。",
        "{file}：{rows} 列的房號寫法與名冊不同，已按其中的數字對上；逐列見 warnings.csv。",
        "{file}: the unit numbers of {rows} {rows|row|rows} were matched to the roster's; each is in warnings.csv."
      )
    case .entryGiven:
      Wording(
        "{file}：按设置，全部作为{kind}读入。", "{file}：按設定，全部作為{kind}讀入。",
        "{file}: all rows were read as {kind}, as the settings say.")
    case .otherSheets:
      Wording(
        "{file}：只读了工作表“{sheet}”；同样的表头还有：{others}。如也要读，请在设置中逐个写明 sheet。",
        "{file}：只讀了工作表「{sheet}」；同樣的表頭還有：{others}。如也要讀，請在設定中逐個寫明 sheet。",
        """
        {file}: only the sheet “{sheet}” was read; these have the columns too: {others}. To read them as \
        well, name each with `sheet` in the settings.
        """)
    case .unreadAmounts:
      Wording(
        "{file}：这些列没有读：{columns}。", "{file}：這些欄沒有讀：{columns}。",
        "{file}: these columns were not read: {columns}.")
    case .entryNamed:
      Wording(
        "{file}：没有记账类型列；因写有“{word}”，全部作为{kind}读入。如不对，请在设置中写明 entry。",
        "{file}：沒有記帳類型欄；因寫有「{word}」，全部作為{kind}讀入。如不對，請在設定中寫明 entry。",
        """
        {file}: no column says what its rows are; by the word “{word}” all were read as {kind}. If that is \
        wrong, say `entry` in the settings.
        """)
    case .entryByDates:
      Wording(
        "{file}：没有记账类型列；按所填的日期列，全部作为{kind}读入。如不对，请在设置中写明 entry。",
        "{file}：沒有記帳類型欄；按所填的日期欄，全部作為{kind}讀入。如不對，請在設定中寫明 entry。",
        """
        {file}: no column says what its rows are; by the dates they have all were read as {kind}. If that is \
        wrong, say `entry` in the settings.
        """)
    case .entryAssumed:
      Wording(
        "{file}：没有注明是应收还是实收，全部作为{kind}读入。如不对，请在设置中写明 entry。",
        "{file}：沒有註明是應收還是實收，全部作為{kind}讀入。如不對，請在設定中寫明 entry。",
        """
        {file}: nothing says whether these are charges or receipts; all were read as {kind}. If that is \
        wrong, say `entry` in the settings.
        """)
    case .wide:
      Wording(
        "{file}：每月一列，逐列读入。", "{file}：每月一欄，逐欄讀入。", "{file}: one column a month, each read as a row.")
    case .endsInLine:
      Wording(
        "{file}：最后一行没有换行符；如果导出时被截断，请重新导出。",
        "{file}：最後一列沒有換行符號；如果匯出時被截斷，請重新匯出。",
        "{file}: the last line has no line end; if the export was cut short, export it again.")
    case .unusedEntry:
      Wording(
        "{file}：设置中的 entry: {entry} 没有采用，因为文件的列已写明每行是应收还是实收。请从设置中删去。",
        "{file}：設定中的 entry: {entry} 沒有採用，因為檔案的欄已寫明每列是應收還是實收。請從設定中刪去。",
        """
        {file}: the setting entry: {entry} was not used, since the file's own columns say what its rows are. \
        Take it out of the settings.
        """)
    case .unusedSheet:
      Wording(
        "{file}：文件不是工作簿，指定的工作表“{sheet}”没有用到。",
        "{file}：檔案不是活頁簿，指定的工作表「{sheet}」沒有用到。",
        "{file}: the file is no workbook, so the sheet “{sheet}” was not looked for."
      )
    }
  }
}
