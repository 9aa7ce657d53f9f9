internal import DocumentModel
internal import Ingest
internal import Model

extension InspectWords {
  // MARK: What to do next

  var settingsTitle: String { pick("写进 dunning.yml 的设置", "寫進 dunning.yml 的設定", "Lines for dunning.yml") }
  /// - Parameter taken: a file of the usual name that there is already.
  func saveAs(_ path: String, taken: String?) -> String {
    guard let taken else { return pick("存为 \(path)：", "存為 \(path)：", "Save as \(path):") }
    return pick(
      "已有 \(taken)，所以存为 \(path)（或加上 --settings \(taken) 再看一遍）：",
      "已有 \(taken)，所以存為 \(path)（或加上 --settings \(taken) 再看一遍）：",
      "There is a \(taken), so save as \(path) (or look again with --settings \(taken)):")
  }
  func addTo(_ path: String) -> String {
    pick(
      "加进 \(path)（同名的键合在一起，同一文件的替换原来的）：", "加進 \(path)（同名的鍵合在一起，同一檔案的替換原來的）：",
      "Add to \(path), under the keys that it has and in place of what it says of the same file:")
  }
  func alsoAs(_ how: String) -> String {
    pick("同样的内容也可写成设置文件；", "同樣的內容也可寫成設定檔；", "The same as a settings file. ") + how
  }
  var nextTitle: String { pick("接下来运行：", "接下來執行：", "Run next:") }
  var lookAgain: String { pick("核对后再看一遍：", "核對後再看一遍：", "Check it, then look again:") }
  var thenTitle: String { pick("然后运行：", "然後執行：", "Then run:") }

  func month(_ month: Month?) -> String {
    month.map {
      pick(
        "月份取数据中最后一个完整的月：\($0)，可以改。", "月份取資料中最後一個完整的月：\($0)，可以改。",
        "The month is the last whole one in the data, \($0); change it as you like.")
    }
      ?? pick(
        "数据里没有日期，请自己加上 --month。", "資料裡沒有日期，請自己加上 --month。",
        "There are no dates in the data: add --month yourself.")
  }

  func missing(_ tables: [TableKind]) -> String {
    let names = tables.map(table).joined(separator: list)
    return pick(
      "还不能出报告，缺少：\(names)。", "還不能出報告，缺少：\(names)。", "There can be no report yet; missing: \(names).")
  }

  func willFail(_ names: [String]) -> String {
    let files = names.joined(separator: list)
    return pick(
      "注意：\(files) 未采用的行超过 1%，这样运行会停下。请先按上面的提示处理，或加上 --max-rejects 100% 先看看。",
      "注意：\(files) 未採用的列超過 1%，這樣執行會停下。請先按上面的提示處理，或加上 --max-rejects 100% 先看看。",
      "Note: more than 1% of the rows of \(files) are rejected, so the run will stop. Mend them as said above, or add --max-rejects 100% to have a look."
    )
  }

  func noneListed(_ path: String) -> String {
    pick(
      "注意：\(path) 里列出的文件，没有一个在这些文件中；它对各文件的说明没有用上。", "注意：\(path) 裡列出的檔案，沒有一個在這些檔案中；它對各檔案的說明沒有用上。",
      "Note: \(path) lists none of these files; what it says of files was not used.")
  }

  func leftOut(_ names: [String]) -> String {
    let files = names.joined(separator: list)
    return pick(
      "注意：\(files) 没有用上，报告里不会有它的内容。", "注意：\(files) 沒有用上，報告裡不會有它的內容。",
      "Note: \(files) is left out; the report will have nothing of it.")
  }

  var nothingHere: String {
    pick("这个文件夹里没有可以看的文件。", "這個資料夾裡沒有可以看的檔案。", "There is no file to look at in this folder.")
  }

  /// The last part of a file's path.
  func name(_ file: FileInspection) -> String {
    Self.oneLine(file.input.path.split(separator: "/").last.map(String.init) ?? file.input.path)
  }

  /// A name may hold line breaks; what is shown is one line.
  static func oneLine(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0 == "\n" || $0 == "\r" }) else { return text }
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { line.append(scalar == "\n" ? "␊" : scalar == "\r" ? "␍" : scalar) }
    return String(line)
  }
}
