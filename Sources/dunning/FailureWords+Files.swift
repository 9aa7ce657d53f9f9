import DocumentModel
import Glibc
import Ingest
import Model
import Report
import Tabular

/// Failures of an input file.
extension FailureWords {
  /// Of a file of which it is not known which table it is.
  func sentence(_ path: String, _ problem: FileProblem) -> String {
    let named = sentence(path, .roster, problem)
    let name = words.name(TableKind.roster)
    for bracket in ["（\(name)）", " (\(name))"] {
      guard let place = named.range(of: bracket, after: path) else { continue }
      return String(named[..<place.lowerBound] + named[place.upperBound...])
    }
    return named
  }

  func sentence(_ path: String, _ table: TableKind, _ problem: FileProblem) -> String {
    let name = name(table)
    switch problem {
    case .missing where path.contains("\u{FFFD}"):
      // What the program is given of a name in another encoding leads nowhere.
      return pick(
        "\(path)：找不到文件（\(name)）；文件名不是 UTF-8，请先改名。", "\(path)：找不到檔案（\(name)）；檔名不是 UTF-8，請先改名。",
        "\(path): no such file (\(name)); its name is not UTF-8, rename it first.")
    case .missing:
      return pick(
        "\(path)：找不到文件（\(name)）；请检查路径。", "\(path)：找不到檔案（\(name)）；請檢查路徑。",
        "\(path): no such file (\(name)); check the path.")
    case .isFolder:
      return pick(
        "\(path)：这是文件夹，不是文件（\(name)）；请给出其中的文件。", "\(path)：這是資料夾，不是檔案（\(name)）；請給出其中的檔案。",
        "\(path): this is a folder, not a file (\(name)); name a file in it.")
    case .notPermitted:
      return pick(
        "\(path)：没有读取权限（\(name)）；请让管理员开放读取。", "\(path)：沒有讀取權限（\(name)）；請讓管理員開放讀取。",
        "\(path): no permission to read it (\(name)); ask for read access.")
    case .unreadable(let code): return cannotRead(path, code)
    case .changedWhileRead:
      return pick(
        "\(path)：读取期间文件被改动；请等导出完成后再运行。", "\(path)：讀取期間檔案被改動；請等匯出完成後再執行。",
        "\(path): the file was changed while it was being read; run again once the export has finished.")
    case .empty:
      return pick(
        "\(path)：文件是空的（\(name)）；请重新导出。", "\(path)：檔案是空的（\(name)）；請重新匯出。",
        "\(path): the file is empty (\(name)); export it again.")
    case .notText(let format): return sentence(path, format)
    case .noHeader(let line, let lacking): return noHeader(path, table, line, lacking)
    case .monthsWithoutYear(let line):
      return pick(
        "\(path)：第 \(line) 行的月份没有年份；请在表头上方的标题、工作表名或文件名里写明年份，如“2026年”。",
        "\(path)：第 \(line) 行的月份沒有年份；請在表頭上方的標題、工作表名或檔名裡寫明年份，如「2026年」。",
        "\(path): the months on line \(line) have no year, or are of two; write it into a title above them, the sheet's or the file's name, such as 2026年."
      )
    case .otherHeader(let line, let first):
      return pick(
        "\(path)：第 \(line) 行又是一个表头，列名或上面的标题与第 \(first) 行的表头不同，以下各行不能照第 \(first) 行读；请把第 \(line) 行起的部分（连同它上面的标题）移到另一个文件里，两个文件一起给出。",
        "\(path)：第 \(line) 行又是一個表頭，欄名或上面的標題與第 \(first) 行的表頭不同，以下各列不能照第 \(first) 行讀；請把第 \(line) 行起的部分（連同它上面的標題）移到另一個檔案裡，兩個檔案一起給出。",
        "\(path): line \(line) is a header once more, of other columns or under another title than that of line \(first), so the rows below it cannot be read by that; move what begins there, with the title above it, into a file of its own, and give both."
      )
    case .unknownEncoding(let name): return unknownEncoding(name)
    case .damagedWorkbook, .documentType, .overLimit, .noSheet, .sheetWithoutCells, .damagedGzip,
      .noTemporarySpace:
      return workbookSentence(path, problem)
    }
  }

  private func noHeader(_ path: String, _ table: TableKind, _ line: Int, _ lacking: [String]) -> String {
    let name = name(table)
    let columns = lacking.map { "\(words.column($0)) (\($0))" }.joined(separator: pick("、", "、", ", "))
    if line == 0 {
      return pick(
        "\(path)：前 50 行里找不到\(name)的表头；需要的列：\(columns)。",
        "\(path)：前 50 行裡找不到\(name)的表頭；需要的欄：\(columns)。",
        "\(path): no header of the \(name) on the first 50 lines; it needs the columns \(columns).")
    }
    if lacking == ["entry"] {
      return pick(
        "\(path)：第 \(line) 行的表头看不出每行是应收、实收、减免还是退款；请加上记账类型列，或在 dunning.yml 里为该文件写明 entry。",
        "\(path)：第 \(line) 行的表頭看不出每列是應收、實收、減免還是退款；請加上記帳類型欄，或在 dunning.yml 裡為該檔案寫明 entry。",
        "\(path): the header on line \(line) does not tell whether the rows are charges, payments, waivers or refunds. "
          + "Add a column that does, or say `entry` of the file in dunning.yml.")
    }
    return pick(
      "\(path)：找不到\(name)的表头；最接近的第 \(line) 行缺少列：\(columns)。请补上该列，或在 dunning.yml 的 headers 里写明它的表头。",
      "\(path)：找不到\(name)的表頭；最接近的第 \(line) 行缺少欄：\(columns)。請補上該欄，或在 dunning.yml 的 headers 裡寫明它的表頭。",
      "\(path): no header of the \(name) was found; line \(line) comes nearest and lacks \(columns). "
        + "Add the column, or name its header under `headers` in dunning.yml.")
  }
}

extension String {
  /// Where a piece stands behind the text's beginning.
  fileprivate func range(of piece: String, after beginning: String) -> Range<String.Index>? {
    guard hasPrefix(beginning) else { return nil }
    var start = index(startIndex, offsetBy: beginning.count)
    while start < endIndex {
      if self[start...].hasPrefix(piece) { return start..<index(start, offsetBy: piece.count) }
      start = index(after: start)
    }
    return nil
  }
}
