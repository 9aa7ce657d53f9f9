import DocumentModel
import Glibc
import Model
import Pipeline
import Report
import RunStore

/// Failures of usage, of the output folder, and too many rejects.
extension FailureWords {
  func sentence(_ usage: Failure.Usage) -> String {
    switch usage {
    case .noOutput:
      return pick(
        "没有说明报告写到哪里：请加 --out 文件夹，或在设置里写 output。", "沒有說明報告寫到哪裡：請加 --out 資料夾，或在設定裡寫 output。",
        "Where should the report go? Add --out FOLDER, or `output` to the settings.")
    case .unknownEncoding(let name): return unknownEncoding(name)
    case .standardInputTwice:
      return pick(
        "标准输入（-）只能作一份表；请把其余的表存为文件给出。", "標準輸入（-）只能作一份表；請把其餘的表存為檔案給出。",
        "Standard input (-) can be one table only; give the others as files.")
    case .asOfOutside(let day, let month):
      return pick(
        "--as-of \(day) 不在报告月份 \(month) 之内；请写该月的一天，或改 --month。",
        "--as-of \(day) 不在報告月份 \(month) 之內；請寫該月的一天，或改 --month。",
        "--as-of \(day) does not lie in the report month \(month); give a day of it, or another --month.")
    case .tablesMissing(let tables):
      let names = tables.map { "\(name($0)) (--\($0.code))" }.joined(separator: pick("、", "、", ", "))
      return pick(
        "还缺少：\(names)；请在命令行或设置的 inputs 里给出。", "還缺少：\(names)；請在命令列或設定的 inputs 裡給出。",
        "Still needed: \(names); give them on the command line or under `inputs` in the settings.")
    }
  }

  func sentence(_ error: Failure.OutputError) -> String {
    let reason = reason(error.code)
    return pick(
      "标准输出写入失败：\(reason)。", "標準輸出寫入失敗：\(reason)。", "Writing to standard output failed: \(reason).")
  }

  func lines(_ error: TooManyRejects) -> [String] {
    let limit = Format.percent(error.limit)
    let files = error.files.map { file -> String in
      let rejected = Format.count(Int64(file.rejected - file.duplicates))
      let all = Format.count(Int64(file.used + file.rejected))
      return pick(
        "\(file.path)：\(all) 行中有 \(rejected) 行不能用，超过上限 \(limit)。",
        "\(file.path)：\(all) 列中有 \(rejected) 列不能用，超過上限 \(limit)。",
        "\(file.path): \(rejected) of \(all) rows cannot be used, more than the limit of \(limit).")
    }
    return files + [
      pick(
        "原报告保持不动；原因逐行列在 \(error.folder)/rejects.csv。请更正后重新导出，或用 --max-rejects 放宽上限。",
        "原報告保持不動；原因逐列列在 \(error.folder)/rejects.csv。請更正後重新匯出，或用 --max-rejects 放寬上限。",
        "The old report stays. \(error.folder)/rejects.csv says what is wrong row by row: correct and export again, "
          + "or raise the limit with --max-rejects.")
    ]
  }

  func sentence(_ error: RunStoreError) -> String {
    switch error {
    case .cannotCreate(let failure):
      let reason = reason(failure.code)
      return pick(
        "\(failure.path)：无法创建报告：\(reason)。请检查路径和权限。",
        "\(failure.path)：無法建立報告：\(reason)。請檢查路徑和權限。",
        "\(failure.path): the report cannot be created: \(reason). Check the path and its permissions."
      )
    case .io(let failure):
      let reason = reason(failure.code)
      let path = Paths.unstaged(failure.path)
      return pick(
        "\(path)：写入失败：\(reason)。原报告保持不动；排除后请再运行一次。",
        "\(path)：寫入失敗：\(reason)。原報告保持不動；排除後請再執行一次。",
        "\(path): writing failed: \(reason). The old report stays; mend this and run again.")
    case .busy(let path):
      return pick(
        "\(path)：另一次运行正在写这份报告；请稍后再试。", "\(path)：另一次執行正在寫這份報告；請稍後再試。",
        "\(path): another run is writing this report; try again later.")
    case .refused(let path, let refusal): return sentence(path, refusal)
    }
  }

  private func sentence(_ path: String, _ refusal: RunStoreError.Refusal) -> String {
    switch refusal {
    case .noName:
      return pick(
        "“\(path)”不是可以新建或替换的文件夹名；请换一个，如 --out report。",
        "「\(path)」不是可以新建或替換的資料夾名；請換一個，如 --out report。",
        "“\(path)” does not name a folder that could be made or replaced; give another, such as --out report."
      )
    case .notAFolder:
      return pick(
        "\(path)：那里是一个文件，不是文件夹；请换一个 --out。", "\(path)：那裡是一個檔案，不是資料夾；請換一個 --out。",
        "\(path): there is a file, not a folder; choose another --out.")
    case .symbolicLink:
      return pick(
        "\(path)：这是符号链接；请直接给出文件夹。", "\(path)：這是符號連結；請直接給出資料夾。",
        "\(path): this is a symbolic link; name the folder itself.")
    case .mountPoint:
      return pick(
        "\(path)：这是挂载点，不能整体替换；请给出其中的一个文件夹。", "\(path)：這是掛載點，不能整體替換；請給出其中的一個資料夾。",
        "\(path): this is a mount point and cannot be replaced whole; name a folder in it.")
    case .notOurs:
      return pick(
        "\(path)：文件夹里有不是 dunning 写的文件；为免误删，请换一个 --out 或先移走它们。",
        "\(path)：資料夾裡有不是 dunning 寫的檔案；為免誤刪，請換一個 --out 或先移走它們。",
        "\(path): the folder holds files that dunning did not write; so that nothing is deleted, choose another --out "
          + "or move them away.")
    case .holdsForeignFile(let name):
      return pick(
        "\(path)：其中的 \(name) 不是 dunning 写的，替换报告会删掉它；请先移走。",
        "\(path)：其中的 \(name) 不是 dunning 寫的，替換報告會刪掉它；請先移走。",
        "\(path): it holds \(name), which dunning did not write and would delete; move it away first.")
    }
  }

  func sentence(_ error: SampleRun.Failure) -> String {
    switch error {
    case .exists(let path):
      return pick(
        "\(path)：文件已存在；换一个 --out，或加 --force 覆盖。", "\(path)：檔案已存在；換一個 --out，或加 --force 覆寫。",
        "\(path): the file exists; choose another --out, or add --force to replace it.")
    case .cannotCreate(let path, let code):
      let reason = self.reason(code)
      return pick(
        "\(path)：无法创建：\(reason)。", "\(path)：無法建立：\(reason)。", "\(path): cannot be created: \(reason).")
    case .cannotWrite(let path, let code):
      let reason = self.reason(code)
      return pick("\(path)：写入失败：\(reason)。", "\(path)：寫入失敗：\(reason)。", "\(path): writing failed: \(reason).")
    }
  }
}
