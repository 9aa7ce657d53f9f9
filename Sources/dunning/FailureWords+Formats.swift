import DocumentModel
import Glibc
import Tabular

/// Failures of files that are no plain text: what a file is, and what to do.
extension FailureWords {
  func sentence(_ path: String, _ format: ForeignFormat) -> String {
    switch format {
    case .workbook:
      return pick(
        "\(path)：这是 Excel 工作簿，但无法作为表格读取；请用 Excel 打开，另存为 .xlsx 后再给出。",
        "\(path)：這是 Excel 活頁簿，但無法作為表格讀取；請用 Excel 開啟，另存為 .xlsx 後再給出。",
        "\(path): this is an Excel workbook that cannot be read as a table; open it in Excel, save it as .xlsx and give that."
      )
    case .oldWorkbook:
      return pick(
        "\(path)：这是旧版 Excel 工作簿（.xls）；请用 Excel 或 WPS 打开，另存为 .xlsx 后再给出。",
        "\(path)：這是舊版 Excel 活頁簿（.xls）；請用 Excel 或 WPS 開啟，另存為 .xlsx 後再給出。",
        "\(path): this is a workbook of the old Excel format (.xls); open it in Excel or WPS, save it as .xlsx and give that."
      )
    case .binaryWorkbook:
      return pick(
        "\(path)：这是二进制 Excel 工作簿（.xlsb）；请用 Excel 或 WPS 打开，另存为 .xlsx 后再给出。",
        "\(path)：這是二進位 Excel 活頁簿（.xlsb）；請用 Excel 或 WPS 開啟，另存為 .xlsx 後再給出。",
        "\(path): this is a binary Excel workbook (.xlsb); open it in Excel or WPS, save it as .xlsx and give that."
      )
    case .encryptedWorkbook:
      return pick(
        "\(path)：这个文件设有打开密码；请用密码打开，另存一份不设密码的 .xlsx 后再给出。",
        "\(path)：這個檔案設有開啟密碼；請用密碼開啟，另存一份不設密碼的 .xlsx 後再給出。",
        "\(path): this file is locked with a password; open it, save a copy without a password as .xlsx and give that."
      )
    case .openDocument:
      return pick(
        "\(path)：这是 OpenDocument 文件（如 .ods）；请用 LibreOffice、Excel 或 WPS 打开，另存为 .xlsx 后再给出。",
        "\(path)：這是 OpenDocument 檔案（如 .ods）；請用 LibreOffice、Excel 或 WPS 開啟，另存為 .xlsx 後再給出。",
        "\(path): this is an OpenDocument file (as .ods); open it in LibreOffice, Excel or WPS, save it as .xlsx and give that."
      )
    case .otherOffice:
      return pick(
        "\(path)：这是办公软件的其他文件，不是表格；请把其中的表格另存为 .xlsx 或 CSV 后再给出。",
        "\(path)：這是辦公軟體的其他檔案，不是試算表；請把其中的表格另存為 .xlsx 或 CSV 後再給出。",
        "\(path): this is an office document of another kind, not a workbook; save the table in it as .xlsx or CSV and give that."
      )
    case .webArchive, .webPage, .otherXML: return webSentence(path, format)
    case .zip, .gzip:
      return pick(
        "\(path)：这是压缩文件；请解压后再给出。", "\(path)：這是壓縮檔；請解壓後再給出。",
        "\(path): this is a compressed file; unpack it and give what is in it.")
    case .pdf: return noTable(path, pick(" PDF", " PDF", "a PDF"))
    case .image: return noTable(path, pick("图片", "圖片", "a picture"))
    case .workbookOfCharts:
      return pick(
        "\(path)：工作簿里只有图表、对话框或宏，没有带单元格的工作表；请给出有数据的工作簿。",
        "\(path)：活頁簿裡只有圖表、對話方塊或巨集，沒有帶儲存格的工作表；請給出有資料的活頁簿。",
        "\(path): the workbook has charts, dialogues or macros alone and no sheet of cells; give the one with the data."
      )
    case .program: return noTable(path, pick("程序", "程式", "a program"))
    case .binary:
      return pick(
        "\(path)：这不是表格，也认不出是什么文件；请给出导出的 .xlsx 或 CSV 文件。",
        "\(path)：這不是表格，也認不出是什麼檔案；請給出匯出的 .xlsx 或 CSV 檔案。",
        "\(path): this is no table, and of no kind that is known; give the exported .xlsx or CSV file.")
    }
  }

  private func noTable(_ path: String, _ what: String) -> String {
    pick(
      "\(path)：这不是表格，像是\(what)；请给出导出的 .xlsx 或 CSV 文件。",
      "\(path)：這不是表格，像是\(what)；請給出匯出的 .xlsx 或 CSV 檔案。",
      "\(path): this is no table, it looks like \(what); give the exported .xlsx or CSV file.")
  }

  private func webSentence(_ path: String, _ format: ForeignFormat) -> String {
    switch format {
    case .webArchive:
      return pick(
        "\(path)：这是网页归档文件（MHT）；请用 Excel 或 WPS 打开，另存为 .xlsx 后再给出。",
        "\(path)：這是網頁封存檔（MHT）；請用 Excel 或 WPS 開啟，另存為 .xlsx 後再給出。",
        "\(path): this is a web archive (MHT); open it in Excel or WPS, save it as .xlsx and give that.")
    case .webPage:
      return pick(
        "\(path)：这是网页，里面没有表格（可能是登录页或错误页）；请重新登录系统后再导出。",
        "\(path)：這是網頁，裡面沒有表格（可能是登入頁或錯誤頁）；請重新登入系統後再匯出。",
        "\(path): this is a web page without a table (perhaps a login or error page); log in and export again."
      )
    default:
      return pick(
        "\(path)：这是 XML 文件，不是表格；请导出为 .xlsx 或 CSV 后再给出。",
        "\(path)：這是 XML 檔案，不是表格；請匯出為 .xlsx 或 CSV 後再給出。",
        "\(path): this is an XML file, not a table; export it as .xlsx or CSV and give that.")
    }
  }

  func workbookSentence(_ path: String, _ problem: FileProblem) -> String {
    switch problem {
    case .damagedWorkbook(let part): return damaged(path, part)
    case .documentType(""):
      return pick(
        "\(path)：文件带有 DOCTYPE 声明，表格软件不会这样写，为安全起见不读取；请重新导出。",
        "\(path)：檔案帶有 DOCTYPE 宣告，試算表軟體不會這樣寫，為安全起見不讀取；請重新匯出。",
        "\(path): it has a DOCTYPE, which no spreadsheet program writes and which may do harm; export it again."
      )
    case .documentType(let part):
      return pick(
        "\(path)：其中的 \(part) 带有 DOCTYPE 声明，表格软件不会这样写，为安全起见不读取；请重新导出。",
        "\(path)：其中的 \(part) 帶有 DOCTYPE 宣告，試算表軟體不會這樣寫，為安全起見不讀取；請重新匯出。",
        "\(path): \(part) in it has a DOCTYPE, which no spreadsheet program writes and which may do harm; export it again."
      )
    case .overLimit(let limit): return overLimit(path, limit)
    case .noSheet(let name, let names):
      let list = names.joined(separator: pick("、", "、", ", "))
      return pick(
        "\(path)：没有名为“\(name)”的工作表；现有：\(list)。",
        "\(path)：沒有名為「\(name)」的工作表；現有：\(list)。",
        "\(path): there is no sheet “\(name)”; name one of \(list).")
    case .sheetWithoutCells(let name):
      return pick(
        "\(path)：工作表“\(name)”是图表、对话框或宏，没有单元格；请用 --sheet 选择另一张工作表。",
        "\(path)：工作表「\(name)」是圖表、對話方塊或巨集，沒有儲存格；請用 --sheet 選擇另一張工作表。",
        "\(path): the sheet “\(name)” is a chart, a dialogue or macros and has no cells; choose another with --sheet."
      )
    case .damagedGzip:
      return pick(
        "\(path)：压缩文件不完整或已损坏；请重新复制或重新压缩。",
        "\(path)：壓縮檔不完整或已損壞；請重新複製或重新壓縮。",
        "\(path): the compressed file is cut off or damaged; copy it or pack it again.")
    case .noTemporarySpace(let code):
      let reason = reason(code)
      return pick(
        "\(path)：无法写临时文件（\(reason)）；请腾出磁盘空间，或用 TMPDIR 指定另一个文件夹。",
        "\(path)：無法寫暫存檔（\(reason)）；請騰出磁碟空間，或用 TMPDIR 指定另一個資料夾。",
        "\(path): no temporary file can be written (\(reason)); free disk space, or name another folder in TMPDIR."
      )
    default: return bug("\(problem)")
    }
  }

  private func damaged(_ path: String, _ part: String) -> String {
    let place = part.isEmpty ? "" : pick("（\(part)）", "（\(part)）", " (\(part))")
    return pick(
      "\(path)：工作簿不完整或已损坏\(place)；请重新导出，或用 Excel 打开并另存后再给出。",
      "\(path)：活頁簿不完整或已損壞\(place)；請重新匯出，或用 Excel 開啟並另存後再給出。",
      "\(path): the workbook is cut off or damaged\(place); export it again, or open it in Excel, save it and give that."
    )
  }

  private func overLimit(_ path: String, _ limit: SizeLimit) -> String {
    let what = name(limit)
    return pick(
      "\(path)：超出可读取的范围（\(what)）；请确认文件来源，只导出所需的行和列，或改存为 CSV。",
      "\(path)：超出可讀取的範圍（\(what)）；請確認檔案來源，只匯出所需的列和欄，或改存為 CSV。",
      "\(path): beyond what is read (\(what)); check where the file comes from, export only what is needed, or save it as CSV."
    )
  }

  private func name(_ limit: SizeLimit) -> String {
    switch limit {
    case .unpacked: pick("解压后过大", "解壓後過大", "too large when unpacked")
    case .ratio: pick("解压后超过原大小的 200 倍", "解壓後超過原大小的 200 倍", "more than 200 times its size when unpacked")
    case .parts: pick("超过 2,000 个部件", "超過 2,000 個部件", "more than 2,000 parts")
    case .cells:
      pick(
        "超过 1,048,576 行或 16,384 列", "超過 1,048,576 列或 16,384 欄", "more than 1,048,576 rows or 16,384 columns")
    case .cellLength: pick("一个单元格超过 32,767 字", "一個儲存格超過 32,767 字", "more than 32,767 characters in a cell")
    case .depth: pick("嵌套过深", "巢狀過深", "nested too deeply")
    case .text: pick("工作表内容过大", "工作表內容過大", "a sheet with too much in it")
    case .strings: pick("不同的文字过多", "不同的文字過多", "too many different texts")
    case .attributes:
      pick("一个元素的属性超过 1,000 个", "一個元素的屬性超過 1,000 個", "more than 1,000 attributes of an element")
    case .merges: pick("合并单元格超过 500,000 处", "合併儲存格超過 500,000 處", "more than 500,000 merged ranges")
    }
  }
}
