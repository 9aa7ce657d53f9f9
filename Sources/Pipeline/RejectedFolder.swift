internal import Ingest
internal import Model
internal import RunStore

/// `rejected/`: of each input file with rejects its header and the rejected rows, whole, to be corrected and
/// given back. Readable for the owner alone, since the rows hold names and phones.
enum RejectedFolder {
  static func write(_ rows: RejectedRows, account: InputAccount, to folder: OutputFolder) throws {
    for file in rows.files {
      let text: [UInt8]
      do {
        text = try rows.text(file: file)
      } catch {
        let account = account.files[file]
        throw IngestError.file(path: account.path, table: account.table, error)
      }
      try folder.write(name(file, account), text, access: .ownerOnly)
    }
  }

  /// Of the table and the file's number among its files: input names may hold anything.
  static func name(_ file: Int, _ account: InputAccount) -> String {
    let table = account.files[file].table
    let number = account.files[0...file].filter { $0.table == table }.count
    return "rejected/\(table.code)-\(number).csv"
  }
}
