internal import Model
internal import Tabular

@testable internal import Ingest

/// A whole run over a small roster and the bytes as one table: every row is accounted for, amounts tie, and the
/// account depends neither on the stretches in which the file is read nor on the short way.
@Sendable func checkTable(_ bytes: [UInt8]) {
  var choices = Choices(bytes)
  let table = choices.pick(TableKind.allCases)
  let size = choices.pick([1, 2, 5, 17, 64, 300, 3000, 4 << 20])
  let entry = choices.pick([nil, nil, .charge, .payment] as [LedgerKind?])
  let encoding = choices.pick(
    [nil, nil, nil, "UTF-8", "GB18030", "Big5", "UTF-16LE", "UTF-16BE"] as [String?])
  file.write(Array(choices.rest.prefix(1 << 16)))
  var files = [InputFile(table: table, path: file.path, encoding: encoding, entry: entry)]
  if table != .roster { files.append(InputFile(table: .roster, path: roster.path)) }
  guard let whole = outcome(files, 4 << 20, takesShortWay: false), let cut = outcome(files, size) else {
    return
  }
  same(cut.problem, whole.problem, "refused for")
  guard let left = cut.result, let right = whole.result else { return }
  check(right)
  same(left.account.files, right.account.files, "accounts in stretches of \(size)")
  same(left.account.rejects, right.account.rejects, "rejects in stretches of \(size)")
  same(left.account.warnings, right.account.warnings, "warnings in stretches of \(size)")
  same(rows(left), rows(right), "rows in stretches of \(size)")
  for file in right.rejectedRows.files {
    same(try? left.rejectedRows.text(file: file), try? right.rejectedRows.text(file: file), "rejected rows")
  }
}

private let file = MemoryFile()
private let vocabulary = Vocabulary()
private let roster: MemoryFile = {
  let file = MemoryFile()
  file.write(Array("小区,房号,业主姓名\n翠湖,A1,张三\n翠湖,A2,李四\n翠湖,101,王五\n东苑,101,赵六\n".utf8))
  return file
}()

private func outcome(
  _ files: [InputFile], _ size: Int, takesShortWay: Bool = true
) -> (result: IngestResult?, problem: IngestError?)? {
  var request = IngestRequest(files: files, asOf: Day(year: 2026, month: 11, day: 30)!, threads: 1)
  request.chunkSize = size
  request.takesShortWay = takesShortWay
  do throws(IngestError) {
    return (try Ingest.run(request, vocabulary), nil)
  } catch {
    return (nil, error)
  }
}

private func check(_ result: IngestResult) {
  for (index, file) in result.account.files.enumerated() {
    same(
      file.rows, file.used + file.rejected + file.control + file.blank + file.afterAsOf, "rows of \(index)")
    same(
      file.amountRead, file.amountUsed + file.amountRejected + file.amountAfterAsOf, "amounts of \(index)")
    same(
      result.account.rejects.count { Int($0.place.file) == index }, file.rejected, "rejects of \(index)")
    hold(file.lostUnits <= file.rejected && file.duplicates <= file.rejected, "\(file)")
  }
  let used = result.account.files.map(\.used)
  let counts = rows(result)
  let company = result.company
  same(
    used.reduce(0, +), company.units.count + counts.ledger + counts.calls + counts.repairs, "rows used")
}

private struct Rows: Equatable {
  var ledger = 0
  var calls = 0
  var repairs = 0
  var amount: Int64 = 0
  var days: Int64 = 0
}

private func rows(_ result: IngestResult) -> Rows {
  var rows = Rows()
  for unit in result.company.units.indices {
    for row in result.company.ledger.rows(of: unit) {
      rows.ledger += 1
      rows.amount &+= row.amount &+ row.paid &* 3 &+ row.waived &* 5
      rows.days &+= Int64(row.date.number) &* Int64(unit + 1) &+ Int64(row.due.number)
    }
    for row in result.company.calls.rows(of: unit) {
      rows.calls += 1
      rows.days &+= Int64(row.day.number) &* Int64(unit + 1)
    }
    guard let repairs = result.company.repairs else { continue }
    for row in repairs.rows(of: unit) {
      rows.repairs += 1
      rows.days &+= Int64(row.reported.number) &* Int64(unit + 1)
    }
  }
  return rows
}
