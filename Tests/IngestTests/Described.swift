import Model

@testable import Ingest

/// All that a result says, as lines that can be compared: texts by what they read, not by their numbers.
func described(_ result: IngestResult, paths: Bool = false) -> [String] {
  var lines = result.company.units.map { describe($0, result) }
  for unit in result.company.units.indices {
    let company = result.company
    lines += company.ledger.rows(of: unit).map { "\(unit) ledger " + describe($0, result) }
    lines += company.calls.rows(of: unit).map { "\(unit) call " + describe($0, result) }
    lines +=
      (company.repairs?.rows(of: unit)).map { $0.map { "\(unit) repair " + describe($0, result) } } ?? []
  }
  lines += result.account.rejects.map { "\($0)" }
  lines += result.account.warnings.map { "\($0)" }
  for var file in result.account.files {
    if !paths { file.path = "" }
    lines.append("\(file)")
  }
  return lines
}

private func describe(_ row: UnitRow, _ result: IngestResult) -> String {
  let texts = [row.unitID, row.project, row.building, row.ownerName, row.phone, row.steward, row.tags]
  return
    "\(texts.map(result.text)) \(row.areaCentis) \(row.unitType) \(row.occupancy) \(row.handover) \(row.place)"
}

private func describe(_ row: LedgerRow, _ result: IngestResult) -> String {
  """
  \(row.kind) \(row.amount) \(row.paid) \(row.waived) \(result.text(row.feeItem)) \(row.period) \(row.due) \
  \(row.dueGiven) \(row.date) \(row.refHash) \(row.place) \(row.unit)
  """
}

private func describe(_ row: CallRow, _ result: IngestResult) -> String {
  """
  \(row.direction) \(row.result) \(row.party) \(row.topic) \(row.outcome) \(row.day) \(row.second) \
  \(result.text(row.caller)) \(result.text(row.note)) \(row.promiseDate) \(row.promiseAmount) \(row.callbackDay) \
  \(row.rings) \(row.duration) \(row.objections) \(row.idHash) \(row.place) \(row.unit)
  """
}

private func describe(_ row: RepairRow, _ result: IngestResult) -> String {
  """
  \(row.tracksSignOff) \(result.text(row.category)) \(result.text(row.description)) \(row.reported) \
  \(row.promisedBy) \(row.completed) \(row.signedOff) \(row.idHash) \(row.place) \(row.unit)
  """
}
