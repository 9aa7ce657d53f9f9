/// Why rows were not used.
enum RejectName: String, Phrase {
  case missingValue = "missing_value"
  case badDate = "bad_date"
  case badDatetime = "bad_datetime"
  case badPeriod = "bad_period"
  case badMoney = "bad_money"
  case badKey = "bad_key"
  case unknownCode = "unknown_code"
  case unknownUnit = "unknown_unit"
  case ambiguousUnit = "ambiguous_unit"
  case duplicateUnit = "duplicate_unit"
  case duplicateRow = "duplicate_row"
  case duplicateId = "duplicate_id"
  case tooFewFields = "too_few_fields"
  case tooManyFields = "too_many_fields"
  case unterminatedQuote = "unterminated_quote"
  case badEncoding = "bad_encoding"

  var wording: Wording {
    switch self {
    case .missingValue:
      Wording("缺少必填内容", "缺少必填內容", "Value missing")
    case .badDate:
      Wording("日期无法识别", "日期無法識別", "Unreadable date")
    case .badDatetime:
      Wording("时间无法识别", "時間無法識別", "Unreadable date or time")
    case .badPeriod:
      Wording("费用期间无法识别", "費用期間無法識別", "Unreadable period")
    case .badMoney:
      Wording("金额无法识别", "金額無法識別", "Unreadable amount")
    case .badKey:
      Wording("编号位数丢失", "編號位數遺失", "Number lost its digits")
    case .unknownCode:
      Wording("未知的类型名称", "未知的類型名稱", "Unknown name")
    case .unknownUnit:
      Wording("房屋名册中没有的房号", "房屋名冊中沒有的房號", "Unit not in the roster")
    case .ambiguousUnit:
      Wording("房号对应多户", "房號對應多戶", "Unit not unique")
    case .duplicateUnit:
      Wording("房屋名册重复的户", "房屋名冊重複的戶", "Unit listed twice")
    case .duplicateRow:
      Wording("重复的记账行", "重複的記帳行", "Row repeated")
    case .duplicateId:
      Wording("重复的编号", "重複的編號", "Number repeated")
    case .tooFewFields:
      Wording("列数不足", "欄數不足", "Too few fields")
    case .tooManyFields:
      Wording("列数过多", "欄數過多", "Too many fields")
    case .unterminatedQuote:
      Wording("引号未闭合", "引號未閉合", "Quote never closed")
    case .badEncoding:
      Wording("字符编码错误", "字元編碼錯誤", "Broken characters")
    }
  }
}

/// What was expected of a rejected row, and what to do about it.
enum RejectMessage: String, Phrase {
  case missingValue = "missing_value"
  case badDate = "bad_date"
  case badDatetime = "bad_datetime"
  case badPeriod = "bad_period"
  case badMoney = "bad_money"
  case badKey = "bad_key"
  case unknownCode = "unknown_code"
  case unknownUnit = "unknown_unit"
  case ambiguousUnit = "ambiguous_unit"
  case duplicateUnit = "duplicate_unit"
  case duplicateRow = "duplicate_row"
  case duplicateId = "duplicate_id"
  case tooFewFields = "too_few_fields"
  case tooManyFields = "too_many_fields"
  case unterminatedQuote = "unterminated_quote"
  case badEncoding = "bad_encoding"

  var wording: Wording {
    switch self {
    case .missingValue:
      Wording(
        "“{column}”必须填写。请补填后重新导入。",
        "「{column}」必須填寫。請補填後重新匯入。",
        "“{column}” must be filled in. Fill it in and run again.")
    case .badDate:
      Wording(
        "“{column}”应是日期，如 2026-11-03 或 2026年11月3日。请改正后重新导入。",
        "「{column}」應是日期，如 2026-11-03 或 2026年11月3日。請改正後重新匯入。",
        "“{column}” should be a date such as 2026-11-03. Correct it and run again.")
    case .badDatetime:
      Wording(
        "“{column}”应是日期或日期加时间，如 2026-11-03 19:30。请改正后重新导入。",
        "「{column}」應是日期或日期加時間，如 2026-11-03 19:30。請改正後重新匯入。",
        """
        “{column}” should be a date or a date and time such as 2026-11-03 19:30. Correct it and \
        run again.
        """)
    case .badPeriod:
      Wording(
        "“{column}”应是月份或起止月份，如 2026-11 或 2026-10~2026-12；也可填写应缴日。请改正后重新导入。",
        "「{column}」應是月份或起止月份，如 2026-11 或 2026-10~2026-12；也可填寫應繳日。請改正後重新匯入。",
        """
        “{column}” should be a month or a range of months, such as 2026-11 or 2026-10~2026-12; a \
        due date will do as well. Correct it and run again.
        """)
    case .badMoney:
      Wording(
        "“{column}”应是金额，如 1234.50。请改正后重新导入。",
        "「{column}」應是金額，如 1234.50。請改正後重新匯入。",
        "“{column}” should be an amount such as 1234.50. Correct it and run again.")
    case .badKey:
      Wording(
        "“{column}”被表格软件改成了科学记数，位数已丢失。请从原系统以文本格式重新导出。",
        "「{column}」被表格軟件改成了科學記數，位數已遺失。請從原系統以文字格式重新匯出。",
        """
        A spreadsheet turned “{column}” into scientific notation and its digits are lost. Export \
        it again from the source, as text.
        """)
    case .unknownCode:
      Wording(
        "“{column}”应是约定的名称之一：{codes}。请改正，或在设置中登记这个叫法。",
        "「{column}」應是約定的名稱之一：{codes}。請改正，或在設定中登記這個叫法。",
        """
        “{column}” should be one of the agreed names: {codes}. Correct it, or add the name to the \
        settings.
        """)
    case .unknownUnit:
      Wording(
        "房屋名册中没有这个房号（连同项目）。请核对房号写法，或先把该户补进房屋名册。",
        "房屋名冊中沒有這個房號（連同項目）。請核對房號寫法，或先把該戶補進房屋名冊。",
        """
        The roster has no such unit (with this project). Check how the number is written, or add \
        the unit to the roster.
        """)
    case .ambiguousUnit:
      Wording(
        "这个房号在房屋名册中对应多户。请补填项目或楼栋加以区分。",
        "這個房號在房屋名冊中對應多戶。請補填項目或樓棟加以區分。",
        """
        Several units of the roster have this number. Fill in the project or the building to tell \
        them apart.
        """)
    case .duplicateUnit:
      Wording(
        "房屋名册中已有这一户（项目、楼栋、房号都相同），以先出现的为准。请删去多余的一行。",
        "房屋名冊中已有這一戶（項目、樓棟、房號都相同），以先出現的為準。請刪去多餘的一列。",
        """
        The roster has this unit already (same project, building and number); the first row \
        counts. Delete the other.
        """)
    case .duplicateRow:
      Wording(
        "与前面一行的票据号及各列都相同，按重复处理，不再计入。确属另一笔的，请更正票据号。",
        "與前面一列的票據號及各欄都相同，按重複處理，不再計入。確屬另一筆的，請更正票據號。",
        """
        The row repeats an earlier one with the same receipt in every column and is not counted \
        again. If it is another entry, correct the receipt number.
        """)
    case .duplicateId:
      Wording(
        "“{column}”与前面一行相同，按重复处理，以先出现的为准。确属另一条的，请更正编号。",
        "「{column}」與前面一列相同，按重複處理，以先出現的為準。確屬另一條的，請更正編號。",
        """
        “{column}” repeats an earlier row; the first counts. If it is another record, correct the \
        number.
        """)
    case .tooFewFields:
      Wording(
        "这一行的列数比表头少，缺了必需的列。请对照表头补齐。",
        "這一列的欄數比表頭少，缺了必需的欄。請對照表頭補齊。",
        """
        The row has fewer fields than the header, and needed ones are missing. Complete it by the \
        header.
        """)
    case .tooManyFields:
      Wording(
        "这一行的列数比表头多，多半是内容里的分隔符没有加引号。请对照表头改正。",
        "這一列的欄數比表頭多，多半是內容裡的分隔符沒有加引號。請對照表頭改正。",
        """
        The row has more fields than the header, most often since a separator inside a text is \
        not quoted. Correct it by the header.
        """)
    case .unterminatedQuote:
      Wording(
        "引号没有闭合，这一行无法读取。请补上或删去多余的引号。",
        "引號沒有閉合，這一列無法讀取。請補上或刪去多餘的引號。",
        "A quote is never closed and the row cannot be read. Close it, or delete the stray quote.")
    case .badEncoding:
      Wording(
        "这一行有无法识别的字符。请把文件另存为 UTF-8 后重新导入。",
        "這一列有無法識別的字元。請把檔案另存為 UTF-8 後重新匯入。",
        "The row has characters that cannot be read. Save the file as UTF-8 and run again.")
    }
  }
}

/// Sentences that are added to a reject's message where there is more to say.
enum RejectExtra: Phrase {
  case rosterRowRejected, negative, fields, detail, cell, errorCell

  var wording: Wording {
    switch self {
    case .rosterRowRejected:
      Wording(
        "该户在房屋名册中的一行未被采用，这一行也就无处归属。请先改正房屋名册中的那一行。",
        "該戶在房屋名冊中的一列未被採用，這一列也就無處歸屬。請先改正房屋名冊中的那一列。",
        """
        The unit's own roster row was rejected, so this row has no unit. Correct the roster row \
        first.
        """)
    case .negative:
      Wording("减免请写正数，不带负号。", "減免請寫正數，不帶負號。", "Write a waiver without a minus sign.")
    case .fields:
      Wording(
        "本行 {found} 列，表头 {expected} 列。",
        "本列 {found} 欄，表頭 {expected} 欄。",
        "The row has {found} fields, the header {expected}.")
    case .detail:
      Wording("（{detail}）", "（{detail}）", "({detail})")
    case .cell:
      Wording("{cell}：", "{cell}：", "{cell}: ")
    case .errorCell:
      Wording(
        "“{column}”是公式错误，没有值。请在表格中改正公式后重新导入。",
        "「{column}」是公式錯誤，沒有值。請在表格中改正公式後重新匯入。",
        "“{column}” is a formula's error and has no value. Mend the formula in the workbook and run again.")
    }
  }
}
